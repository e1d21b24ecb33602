"""Memory that stays bounded, one very long document, and what a model takes."""
import re

from side import timing
from side.timing import Command

MEGABYTE = 1024 * 1024


def command(session, name, *words):
    return Command(name, [session.programs.path(name), *words, "-o", "/dev/null"])


def streaming(session, corpus):
    """Stage to command, as they follow each other in a pipe."""
    return {
        "ingest": command(session, "ingest", corpus.raw),
        "segment": command(session, "segment", "--by", "sentence", corpus.stream("corpus")),
        "code": command(session, "code", "-c", corpus.book(10_000), corpus.stream("sentences")),
    }


def measure(session):
    language = session.options.languages[0]
    peaks = {}
    for megabytes in session.sizes():
        session.say(f"memory, {megabytes} MB")
        corpus = session.corpus(language, megabytes)
        book = codebook_bytes(session, corpus)
        for stage, one in streaming(session, corpus).items():
            peak = timing.peak_bytes(one)
            peaks.setdefault(stage, []).append(peak)
            where = {"stage": stage, "language": language, "megabytes": megabytes}
            session.figure("peak memory in MiB", round(peak / MEGABYTE, 1), **where)
            beyond = peak - (book if stage == "code" else 0)
            session.figure("peak memory beyond the codebook in MiB", round(beyond / MEGABYTE, 1), **where)
    for stage, seen in peaks.items():
        session.figure(
            "peak memory, largest size against smallest",
            round(seen[-1] / seen[0], 2),
            stage=stage,
            language=language,
            megabytes=session.sizes()[-1],
        )
    long_document(session, language)


def codebook_bytes(session, corpus):
    """What 10,000 phrases take: against an almost empty codebook, both without anything to code."""
    empty = session.work / "empty.jsonl"
    empty.write_text('{"end":{"records":0}}\n')
    small = session.work / "small.yaml"
    small.write_text("mazmun: codebook/1\nlevels: [code]\nthemes: [{id: one, match: [one]}]\n")
    with_book, without = (
        timing.peak_bytes(command(session, "code", "-c", book, empty)) for book in (corpus.book(10_000), small)
    )
    return max(0, with_book - without)


def long_document(session, language):
    """A single document of the largest size up to 100 MB."""
    megabytes = session.largest(100)
    session.say(f"one document of {megabytes} MB")
    corpus = session.corpus(language, megabytes, documents=1)
    for stage, one in streaming(session, corpus).items():
        session.figure(
            "peak memory for one document in MiB",
            round(timing.peak_bytes(one) / MEGABYTE, 1),
            stage=stage,
            megabytes=megabytes,
        )
    corpus.drop()


def scale(session):
    """What is needed to reckon with larger studies: megabytes of raw text a second on one core, stage by stage, and
    bytes of memory and of model.json for each code of each document."""
    language = session.options.languages[0]
    corpus = session.corpus(language, session.largest(100))
    session.say(f"one core, {corpus.megabytes} MB")
    where = {"language": language, "megabytes": corpus.megabytes}
    commands = {
        "ingest": command(session, "ingest", "--threads", "1", corpus.raw),
        "segment by turn": command(session, "segment", "--threads", "1", corpus.stream("corpus")),
        "segment by sentence": command(
            session, "segment", "--threads", "1", "--by", "sentence", corpus.stream("corpus")
        ),
        "code by turn, 1,000 phrases": command(
            session, "code", "--threads", "1", "-c", corpus.book(1000), corpus.stream("turns")
        ),
        "code by sentence, 1,000 phrases": command(
            session, "code", "--threads", "1", "-c", corpus.book(1000), corpus.stream("sentences")
        ),
        "aggregate by sentence": command(
            session, "aggregate", "--threads", "1", "-c", corpus.book(1000), corpus.stream("coded")
        ),
    }
    runs = timing.in_turn(list(commands.values()), 2, 40)
    for stage, own in zip(commands, runs):
        session.figure(
            "throughput_per_core_megabytes_per_second",
            round(corpus.bytes / 1e6 / min(run.processor for run in own), 1),
            stage=stage,
            **where,
        )
    model_memory(session, corpus)


def model_memory(session, corpus):
    book = corpus.book(10_000)
    coded = session.programs.run("code", "-c", book, corpus.stream("turns"))
    path = corpus.folder / f"{session.programs.key}-many-codes.jsonl"
    path.write_text(coded, encoding="utf-8")
    few = corpus.folder / f"{session.programs.key}-few-documents.jsonl"
    half = corpus.documents // 10
    write_first_documents(path, few, half)
    peaks = [timing.peak_bytes(command(session, "aggregate", "-c", book, one)) for one in (few, path)]
    model = corpus.folder / f"{session.programs.key}-model.json"
    session.programs.run("aggregate", "-c", book, path, "-o", model)
    codes = len(re.findall(r"^  - id: ", book.read_text(encoding="utf-8"), re.M))
    cells = codes * corpus.documents
    where = {"codes": codes, "documents": corpus.documents}
    session.figure("aggregate_peak_mebibytes", round(peaks[1] / MEGABYTE, 1), **where)
    session.figure(
        "model_memory_bytes_per_code_and_document",
        round((peaks[1] - peaks[0]) / (codes * (corpus.documents - half)), 2),
        **where,
    )
    session.figure("model_file_bytes_per_code_and_document", round(model.stat().st_size / cells, 2), **where)
    for file in (path, few, model):
        file.unlink()


def write_first_documents(stream, path, count):
    """A stream of the first documents only, with an end that fits."""
    records = documents = 0
    with stream.open(encoding="utf-8") as lines, path.open("w", encoding="utf-8") as out:
        for line in lines:
            header = line.startswith('{"mazmun"')
            documents += header
            if documents > count or line.startswith('{"end"'):
                break
            records += not header
            out.write(line)
        out.write('{"end":{"records":%d}}\n' % records)
