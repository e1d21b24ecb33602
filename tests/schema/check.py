#!/usr/bin/python3
"""Holds the schemas, mazmun-validate and the artefacts against each other.

usage: check.py --bin DIR

- Each file in valid/FORMAT/ satisfies the schema of its format and mazmun-validate.
- Each file in invalid/FORMAT/ is refused by mazmun-validate (status 1), and by the schema unless beyond_schema.txt lists it.
- Each file in unrecognised/ gives status 3.
- Each artefact in examples/*/expected/, and each codebook and study in examples/*/, is valid by both.
- mazmun-TOOL --print-schema prints the schema file of what the tool writes.
Of a stream each line is held against the schema of its format. Needs python3-jsonschema and python3-yaml.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
STREAMS = ("corpus", "segments", "coded", "answers", "shard")
WRITERS = {"ingest": "corpus", "segment": "segments", "code": "coded", "aggregate": "model", "agree": "agreement",
           "verify": "verification", "convert": "losses"}


class Loader(yaml.SafeLoader):
    """YAML as mazmun reads it: plain scalars by the core schema of YAML 1.2, everything else is text; no merge keys."""


def scalar(loader, node):
    text = node.value
    if node.style is not None:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"-?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"-?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


Loader.yaml_implicit_resolvers = {}
Loader.add_constructor("tag:yaml.org,2002:str", scalar)


def refuse_constant(name):
    raise ValueError(f"{name} is not JSON")


def parse_json(text):
    return json.loads(text, parse_constant=refuse_constant)


def validators():
    found = {}
    for path in sorted((ROOT / "schemas").glob("*.v1.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        found[path.name.split(".")[0]] = jsonschema.Draft202012Validator(schema)
    return found


def first_error(validator, value):
    error = jsonschema.exceptions.best_match(validator.iter_errors(value))
    return error and f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def refusal(path, validator, is_stream):
    """Why the schema, or a parser before it, refuses the file; None where it doesn't."""
    try:
        text = path.read_text(encoding="utf-8")
        if is_stream:
            values = [parse_json(line) for line in text.removesuffix("\n").split("\n")]
        else:
            is_json = text.lstrip("\ufeff \t\r\n").startswith("{")
            values = [parse_json(text) if is_json else yaml.load(text, Loader)]
    except (ValueError, yaml.YAMLError) as error:
        return f"cannot be parsed: {error}"
    for number, value in enumerate(values, 1):
        if error := first_error(validator, value):
            return f"line {number}: {error}" if is_stream else error
    return None


def artefact_format(path):
    """The format that a file says it has, or None."""
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yaml":
            found = yaml.load(text, Loader)
        else:
            found = parse_json(text.split("\n", 1)[0] if path.suffix == ".jsonl" else text)
    except (ValueError, yaml.YAMLError):
        return None
    header = found.get("mazmun") if isinstance(found, dict) else None
    if isinstance(header, str):
        return header.split("/")[0]
    return header.get("format") if isinstance(header, dict) else None


class Check:
    def __init__(self, bin_folder):
        self.bin = bin_folder
        self.validators = validators()
        self.passed = 0
        self.failed = 0

    def record(self, name, problems):
        if not problems:
            self.passed += 1
            return
        self.failed += 1
        print(f"{name}: " + "; ".join(problems))

    def program(self, path):
        done = subprocess.run([self.bin / "mazmun-validate", path], capture_output=True, text=True, check=False)
        return done.returncode, (done.stderr.strip().splitlines() or [""])[0]

    def expect_valid(self, path, fmt):
        problems = []
        if why := refusal(path, self.validators[fmt], fmt in STREAMS):
            problems.append(f"the schema refuses it: {why}")
        status, message = self.program(path)
        if status != 0:
            problems.append(f"mazmun-validate returns {status}: {message}")
        self.record(path.relative_to(ROOT), problems)

    def expect_invalid(self, path, fmt, beyond):
        problems = []
        why = refusal(path, self.validators[fmt], fmt in STREAMS)
        if beyond and why:
            problems.append(f"is in beyond_schema.txt, but the schema refuses it: {why}")
        if not beyond and not why:
            problems.append("the schema accepts it")
        status, message = self.program(path)
        if status != 1:
            problems.append(f"mazmun-validate returns {status}: {message}")
        elif not message.startswith("mazmun-validate: "):
            problems.append(f"a message without the program's name: {message}")
        self.record(path.relative_to(ROOT), problems)

    def files(self, folder):
        for path in sorted((HERE / folder).glob("*/*")):
            if path.suffix in (".json", ".jsonl", ".yaml"):
                yield path, path.parent.name

    def hand_made(self):
        lines = (HERE / "beyond_schema.txt").read_text(encoding="utf-8").splitlines()
        beyond = {line.split()[0] for line in lines if line and not line.startswith("#")}
        for path, fmt in self.files("valid"):
            self.expect_valid(path, fmt)
        for path, fmt in self.files("invalid"):
            name = str(path.relative_to(HERE))
            self.expect_invalid(path, fmt, name in beyond)
            beyond.discard(name)
        self.record("beyond_schema.txt", [f"no such file: {name}" for name in sorted(beyond)])
        for path in sorted((HERE / "unrecognised").iterdir()):
            status, message = self.program(path)
            self.record(path.relative_to(ROOT), [] if status == 3 else [f"mazmun-validate returns {status}: {message}"])

    def examples(self):
        suffixes = (".json", ".jsonl", ".yaml")
        paths = [*ROOT.glob("examples/*/*"), *ROOT.glob("examples/*/expected/**/*")]
        for path in sorted(path for path in paths if path.suffix in suffixes):
            fmt = artefact_format(path)
            if fmt in self.validators:
                self.expect_valid(path, fmt)
            elif fmt is not None:
                self.record(path.relative_to(ROOT), [f"there is no schema for \"{fmt}\""])

    def printed(self):
        for tool, fmt in WRITERS.items():
            wanted = (ROOT / "schemas" / f"{fmt}.v1.schema.json").read_bytes()
            done = subprocess.run([self.bin / f"mazmun-{tool}", "--print-schema"], capture_output=True, check=False)
            same = done.returncode == 0 and done.stdout == wanted
            self.record(f"mazmun-{tool} --print-schema", [] if same else ["is not the schema file"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, type=pathlib.Path, help="the folder of the programs")
    check = Check(parser.parse_args().bin.resolve())
    check.hand_made()
    check.examples()
    check.printed()
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
