#!/usr/bin/env python3
"""The benchmarks' own arithmetic: targets, spreads, the guard's verdicts, and the same corpora from the same seed."""
import importlib.machinery
import importlib.util
import pathlib
import random
import sys
import tempfile
import unittest

BENCH = pathlib.Path(__file__).resolve().parent.parent.parent / "bench"
sys.dont_write_bytecode = True
sys.path.insert(0, str(BENCH))
from side import corpora, page, ratings, targets, timing, words  # noqa: E402


def load(name):
    loader = importlib.machinery.SourceFileLoader(name, str(BENCH / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


guard = load("guard")


class Targets(unittest.TestCase):
    def results(self, *medians):
        rows = [
            {"measure": "segment", "peer": "nltk", "language": language, "megabytes": size, "ratio": {"median": median}}
            for language, size, median in medians
        ]
        return {"ratios": rows, "figures": []}

    def judge(self, results, **bound):
        return targets._judge({"says": "x", "of": {"measure": "segment", "peer": "nltk"}, **bound}, results)

    def test_the_largest_size_of_each_language_counts_and_the_worst_language_decides(self):
        results = self.results(("en", 1, 0.1), ("en", 100, 7.0), ("fa", 100, 6.0), ("fa", 10, 9.0))
        judged = self.judge(results, at_least=5)
        self.assertEqual((judged["worst"], judged["met"]), (6.0, True))
        self.assertFalse(self.judge(results, at_least=6.5)["met"])
        self.assertEqual(self.judge(results, at_most=6.5)["worst"], 7.0)

    def test_what_was_not_measured_is_neither_met_nor_missed(self):
        self.assertIsNone(self.judge(self.results(), at_least=5)["met"])

    def test_every_target_of_the_table_has_one_bound_and_another_name(self):
        table = targets.table()
        self.assertTrue(all(("at_least" in target) != ("at_most" in target) for target in table))
        self.assertEqual(len({target["id"] for target in table}), len(table))


class Timing(unittest.TestCase):
    def test_ratios_are_taken_round_by_round(self):
        peer, ours = ([timing.Run(seconds, seconds) for seconds in own] for own in ((4.0, 9.0, 2.0), (1.0, 3.0, 2.0)))
        self.assertEqual(
            timing.ratios(peer, ours), {"min": 1.0, "median": 3.0, "max": 4.0, "runs": 3, "processor": 2.0}
        )


class Guard(unittest.TestCase):
    def verdict(self, now, functions=None):
        baseline = {"commands": {"code": {"instructions": 1000, "functions": {"fold": 600, "find": 300}}}}
        return guard.judge(baseline, {"code": {"instructions": now, "functions": functions or {"fold": 600}}})

    def test_a_tenth_more_or_less_is_let_pass(self):
        self.assertTrue(self.verdict(1100)[1])
        self.assertTrue(self.verdict(900)[1])

    def test_more_fails_and_names_what_grew(self):
        lines, well = self.verdict(1_001_000, {"find": 1_000_300, "fold": 600, "copy": 100})
        self.assertFalse(well)
        self.assertEqual(lines[1:], ["    1.0 million more in find", "    0.0 million more in copy"])

    def test_less_fails_and_asks_for_a_baseline(self):
        lines, well = self.verdict(899)
        self.assertFalse(well)
        self.assertIn("--update", lines[0])

    def test_a_command_without_a_baseline_fails(self):
        self.assertFalse(guard.judge({"commands": {}}, {"code": {"instructions": 1, "functions": {}}})[1])

    def test_own_costs_leave_out_what_was_called(self):
        with tempfile.NamedTemporaryFile("w", suffix=".out") as file:
            file.write("events: Ir\n\nob=x\nfl=a\nfn=main\n1 5\ncfn=fold\ncalls=2 3\n1 700\n2 6\n\nfn=fold\n7 700\n")
            file.flush()
            self.assertEqual(guard.own_costs(pathlib.Path(file.name)), {"main": 11, "fold": 700})


class Corpora(unittest.TestCase):
    def test_ratings_are_those_of_their_seed(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = [pathlib.Path(folder) / name for name in "abc"]
            for path, seed in zip(paths, (1, 1, 2)):
                ratings.write_ratings(path, 500, 2, seed)
            first, again, other = (path.read_text() for path in paths)
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)
        rows = [line.split(",") for line in first.splitlines()[1:]]
        self.assertEqual(len(rows), 500)
        self.assertTrue(0.6 < sum(row[1] == row[2] for row in rows) / 500 < 0.95)

    def test_words_differ_and_frequent_ones_are_short(self):
        listed = words.vocabulary("fa")
        self.assertEqual(len(set(listed)), words.VOCABULARY)
        self.assertLess(sum(map(len, listed[:100])), sum(map(len, listed[-100:])))

    def test_typing_changes_spellings_and_not_words(self):
        typed = corpora.as_typed("کتابی کتابی\n" * 200, random.Random(1))
        self.assertEqual(len(typed.split()), 400)
        self.assertIn("ي", typed)
        self.assertIn("ـ", typed)


class Page(unittest.TestCase):
    def test_numbers_have_three_digits_that_count(self):
        self.assertEqual(
            [page.number(value) for value in (0.01234, 1.0, 12.345, 1234567, 99)],
            ["0.0123", "1", "12.3", "1,234,567", "99"],
        )

    def test_an_empty_table_says_so(self):
        self.assertEqual(page.table(("a",), []), "Not measured in this run.")


if __name__ == "__main__":
    unittest.main()
