#!/usr/bin/python3
"""Intercoder agreement, slowly and straight from the published definitions, in exact fractions.

usage: oracle.py RATINGS.csv [--metric METRIC] [--weights WEIGHTS] [--scale values|ranks] [--gold CODER]

A second reader of the literature: it shares nothing with the program that it checks but the format of the ratings file
(first column the unit, each further column a coder, an empty cell missing, "|" between labels) and the names of the
figures. Output: JSON, {"overall": {NAME: {"value", "se"?, "n"} or {"value": null, "why"}}, "gold"?: ...}.

Conventions, where libraries differ:
- A cell with several labels is one category for nominal figures (the set); alpha_jaccard and alpha_masi compare sets.
- percent: mean over pairs of coders of the share of their common units (Holsti 1969, p. 140),
  never weighted. percent_units: mean over units of the mean weight of their pairs
  (Fleiss 1971, p. 379; Gwet 2014, ch. 2).
- scott_pi, cohen_kappa: each pair on its common units; with more coders the mean over the pairs where it is defined.
- fleiss_kappa, gwet_ac, brennan_prediger: category shares are means of the units' shares, units with one rating
  included; observed agreement over units with two ratings or more (Gwet 2014, ch. 2 and 5).
- conger_kappa: each coder's shares over all that the coder rated (Gwet 2014, ch. 2).
- krippendorff_alpha: pairable values alone (Krippendorff 2011).
- Weights: over the values where all labels are numbers, else over ranks of the labels that occur
  (--scale ranks: always over ranks).
- q: the categories that occur.
"""

import argparse
import csv
import itertools
import json
import math
from collections import Counter
from fractions import Fraction as F

NO_PAIR = "no unit was judged by two coders"
NO_VARIATION = "all values are equal, so chance agreement is complete"


def read_ratings(path):
    """(coders, units): a unit is a list with one value per coder, a frozenset of labels or None."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if row]
    units = []
    for row in rows[1:]:
        sets = [frozenset(label.strip() for label in cell.split("|") if label.strip()) for cell in row[1:]]
        units.append([labels or None for labels in sets])
    return rows[0][1:], [unit for unit in units if any(unit)]


def number(labels):
    """The value of a cell as a number, None where it is none."""
    try:
        return F(next(iter(labels))) if len(labels) == 1 else None
    except ValueError:
        return None


def sort_key(labels):
    value = number(labels)
    return (1, 0, sorted(labels)) if value is None else (0, value, [])


def scale_of(categories, scale):
    values = [number(category) for category in categories]
    if scale == "ranks" or None in values:
        return {category: F(place) for place, category in enumerate(categories)}
    return dict(zip(categories, values))


# Weights of agreement: 1 is full agreement.

def weights_of(name, categories, scale):
    """Identity; linear (Cicchetti & Allison 1971) and quadratic (Fleiss & Cohen 1973), scaled to the
    widest distance; or a file: a CSV matrix with the labels in the first row and column (Cohen 1968, p. 215)."""
    if name == "identity":
        return {(a, b): F(a == b) for a in categories for b in categories}
    if name in ("linear", "quadratic"):
        power = 1 if name == "linear" else 2
        at = scale_of(categories, scale)
        width = max(at.values()) - min(at.values())
        return {(a, b): 1 - (abs(at[a] - at[b]) / (width or 1)) ** power for a in categories for b in categories}
    with open(name, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if row]
    columns = [frozenset([label]) for label in rows[0][1:]]
    return {(frozenset([row[0]]), column): F(cell) for row in rows[1:] for column, cell in zip(columns, row[1:])}


# Distances, squared, of Krippendorff 2011, "Computing Krippendorff's alpha-reliability".

def nominal(a, b):
    return F(a != b)


def jaccard(a, b):
    """1 - |A and B| / |A or B| (Jaccard 1912); two empty sets are equal."""
    return 1 - F(len(a & b), len(a | b)) if a | b else F(0)


def masi(a, b):
    """1 - J * M, M = 1 equal, 2/3 one holds the other, 1/3 they overlap, 0 disjoint (Passonneau 2006)."""
    if a == b:
        return F(0)
    shape = F(2, 3) if a <= b or b <= a else F(1, 3) if a & b else F(0)
    return 1 - F(len(a & b), len(a | b)) * shape


def distance_of(metric, pairable):
    """The squared distance of two categories; pairable: their counts among values of units with two values or more."""
    name, _, parameters = metric.partition(":")
    if name == "nominal":
        return nominal
    if name == "ordinal":
        order = sorted(pairable, key=sort_key)

        def ordinal(a, b):
            low, high = sorted((order.index(a), order.index(b)))
            return (sum(pairable[c] for c in order[low:high + 1]) - F(pairable[a] + pairable[b], 2)) ** 2

        return ordinal
    numbers = [F(parameter) for parameter in parameters.split(",") if parameter]

    def of_values(a, b):
        x, y = number(a), number(b)
        if x == y:
            return F(0)
        if name == "interval":
            return (x - y) ** 2
        if name == "ratio":
            return ((x - y) / (x + y)) ** 2
        if name == "circular":
            return F(math.sin(math.pi * float((x - y) % numbers[0] / numbers[0])) ** 2)
        low, high = numbers
        return (x - y) ** 2 / ((x + y - 2 * low) * (2 * high - x - y))

    return of_values


# Figures. Each returns {"value", "se"?, "n"}: values are fractions until the end.

def undefined(why):
    return {"value": None, "why": why}


def root(variance):
    return math.sqrt(variance) if variance > 0 else 0.0


def se_of_means(values, centre):
    """Gwet 2014, ch. 5: the root of sum (x_i - centre)^2 / (n (n - 1))."""
    n = len(values)
    return root(sum((value - centre) ** 2 for value in values) / (n * (n - 1))) if n > 1 else None


def counts_of(unit):
    return Counter(value for value in unit if value)


def unit_agreement(counts, weight):
    """The mean weight of the ordered pairs of different ratings of one unit."""
    r = sum(counts.values())
    both = sum(counts[a] * counts[b] * weight[a, b] for a in counts for b in counts)
    return (both - sum(counts[a] * weight[a, a] for a in counts)) / F(r * (r - 1))


def chance_corrected(units, weight, chance, chance_of_unit):
    """(Pa - Pe) / (1 - Pe) and Gwet's linearised standard error (2014, ch. 5). chance_of_unit: the unit's part in the
    chance agreement, whose mean is Pe (half its differential for bilinear Pe); Pe itself where the chance is fixed."""
    tables = [counts_of(unit) for unit in units]
    paired = [sum(table.values()) > 1 for table in tables]
    if not any(paired):
        return undefined(NO_PAIR)
    n, n_paired = len(units), sum(paired)
    each = [unit_agreement(table, weight) if two else F(0) for table, two in zip(tables, paired)]
    observed = sum(each) / n_paired
    if chance == 1:
        return undefined(NO_VARIATION)
    value = (observed - chance) / (1 - chance)
    parts = [F(n, n_paired) * (pa - chance * two) / (1 - chance) - 2 * (1 - value) * (pe - chance) / (1 - chance)
             for pa, pe, two in zip(each, chance_of_unit, paired)]
    return {"value": value, "se": se_of_means(parts, value), "n": n_paired}


def mean_shares(units, categories):
    """The mean over units of the shares of the categories among the unit's ratings (Gwet 2014, ch. 2)."""
    tables = [counts_of(unit) for unit in units]
    return {c: sum(F(table[c], sum(table.values())) for table in tables) / len(tables) for c in categories}


def percent_units(units, categories, weight):
    return chance_corrected(units, weight, F(0), [F(0)] * len(units))


def brennan_prediger(units, categories, weight):
    """Brennan & Prediger 1981; weighted: Gwet 2014, ch. 3. Pe = sum of weights / q^2."""
    chance = sum(weight[a, b] for a in categories for b in categories) / F(len(categories) ** 2)
    return chance_corrected(units, weight, chance, [chance] * len(units))


def gwet_ac(units, categories, weight):
    """AC1 (Gwet 2008) and AC2 (Gwet 2014, ch. 3): Pe = sum of weights / (q (q - 1)) * sum p (1 - p)."""
    q = len(categories)
    if q < 2:
        return undefined(NO_VARIATION)
    share = mean_shares(units, categories)
    factor = sum(weight[a, b] for a in categories for b in categories) / F(q * (q - 1))
    parts = [factor * sum(F(m, sum(table.values())) * (1 - share[c]) for c, m in table.items())
             for table in map(counts_of, units)]
    return chance_corrected(units, weight, factor * sum(p * (1 - p) for p in share.values()), parts)


def fleiss_kappa(units, categories, weight):
    """Fleiss 1971, p. 379; weights and missing values: Gwet 2014, ch. 2, 3. Pe = sum of w p_k p_l."""
    share = mean_shares(units, categories)
    chance = sum(weight[a, b] * share[a] * share[b] for a in categories for b in categories)
    parts = [sum(F(m, sum(table.values())) * share[b] * (weight[c, b] + weight[b, c]) / 2
                 for c, m in table.items() for b in categories) for table in map(counts_of, units)]
    return chance_corrected(units, weight, chance, parts)


def conger_kappa(units, categories, weight):
    """Conger 1980; weights, missing values, standard error: Gwet 2014, ch. 2, 3, 5.
    Pe is the mean over ordered pairs of different coders of sum w p_gk p_hl."""
    coders = [g for g in range(len(units[0])) if any(unit[g] for unit in units)]
    r, n = len(coders), len(units)
    if r < 2:
        return undefined(NO_PAIR)
    rated = {g: sum(1 for unit in units if unit[g]) for g in coders}
    share = {g: Counter({c: F(m, rated[g]) for c, m in Counter(u[g] for u in units if u[g]).items()}) for g in coders}
    total = {c: sum(share[g][c] for g in coders) for c in categories}

    def against_others(g, shares):
        return sum(part * (total[b] - share[g][b]) * (weight[a, b] + weight[b, a]) / 2
                   for a, part in shares.items() for b in categories)

    own = {g: against_others(g, share[g]) for g in coders}
    chance = sum(own.values()) / F(r * (r - 1))
    parts = []
    for unit in units:
        part = F(0)
        for g in coders:
            part += own[g]
            if unit[g]:
                part += F(n, rated[g]) * (against_others(g, {unit[g]: F(1)}) - own[g])
        parts.append(part / (r * (r - 1)))
    return chance_corrected(units, weight, chance, parts)


def pairs_of(units):
    """Per pair of coders with common units: the list of pairs of values."""
    for g, h in itertools.combinations(range(len(units[0])), 2):
        pairs = [(unit[g], unit[h]) for unit in units if unit[g] and unit[h]]
        if pairs:
            yield pairs


def mean_over_pairs(units, figure):
    """The mean over pairs of coders where the figure is defined; a standard error for two coders alone."""
    results = [figure(pairs) for pairs in pairs_of(units)]
    if not results:
        return undefined(NO_PAIR)
    if len(units[0]) == 2:
        return results[0]
    results = [result for result in results if result["value"] is not None]
    if not results:
        return undefined(NO_VARIATION)
    n = sum(1 for unit in units if sum(1 for value in unit if value) > 1)
    return {"value": sum(result["value"] for result in results) / len(results), "n": n}


def percent(units):
    def one(pairs):
        each = [F(a == b) for a, b in pairs]
        value = sum(each) / F(len(each))
        return {"value": value, "se": se_of_means(each, value), "n": len(pairs)}
    return mean_over_pairs(units, one)


def holsti(units):
    """2 M / (N1 + N2) (Holsti 1969, p. 140): M labels that both gave, N1 and N2 labels of each, on common units."""
    def one(pairs):
        shared, given = sum(len(a & b) for a, b in pairs), sum(len(a) + len(b) for a, b in pairs)
        return {"value": F(2 * shared, given), "n": len(pairs)}
    return mean_over_pairs(units, one)


def two_coder(units, weight, symmetric):
    """Cohen's kappa (1960, p. 40; weighted 1968, p. 215), Scott's pi (1955, p. 323) where symmetric.
    Standard error: Fleiss, Cohen & Everitt 1969; for pi the same delta method (Gwet 2014, ch. 5)."""
    def one(pairs):
        n = len(pairs)
        first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
        if symmetric:
            first = second = Counter({c: F(first[c] + second[c], 2) for c in first | second})
        row, column = ({c: F(m) / n for c, m in margin.items()} for margin in (first, second))
        chance = sum(weight[a, b] * row[a] * column[b] for a in row for b in column)
        if chance == 1:
            return undefined(NO_VARIATION)
        observed = sum(weight[pair] for pair in pairs) / F(n)
        value = (observed - chance) / (1 - chance)
        of_row = {a: sum(weight[a, b] * column[b] for b in column) for a in row}
        of_column = {b: sum(weight[a, b] * row[a] for a in row) for b in column}
        if symmetric:
            of_row = of_column = {c: (of_row[c] + of_column[c]) / 2 for c in of_row}
        second_moment = sum((weight[a, b] - (1 - value) * (of_row[a] + of_column[b])) ** 2 for a, b in pairs) / F(n)
        variance = (second_moment - (observed - 2 * (1 - value) * chance) ** 2) / (n * (1 - chance) ** 2)
        return {"value": value, "se": root(variance), "n": n}
    return mean_over_pairs(units, one)


def alpha(units, metric):
    """Krippendorff 2011: 1 - Do / De over coincidences, each unit's pairs divided by m_u - 1.
    Standard error: Gwet's linearisation (2014, ch. 5) on weights 1 - distance."""
    tables = [table for table in map(counts_of, units) if sum(table.values()) > 1]
    if not tables:
        return undefined(NO_PAIR)
    pairable = sum(tables, Counter())
    distance = metric if callable(metric) else distance_of(metric, pairable)
    d = {(a, b): distance(a, b) for a in pairable for b in pairable}
    total = sum(pairable.values())
    apart = [sum(table[a] * table[b] * d[a, b] for a in table for b in table) / F(sum(table.values()) - 1)
             for table in tables]
    observed = sum(apart) / total
    unordered = sum(pairable[a] * pairable[b] * d[a, b] for a in pairable for b in pairable)
    if unordered == 0:
        return undefined(NO_VARIATION)
    value = 1 - observed * total * (total - 1) / unordered
    n = len(tables)
    mean = F(total, n)
    expected = F(unordered) / total ** 2
    prime = 1 - observed / expected
    agreement = 1 - observed * (1 - F(1, total))
    to_all = {a: sum(F(pairable[b], total) * (1 - d[a, b]) for b in pairable) for a in pairable}
    parts = []
    for table, own in zip(tables, apart):
        excess = (sum(table.values()) - mean) / mean
        pa = (sum(table.values()) - own) / mean - agreement * excess
        pe = sum(m * to_all[a] for a, m in table.items()) / mean - (1 - expected) * excess
        parts.append((pa - 1 + expected) / expected - 2 * (1 - prime) * (pe - 1 + expected) / expected)
    return {"value": value, "se": se_of_means(parts, prime), "n": n}


def gold_figures(coders, units, gold):
    """Precision, recall, F1 (van Rijsbergen 1979, ch. 7) of each other coder on the units that both judged."""
    at = coders.index(gold)
    found = {}
    for g, coder in enumerate(coders):
        if g == at:
            continue
        pairs = [(unit[at], unit[g]) for unit in units if unit[at] and unit[g]]

        def scores(hits, given, true):
            return {"precision": F(hits, given) if given else None, "recall": F(hits, true) if true else None,
                    "f1": F(2 * hits, given + true) if given + true else None}

        labels = sorted({label for pair in pairs for side in pair for label in side})
        counts = {c: (sum(c in a and c in b for a, b in pairs), sum(c in b for _, b in pairs),
                      sum(c in a for a, _ in pairs)) for c in labels}
        found[coder] = {**scores(*map(sum, zip(*counts.values()))), "codes": {c: scores(*counts[c]) for c in labels}}
    return found


def measure(coders, units, metric="nominal", weights="identity", scale="values", gold=None):
    categories = sorted({value for unit in units for value in unit if value}, key=sort_key)
    weight = weights_of(weights, categories, scale)
    overall = {
        "percent": percent(units), "percent_units": percent_units(units, categories, weight),
        "holsti": holsti(units),
        "scott_pi": two_coder(units, weight, True), "cohen_kappa": two_coder(units, weight, False),
        "fleiss_kappa": fleiss_kappa(units, categories, weight),
        "conger_kappa": conger_kappa(units, categories, weight),
        "krippendorff_alpha": alpha(units, metric), "gwet_ac": gwet_ac(units, categories, weight),
        "brennan_prediger": brennan_prediger(units, categories, weight),
        "alpha_jaccard": alpha(units, jaccard), "alpha_masi": alpha(units, masi)}
    return {"overall": overall, **({"gold": gold_figures(coders, units, gold)} if gold else {})}


def plain(value):
    """Fractions become the nearest double, once, at the end."""
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items()}
    return float(value) if isinstance(value, F) else value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ratings")
    parser.add_argument("--metric", default="nominal")
    parser.add_argument("--weights", default="identity")
    parser.add_argument("--scale", default="values", choices=("values", "ranks"))
    parser.add_argument("--gold")
    options = parser.parse_args()
    coders, units = read_ratings(options.ratings)
    measured = measure(coders, units, options.metric, options.weights, options.scale, options.gold)
    print(json.dumps(plain(measured), indent=2))


if __name__ == "__main__":
    main()
