#!/usr/bin/python3
"""Random rating tables, the same for every run: coders 2 to 6, categories 2 to 7, missing values, numbers, sets.

usage: make_random.py FOLDER
"""

import pathlib
import random
import sys

METRICS = ("nominal", "ordinal", "interval", "ratio", "circular:8", "polar:0,8")
TABLES = 42


def label(rng, truth, categories, agreement):
    return truth if rng.random() < agreement else rng.randint(1, categories)


def table(rng, kind):
    """Rows of text: the header, then a row per unit."""
    coders, categories = rng.randint(2, 6), rng.randint(2, 7)
    agreement, missing = rng.random(), rng.choice((0, 0, 0.1, 0.35))
    rows = [["unit"] + [f"coder{g}" for g in range(1, coders + 1)]]
    for unit in range(rng.randint(4, 40)):
        truth = rng.randint(1, categories)
        cells = []
        for _ in range(coders):
            value = label(rng, truth, categories, agreement)
            names = {f"c{value}"}
            while kind == "sets" and rng.random() < 0.4:
                names.add(f"c{rng.randint(1, categories)}")
            shown = str(value) if kind == "numbers" else "|".join(sorted(names, reverse=rng.random() < 0.5))
            cells.append("" if rng.random() < missing else shown)
        rows.append([f"u{unit}"] + cells)
    return rows


def options_of(rng, kind, place, rows):
    options = {}
    if kind == "numbers":
        options["metric"] = METRICS[place // 3 % len(METRICS)]
        options["weights"] = rng.choice(("identity", "linear", "quadratic"))
    elif place % 2:
        options["gold"] = rows[0][1]
    return options


def write_all(folder):
    """Yields (name, path, options) of each table that it writes."""
    for place in range(TABLES):
        rng = random.Random(f"mazmun {place}")
        kind = ("numbers", "sets", "labels")[place % 3]
        rows = table(rng, kind)
        path = folder / f"random_{place:02}.csv"
        path.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
        yield path.stem, path, options_of(rng, kind, place, rows)


if __name__ == "__main__":
    for written in write_all(pathlib.Path(sys.argv[1])):
        print(*written)
