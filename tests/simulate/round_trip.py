#!/usr/bin/env python3
"""Simulates studies and leads them through the programs: what was asked for must come out.

Frequencies by code and document exactly, the saturation point exactly, kappa within four standard errors of what was
asked for, and the same bytes for the same seed.

usage: round_trip.py [--bin DIR]
"""
import argparse
import csv
import filecmp
import json
import math
import os
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
BOOKS = {"fa": os.path.join(ROOT, "examples/002-organizational-cocreation/codebook.yaml"),
         "en": os.path.join(ROOT, "tests/golden/inputs/codebook.yaml")}
wrong = 0


def complain(text):
    global wrong
    wrong += 1
    print(text)


class Programs:
    def __init__(self, folder):
        self.folder = os.path.abspath(folder)

    def run(self, name, *arguments, stdin=None):
        return subprocess.run([os.path.join(self.folder, "mazmun-" + name), *arguments], input=stdin, check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout

    def model(self, book, folder, *saturation):
        corpus = self.run("ingest", os.path.join(folder, "raw"), "--attributes", os.path.join(folder, "participants.csv"))
        coded = self.run("code", "-c", book, stdin=self.run("segment", stdin=corpus))
        return json.loads(self.run("aggregate", "-c", book, *saturation, stdin=coded))


def cells_of(model):
    return {(code, document): count for code, row in model["matrix"].items() for document, count in row.items()}


def cells_in(path):
    with open(path, encoding="utf-8", newline="") as table:
        return {(row["code"], document): int(count) for row in csv.DictReader(table)
                for document, count in row.items() if document != "code" and int(count) > 0}


def check_frequencies(programs, folder):
    for language, book in BOOKS.items():
        for speakers in ("1", "3"):
            study = os.path.join(folder, "frequencies-%s-%s" % (language, speakers))
            programs.run("simulate", "-c", book, "--each", "7", "--documents", "6", "--speakers", speakers, "--seed", "5",
                         "-o", study)
            if cells_of(programs.model(book, study)) != cells_in(os.path.join(study, "targets.csv")):
                complain("%s, %s speakers: the frequencies are others" % (language, speakers))
            again = study + "-again"  # the table that came out is a table of targets
            programs.run("simulate", "-c", book, os.path.join(study, "targets.csv"), "--seed", "9", "-o", again)
            if cells_of(programs.model(book, again)) != cells_in(os.path.join(study, "targets.csv")):
                complain("%s, %s speakers: a table by document is not met" % (language, speakers))


def check_saturation(programs, folder):
    for seed in range(1, 6):
        for point in (5, 9, 12):
            study = os.path.join(folder, "saturation-%d-%d" % (seed, point))
            programs.run("simulate", "-c", BOOKS["fa"], "--documents", "15", "--saturation", str(point), "--seed",
                         str(seed), "-o", study)
            found = programs.model(BOOKS["fa"], study, "--saturation", "no-new:3")["saturation"]["point"]
            if found != "int%02d" % point:
                complain("seed %d: saturation at %s instead of the %dth" % (seed, found, point))


def check_kappa(programs, folder):
    for language, book in BOOKS.items():
        for kappa in (0.0, 0.4, 0.7, 1.0):
            study = os.path.join(folder, "kappa-%s-%s" % (language, kappa))
            each = "150" if language == "fa" else "1500"
            programs.run("simulate", "-c", book, "--each", each, "--kappa", str(kappa), "--coders", "3", "-o", study)
            agreement = json.loads(programs.run("agree", "--ratings", os.path.join(study, "ratings.csv")))
            for name in ("fleiss_kappa", "cohen_kappa", "krippendorff_alpha"):
                figure = agreement["overall"][name]
                error = max(figure.get("se") or 0, 0.5 / math.sqrt(figure["n"]))
                if abs(figure["value"] - kappa) > 4 * error:
                    complain("%s: %s is %.4f instead of %s" % (language, name, figure["value"], kappa))


def check_same_bytes(programs, folder):
    studies = [os.path.join(folder, "same-" + name) for name in "abc"]
    for study, seed in zip(studies, ("3", "3", "4")):
        programs.run("simulate", "-c", BOOKS["fa"], "--seed", seed, "--coders", "2", "--size", "200kB", "-o", study)
    with open(os.path.join(studies[0], "manifest.json"), encoding="utf-8") as manifest:
        names = [each["name"] for each in json.load(manifest)["files"]]
    if filecmp.cmpfiles(studies[0], studies[1], names, shallow=False)[0] != names:
        complain("the same seed gives other bytes")
    if filecmp.cmpfiles(studies[0], studies[2], ["raw/int01.md"], shallow=False)[0]:
        complain("another seed gives the same bytes")
    size = sum(os.path.getsize(os.path.join(studies[0], name)) for name in names if name.startswith("raw/"))
    if not 200_000 <= size <= 220_000:
        complain("200kB are %d bytes" % size)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=os.path.join(ROOT, "build/release/bin"))
    programs = Programs(parser.parse_args().bin)
    with tempfile.TemporaryDirectory() as folder:
        for check in (check_frequencies, check_saturation, check_kappa, check_same_bytes):
            check(programs, folder)
    print("%d wrong" % wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
