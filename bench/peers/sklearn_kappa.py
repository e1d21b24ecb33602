#!/usr/bin/env python3
"""Cohen's kappa of scikit-learn. usage: sklearn_kappa.py RATINGS.csv

Prints a line of JSON: the value, and the seconds that reading and the coefficient alone took.
"""
import csv
import json
import sys
import time

from sklearn.metrics import cohen_kappa_score

start = time.perf_counter()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    first, second = zip(*((a, b) for _, a, b in rows if a and b))
read = time.perf_counter()
value = cohen_kappa_score(first, second)
print(json.dumps({"value": float(value), "reading": read - start, "alone": time.perf_counter() - read}))
