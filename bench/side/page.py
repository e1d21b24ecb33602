"""docs/performance.md from results: bench/performance.frame.md with tables in place of {{names}}."""
import json
import re

from side.session import BENCH

FRAME = BENCH / "performance.frame.md"


def compact(results):
    """JSON with a line a row: small, and a difference between two runs can be read."""
    parts = []
    for key, value in results.items():
        if isinstance(value, list) and value:
            rows = ",\n    ".join(json.dumps(_rounded(row), ensure_ascii=False) for row in value)
            parts.append(f'  "{key}": [\n    {rows}\n  ]')
        else:
            parts.append(f'  "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _rounded(value):
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_rounded(one) for one in value]
    return float(f"{value:.4g}") if isinstance(value, float) else value


def page(results):
    tables = {
        "machine": machine,
        "targets": targets,
        "code": code,
        "spread": spread,
        "segment": segment,
        "pipe": pipe,
        "aggregate": aggregate,
        "agree": agree,
        "linear": linear,
        "memory": memory,
        "small": small,
        "threads": threads,
        "scale": scale,
        "checks": checks,
        "lost": lost,
        "wins": wins,
        "notes": notes,
    }
    text = FRAME.read_text(encoding="utf-8")
    names = set(re.findall(r"\{\{(\w+)\}\}", text))
    if names - tables.keys():
        raise KeyError(f"{FRAME.name}: no table called {sorted(names - tables.keys())[0]}")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: tables[found[1]](results), text)


def table(head, rows):
    if not rows:
        return "Not measured in this run."
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def number(value, digits=3):
    """Three digits that count: 0.0123, 1.23, 123, 1,234,000."""
    if isinstance(value, int) or abs(value) >= 1000:
        return f"{round(value):,}"
    return f"{float(f'{value:.{digits}g}'):g}"


def between(ratio):
    if ratio["runs"] == 1:
        return number(ratio["median"])
    return f"{number(ratio['median'])} ({number(ratio['min'])}–{number(ratio['max'])})"


def find(results, kind, **wanted):
    return [row for row in results[kind] if all(row.get(key) == value for key, value in wanted.items())]


def distinct(rows, *keys):
    return list(dict.fromkeys(tuple(row.get(key) for key in keys) for row in rows))


def largest(rows):
    return max((row["megabytes"] for row in rows), default=0)


def machine(results):
    where, versions = results["machine"], results["versions"]
    listed = ", ".join(f"{name} {version}" for name, version in versions.items())
    quick = " This was a quick run." if results["settings"]["quick"] else ""
    return (
        f"Measured on {where['cores']} cores ({where['processor']}), {where['memory_gigabytes']} GB, {where['system']}, seed "
        f"{results['settings']['seed']}.{quick} Versions: {listed}."
    )


def targets(results):
    rows = []
    for target in results["targets"]:
        bound = f"≥ {number(target['at_least'])}" if "at_least" in target else f"≤ {number(target['at_most'])}"
        met = {True: "yes", False: "**no**", None: "not measured"}[target["met"]]
        rows.append((target["says"], bound, "–" if target["worst"] is None else number(target["worst"]), met))
    return table(("what", "target", "worst found", "met"), rows)


def code(results):
    """Each searcher at the largest size that it was given."""
    rows = find(results, "measurements", measure="code") + find(
        results, "measurements", measure="code by whole words", program="ripgrep -w -i"
    )
    out = []
    for language, phrases, program in distinct(rows, "language", "phrases", "program"):
        own = [row for row in rows if (row["language"], row["phrases"], row["program"]) == (language, phrases, program)]
        row = max(own, key=lambda one: one["megabytes"])
        ratio = find(
            results,
            "ratios",
            measure=row["measure"],
            peer=program,
            language=language,
            phrases=phrases,
            megabytes=row["megabytes"],
        )
        out.append(
            (
                language,
                number(phrases),
                f"`{row['command']}`",
                str(row["megabytes"]),
                number(row["seconds"]["median"]),
                number(row["megabytes_per_second"]),
                between(ratio[0]["ratio"]) if ratio else "1",
            )
        )
    order = {language: place for place, language in enumerate(results["settings"]["languages"])}
    out.sort(key=lambda row: (order[row[0]], int(row[1].replace(",", "")), "mazmun" not in row[2]))
    return table(("text", "phrases", "command", "MB", "seconds", "MB a second", "times as long as mazmun"), out)


def spread(results):
    rows = find(results, "ratios", measure="code with 10,000 phrases")
    most = largest(rows)
    return (
        "; ".join(f"{row['language']} {between(row['ratio'])}" for row in rows if row["megabytes"] == most)
        or "not measured"
    )


def beside(results, measure, head, *keys):
    out = []
    for row in find(results, "measurements", measure=measure):
        where = {key: row[key] for key in ("language", "megabytes", *keys) if key in row}
        ratio = find(results, "ratios", measure=measure, peer=row["program"], **where)
        out.append(
            (
                row["language"],
                *(number(row[key]) if isinstance(row[key], int) else row[key] for key in keys),
                str(row["megabytes"]),
                f"`{row['command']}`" if row["program"] != "mazmun" else "mazmun",
                number(row["seconds"]["median"]),
                number(row["megabytes_per_second"]),
                between(ratio[0]["ratio"]) if ratio else "1",
            )
        )
    return table(("text", *head, "MB", "program", "seconds", "MB a second", "times as long as mazmun"), out)


def segment(results):
    return beside(results, "segment", ())


def pipe(results):
    study = beside(results, "pipe at the size of a study", ("segments",), "unit")
    return beside(results, "pipe", ("segments",), "unit") + "\n\nOne regular expression a code:\n\n" + study


def aggregate(results):
    rows = [
        (
            row["figure"].split(", ")[1],
            row["language"],
            str(row["megabytes"]),
            number(row["segments"]),
            number(row["value"]),
        )
        for row in results["figures"]
        if row["figure"].startswith("segments a second")
    ]
    return table(("what", "text", "MB of interviews", "coded segments", "segments a second"), rows)


def agree(results):
    out = []
    for row in find(results, "measurements", measure="agree"):
        name = row["program"].split(",")[0]
        ratio = find(results, "ratios", measure="agree", peer=name)
        what = "reading and every coefficient" if name == "mazmun" else row["program"].split(", ")[1].replace("_", " ")
        out.append(
            (
                name,
                what,
                number(row["units"]),
                number(row["seconds"]["median"]),
                between(ratio[0]["ratio"]) if ratio else "1",
            )
        )
    for row in find(results, "measurements", measure="bootstrap"):
        out.append(
            (
                "mazmun",
                f"{number(row['replicates'])} bootstrap replicates",
                number(row["units"]),
                number(row["seconds"]["median"]),
                "–",
            )
        )
    return table(("program", "what", "units", "seconds", "times as long as mazmun"), out)


def linear(results):
    out = []
    for stage, wanted in (("ingest", {}), ("segment", {}), ("code", {"phrases": 1000}), ("pipe", {"unit": "turn"})):
        for language in results["settings"]["languages"]:
            rows = find(results, "measurements", measure=stage, program="mazmun", language=language, **wanted)
            out.append(
                (
                    stage,
                    language,
                    *(
                        next(
                            (number(1000 * row["seconds"]["min"] / size) for row in rows if row["megabytes"] == size),
                            "–",
                        )
                        for size in results["settings"]["sizes"]
                    ),
                )
            )
    return table(("stage", "text", *(f"{size:,} MB" for size in results["settings"]["sizes"])), out)


def memory(results):
    out = []
    for (stage,) in distinct(find(results, "figures", figure="peak memory in MiB"), "stage"):
        found = [
            next(
                (
                    number(row["value"])
                    for row in find(results, "figures", figure="peak memory in MiB", stage=stage, megabytes=size)
                ),
                "–",
            )
            for size in results["settings"]["sizes"]
        ]
        long = find(results, "figures", figure="peak memory for one document in MiB", stage=stage)
        out.append((stage, *found, *(f"{number(row['value'])} ({row['megabytes']} MB)" for row in long)))
    return table(("stage", *(f"{size:,} MB" for size in results["settings"]["sizes"]), "one document"), out)


def small(results):
    started = find(results, "figures", figure="start, times of true")
    out = [
        (f"`{row['program']} --version`", f"{number(row['milliseconds'])} ms, {number(row['value'])} × `true`")
        for row in started
    ]
    for name in ("seconds of all example studies", "seconds of nothing to do"):
        out += [
            (name.replace("seconds of ", "").capitalize(), f"{number(row['value'])} s")
            for row in find(results, "figures", figure=name)
        ]
    return table(("what", "time"), out)


def threads(results):
    rows = find(results, "ratios", measure="two threads")
    return table(
        ("stage", "MB", "times as fast with two threads"),
        [(row["stage"], str(row["megabytes"]), between(row["ratio"])) for row in rows],
    )


def scale(results):
    rows = find(results, "figures", figure="throughput_per_core_megabytes_per_second")
    out = [(row["stage"], number(row["value"])) for row in rows]
    text = table(("stage, one thread", "MB of raw text a second of processor time"), out)
    names = {
        "aggregate_peak_mebibytes": "Peak of `aggregate`, MiB",
        "model_memory_bytes_per_code_and_document": "Memory for each code of each document, bytes",
        "model_file_bytes_per_code_and_document": "`model.json` for each code of each document, bytes",
    }
    found = [
        (f"{shown} ({number(row['codes'])} codes, {number(row['documents'])} documents)", number(row["value"]))
        for name, shown in names.items()
        for row in find(results, "figures", figure=name)
    ]
    return text + ("\n\n" + table(("what", "figure"), found) if found else "")


def checks(results):
    out = [
        (
            row["check"],
            row.get("language", ""),
            str(row["ours"]),
            str(row["theirs"]),
            "yes" if row["same"] else "**no**",
        )
        for row in results["checks"]
    ]
    return table(("what", "text", "first", "second", "same"), out)


def lost(results):
    rows = find(results, "figures", figure="share of hits lost without the fold")
    return f"{100 * rows[0]['value']:.1f} %" if rows else "an unmeasured share"


def wins(results):
    """Where a peer is the faster one, in words."""
    out = []
    for row in results["ratios"]:
        if row["measure"] in ("code", "segment", "pipe", "agree") and row["ratio"]["median"] < 1:
            where = ", ".join(
                [
                    *([row["language"]] if "language" in row else []),
                    *([f"{number(row['phrases'])} phrases"] if row["measure"] == "code" else []),
                    *([f"{row['megabytes']} MB"] if "megabytes" in row else []),
                ]
            )
            out.append(
                f"- {row['measure']}, {where}: {row['peer']} takes {number(row['ratio']['median'])} of mazmun's time"
            )
    return "\n".join(out) or "None of the peers was faster in this run."


def notes(results):
    return "\n".join(f"- {note}" for note in results["notes"]) or "Nothing was left out."
