#!/usr/bin/env python3
"""Prints what a workbook holds: its sheets, their direction, columns, lists and cells: cells.py FILE"""
import re
import sys
import zipfile
import xml.etree.ElementTree as ET

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

with zipfile.ZipFile(sys.argv[1]) as book:
    names = [sheet.get("name") for sheet in ET.fromstring(book.read("xl/workbook.xml")).iter(S + "sheet")]
    strings = ["".join(item.itertext()) for item in ET.fromstring(book.read("xl/sharedStrings.xml")).iter(S + "si")]
    print("created", re.search("<dcterms:created[^>]*>([^<]*)", book.read("docProps/core.xml").decode()).group(1))
    for number, name in enumerate(names, 1):
        root = ET.fromstring(book.read("xl/worksheets/sheet%d.xml" % number))
        view = root.find(S + "sheetViews/" + S + "sheetView")
        pane = view.find(S + "pane")
        print("sheet", name, "from right to left" if view.get("rightToLeft") else "from left to right",
              "frozen above", pane.get("topLeftCell"))
        print("widths", " ".join(column.get("width") for column in root.iter(S + "col")))
        for rule in root.iter(S + "dataValidation"):
            print("list", rule.get("sqref"), rule.find(S + "formula1").text)
        for cell in root.iter(S + "c"):
            value = cell.find(S + "v")
            if value is not None:
                print(cell.get("r"), cell.get("t"), repr(strings[int(value.text)]) if cell.get("t") == "s" else value.text)
