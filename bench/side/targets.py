"""Which targets were met: bench/targets.json against what was measured."""
import json

from side.session import BENCH

# What names a row of results, next to what was found.
NAMES = ("measure", "peer", "figure", "language", "phrases", "unit", "stage", "program", "units")


def table():
    return json.loads((BENCH / "targets.json").read_text(encoding="utf-8"))["targets"]


def judge(results):
    """A row for each target: its value for each language, stage or program at the largest size that was measured, the
    worst of them, and whether the target is met; `met` is null where nothing of it was measured."""
    return [_judge(target, results) for target in table()]


def _judge(target, results):
    wanted = target["of"]
    rows = [
        row
        for row in results["ratios"] + results["figures"]
        if all(row.get(key) == value for key, value in wanted.items())
    ]
    largest = {}
    for row in rows:
        key = tuple((name, row[name]) for name in NAMES if name in row and name not in wanted)
        if key not in largest or row.get("megabytes", 0) > largest[key].get("megabytes", 0):
            largest[key] = row
    found = [
        {
            **dict(key),
            **({"megabytes": row["megabytes"]} if "megabytes" in row else {}),
            "value": _value(row),
            **_processor(row),
        }
        for key, row in largest.items()
    ]
    values = [one["value"] for one in found]
    worst = None
    if values:
        worst = min(values) if "at_least" in target else max(values)
    met = None if worst is None else worst >= target["at_least"] if "at_least" in target else worst <= target["at_most"]
    return {**target, "found": found, "worst": worst, "met": met}


def _value(row):
    return round(row["ratio"]["median"], 3) if "ratio" in row else row["value"]


def _processor(row):
    return {"processor": round(row["ratio"]["processor"], 3)} if "processor" in row.get("ratio", {}) else {}


def lines(judged):
    """For the terminal."""
    for target in judged:
        sign = {True: "met    ", False: "NOT MET", None: "not run"}[target["met"]]
        bound = f"≥ {target['at_least']:,}" if "at_least" in target else f"≤ {target['at_most']:,}"
        found = ", ".join(_told(one) for one in _few(target["found"], target))
        yield f"{sign}  {target['says']} {bound}: {found or 'nothing measured'}"


def _told(one):
    words = [str(one[key]) for key in one if key not in ("value", "processor", "megabytes")]
    of_processor = f" ({one['processor']:,} in processor time)" if "processor" in one else ""
    return " ".join([*words, f"{one['value']:,}{of_processor}"])


def _few(found, target):
    """The worst ones first, four at most."""
    return sorted(found, key=lambda one: one["value"], reverse="at_most" in target)[:4]
