"""Fills a coding sheet in: trust where it is spoken of, nothing elsewhere."""
import csv
import sys

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")))
table = csv.DictWriter(sys.stdout, rows[0].keys(), lineterminator="\n")
table.writeheader()
for row in rows:
    spoken = "trust" in row["text"] or "اعتماد" in row["text"]
    table.writerow({**row, "code 1": "trust" if spoken else "-", "memo": "seen" if spoken else ""})
