"""Whole commands in turn: their seconds by hyperfine, their memory by GNU time."""
import dataclasses
import json
import shlex
import statistics
import subprocess
import tempfile
import time


@dataclasses.dataclass(frozen=True)
class Command:
    """What is measured. `words` may be a line of shell; `shown` is how documents show it."""

    program: str
    words: "list | str"
    shown: str = ""
    statuses: tuple = (0,)

    def line(self):
        words = ["sh", "-c", self.words] if isinstance(self.words, str) else self.words
        return shlex.join(str(word) for word in words)


@dataclasses.dataclass(frozen=True)
class Run:
    seconds: float
    processor: float  # user and system seconds of all processes


def run_once(command):
    """One run, its output read through a pipe: some searchers stop early where it is /dev/null."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        words = [
            "hyperfine",
            "-N",
            "--runs",
            "1",
            "--style",
            "none",
            "--output",
            "pipe",
            "--ignore-failure",
            "--export-json",
            file.name,
        ]
        done = subprocess.run([*words, command.line()], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{command.line()}: {done.stderr.strip()}")
        result = json.load(open(file.name, encoding="utf-8"))["results"][0]
    if result["exit_codes"][0] not in command.statuses:
        raise RuntimeError(f"{command.line()}: status {result['exit_codes'][0]}")
    return Run(result["times"][0], result["user"] + result["system"])


def in_turn(commands, rounds, budget):
    """Runs of each command, a list a command: A B C, A B C, so that a slow minute of the machine meets all of them. Stops
    after `rounds`, or when another round would not end within `budget` seconds; the first round is always run."""
    runs = [[] for _ in commands]
    begun = time.perf_counter()
    for done in range(rounds):
        spent = time.perf_counter() - begun
        if done > 0 and spent + spent / done > budget:
            break
        for place, command in enumerate(commands):
            runs[place].append(run_once(command))
    return runs


def spread(values):
    return {"min": min(values), "median": statistics.median(values), "max": max(values), "runs": len(values)}


def ratios(peer, ours):
    """How many times as fast ours is, round by round; `processor` by the least processor time of each, which other work on
    the machine troubles less, but which doesn't know of a second core."""
    of_processor = min(run.processor for run in peer) / max(min(run.processor for run in ours), 1e-4)
    return {**spread([a.seconds / b.seconds for a, b in zip(peer, ours)]), "processor": of_processor}


def peak_bytes(command):
    """The most memory that a single command has held (resident set)."""
    with tempfile.NamedTemporaryFile("r") as file:
        words = [str(word) for word in command.words]
        subprocess.run(
            ["/usr/bin/time", "-f", "%M", "-o", file.name, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return int(file.read().split()[-1]) * 1024


def answer_of(command):
    """The JSON that a command prints on its last line."""
    return json.loads(
        subprocess.run(shlex.split(command.line()), capture_output=True, text=True, check=True).stdout.splitlines()[-1]
    )
