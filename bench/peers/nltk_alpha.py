#!/usr/bin/env python3
"""Krippendorff's alpha of nltk. usage: nltk_alpha.py RATINGS.csv

Prints a line of JSON: the value, and the seconds that reading and the coefficient alone took.
"""
import csv
import json
import sys
import time

from nltk.metrics.agreement import AnnotationTask

start = time.perf_counter()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    coders = next(rows)[1:]
    triples = [(coder, unit, label) for unit, *labels in rows for coder, label in zip(coders, labels) if label]
read = time.perf_counter()
value = AnnotationTask(data=triples).alpha()
print(json.dumps({"value": value, "reading": read - start, "alone": time.perf_counter() - read}))
