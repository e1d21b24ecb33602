#!/usr/bin/env python3
"""Changes cells and rows of a workbook's first sheet, as a person does in a spreadsheet program.

usage: sheets.py FILE CHANGE...
  G2=trust     writes a cell (a formula's error with G2=#REF!)
  drop:4       deletes the cells of a row
  copy:4,9     writes the cells of row 4 once more as row 9
"""
import re
import sys
import zipfile
import xml.etree.ElementTree as ET

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


ET.register_namespace("", SPACE)


def tag(name):
    return "{%s}%s" % (SPACE, name)


def row_of(data, number):
    for row in data:
        if int(row.get("r")) == number:
            return row
    row = ET.SubElement(data, tag("row"), {"r": str(number)})
    return row


def write(data, reference, text):
    row = row_of(data, int(re.sub("[A-Z]", "", reference)))
    for cell in list(row):
        if cell.get("r") == reference:
            row.remove(cell)
    cell = ET.SubElement(row, tag("c"), {"r": reference})
    if text.startswith("#"):
        cell.set("t", "e")
        ET.SubElement(cell, tag("v")).text = text
    elif text:
        cell.set("t", "inlineStr")
        ET.SubElement(ET.SubElement(cell, tag("is")), tag("t")).text = text


def copy(data, source, target):
    row = ET.SubElement(data, tag("row"), {"r": str(target)})
    for cell in row_of(data, source):
        twin = ET.fromstring(ET.tostring(cell))
        twin.set("r", re.sub("[0-9]+", str(target), cell.get("r")))
        row.append(twin)


def main(path, changes):
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    root = ET.fromstring(parts[SHEET])
    data = root.find(tag("sheetData"))
    for change in changes:
        if change.startswith("drop:"):
            data.remove(row_of(data, int(change[5:])))
        elif change.startswith("copy:"):
            copy(data, *map(int, change[5:].split(",")))
        else:
            write(data, *change.split("=", 1))
    parts[SHEET] = ET.tostring(root)
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(zipfile.ZipInfo(name), content)  # not compressed, of 1980: the same bytes anywhere


main(sys.argv[1], sys.argv[2:])
