"""The same bytes from one thread, two threads, ten shards and any order of files; and what a second thread gains."""
import hashlib
import subprocess

from side import timing
from side.timing import Command


def digest(session, name, *words):
    output = subprocess.run([session.programs.path(name), *map(str, words)], check=True, capture_output=True).stdout
    return hashlib.sha256(output).hexdigest()


def measure(session):
    for language in session.options.languages:
        corpus = session.corpus(language, session.largest(10))
        session.say(f"same bytes, {language}, {corpus.megabytes} MB")
        threads(session, corpus)
        shards(session, corpus)
    gains(session, session.corpus(session.options.languages[0], session.largest(100)))


def threads(session, corpus):
    book = corpus.book(1000)
    stages = {
        "ingest": [corpus.raw],
        "segment": ["--by", "sentence", corpus.stream("corpus")],
        "code": ["-c", book, corpus.stream("sentences")],
        "aggregate": ["-c", book, corpus.stream("coded")],
    }
    for name, words in stages.items():
        session.check(
            f"{name}: one thread, two threads",
            *(digest(session, name, "--threads", count, *words)[:12] for count in (1, 2)),
            language=corpus.language,
            megabytes=corpus.megabytes,
        )


def shards(session, corpus):
    """Ten groups of interviews, each led through the pipe alone and counted apart; merged forwards and backwards."""
    book = corpus.book(1000)
    stage = session.programs.path
    interviews = sorted(corpus.raw.iterdir())
    folder = corpus.folder / "shards"
    folder.mkdir(exist_ok=True)
    coded, counted = [], []
    for number in range(min(10, len(interviews))):
        part = interviews[number::10]
        coded.append(folder / f"{number}.jsonl")
        counted.append(folder / f"{number}.json")
        files = " ".join(f"'{path}'" for path in part)
        line = (
            f"'{stage('ingest')}' {files} | '{stage('segment')}' --by sentence | '{stage('code')}' -c '{book}' -o '{coded[-1]}' && "
            f"'{stage('aggregate')}' --partial -c '{book}' '{coded[-1]}' -o '{counted[-1]}'"
        )
        subprocess.run(["sh", "-c", line], check=True)
    whole = digest(session, "aggregate", "-c", book, corpus.stream("coded"))[:12]
    where = {"language": corpus.language, "megabytes": corpus.megabytes}
    session.check(
        "model: one run, ten shards merged",
        whole,
        digest(session, "aggregate", "--merge", "-c", book, *counted)[:12],
        **where,
    )
    session.check(
        "model: one run, ten shards merged backwards",
        whole,
        digest(session, "aggregate", "--merge", "-c", book, *reversed(counted))[:12],
        **where,
    )
    session.check(
        "model: one run, ten streams in another order",
        whole,
        digest(session, "aggregate", "-c", book, *reversed(coded))[:12],
        **where,
    )
    for path in (*coded, *counted):
        path.unlink()
    folder.rmdir()


def gains(session, corpus):
    session.say(f"two threads, {corpus.megabytes} MB")
    book = corpus.book(1000)
    where = {"language": corpus.language, "megabytes": corpus.megabytes}
    for name, words in {
        "ingest": [corpus.raw],
        "segment": ["--by", "sentence", corpus.stream("corpus")],
        "code": ["-c", book, corpus.stream("turns")],
        "aggregate": ["-c", book, corpus.stream("coded")],
    }.items():
        two, one = ([session.programs.path(name), "--threads", str(count), *words] for count in (2, 1))
        runs = timing.in_turn([Command("two", two), Command("one", one)], 3, 15)
        session.ratio("two threads", {"stage": name, **where}, "one thread", timing.ratios(runs[1], runs[0]))
