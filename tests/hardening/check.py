#!/usr/bin/env python3
"""Every program is hardened: what cmake/hardening.cmake asks of compiler and linker is in the ELF files, read with readelf,
and what leaves no trace there stands in each command that compiled them. No program needs a library from a folder of the
building machine, and none has its paths inside.

usage: check.py --bin DIR --commands compile_commands.json --root DIR
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

COMPILED_WITH = ["-D_FORTIFY_SOURCE=2", "-fstack-protector-strong", "-fstack-clash-protection", "-fPIE"]
ENDBR64 = b"\xf3\x0f\x1e\xfa"


def readelf(option, path):
    return subprocess.run(["readelf", "-W", option, str(path)], capture_output=True, text=True, check=True).stdout


def faults_of(path, root):
    header, segments, dynamic = readelf("-h", path), readelf("-l", path), readelf("-d", path)
    symbols = readelf("--dyn-syms", path)
    stack = re.search(r"GNU_STACK\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+\s+(\S+)", segments)
    checks = {
        "is no position-independent program": re.search(r"Type:\s+DYN", header) and "PIE" in dynamic,
        "has no read-only relocations (RELRO)": "GNU_RELRO" in segments,
        "looks symbols up while it runs (no BIND_NOW)": re.search(r"BIND_NOW|\bNOW\b", dynamic),
        "has a stack that can be executed": stack and "E" not in stack.group(1),
        "has a segment that can be written and executed": not re.search(r"LOAD.*\sRWE\s", segments),
        "has relocations in its code": "TEXTREL" not in dynamic,
        "looks for libraries in a folder of its own": not re.search(r"R(UN)?PATH", dynamic),
        "has no stack protector": "__stack_chk_fail" in symbols,
        "has no fortified function": re.search(r"__\w+_chk@", symbols.replace("__stack_chk_fail@", "")),
        "has a path of the building machine inside": str(root).encode() not in path.read_bytes(),
    }
    if "X86-64" in header:
        # Debian's own start-up code isn't marked, so the linker marks no program: counted are the functions that may be called.
        checks["isn't compiled for control-flow protection"] = path.read_bytes().count(ENDBR64) > 100
    return [f"{path.name} {what}" for what, holds in checks.items() if not holds]


def main():
    parser = argparse.ArgumentParser(description="Checks that every program is hardened")
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--commands", type=pathlib.Path)
    parser.add_argument("--root", required=True, type=pathlib.Path)
    options = parser.parse_args()
    programs = [path for path in sorted(options.bin.glob("mazmun*")) if path.is_file()]
    faults = [fault for path in programs for fault in faults_of(path, options.root)]
    compiled = 0
    for command in json.loads(options.commands.read_text()) if options.commands else []:
        if "tests/" in command["file"]:
            continue
        compiled += 1
        words = command["command"].split()
        faults += [f"{command['file']} is compiled without {flag}" for flag in COMPILED_WITH if flag not in words]
    print("\n".join(faults) or f"{len(programs)} programs and {compiled} commands are as they must be")
    return 1 if faults or not programs or (options.commands and not compiled) else 0


sys.exit(main())
