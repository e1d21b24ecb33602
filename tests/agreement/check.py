#!/usr/bin/python3
"""Holds mazmun-agree --ratings against published figures, and against oracle.py.

usage: check.py --oracle-only       the oracle against published.json
       check.py --bin DIR           mazmun-agree in DIR against both, and against the oracle on random tables

published.json: [{data: a file of data/ without .csv, options?: {metric, weights, scale, gold}, source, note?, cut?,
refused?: why the program refuses it, figures: {NAME or NAME.se: as printed}}]. The digits printed are the tolerance: half a unit of
the last one, a whole unit where the entry says "cut": true (printed cut off, or tested no closer). NAME.se_n is a
standard error that divides by n where se divides by n - 1. Against the oracle the tolerance is 1e-9.
Prints a row per difference; exit 1 where there is one.
"""

import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile
from decimal import Decimal

import make_random
import oracle

HERE = pathlib.Path(__file__).resolve().parent
TOLERANCE = 1e-9
ORACLE_ONLY = {"percent_units"}  # conventions that the program does not report
FOR_SETS = {"alpha_jaccard", "alpha_masi"}  # the program leaves them out where no cell holds several labels


def figures_of(overall):
    """{NAME: value, NAME.se: ..., NAME.se_n: ...} with None where a figure is undefined."""
    flat = {}
    for name, figure in overall.items():
        flat[name] = figure["value"]
        if figure.get("se") is not None:
            flat[name + ".se"] = figure["se"]
            flat[name + ".se_n"] = figure["se"] * math.sqrt((figure["n"] - 1) / figure["n"])
    return flat


def half_unit(printed):
    return 0.5 * 10.0 ** Decimal(printed).as_tuple().exponent * (1 + 1e-6)


def located(options):
    """The options with the path of a file of weights in data/."""
    weights = options.get("weights", "")
    return {**options, "weights": str(HERE / "data" / weights)} if weights.endswith(".csv") else options


def run_oracle(path, options):
    coders, units = oracle.read_ratings(path)
    return oracle.plain(oracle.measure(coders, units, **options))


def run_program(program, path, options):
    """The overall figures of the program, or the line in which it refuses."""
    command = [program, "--ratings", str(path)]
    for name in ("metric", "weights", "gold"):
        if name in options:
            command.append(f"--{name}={options[name]}")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        return None, done.stderr.strip().split("\n")[-1] or f"status {done.returncode}"
    return json.loads(done.stdout), None


def against_published(entry, found, who):
    """Rows of what differs between found figures and the printed ones."""
    for name, printed in entry["figures"].items():
        if who != "oracle" and (name.split(".")[0] in ORACLE_ONLY or name.endswith(".se_n")):
            continue
        value = found.get(name)
        if value is None or abs(value - float(printed)) > half_unit(printed) * (2 if entry.get("cut") else 1):
            yield entry["data"], entry.get("options", {}), name, who, value, printed, entry["source"]


def against_oracle(data, options, found, expected, sets):
    for name, value in expected.items():
        if name.split(".")[0] in ORACLE_ONLY or name.endswith(".se_n"):
            continue
        if name not in found:
            if not name.endswith(".se") and (sets or name not in FOR_SETS):
                yield data, options, name, "program", "missing", value, "oracle"
        elif (value is None) != (found[name] is None) or (value is not None and abs(found[name] - value) > TOLERANCE):
            yield data, options, name, "program", found[name], value, "oracle"


def same_gold(data, options, found, expected):
    """Precision, recall and F1 of each coder against the gold coder, over all codes and per code."""
    shown = {(row["coder"], row.get("code")): row for row in found.get("comparisons", [])}
    for coder, figures in expected.items():
        for code, scores in [(None, figures), *figures["codes"].items()]:
            for name in ("precision", "recall", "f1"):
                value, other = scores[name], shown.get((coder, code), {}).get(name, "missing")
                both = isinstance(value, float) and isinstance(other, (int, float))
                if abs(other - value) > TOLERANCE if both else other is not value:
                    yield data, options, f"gold {coder} {code or ''} {name}", "program", other, value, "oracle"


def compare(program, data, path, options):
    """Rows where the program differs from the oracle on one file, and the program's figures."""
    expected = run_oracle(path, options)
    found, refusal = run_program(program, path, options)
    if found is None:
        return [(data, options, "", "program", "refused", refusal, "oracle")], {}
    flat = figures_of(found["overall"])
    rows = list(against_oracle(data, options, flat, figures_of(expected["overall"]), "|" in path.read_text()))
    if "gold" in options:
        rows += same_gold(data, options, found.get("gold", {}), expected["gold"])
    return rows, flat


def table_of(rows):
    for data, options, name, who, value, wanted, source in rows:
        shown = " ".join(f"{key}={value}" for key, value in options.items())
        print(f"{data} {shown} {name}: {who} {value}, expected {wanted} ({source})")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path)
    parser.add_argument("--oracle-only", action="store_true")
    arguments = parser.parse_args()
    if not arguments.bin and not arguments.oracle_only:
        parser.error("expected --bin DIR or --oracle-only")
    entries = json.loads((HERE / "published.json").read_text(encoding="utf-8"))
    rows, values, tables = [], 0, 0
    for entry in entries:
        path, options = HERE / "data" / (entry["data"] + ".csv"), located(entry.get("options", {}))
        values += len(entry["figures"])
        rows += against_published(entry, figures_of(run_oracle(path, options)["overall"]), "oracle")
        if arguments.bin and "refused" in entry:
            if run_program(arguments.bin / "mazmun-agree", path, options)[0] is not None:
                rows.append((entry["data"], options, "", "program", "accepted", entry["refused"], entry["source"]))
        elif arguments.bin:
            differing, flat = compare(arguments.bin / "mazmun-agree", entry["data"], path, options)
            rows += differing
            if flat:
                rows += against_published(entry, flat, "program")
    if arguments.bin:
        with tempfile.TemporaryDirectory() as folder:
            for name, path, options in make_random.write_all(pathlib.Path(folder)):
                tables += 1
                rows += compare(arguments.bin / "mazmun-agree", name, path, options)[0]
    table_of(rows)
    print(f"{len({entry['data'] for entry in entries})} data sets, {values} published values, "
          f"{tables} random tables, {len(rows)} differences")
    return 1 if rows else 0


if __name__ == "__main__":
    sys.exit(main())
