#!/usr/bin/python3
"""A coding sheet of 2000 Persian turns, filled in by LibreOffice, comes back whole.

usage: libreoffice.py --bin DIR

LibreOffice opens the workbook that mazmun-sheet wrote, looks at it as a person would (direction, frozen head, lists), fills
in codes and memos, and saves it as .xlsx and as .csv; mazmun-code --import must read exactly these codes from both. Needs
libreoffice-calc and python3-uno. The text is invented: words at random, with what spreadsheets like to change.
"""

import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

TURNS = 2000
CODES = {"trust": "اعتماد (trust)", "fear": "ترس، نگرانی (fear)", "امید": "امید"}
BOOK = """mazmun: codebook/1
language: fa
levels: [کد]
themes:
  - {id: trust, label: {fa: اعتماد, en: Trust}, definition: تکیه بر دیگران}
  - {id: fear, label: {fa: "ترس، نگرانی"}}
  - {id: امید}
"""
WORDS = "ما اعتماد داشتیم و هم‌آفرینی را با مشتری آغاز کردیم چون سازمان به ما فرصت داد Trust باز هم".split()
ODD = ["=SUM(A1)", "+98 912", "-5 نفر", "@همه", "'نقل'", '"گفت"', "a,b;c", "۱۴۰۲/۰۵/۱۲", "1/2", "TRUE", "1e5", "007", "e\u0301",
       "😀 خوب", "_x0041_ نوشت", "«نقل»; دوم", "=", "#REF!"]
XLSX = "Calc MS Excel 2007 XML"
CSV = "Text - txt - csv (StarCalc)"


def transcript(chance):
    for number in range(TURNS):
        words = [chance.choice(WORDS) for _ in range(chance.randint(2, 40))]
        if number % 5 == 0:
            words[0] = ODD[number // 5 % len(ODD)]
        if number % 7 == 0:
            words[-1] = ODD[number // 7 % len(ODD)]
        yield ("پرسشگر" if number % 2 == 0 else "م۱") + ": " + " ".join(words)


def wanted(chance):
    """For each row the codes and the memo that a person gives."""
    rows = []
    for number in range(TURNS):
        codes = chance.sample(sorted(CODES), chance.choice([0, 0, 1, 1, 1, 2, 3]))
        rows.append((codes, f"یادداشت {number}" if codes and number % 3 == 0 else ""))
    return rows


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    """A LibreOffice of its own, with a profile that goes with the folder."""

    def __init__(self, folder):
        pipe = f"mazmun-{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.25)
        else:
            self.process.kill()
            sys.exit("LibreOffice does not answer")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def open(self, path):
        return self.desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (setting("Hidden", True),))

    def close(self):
        try:
            self.desktop.terminate()
        finally:
            self.process.wait(60)


def look(document):
    """What a person sees: two sheets from right to left, a list with all codes on each cell for a code."""
    coding, codebook = document.Sheets.getByName("coding"), document.Sheets.getByName("codebook")
    right_to_left = 1  # com.sun.star.text.WritingMode2.RL_TB
    assert coding.TableLayout == right_to_left and codebook.TableLayout == right_to_left
    assert [codebook.getCellByPosition(0, row).String for row in range(1, 5)] == ["-", *CODES.values()]
    for column in (6, 7, 8):
        for row in (1, TURNS):
            rule = coding.getCellByPosition(column, row).Validation
            assert rule.Type.value == "LIST" and rule.getFormula1().replace("$", "") == "codebook.A2:A5", rule.getFormula1()
    view = document.CurrentController
    assert view is None or (view.hasFrozenPanes() and view.getSplitRow() == 1)


def fill(document, rows):
    sheet = document.Sheets.getByName("coding")
    for row, (codes, memo) in enumerate(rows, 1):
        for column, code in enumerate(codes or ["-"][: row % 2], 6):
            sheet.getCellByPosition(column, row).String = CODES.get(code, code)
        sheet.getCellByPosition(9, row).String = memo


def read_back(path):
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if "segment" not in record:
            continue
        assert record["coders"] == ["ana"], record
        memos = {coding.get("memo", "") for coding in record["codes"]} or {""}
        assert len(memos) == 1, record
        rows.append(([coding["code"] for coding in record["codes"]], memos.pop()))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    programs = parser.parse_args().bin.resolve()
    chance = random.Random(7)
    rows = wanted(chance)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)

        def run(program, *arguments):
            subprocess.run([programs / f"mazmun-{program}", *arguments], cwd=folder, check=True)

        (folder / "int01.txt").write_text("\n".join(transcript(chance)) + "\n", encoding="utf-8")
        (folder / "book.yaml").write_text(BOOK, encoding="utf-8")
        run("ingest", "int01.txt", "-o", "corpus.jsonl")
        run("segment", "corpus.jsonl", "-o", "segments.jsonl")
        run("sheet", "segments.jsonl", "-c", "book.yaml", "-o", "empty.xlsx")
        office = Office(folder)
        try:
            document = office.open(folder / "empty.xlsx")
            look(document)
            fill(document, rows)
            document.storeToURL(f"file://{folder}/ana.xlsx", (setting("FilterName", XLSX),))
            document.storeToURL(f"file://{folder}/ana.csv",
                                (setting("FilterName", CSV), setting("FilterOptions", "44,34,76,1")))
            document.close(True)
        finally:
            office.close()
        for saved in ("ana.xlsx", "ana.csv"):
            run("code", "-c", "book.yaml", "--import", saved, "segments.jsonl", "-o", "ana.jsonl")
            came = read_back(folder / "ana.jsonl")
            assert len(came) == TURNS, len(came)
            for number, (there, here) in enumerate(zip(rows, came), 1):
                assert there == here, f"{saved}: segment {number}: {there} became {here}"
            print(f"{saved}: {TURNS} rows, {sum(len(codes) for codes, _ in came)} codes")


main()
