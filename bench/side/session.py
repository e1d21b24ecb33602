"""One run of bench/compare: what it may measure, with what, and what came out."""
import pathlib
import shutil
import subprocess
import sys
import time

from side import corpora, timing

BENCH = pathlib.Path(__file__).resolve().parent.parent
PEERS = BENCH / "peers"
# Debian's packages belong to its own interpreter; another may come first on the PATH.
PYTHON = "/usr/bin/python3" if pathlib.Path("/usr/bin/python3").exists() else "python3"


class Session:
    def __init__(self, options):
        self.options = options
        self.work = options.work
        self.work.mkdir(parents=True, exist_ok=True)
        self.programs = corpora.Programs(options.bin)
        self.measurements, self.ratios, self.figures, self.checks, self.notes = [], [], [], [], []
        self._corpora = {}
        self.begun = time.perf_counter()

    def say(self, text):
        print(f"{time.perf_counter() - self.begun:6.0f} s  {text}", file=sys.stderr, flush=True)

    def corpus(self, language, megabytes, documents=None):
        key = (language, megabytes, documents)
        if key not in self._corpora:
            self._corpora[key] = corpora.Corpus(
                self.work, self.programs, language, megabytes, self.options.seed, documents
            )
        return self._corpora[key]

    def free(self):
        """Streams of large corpora; they are quickly made again."""
        for corpus in self._corpora.values():
            if corpus.megabytes >= 100:
                corpus.drop()

    def sizes(self, most=None):
        return [size for size in self.options.sizes if most is None or size <= most] or [min(self.options.sizes)]

    def largest(self, most=None):
        return max(self.sizes(most))

    def rounds(self, megabytes):
        """Of commands that read so much."""
        if self.options.quick:
            return 3
        return 9 if megabytes <= 1 else 5 if megabytes <= 10 else 3

    def has(self, name, what=None):
        """Whether a peer is there; a note says so where it isn't."""
        if shutil.which(name):
            return True
        note = f"{what or name} is not installed: left out (scripts/setup bench)"
        if note not in self.notes:
            self.notes.append(note)
        return False

    def has_module(self, name):
        return self._loads([PYTHON, "-c", f"import {name}"], f"Python's {name}")

    def has_package(self, name):
        return self._loads(["Rscript", "-e", f"library({name})"], f"R's {name}")

    def _loads(self, words, what):
        found = subprocess.run(words, capture_output=True).returncode == 0
        if not found:
            self.notes.append(f"{what} is not installed: left out (scripts/setup bench)")
        return found

    # What came out. `where` is what tells rows of one measure apart: language, megabytes, phrases, unit.

    def measured(self, measure, where, command, runs, size):
        row = {
            "measure": measure,
            **where,
            "program": command.program,
            "command": command.shown,
            "bytes": size,
            "seconds": timing.spread([run.seconds for run in runs]),
            "processor_seconds": min(run.processor for run in runs),
        }
        if size:
            row["megabytes_per_second"] = round(size / 1e6 / row["seconds"]["min"], 2)
        self.measurements.append(row)

    def beside(self, measure, where, commands, size, rounds=None, budget=60):
        """Runs commands in turn, the first of which is ours, and keeps seconds and ratios."""
        runs = timing.in_turn(commands, rounds or self.rounds(where.get("megabytes", 1)), budget)
        for command, own in zip(commands, runs):
            self.measured(measure, where, command, own, size)
        for command, own in zip(commands[1:], runs[1:]):
            self.ratio(measure, where, command.program, timing.ratios(own, runs[0]))
        return runs

    def ratio(self, measure, where, peer, ratio):
        self.ratios.append({"measure": measure, "peer": peer, **where, "ratio": ratio})

    def figure(self, name, value, **where):
        self.figures.append({"figure": name, **where, "value": value})

    def check(self, what, ours, theirs, **where):
        self.checks.append({"check": what, **where, "ours": ours, "theirs": theirs, "same": ours == theirs})

    def results(self):
        return {
            "measurements": self.measurements,
            "ratios": self.ratios,
            "figures": self.figures,
            "checks": self.checks,
            "notes": self.notes,
        }
