#!/usr/bin/env python3
"""Counts simulated studies in every way that must make no difference, and compares the models byte by byte.

In English and Persian, with attributes of participants and three coders: one thread and several; the whole and 3, 10
and 50 shards; shards counted apart and merged, in one step and in two; files in any order. With the options that need
most of a shard, with the matrix and without it.

usage: same_bytes.py [--bin DIR]
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
BOOKS = {"fa": os.path.join(ROOT, "examples/002-organizational-cocreation/codebook.yaml"),
         "en": os.path.join(ROOT, "tests/golden/inputs/codebook.yaml")}
CODERS = ("ann", "بهار", "cem")
COUNTED = (["--consensus", "majority"], ["--consensus", "any", "--window", "3"], ["--coder", "بهار"])
LOOKED_AT = ["--by", "role", "--saturation", "guest", "--permutations", "40", "--seed", "3"]
wrong = 0


def expect_same(what, found, expected):
    global wrong
    if found != expected:
        wrong += 1
        print("other bytes: " + what)


class Programs:
    def __init__(self, folder):
        self.folder = os.path.abspath(folder)

    def run(self, name, *arguments, stdin=None):
        done = subprocess.run([os.path.join(self.folder, "mazmun-" + name), *arguments], input=stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit("mazmun-%s %s: %s" % (name, " ".join(arguments), done.stderr.decode()))
        return done.stdout


def coded_study(programs, language, folder):
    """The sections of a coded stream, one a document, that three coders judged."""
    study = os.path.join(folder, "study")
    programs.run("simulate", "-c", BOOKS[language], "--documents", "53", "--speakers", "2", "--size", "3MB", "--language",
                 language, "--seed", "8", "-o", study)
    participants = os.path.join(study, "participants.csv")
    with_roles(participants)
    corpus = programs.run("ingest", os.path.join(study, "raw"), "--attributes", participants)
    coded = programs.run("code", "-c", BOOKS[language], stdin=programs.run("segment", stdin=corpus))
    sections = []
    for line in coded.decode().splitlines():
        if line.startswith('{"mazmun"'):
            sections.append([])
        if not line.startswith('{"end"'):
            sections[-1].append(line)
    return sections


def with_roles(path):
    with open(path, encoding="utf-8") as table:
        lines = table.read().splitlines()
    with open(path, "w", encoding="utf-8") as table:
        for number, line in enumerate(lines):
            table.write(line + ("," + ("role" if number == 0 else ("nurse", "پزشک", "")[number % 3])) + "\n")


def judged_by(coder, sections):
    """The same sections where `coder` gave most of the codes and nobody else any."""
    draw = random.Random(coder)
    judged = []
    for section in sections:
        lines = []
        for line in section:
            record = json.loads(line)
            if "segment" in record:
                record["coders"] = [coder]
                record["codes"] = [dict(code, coder=coder) for code in record["codes"] if draw.random() < 0.8]
            lines.append(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
        judged.append(lines)
    return judged


def write(path, sections):
    records = sum(len(section) - 1 for section in sections)
    with open(path, "w", encoding="utf-8") as stream:
        for section in sections:
            stream.write("\n".join(section) + "\n")
        stream.write('{"end":{"records":%d}}\n' % records)
    return path


def write_shards(folder, judged, count):
    """For each shard its streams, one a coder; documents are dealt like cards."""
    return [[write(os.path.join(folder, "%d-of-%d-%s.jsonl" % (shard, count, coder)), sections[shard::count])
             for coder, sections in judged.items()] for shard in range(count)]


def merged(programs, book, files, folder, options, steps):
    """The model of shards; in two steps each third of them is merged to a shard first."""
    if steps == 2:
        parts = []
        for third in range(3):
            parts.append(os.path.join(folder, "third-%d.json" % third))
            programs.run("aggregate", "-c", book, "--merge", "--partial", *files[third::3], "-o", parts[-1])
        files = parts
    return programs.run("aggregate", "-c", book, "--merge", *options, *files)


def check_shards(programs, book, folder, judged, counted, whole):
    draw = random.Random(1)
    for count in (3, 10, 50):
        shards = write_shards(folder, judged, count)
        partials = []
        for number, streams in enumerate(shards):
            partials.append(os.path.join(folder, "partial-%d.json" % number))
            programs.run("aggregate", "-c", book, *counted, "--partial", *streams, "-o", partials[-1])
        for steps in (1, 2):
            draw.shuffle(partials)
            for options, expected in whole:
                found = merged(programs, book, partials, folder, options, steps)
                expect_same("%s, %d shards in %d steps, %s" % (counted, count, steps, options), found, expected)
        files = [stream for streams in shards for stream in streams]
        draw.shuffle(files)
        options, expected = whole[0]
        found = programs.run("aggregate", "-c", book, *counted, *options, *files)
        expect_same("%s, streams of %d shards in any order" % (counted, count), found, expected)


def check(programs, language, folder):
    book = BOOKS[language]
    sections = coded_study(programs, language, folder)
    judged = {coder: judged_by(coder, sections) for coder in CODERS}
    streams = [write(os.path.join(folder, coder + ".jsonl"), own) for coder, own in judged.items()]
    for counted in COUNTED:
        whole = []
        for looked_at in (LOOKED_AT, [*LOOKED_AT, "--no-matrix"]):
            model = programs.run("aggregate", "-c", book, *counted, *looked_at, *streams, "--threads", "1")
            whole.append((looked_at, model))
            for threads in ("2", "5"):
                found = programs.run("aggregate", "-c", book, *counted, *looked_at, *streams[::-1], "--threads", threads)
                expect_same("%s, %s: %s threads" % (language, counted, threads), found, model)
        check_shards(programs, book, folder, judged, counted, whole)
    one = [programs.run("aggregate", "-c", book, streams[0], "--threads", threads) for threads in ("1", "2")]
    expect_same(language + ": one stream, two threads", one[1], one[0])
    agreements = [programs.run("agree", *streams, "--threads", threads) for threads in ("1", "2", "4")]
    for found in agreements:
        expect_same(language + ": agreement with several threads", found, agreements[0])
    expect_same(language + ": agreement of streams in any order", programs.run("agree", *streams[::-1]), agreements[0])


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--bin", default=os.path.join(ROOT, "build/release/bin"))
    programs = Programs(options.parse_args().bin)
    for language in BOOKS:
        with tempfile.TemporaryDirectory() as folder:
            check(programs, language, folder)
    print("the bytes are the same" if wrong == 0 else "%d differ" % wrong)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
