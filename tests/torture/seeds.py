"""Inputs to begin with, made of the golden cases while a test runs: for the fuzz targets, and for hostile inputs."""
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests/golden"
LARGEST = 64 * 1024

TEXT = "Ann: I trust the town. مردم شهر به هم اعتماد دارند؛ می‌روند. [00:12] Mina Ahmadi's help, 41 years"
WORKBOOKS = ("xlsx", "xlsx-labels")
WORD = ("docx-text", "docx-marks", "docx-table", "docx-changes", "docx-notes", "docx-fields", "docx-persian")
OPEN_DOCUMENT = ("odt-text", "odt-changes")
ARCHIVES = ("files-zip", "nested-zip", "climbing-zip", "absolute-zip", "twice-zip", "locked-zip", "liar-zip",
            "broken-docx", "entities-docx", "locked-odt", "presentation")
PDF = ("pdf-text", "pdf-persian", "pdf-lost", "pdf-numbers", "pdf-scanned", "pdf-one-scanned", "pdf-encrypted", "pdf-loop")


def files(*suffixes, under=GOLDEN):
    """Different files with one of these endings, smaller than LARGEST, in the order of their paths."""
    seen = set()
    for path in sorted(under.rglob("*")):
        if path.is_file() and path.suffix.lower() in suffixes and path.stat().st_size <= LARGEST:
            data = path.read_bytes()
            if data not in seen:
                seen.add(data)
                yield data


def artefacts(*suffixes):
    yield from files(*suffixes)
    yield from files(*suffixes, under=ROOT / "tests/schema")


def made(*names):
    """Office files, archives and PDF files as the golden cases make them."""
    for name in names:
        yield subprocess.run([sys.executable, GOLDEN / "inputs/files.py", name], check=True, capture_output=True).stdout


def databases():
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("taguette", "qualcoder"):
            path = pathlib.Path(folder, kind)
            subprocess.run([sys.executable, GOLDEN / "inputs/databases.py", kind, path], check=True)
            yield path.read_bytes()


def packed(parts):
    """Files as one input of a target: see files_in() of tests/fuzz/fuzz.hpp."""
    return b"\n".join(b"@@ " + name.encode() + b"\n" + data for name, data in parts)


def unpacked(archive):
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return packed([(name, opened.read(name)) for name in opened.namelist()])


def folders(under, *suffixes):
    """Folders of small files, packed; a project first, so that the target sees that it is one."""
    for folder in sorted(path for path in under.rglob("*") if path.is_dir()):
        paths = [path for path in sorted(folder.iterdir()) if path.is_file() and path.suffix in suffixes]
        data = packed([(path.name, path.read_bytes()) for path in sorted(paths, key=lambda path: path.suffix != ".qde")])
        if len(paths) > 1 and len(data) <= LARGEST:
            yield data


def commands(tool, option):
    """What golden cases give to an option of a program."""
    found = set()
    for path in sorted((GOLDEN / tool).glob("*/cmd")):
        for quoted in re.findall(rf"(?:^| ){option} '([^']*)'", path.read_text(encoding="utf-8")):
            found.add(quoted.encode())
    return sorted(found)


def lines(data):
    for each in data:
        yield from each.splitlines()


def holding(data, *words):
    return (each for each in data if any(word in each for word in words))


def behind(first, data):
    return (first + b"\n" + each for each in data)


def expressions():
    for each in holding(files(".yaml"), b"regex"):
        for written in re.findall(rb"regex: *([^,}\n]+)", each):
            yield written.strip(b"'\" ") + b"\n" + TEXT.encode()


def encodings():
    for name in ("windows-1256", "UTF-16LE", "UTF-16BE", "UTF-32LE", "ISO-8859-6", "windows-1252", "GB18030", "Shift_JIS"):
        yield name.encode() + b"\n" + TEXT.encode(name, errors="replace")
    yield from behind(b"UTF-8", files(".txt", ".srt"))


def raw_files():
    yield from behind(b"", files(".txt", ".md", ".srt", ".vtt", ".sub", ".sbv", ".lrc", ".ass", ".ssa", ".eaf",
                                 ".textgrid", ".html", ".htm", ".otr", ".tsv", under=GOLDEN / "ingest"))
    yield from behind(b"", files(".csv", ".json", ".jsonl", under=GOLDEN / "ingest"))


def foreign_files():
    yield from files(".qde", ".qdc", ".rock", ".md", ".csv", ".tsv", ".json", ".jsonl", ".yaml", ".txt", ".xml",
                     under=GOLDEN / "convert")
    yield from files(".qde", ".qdc", under=GOLDEN / "inputs")
    for under in (GOLDEN / "convert", GOLDEN / "inputs"):
        yield from folders(under, ".qde", ".txt", ".ann", ".yaml", ".tsv", ".rock", ".json", ".jsonl", ".docx", ".md")
    yield from databases()


# What each fuzz target begins with.
OF_TARGET = {
    "artefact": lambda: holding(artefacts(".json"), b'"model"', b'"agreement"', b'"verification"'),
    "codebook": lambda: holding(artefacts(".yaml", ".json"), b"codebook/1"),
    "csv": lambda: files(".csv", ".tsv", ".txt"),
    "encoding": encodings,
    "expression": lambda: commands("query", "-w"),
    "foreign": foreign_files,
    "grid": lambda: [*files(".csv", ".tsv", under=GOLDEN / "code"), *files(".csv", under=GOLDEN / "inputs"),
                     *map(unpacked, made(*WORKBOOKS))],
    "html": lambda: [*files(".html", ".htm", ".otr"), b"<!doctype html><title>a</title><p>one<table><tr><td>two"],
    "json": lambda: [*lines(artefacts(".jsonl")), *artefacts(".json")],
    "long_record": lambda: lines(artefacts(".jsonl")),
    "office": lambda: map(unpacked, made(*WORD, *OPEN_DOCUMENT, *WORKBOOKS)),
    "pattern": lambda: [*expressions(), *(each + b"\n" + TEXT.encode() for each in commands("ingest", "--speakers"))],
    "pdf_lines": lambda: (path.read_bytes() for path in sorted((GOLDEN / "pdftext").glob("*/stdout"))),
    "pseudonyms": lambda: behind(TEXT.encode(), holding(artefacts(".yaml", ".json"), b"pseudonyms/1")),
    "raw": raw_files,
    "rtf": lambda: files(".rtf"),
    "rules": lambda: behind(TEXT.encode(), holding(files(".yaml", under=GOLDEN / "code"), b"match")),
    "shard": lambda: holding(artefacts(".jsonl", ".json"), b'"shard"'),
    "stream": lambda: artefacts(".jsonl"),
    "study": lambda: holding(artefacts(".yaml", ".json"), b"study/1"),
    "transcript": lambda: [*behind(b"fa", files(".txt", under=GOLDEN / "ingest")), *behind(b"en", files(".txt", under=GOLDEN / "segment"))],
    "validate": lambda: artefacts(".json", ".jsonl", ".yaml"),
    "xml": lambda: files(".qde", ".qdc", ".xml", ".eaf"),
    "yaml": lambda: artefacts(".yaml"),
    "zip": lambda: made(*ARCHIVES, *WORD, *OPEN_DOCUMENT, *WORKBOOKS),
}
