#!/usr/bin/env python3
"""Makes the small databases of other programs for the golden cases: databases.py taguette|qualcoder|qc FILE"""
import json
import sqlite3
import sys

kind, path = sys.argv[1:3]
db = sqlite3.connect(path)
TEXT = "Ana: I trust the town \U0001F642 and its people.\nBen: مردم شهر به هم اعتماد دارند.\nAna: Nobody asked us.\n"


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


if kind == "taguette":
    html = "".join(f"<p>{line}</p>\n" for line in TEXT.replace("asked", "<b>asked</b> &amp;").splitlines())
    stripped = TEXT.replace("asked", "asked &")
    db.executescript("""
    CREATE TABLE users (login TEXT); CREATE TABLE projects (id INTEGER, name TEXT, description TEXT);
    CREATE TABLE documents (id INTEGER, name TEXT, description TEXT, filename TEXT, contents TEXT, project_id INTEGER);
    CREATE TABLE commands (id INTEGER PRIMARY KEY, user_login TEXT, payload TEXT);
    CREATE TABLE tags (id INTEGER, path TEXT, description TEXT);
    CREATE TABLE highlights (id INTEGER, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
    CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
    INSERT INTO users VALUES ('ana'), ('ben'); INSERT INTO projects VALUES (1, 'A town', '');
    INSERT INTO tags VALUES (1, 'trust', 'Who relies on whom.'), (2, 'being heard', '');""")
    db.execute("INSERT INTO documents VALUES (1, 'Interview 1.odt', 'The first.', 'int1.odt', ?, 1)", (html,))
    for number, (words, tags, user) in enumerate(
            [("trust the town \U0001F642", [1], "ana"), ("اعتماد دارند", [1, 2], "ben"), ("asked & us", [2], "ana"), ("Nobody", [], "ben")], 1):
        start = len(stripped[:stripped.index(words)].encode())
        snippet = words.replace("asked &", "<b>asked</b> &amp;")
        db.execute("INSERT INTO highlights VALUES (?, 1, ?, ?, ?)", (number, start, start + len(words.encode()), snippet))
        db.executemany("INSERT INTO highlight_tags VALUES (?, ?)", [(number, tag) for tag in tags])
        db.execute("INSERT INTO commands (user_login, payload) VALUES (?, ?)",
                   (user, json.dumps({"type": "highlight_add", "highlight_id": number})))
elif kind == "qualcoder":
    db.executescript("""
    CREATE TABLE source (id INTEGER, name TEXT, fulltext TEXT, mediapath TEXT, memo TEXT, owner TEXT);
    CREATE TABLE code_cat (catid INTEGER, name TEXT, memo TEXT, supercatid INTEGER);
    CREATE TABLE code_name (cid INTEGER, name TEXT, memo TEXT, catid INTEGER, color TEXT);
    CREATE TABLE code_text (ctid INTEGER, cid INTEGER, fid INTEGER, seltext TEXT, pos0 INTEGER, pos1 INTEGER, owner TEXT, memo TEXT);
    CREATE TABLE code_image (imid INTEGER, id INTEGER, x1 INTEGER, y1 INTEGER, width INTEGER, height INTEGER, cid INTEGER, memo TEXT, owner TEXT);
    CREATE TABLE annotation (anid INTEGER, fid INTEGER, pos0 INTEGER, pos1 INTEGER, memo TEXT);
    CREATE TABLE cases (caseid INTEGER, name TEXT, memo TEXT);
    CREATE TABLE case_text (caseid INTEGER, fid INTEGER, pos0 INTEGER, pos1 INTEGER);
    CREATE TABLE attribute_type (name TEXT, caseOrFile TEXT, valuetype TEXT);
    CREATE TABLE attribute (attrid INTEGER, name TEXT, attr_type TEXT, value TEXT, id INTEGER);
    CREATE TABLE journal (jid INTEGER, name TEXT, jentry TEXT);
    INSERT INTO code_cat VALUES (1, 'Living together', '', NULL), (2, 'trust', 'A kind of them.', 1);
    INSERT INTO code_name VALUES (1, 'trust', 'Who relies on whom.', 2, '#2ca02c'), (2, 'being heard', '', NULL, '#1f77b4');
    INSERT INTO source VALUES (2, 'map.png', NULL, '/images/map.png', '', 'mina');
    INSERT INTO code_image VALUES (1, 2, 10, 20, 30, 40, 2, '', 'mina');
    INSERT INTO cases VALUES (1, 'Family A', ''); INSERT INTO case_text VALUES (1, 1, 0, 10);
    INSERT INTO attribute_type VALUES ('age', 'case', 'numeric'), ('district', 'file', 'character');
    INSERT INTO attribute VALUES (1, 'age', 'case', '41', 1), (2, 'district', 'file', 'North', 1);
    INSERT INTO journal VALUES (1, 'Diary', 'The second visit.');""")
    db.execute("INSERT INTO source VALUES (1, 'int01.txt', ?, NULL, 'In the kitchen.', 'mina')", (TEXT,))
    for number, (code, words, owner, memo) in enumerate(
            [(1, "trust the town \U0001F642", "mina", "She means it."), (1, "اعتماد دارند", "omid", ""), (2, "اعتماد دارند", "mina", "")], 1):
        db.execute("INSERT INTO code_text VALUES (?, ?, 1, ?, ?, ?, ?, ?)", (number, code, words, *span(words), owner, memo))
    db.execute("INSERT INTO code_text VALUES (9, 7, 1, '', 0, 3, 'mina', '')")
    db.execute("INSERT INTO code_text VALUES (10, 1, 1, '', 90, 900, 'mina', '')")
    db.execute("INSERT INTO annotation VALUES (1, 1, ?, ?, 'Laughs.')", span("Nobody"))
elif kind == "qc":
    db.executescript("""
    CREATE TABLE document (file_path TEXT, file_hash TEXT); CREATE TABLE code (name TEXT); CREATE TABLE coder (name TEXT);
    CREATE TABLE document_index (id INTEGER, name TEXT, time_series BOOLEAN, document_id TEXT);
    CREATE TABLE coded_line (id INTEGER, line INTEGER, coder_id TEXT, code_id TEXT);
    CREATE TABLE location (id INTEGER, start_line INTEGER, end_line INTEGER, document_index_id INTEGER);
    CREATE TABLE coded_line_location_association (coded_line_id INTEGER, location_id INTEGER);
    INSERT INTO document VALUES ('int01.txt', 'x'); INSERT INTO coder VALUES ('mina'), ('omid');
    INSERT INTO document_index VALUES (1, 'paragraphs', 0, 'int01.txt'), (2, 'lines', 0, 'int01.txt');
    INSERT INTO location VALUES (1, 0, 3, 1), (2, 1, 2, 2);
    INSERT INTO coded_line VALUES (1, 0, 'mina', 'trust'), (2, 1, 'mina', 'trust'), (3, 1, 'omid', 'heard'), (4, 9, 'omid', 'new'), (5, 1, 'omid', 'lost');
    INSERT INTO coded_line_location_association VALUES (1, 1), (2, 1), (2, 2), (3, 1), (4, 1);""")
db.commit()
