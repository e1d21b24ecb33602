"""Single stages and the whole pipe beside programs that do the same work."""
import shlex
import subprocess

from side import corpora, timing
from side.session import PEERS, PYTHON
from side.timing import Command


def ingest(session):
    for language in session.options.languages:
        for megabytes in session.sizes():
            corpus = session.corpus(language, megabytes)
            session.say(f"ingest, {language}, {megabytes} MB")
            command = Command("mazmun", [session.programs.path("ingest"), corpus.raw], shown="mazmun-ingest raw")
            session.beside("ingest", {"language": language, "megabytes": megabytes}, [command], corpus.bytes)


def sentence_peer(session):
    """The peer of segment, compiled once for each text of it."""
    source = PEERS / "sentences.cpp"
    program = session.work / "peer-sentences"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "icu-uc"], check=True, capture_output=True, text=True
        ).stdout.split()
        subprocess.run(["c++", "-std=c++20", "-O2", "-o", str(program), str(source), *flags], check=True)
    return program


def segment(session):
    peer = sentence_peer(session)
    for language in session.options.languages:
        for megabytes in session.sizes():
            corpus = session.corpus(language, megabytes)
            session.say(f"segment, {language}, {megabytes} MB")
            source = corpus.stream("corpus")
            commands = [
                Command(
                    "mazmun",
                    [session.programs.path("segment"), "--by", "sentence", source],
                    shown="mazmun-segment --by sentence corpus.jsonl",
                ),
                Command("nlohmann and ICU", f"'{peer}' <'{source}'", "peer-sentences < corpus.jsonl"),
            ]
            session.beside(
                "segment",
                {"language": language, "megabytes": megabytes},
                commands if megabytes <= 100 else commands[:1],
                source.stat().st_size,
                budget=45,
            )
            if megabytes == session.sizes()[0]:
                records = [count_segments(command) for command in commands]
                session.check(
                    "sentences: mazmun-segment, nlohmann and ICU", *records, language=language, megabytes=megabytes
                )


def count_segments(command):
    output = subprocess.run(shlex.split(command.line()), check=True, capture_output=True).stdout
    return sum(line.startswith(b'{"segment"') for line in output.splitlines())


def pipe_line(session, corpus, unit, phrases, model="/dev/null"):
    stage = session.programs.path
    book = corpus.book(phrases)
    return (
        f"'{stage('ingest')}' '{corpus.raw}' | '{stage('segment')}' --by {unit} | '{stage('code')}' -c '{book}' | "
        f"'{stage('aggregate')}' -c '{book}' -o '{model}'"
    )


def script_line(corpus, unit, phrases, expressions=False, model="/dev/null"):
    options = (" --expressions" if expressions else "") + (" --sentences" if unit == "sentence" else "")
    return f"{PYTHON} '{PEERS / 'thematic.py'}'{options} --phrases '{corpus.book(phrases).with_suffix('.tsv')}' --model '{model}' '{corpus.raw}'"


def stages_line(corpus, unit, phrases):
    script = f"{PYTHON} '{PEERS / 'thematic.py'}' --stage"
    sentences = " --sentences" if unit == "sentence" else ""
    return (
        f"{script} ingest '{corpus.raw}' | {script} segment{sentences} | {script} code --phrases '{corpus.book(phrases).with_suffix('.tsv')}' | "
        f"{script} aggregate --model /dev/null"
    )


def pipe(session):
    """The four stages beside one Python script."""
    automaton = session.has_module("ahocorasick")
    for language in session.options.languages:
        for unit in ("turn", "sentence"):
            for megabytes in session.sizes():
                compare_pipe(session, session.corpus(language, megabytes), unit, automaton)
        corpus = session.corpus(language, session.sizes()[0])
        compare_expressions(session, corpus)
        if automaton:
            check_models(session, corpus)


def compare_pipe(session, corpus, unit, automaton):
    session.say(f"pipe, {corpus.language}, {corpus.megabytes} MB, by {unit}")
    where = {"language": corpus.language, "megabytes": corpus.megabytes, "phrases": 1000, "unit": unit}
    shown = f"mazmun-ingest raw | mazmun-segment --by {unit} | mazmun-code -c book-1000.yaml | mazmun-aggregate -c book-1000.yaml"
    commands = [Command("mazmun", pipe_line(session, corpus, unit, 1000), shown=shown)]
    if automaton and corpus.megabytes <= 100:
        commands.append(Command("Python with an automaton", script_line(corpus, unit, 1000), shown="thematic.py"))
    if automaton and corpus.megabytes <= 10:
        commands.append(
            Command(
                "Python in four stages",
                stages_line(corpus, unit, 1000),
                shown="thematic.py --stage ingest raw | … segment | … code | … aggregate",
            )
        )
    session.beside("pipe", where, commands, corpus.bytes, budget=30)


def compare_expressions(session, corpus):
    session.say(f"pipe, one regular expression a code, {corpus.language}, {corpus.megabytes} MB")
    where = {"language": corpus.language, "megabytes": corpus.megabytes, "phrases": 1000, "unit": "turn"}
    commands = [
        Command("mazmun", pipe_line(session, corpus, "turn", 1000), shown="as above"),
        Command(
            "Python with regular expressions",
            script_line(corpus, "turn", 1000, expressions=True),
            shown="thematic.py --expressions",
        ),
    ]
    session.beside("pipe at the size of a study", where, commands, corpus.bytes, budget=20)


def check_models(session, corpus):
    """The peer does the same work: assignments and spans of each code, segments, saturation."""
    for unit in ("turn", "sentence"):
        seen = []
        for name, line in (
            ("ours", pipe_line(session, corpus, unit, 1000, corpus.folder / "ours.json")),
            ("peer", script_line(corpus, unit, 1000, model=corpus.folder / "peer.json") + " >/dev/null"),
        ):
            subprocess.run(["sh", "-c", line], check=True)
            path = corpus.folder / f"{name}.json"
            model = corpora.model_of(path)
            path.unlink()
            themes = {
                code: (theme["assignments"], theme["spans"])
                for code, theme in model["themes"].items()
                if theme["assignments"]
            }
            seen.append((themes, model["totals"]["segments"], model["saturation"].get("point")))
        differ = sum(seen[0][0].get(code) != seen[1][0].get(code) for code in {*seen[0][0], *seen[1][0]})
        session.check(
            f"codes with other counts, by {unit}: pipe, Python with an automaton",
            differ,
            0,
            language=corpus.language,
            megabytes=corpus.megabytes,
        )
        session.check(
            f"segments, by {unit}: pipe, Python with an automaton",
            seen[0][1],
            seen[1][1],
            language=corpus.language,
            megabytes=corpus.megabytes,
        )


def aggregate(session):
    corpus = session.corpus(session.options.languages[0], session.largest(100))
    session.say(f"aggregate, {corpus.megabytes} MB in sentences")
    coded = corpus.stream("coded")
    bare = corpus.folder / f"{session.programs.key}-text-free.jsonl"
    if not bare.exists():
        session.programs.run("code", "-c", corpus.book(1000), "--text-free", coded, "-o", bare)
    with coded.open("rb") as lines:
        segments = sum(line.startswith(b'{"segment"') for line in lines)
    where = {"language": corpus.language, "megabytes": corpus.megabytes}
    commands = [
        Command(
            "mazmun",
            [session.programs.path("aggregate"), "-c", corpus.book(1000), file, "-o", "/dev/null"],
            shown=f"mazmun-aggregate -c book-1000.yaml {corpus.shown(file)}",
        )
        for file in (coded, bare)
    ]
    runs = timing.in_turn(commands, session.rounds(corpus.megabytes), 30)
    for name, command, own, file in zip(("aggregate", "aggregate without text"), commands, runs, (coded, bare)):
        session.measured(name, where, command, own, file.stat().st_size)
        session.figure(
            f"segments a second, {name}", round(segments / min(run.seconds for run in own)), **where, segments=segments
        )
