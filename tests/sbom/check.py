#!/usr/bin/env python3
"""spdx.json says what the programs are made of: its fields are those of SPDX 2.3, every library that the loader finds for a
program is in it, so is every package that npm bundles, its digests are those of the programs, and made twice it is the same.

usage: check.py --bin DIR --sbom spdx.json --lock package-lock.json --remake COMMAND...
"""
import argparse
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

import jsonschema

TEXT = {"type": "string", "minLength": 1}
ID = {"type": "string", "pattern": "^SPDXRef-[A-Za-z0-9.-]+$"}
DIGEST = {"type": "object", "required": ["algorithm", "checksumValue"], "additionalProperties": False,
          "properties": {"algorithm": {"enum": ["SHA1", "SHA256", "SHA512"]}, "checksumValue": {"pattern": "^[0-9a-f]{40,128}$"}}}
PACKAGE = {
    "type": "object", "additionalProperties": False,
    "required": ["SPDXID", "name", "versionInfo", "supplier", "downloadLocation", "filesAnalyzed", "licenseConcluded", "licenseDeclared", "copyrightText"],
    "properties": {
        "SPDXID": ID, "name": TEXT, "versionInfo": TEXT, "supplier": {"pattern": "^(Organization: .+|NOASSERTION)$"},
        "downloadLocation": TEXT, "filesAnalyzed": {"type": "boolean"}, "licenseConcluded": TEXT, "licenseDeclared": TEXT,
        "copyrightText": TEXT, "checksums": {"type": "array", "items": DIGEST}, "primaryPackagePurpose": {"enum": ["APPLICATION"]},
        "packageVerificationCode": {"type": "object", "required": ["packageVerificationCodeValue"]},
        "externalRefs": {"type": "array", "items": {"type": "object", "required": ["referenceCategory", "referenceType", "referenceLocator"],
                         "properties": {"referenceCategory": {"const": "PACKAGE-MANAGER"}, "referenceLocator": {"pattern": "^pkg:(deb|npm)/[^@]+@[^ +]+$"}}}}}}
SCHEMA = {
    "type": "object", "additionalProperties": False,
    "required": ["spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo", "packages", "files", "relationships"],
    "properties": {
        "spdxVersion": {"const": "SPDX-2.3"}, "dataLicense": {"const": "CC0-1.0"}, "SPDXID": {"const": "SPDXRef-DOCUMENT"}, "name": TEXT,
        "documentNamespace": {"pattern": "^https://[^#]+$"},
        "creationInfo": {"type": "object", "required": ["created", "creators"], "properties": {
            "created": {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}, "creators": {"type": "array", "minItems": 1}}},
        "packages": {"type": "array", "minItems": 2, "items": PACKAGE},
        "files": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["SPDXID", "fileName", "checksums"],
                  "properties": {"SPDXID": ID, "fileName": {"pattern": "^\\./"}, "checksums": {"type": "array", "items": DIGEST}}}},
        "relationships": {"type": "array", "items": {"type": "object", "required": ["spdxElementId", "relationshipType", "relatedSpdxElement"],
                          "properties": {"relationshipType": {"enum": ["DESCRIBES", "CONTAINS", "STATIC_LINK", "DYNAMIC_LINK", "DEPENDS_ON"]}}}}}}


def owner_of(path):
    """Debian's package of a file, asked otherwise than scripts/sbom does: in the lists of files themselves."""
    real = os.path.realpath(path)
    names = {real, path, re.sub("^/usr", "", real), re.sub("^/usr", "", path)}
    lists = subprocess.run(["grep", "-lxF", "-r", "--include=*.list"] + [word for name in names for word in ("-e", name)] + ["/var/lib/dpkg/info"],
                           capture_output=True, text=True, check=False).stdout.split()
    return pathlib.Path(lists[0]).stem.split(":")[0] if lists else None


def loaded_by(program):
    """What the loader itself finds: {name: path}."""
    said = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=True).stdout
    return dict(re.findall(r"^\s(\S+) => (/\S+)", said, re.M))


def reached(sbom, start):
    links = {}
    for link in sbom["relationships"]:
        links.setdefault(link["spdxElementId"], set()).add(link["relatedSpdxElement"])
    seen, new = set(), {start}
    while new:
        seen |= new
        new = set().union(*(links.get(one, set()) for one in new)) - seen
    return seen


def faults_of(sbom, programs, lock):
    names = {package["SPDXID"]: package["name"] for package in sbom["packages"]}
    ids = list(names) + [file["SPDXID"] for file in sbom["files"]] + ["SPDXRef-DOCUMENT"]
    if len(set(ids)) != len(ids):
        yield "an id stands twice"
    for link in sbom["relationships"]:
        if not {link["spdxElementId"], link["relatedSpdxElement"]} <= set(ids):
            yield f"a relationship leads nowhere: {link}"
    files = {file["fileName"]: file for file in sbom["files"]}
    owners = {}
    for program in programs:
        file = files.get("./bin/" + program.name)
        if file is None:
            yield f"{program.name} is missing"
            continue
        digests = {digest["algorithm"]: digest["checksumValue"] for digest in file["checksums"]}
        if digests.get("SHA256") != hashlib.sha256(program.read_bytes()).hexdigest():
            yield f"{program.name} has another digest"
        there = {names[one] for one in reached(sbom, file["SPDXID"]) if one in names}
        for name, path in loaded_by(program).items():
            if path not in owners:
                owners[path] = owner_of(path) or name
            if owners[path] not in there:
                yield f"{program.name} loads {name} of {owners[path]}, which is missing"
    for path, said in json.loads(lock.read_text())["packages"].items() if lock else []:
        name = path.split("node_modules/")[-1]
        if path and (f"{name} {said['version']}" in {f"{p['name']} {p['versionInfo']}" for p in sbom["packages"]}) == bool(said.get("dev")):
            yield f"{name} of the lock file is " + ("there, although nothing of it is bundled" if said.get("dev") else "missing")


def main():
    parser = argparse.ArgumentParser(description="Checks spdx.json")
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--sbom", required=True, type=pathlib.Path)
    parser.add_argument("--lock", type=pathlib.Path)
    parser.add_argument("--remake", nargs=argparse.REMAINDER, required=True, help="the command that made it, without -o")
    options = parser.parse_args()
    bytes_there = options.sbom.read_bytes()
    sbom = json.loads(bytes_there)
    faults = [f"{'/'.join(map(str, error.path))}: {error.message}" for error in jsonschema.Draft7Validator(SCHEMA).iter_errors(sbom)]
    programs = [path for path in sorted(options.bin.glob("mazmun*")) if path.is_file()]
    faults += faults_of(sbom, programs, options.lock)
    again = subprocess.run(options.remake, capture_output=True, check=True, env={**os.environ, "LC_ALL": "C", "TZ": "Asia/Kathmandu"}).stdout
    if again != bytes_there:
        faults.append("made once more it is another file")
    later = json.loads(subprocess.run(options.remake, capture_output=True, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "86400"}).stdout)
    if later["creationInfo"]["created"] != "1970-01-02T00:00:00Z":
        faults.append("SOURCE_DATE_EPOCH is not heeded")
    print("\n".join(faults) or f"{len(programs)} programs, {len(sbom['packages'])} packages: as they must be")
    return 1 if faults or not programs else 0


sys.exit(main())
