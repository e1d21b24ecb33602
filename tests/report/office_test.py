#!/usr/bin/python3
"""What LibreOffice reads from a report's workbook and document is what stands in its Markdown.

usage: office_test.py --bin DIR

Two reports are made, one of the Persian example study and one of labels and quotes that office programs like to change or to
run; LibreOffice, without a window, turns the workbook into CSV and the document into HTML. Texts must be equal, numbers within
what is printed. Needs libreoffice-calc and libreoffice-writer.
"""

import argparse
import csv
import html.parser
import os
import pathlib
import re
import subprocess
import sys
import tempfile

STUDY = pathlib.Path(__file__).resolve().parents[2] / "examples" / "002-organizational-cocreation"
# All sheets, comma, UTF-8, cells as they are.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
LABELS = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "]]> & \"quoted\"", "+98 912", "-5", "@all", "007", "1/2", "هم‌آفرینی",
          "\u202eturned\u202c", "long " * 1000, "a | b", "*stars* _and_ `ticks`", "1e5", "TRUE"]


def run(folder, *command, **more):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def hostile_study(folder):
    """A codebook whose labels, and a transcript whose turns, are what LABELS has."""
    themes = "".join(f"  - {{id: c{i}, label: {{en: {yaml_text(label)}}}, match: [word{i}]}}\n" for i, label in enumerate(LABELS))
    (folder / "codebook.yaml").write_text("mazmun: codebook/1\nlevels: [code]\nthemes:\n" + themes, encoding="utf-8")
    turns = "".join(f"P1: {label[:200].strip()} word{i} {label[:200].strip()}\n\n" for i, label in enumerate(LABELS))
    (folder / "int01.txt").write_text(turns, encoding="utf-8")
    run(folder, "sh", "-c", "mazmun-ingest int01.txt | mazmun-segment --by turn | mazmun-code -c codebook.yaml -o coded.jsonl && "
        "mazmun-aggregate coded.jsonl -c codebook.yaml -o model.json")
    return ["model.json", "codebook.yaml", "coded.jsonl"]


def yaml_text(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\u202e", "\\u202e").replace("\u202c", "\\u202c") + '"'


def markdown_tables(folder):
    """{name: tables}, a table being its rows of cells, the head first."""
    tables = {}
    for file in sorted(folder.glob("*.md")):
        found, rows = [], []
        for line in file.read_text(encoding="utf-8").splitlines() + [""]:
            if line.startswith("|"):
                rows.append([cell_text(cell) for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
            elif rows:
                found.append([rows[0], *rows[2:]])
                rows = []
        tables[file.stem] = found
    return tables


def cell_text(cell):
    text = re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", cell.strip()).replace("<br>", "\n")
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, letter)
    return text


class Tables(html.parser.HTMLParser):
    """The tables of a page, as rows of cells."""

    def __init__(self):
        super().__init__()
        self.tables, self.cell = [], None

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell = ""

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.tables[-1][-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def number(text):
    """(value, half of the last digit) of "41.7 %", "-.5", "12"; None for other texts."""
    found = re.fullmatch(r"([-+]?)(\d*)(?:\.(\d+))?( ?%)?", text.strip())
    if not found or not (found[2] or found[3]):
        return None
    places = len(found[3] or "")
    scale = 0.01 if found[4] else 1
    value = float((found[2] or "0") + "." + (found[3] or "0")) * (-1 if found[1] == "-" else 1)
    return value * scale, 0.5000001 * 10 ** -places * scale


def one_line(text):
    """Without what turns the direction of other letters: LibreOffice writes it into no HTML."""
    return " ".join(re.sub("[\u202a-\u202e\u2066-\u2069]", "", text).split())


def same(printed, read):
    if one_line(printed) == one_line(read) or (printed in "✓–" and read.upper() in ("TRUE", "FALSE", "1", "0", "✓", "–")):
        return True
    a, b = number(printed), number(read)
    return a is not None and b is not None and abs(a[0] - b[0]) <= a[1] + 1e-9


def compare(where, printed, read):
    """The cells that differ, as lines to print."""
    if len(printed) != len(read):
        return [f"{where}: {len(printed)} rows are {len(read)}"]
    wrong = []
    for row, (ours, theirs) in enumerate(zip(printed, read)):
        theirs = theirs + [""] * (len(ours) - len(theirs))
        wrong += [f"{where}, row {row}: {a[:120]!r} is {b[:120]!r}" for a, b in zip(ours, theirs) if not same(a, b)]
    return wrong


def converted(folder, kind, name):
    run(folder, "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", kind, name,
        timeout=180)


def check(folder, name, files, *options):
    report = folder / name
    run(folder, "mazmun-report", *files, "--format", "md,docx,xlsx", "-o", str(report), *options)
    printed = [table for tables in markdown_tables(report).items() for table in tables[1]]
    converted(report, CSV, "mazmun.xlsx")
    sheets = []
    for file in report.glob("mazmun-*.csv"):
        with open(file, encoding="utf-8", newline="") as stream:
            sheets.append(list(csv.reader(stream)))
    converted(report, "html", "report.docx")
    reader = Tables()
    reader.feed((report / "report.html").read_text(encoding="utf-8"))
    wrong, cells = [], 0
    for kind, tables in (("workbook", sheets), ("document", reader.tables)):
        if len(tables) != len(printed):
            wrong.append(f"{name}, {kind}: {len(printed)} tables are {len(tables)}")
        for table in printed:
            # A sheet has the name of its table, which is no part of CSV: the one with the same head, and nearest in length.
            alike = [other for other in tables if [one_line(c) for c in other[0]][:len(table[0])] == [one_line(c) for c in table[0]]]
            results = [compare(f"{name}, {kind}, {table[0][0]}", table, other) for other in alike]
            wrong += min(results, key=len) if results else [f"{name}, {kind}: no table has the head {table[0]}"]
            cells += sum(map(len, table))
    return wrong, cells


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True)
    os.environ["PATH"] = os.path.abspath(parser.parse_args().bin) + os.pathsep + os.environ["PATH"]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        coded = sorted(map(str, (STUDY / "expected" / "coded").glob("*.jsonl")))
        results = [
            check(folder, "persian", [str(STUDY / "expected" / "model.json"), str(STUDY / "expected" / "verification.json"),
                                      str(STUDY / "codebook.yaml"), *coded], "--language", "fa"),
            check(folder, "hostile", hostile_study(folder))]
    wrong = [line for result in results for line in result[0]]
    print("\n".join(wrong[:40]))
    print(f"{sum(result[1] for result in results)} cells compared, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
