"""Decides every disagreement of the list: yes, for each code of the rules."""
import csv
import sys

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")))
table = csv.DictWriter(sys.stdout, rows[0].keys(), lineterminator="\n")
table.writeheader()
for row in rows:
    table.writerow({**row, "decision": "yes" if row["rules"] == "yes" else "no"})
