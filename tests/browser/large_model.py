#!/usr/bin/env python3
"""Writes a model of a million assignments: 20 themes of 25 codes each, 2,000 documents."""
import json

CODES, DOCUMENTS, EACH = 500, 2000, 1  # every code EACH times in every document
codes = [f"c{i}" for i in range(CODES)]
total = CODES * DOCUMENTS * EACH


def theme(id_, level, label, count, documents, rank, **more):
    return {"level": level, **more, "label": {"en": label}, "assignments": count, "spans": count, "segments": count,
            "documents": documents, "coders": 1, "share": count / total, "rank": rank}


themes = {}
for group in range(20):
    below = codes[group * 25:group * 25 + 25]
    themes[f"t{group}"] = theme(f"t{group}", "theme", f"Theme {group}", total // 20, DOCUMENTS, 1, parent=None, children=below)
    for code in below:
        themes[code] = theme(code, "code", f"Code {code[1:]}", DOCUMENTS * EACH, DOCUMENTS, 1, parent=f"t{group}", children=[])
documents = {f"int{i}": {"assignments": CODES * EACH, "share": EACH * CODES / total, "codes": CODES,
                         "new_codes": CODES if i == 0 else 0, "attributes": {}} for i in range(DOCUMENTS)}
names = list(documents)
model = {
    "mazmun": {"format": "model", "version": 1, "history": []},
    "title": "Large",
    "totals": {"documents": DOCUMENTS, "segments": total, "coded_segments": total, "assignments": total,
               "codes_used": CODES, "words": total * 10},
    "levels": {"code": CODES, "theme": 20},
    "level_order": ["code", "theme"],
    "themes": themes,
    "documents": documents,
    "attributes": {},
    "matrix": {code: {name: EACH for name in names} for code in codes},
    "cooccurrence": [],
    "saturation": {"order": names, "new": [CODES] + [0] * (DOCUMENTS - 1), "cumulative": [CODES] * DOCUMENTS,
                   "point": "int0", "rule": "no-new:3"},
    "groups": {}, "relations": [], "findings": [],
}
print(json.dumps(model))
