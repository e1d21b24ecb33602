#!/usr/bin/env python3
"""Deals the raw files of a study out to shards of whole documents, and says what each stage of the study is told.

usage: plan.py [STUDY] [-o FOLDER] [--size BYTES | --shards N]

Files are taken in the order in which `mazmun ingest` reads a folder; a shard is a stretch of that order. The same files
and the same option give the same plan. A plan stays until files come or go, or the option is another: a file that was
mended and has another size does not move the borders. FOLDER (default: STUDY/cluster/plan) gets

    00001.txt ...   the files of a shard, one a line, for `mazmun ingest raw --only`
    twice.txt       the files that several people read, where the study names them (read_twice)
    plan.json       for each shard its files and bytes, the memory (MB) and minutes to ask a scheduler for; and the
                    memory of a merge of all
    settings.sh     the options of each stage, for a shell
    how             the option that the plan was made with

A list that would be the same is left as it is, with its time. The options of the stages are variables of the study's
Makefile (ingest, segment, code, aggregate, people, read_twice, agree, report); where it has none, they follow from what
lies in the folder: participants.csv, names.yaml, coders/*.csv.
"""
import argparse
import functools
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

STAGES = ("ingest", "segment", "code", "aggregate", "people", "read_twice", "agree", "report")

# What a core does at least, and what programs need at most; docs/scale.md has what was measured, which is less.
BYTES_A_SECOND = 1_000_000
MEGABYTES = 300             # of any stage
MEMORY_OF_A_FILE = 12       # times the largest file of the shard: a document is held whole, and may be packed
MEMORY_OF_COUNTS = 2        # times the bytes of the shard, where files hold many documents
MEMORY_OF_A_DOCUMENT = 10_000
MEMORY_OF_A_MERGE = 6       # times the bytes of what is merged


class Problem(Exception):
    """Something that the user has to mend."""


# ---- what the study says ----

def settings(study):
    """The options of each stage, as text for a shell."""
    study = pathlib.Path(study)
    said = from_makefile(study) if (study / "Makefile").is_file() else {}
    if not said.get("code") and not (study / "codebook.yaml").is_file():
        raise Problem(f"{study}: there is no codebook.yaml, and no Makefile that says code := -c FILE")
    return {**from_folder(study), **{name: value for name, value in said.items() if value}}


def from_makefile(study):
    lines = "".join(f"$(info {stage}={'$(' + stage + ')'})" for stage in STAGES)
    environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", *STAGES)}
    done = subprocess.run(["make", "-s", "--no-print-directory", "-C", study, f"--eval=settings-of-stages: ; @{lines}:",
                           "settings-of-stages"], env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        raise Problem(f"{study}/Makefile cannot be read:\n{done.stderr}")
    pairs = (line.partition("=") for line in done.stdout.splitlines())
    return {name: value.strip() for name, _, value in pairs if name in STAGES}


def from_folder(study):
    people = [f"--import {shlex.quote(str(path.relative_to(study)))}" for path in sorted(study.glob("coders/*.csv"))]
    ingest = ["--attributes participants.csv"] * (study / "participants.csv").is_file()
    ingest += ["--pseudonyms names.yaml"] * (study / "names.yaml").is_file()
    return {"ingest": " ".join(ingest), "segment": "", "code": "-c codebook.yaml", "aggregate": "-c codebook.yaml",
            "people": " ".join(people), "read_twice": "", "agree": "", "report": "--format md,csv"}


def files_in(options, study="."):
    """The files that options name: what a stage must be run again for."""
    return [word for word in shlex.split(options) if (pathlib.Path(study) / word).is_file()]


# ---- which files there are ----

PERSIAN_DIGIT = re.compile(rb"\xd9[\xa0-\xa9]|\xdb[\xb0-\xb9]")
DIGIT = re.compile(rb"[0-9]|\xd9[\xa0-\xa9]|\xdb[\xb0-\xb9]")


def digits(name, at):
    """The digits from `at` without leading zeros, and where they end."""
    number = b""
    while found := DIGIT.match(name, at):
        number += b"%d" % (found[0][-1] & 0x0f)
        at = found.end()
    return number.lstrip(b"0"), at


def compare(a, b):
    """Natural order, letter by letter as `mazmun` has it: int2 before int10, int۲ before int10."""
    i = j = 0
    while i < len(a) and j < len(b):
        if DIGIT.match(a, i) and DIGIT.match(b, j):
            x, i = digits(a, i)
            y, j = digits(b, j)
            if x != y:
                return -1 if (len(x), x) < (len(y), y) else 1
            continue
        if a[i] != b[j]:
            return a[i] - b[j]
        i += 1
        j += 1
    return -1 if (i < len(a), len(a), a) < (j < len(b), len(b), b) else int(a != b)


def key(name):
    """The same order as a key, which is quicker, for names without Persian digits."""
    def number(run):
        figures = run[0].lstrip(b"0")
        return b"0" + len(figures).to_bytes(2, "big") + figures

    return re.sub(rb"[0-9]+", number, name), len(name), name


def raw_files(raw):
    """(path inside `raw`, bytes), in natural order. Hidden files and folders are left out."""
    found = []
    folders = [b""]
    while folders:
        inside = folders.pop()
        for entry in os.scandir(os.path.join(os.fsencode(raw), inside)):
            name = os.path.join(inside, entry.name)
            if entry.name.startswith(b"."):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(name)
            elif entry.is_file():
                if b"\n" in name:
                    raise Problem(f"the name of a file has a line feed in it: {name!r}")
                found.append((name, entry.stat().st_size))
    if not found:
        raise Problem(f"{raw} holds no file")
    persian = any(PERSIAN_DIGIT.search(name) for name, _ in found)
    order = functools.cmp_to_key(lambda a, b: compare(a, b)) if persian else key
    return sorted(found, key=lambda file: order(file[0]))


def folders_of(raw):
    """`raw` and every folder in it: their times tell that files came or went."""
    return [raw, *sorted(os.path.join(folder, name) for folder, names, _ in os.walk(raw) for name in names
                         if not name.startswith("."))]


# ---- the shards ----

def by_size(files, size):
    """Stretches of at most `size` bytes; a larger file is one of its own."""
    shards = [[]]
    held = 0
    for file in files:
        if shards[-1] and held + file[1] > size:
            shards.append([])
            held = 0
        shards[-1].append(file)
        held += file[1]
    return shards


def by_number(files, number):
    """`number` stretches of about the same size, or one a file where there are fewer files."""
    number = min(number, len(files))
    left = sum(size for _, size in files)
    shards = []
    at = 0
    for still in range(number, 0, -1):
        begin = at
        held = 0
        while at < len(files) - (still - 1) and (at == begin or (held + files[at][1] // 2) * still < left):
            held += files[at][1]
            at += 1
        left -= held
        shards.append(files[begin:at])
    return shards


def as_before(folder, files, how):
    """The shards of the plan that is there, if it was made of these files in the same way."""
    made = folder / "how"    # not in plan.json, which Snakemake removes before it makes it anew
    if not made.is_file() or made.read_text() != how:
        return None
    lists = [path.read_bytes().split(b"\n")[:-1] for path in sorted(folder.glob("[0-9]*.txt"))]
    if [name for names in lists for name in names] != [name for name, _ in files]:
        return None
    at = iter(files)
    return [[next(at) for _ in names] for names in lists]


def needs(files):
    """What a scheduler is asked for."""
    size = sum(size for _, size in files)
    largest = max(size for _, size in files)
    memory = MEMORY_OF_A_FILE * largest + MEMORY_OF_COUNTS * size + MEMORY_OF_A_DOCUMENT * len(files)
    return {"files": len(files), "bytes": size, "mem_mb": MEGABYTES + memory // 1_000_000,
            "minutes": 2 + size // (BYTES_A_SECOND * 60)}


def read_by_several(files, documents):
    """The files of documents that several people read."""
    stems = {}
    for file in files:
        stem = os.fsdecode(os.path.splitext(os.path.basename(file[0]))[0])
        stems.setdefault(stem.replace(" ", "_"), []).append(file)
    missing = [name for name in documents if len(stems.get(name, [])) != 1]
    if missing:
        raise Problem(f"read_twice names documents that are not one file each: {' '.join(missing)}")
    chosen = {stems[name][0] for name in documents}
    return [file for file in files if file in chosen]


def write(path, content):
    """Whole or not at all, and not if it would be the same: who made something of it need not do so again."""
    if path.is_file() and path.read_bytes() == content:
        return
    part = path.with_name(f".{path.name}.{os.uname().nodename}.{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(path)


def make_plan(study, folder, size, number):
    study = pathlib.Path(study)
    said = settings(study)
    files = raw_files(study / "raw")
    how = f"--shards {number}\n" if number else f"--size {size}\n"
    shards = as_before(folder, files, how) or (by_number(files, number) if number else by_size(files, size))
    lists = {f"{index:05}": shard for index, shard in enumerate(shards, 1)}
    if said["read_twice"]:
        lists["twice"] = read_by_several(files, said["read_twice"].split())
    folder.mkdir(parents=True, exist_ok=True)
    for name, shard in lists.items():
        write(folder / f"{name}.txt", b"".join(inside + b"\n" for inside, _ in shard))
    for old in folder.glob("*.txt"):
        if old.stem not in lists:
            old.unlink()
    write(folder / "settings.sh", "".join(f"{name}={shlex.quote(said[name])}\n" for name in STAGES).encode())
    needed = {name: needs(shard) for name, shard in lists.items()}
    merge = MEMORY_OF_A_DOCUMENT * len(files) + sum(size for _, size in files) // 4
    write(folder / "how", how.encode())
    plan = {"shards": needed, "finish": {"memory_mb": MEGABYTES + merge // 1_000_000}}
    write(folder / "plan.json", (json.dumps(plan, indent=2) + "\n").encode())
    return plan["shards"]


# ---- reading a plan ----

def shards_of(plan, twice=False):
    """The shards of plan.json that together are the corpus; or those of the documents that several people read."""
    names = json.loads(pathlib.Path(plan).read_text())["shards"]
    return ["twice"] if twice else [name for name in names if name != "twice"]


def needs_of(plan, shard):
    return json.loads(pathlib.Path(plan).read_text())["shards"][shard]


def memory_of_merge(megabytes):
    """What a stage needs that holds as much as its input says."""
    return MEGABYTES + int(MEMORY_OF_A_MERGE * megabytes)


def files_of(folder, shard, raw="raw"):
    lines = (pathlib.Path(folder) / f"{shard}.txt").read_bytes().split(b"\n")
    return [os.path.join(raw, os.fsdecode(line)) for line in lines if line]


def levels(number, arity):
    """How many shards each level of the merge tree has: 50 shards, ten at a time, are [50, 5]."""
    numbers = [number]
    while numbers[-1] > arity:
        numbers.append(-(-numbers[-1] // arity))
    return numbers


def bytes_of(text):
    """64M as 64000000."""
    found = re.fullmatch(r"([0-9]+)\s*([kMGT]?)B?", str(text))
    if not found or int(found[1]) == 0:
        raise argparse.ArgumentTypeError(f'"{text}" is no size such as 500k, 64M or 1G')
    return int(found[1]) * 1000 ** "kMGT".find(found[2]) * 1000 if found[2] else int(found[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("study", nargs="?", default=".", type=pathlib.Path)
    parser.add_argument("-o", "--output", type=pathlib.Path, metavar="FOLDER")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--size", type=bytes_of, default=bytes_of("64M"), help="bytes of raw files a shard (default: 64M)")
    how.add_argument("--shards", type=int, default=0, metavar="N", help="so many shards instead")
    options = parser.parse_args()
    if options.shards < 0:
        parser.error("--shards must be 1 or more")
    folder = options.output or options.study / "cluster/plan"
    try:
        shards = make_plan(options.study, folder, options.size, options.shards)
    except (Problem, OSError) as problem:
        print(f"plan.py: {problem}", file=sys.stderr)
        return 3
    count = len([name for name in shards if name != "twice"])
    print(f"{count} shards, the largest with {max(shard['bytes'] for shard in shards.values())} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
