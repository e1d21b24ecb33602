"""Puts a view whose rows never end in the place of a table."""
import sqlite3
import sys

with sqlite3.connect(sys.argv[1]) as database:
    database.executescript("""DROP TABLE documents; CREATE VIEW documents AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
                              SELECT x AS id, 'a' AS name, '' AS description, 'a' AS filename, 'b' AS contents, 1 AS project_id FROM n;""")
