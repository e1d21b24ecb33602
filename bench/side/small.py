"""What is felt without any large corpus: start-up, and the example studies."""
import os
import shutil
import subprocess
import time

from side import timing
from side.session import BENCH
from side.timing import Command


def start(session):
    """Each program's --version beside true."""
    session.say("start of each program")
    nothing = Command("true", ["true"])
    for name in session.programs.names():
        command = Command(name, [session.programs.folder / name, "--version"], shown=f"{name} --version")
        runs = timing.in_turn([command, nothing], 12, 5)
        fastest = [min(run.seconds for run in own) for own in runs]
        session.figure(
            "start, times of true",
            round(fastest[0] / fastest[1], 2),
            program=name,
            milliseconds=round(1000 * fastest[0], 2),
        )


def studies(session):
    """make in a copy of the examples: everything, and nothing to do."""
    session.say("example studies")
    copy = session.work / "examples"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(BENCH.parent / "examples", copy, ignore=shutil.ignore_patterns("work"))
    environment = {
        **os.environ,
        "MAZMUN_BIN": str(session.programs.folder),
        "PATH": f"{session.programs.folder}:{os.environ['PATH']}",
    }

    def make(target):
        begun = time.perf_counter()
        subprocess.run(["make", "-s", "-C", str(copy), target], check=True, env=environment, capture_output=True)
        return time.perf_counter() - begun

    all_of_it, nothing = [], []
    for _ in range(1 if session.options.quick else 3):
        make("clean")
        all_of_it.append(make("all"))
        nothing.append(make("all"))
    session.figure("seconds of all example studies", round(min(all_of_it), 2))
    session.figure("seconds of nothing to do", round(min(nothing), 2))
    shutil.rmtree(copy)
