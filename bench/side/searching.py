"""code beside programs that search for the same phrases, and what more phrases cost."""
import json
import re
import subprocess

from side import corpora, timing
from side.timing import Command

FOUND_OR_NOT = (0, 1)


def ours(session, corpus, phrases, stream):
    return Command(
        "mazmun",
        [session.programs.path("code"), "-c", corpus.book(phrases), stream],
        shown=f"mazmun-code -c book-{phrases}.yaml {corpus.shown(stream)}",
    )


def searcher(program, words, corpus, phrases, file):
    listed = corpus.book(phrases).with_suffix(".txt")
    return Command(
        program,
        [*words, "-f", listed, file],
        shown=" ".join([*words, "-f", listed.name, corpus.shown(file)]),
        statuses=FOUND_OR_NOT,
    )


def peers(session, corpus, phrases, stream):
    found = []
    if corpus.megabytes > 100:
        return found
    if session.has("rg", "ripgrep"):
        words = ["rg", "-F", "--count-matches"]
        found += [
            searcher("ripgrep", words, corpus, phrases, stream),
            searcher("ripgrep on the bare text", words, corpus, phrases, corpus.text()),
        ]
    if corpus.megabytes <= 10 and session.has("ugrep"):
        found.append(searcher("ugrep", ["ugrep", "-F", "-c", "-o"], corpus, phrases, stream))
    if corpus.megabytes <= 10 and session.has("grep"):
        found.append(searcher("grep", ["grep", "-F", "-o"], corpus, phrases, stream))
    return found


def measure(session):
    for language in session.options.languages:
        for megabytes in session.sizes():
            compare(session, session.corpus(language, megabytes))
        words_and_case(session, session.corpus(language, session.largest(1 if session.options.quick else 10)))
        check_counts(session, session.corpus(language, session.sizes()[0]))
    if "fa" in session.options.languages:
        lost_without_fold(session, session.corpus("fa", session.sizes()[0]))


def compare(session, corpus):
    """All numbers of phrases in the same rounds, so that they too can be compared; above 100 MB without peers."""
    stream = corpus.stream("turns")
    commands, places = [], []
    for phrases in corpora.PHRASES:
        row = [ours(session, corpus, phrases, stream), *peers(session, corpus, phrases, stream)]
        places.append((phrases, range(len(commands), len(commands) + len(row))))
        commands += row
    where = {"language": corpus.language, "megabytes": corpus.megabytes}
    session.say(f"code, {corpus.language}, {corpus.megabytes} MB")
    runs = timing.in_turn(commands, session.rounds(corpus.megabytes), 90)
    for phrases, row in places:
        for place in row:
            size = (corpus.text() if "bare" in commands[place].program else stream).stat().st_size
            session.measured("code", {**where, "phrases": phrases}, commands[place], runs[place], size)
            if place != row[0]:
                session.ratio(
                    "code",
                    {**where, "phrases": phrases},
                    commands[place].program,
                    timing.ratios(runs[place], runs[row[0]]),
                )
    first, last = runs[places[0][1][0]], runs[places[-1][1][0]]
    session.ratio("code with 10,000 phrases", where, "code with 100 phrases", timing.ratios(first, last))


def words_and_case(session, corpus):
    """The nearest that ripgrep comes to the same question: whole words, any case."""
    if not session.has("rg", "ripgrep"):
        return
    session.say(f"ripgrep -w -i, {corpus.language}, {corpus.megabytes} MB")
    stream = corpus.stream("turns")
    where = {"language": corpus.language, "megabytes": corpus.megabytes, "phrases": 10_000}
    session.beside(
        "code by whole words",
        where,
        [
            ours(session, corpus, 10_000, stream),
            searcher("ripgrep -w -i", ["rg", "-F", "-w", "-i", "--count-matches"], corpus, 10_000, stream),
        ],
        stream.stat().st_size,
        rounds=1 if session.options.quick else 2,
        budget=40,
    )


def check_counts(session, corpus):
    """One word a phrase, exact: ripgrep's whole words are the same hits, as long as nothing needs folding."""
    if not session.has("rg", "ripgrep"):
        return
    stream = corpus.stream("turns")
    coded = session.programs.run("code", "-c", corpus.shelf / "single.yaml", stream)
    found = sum(line.count('"by":"phrase"') for line in coded.splitlines())
    texts = "\n".join(
        json.loads(line)["text"]
        for line in stream.read_text(encoding="utf-8").splitlines()
        if line.startswith('{"segment"')
    )
    done = subprocess.run(
        ["rg", "-F", "-w", "-o", "-f", str(corpus.shelf / "single.txt"), "-"],
        input=texts,
        capture_output=True,
        text=True,
    )
    session.check(
        "hits of 1,000 exact words: mazmun-code, rg -F -w -o",
        found,
        len(done.stdout.splitlines()),
        language=corpus.language,
        megabytes=corpus.megabytes,
    )


def lost_without_fold(session, corpus):
    """Persian as people type it: how many hits a search for the exact letters loses."""
    path = corpus.folder / "typed.txt"
    corpora.write_typed(corpus, path)
    ingested = corpus.folder / "typed.jsonl"
    session.programs.run("ingest", "--no-repair", "--language", "fa", path, "-o", ingested)
    lines = corpus.folder / "typed-lines.jsonl"
    session.programs.run("segment", "--by", "line", ingested, "-o", lines)
    hits = [
        len(re.findall('"by":"phrase"', session.programs.run("code", "-c", book, lines)))
        for book in (corpus.book(1000), corpus.shelf / "exact.yaml")
    ]
    session.figure("share of hits lost without the fold", round(1 - hits[1] / hits[0], 3), language="fa", hits=hits[0])
    for file in (path, ingested, lines):
        file.unlink()
