"""Bad files, by name: what no reader may crash, hang or swell over. All are made here; none is larger than some 10 MB."""
import io
import pathlib
import random
import sqlite3
import tempfile
import zipfile
import zlib

import seeds

MEGABYTE = 1 << 20


def archive(*files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as opened:
        for name, data in files:
            opened.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return out.getvalue()


def word(body, **more):
    return archive(("[Content_Types].xml", b"<Types/>"),
                   ("_rels/.rels", b'<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>'),
                   ("word/document.xml", b'<w:document xmlns:w="w"><w:body>' + body + b"</w:body></w:document>"),
                   *more.items())


def pdf_forms():
    """A page that draws a form ten times, which draws another ten times, twelve levels deep."""
    def stream(dictionary, content):
        return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary, len(content), content)
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800]"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
               stream(b"", b"/X Do " * 10)]
    objects += [stream(form + b" /Resources << /XObject << /X %d 0 R >> >>" % number, b"/X Do " * 10) for number in range(6, 18)]
    objects.append(stream(form, b""))
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + table + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))


def endless_database():
    """A view whose rows never end, where a table of documents should be."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a")
        path.write_bytes(next(seeds.databases()))
        with sqlite3.connect(path) as database:
            database.executescript("""DROP TABLE documents; CREATE VIEW documents AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)
                                      SELECT x AS id, 'a' AS name, '' AS description, 'a' AS filename, 'b' AS contents, 1 AS project_id FROM n;""")
        database.close()
        return path.read_bytes()


def text_files():
    yield "empty", b""
    yield "line-feed", b"\n"
    yield "blanks", b" \t \r\n" * 50
    yield "zeros", bytes(5000)
    yield "zero-inside", b"Ann: I trust\0 the town.\n"
    yield "mark-only", b"\xef\xbb\xbf"
    yield "mark-twice", b"\xef\xbb\xbf\xef\xbb\xbfAnn: yes\n"
    yield "wide-mark-only", b"\xff\xfe"
    yield "wide-odd", b"\xff\xfea\0b"
    yield "wide-lone-surrogate", b"\xff\xfe\x00\xd8a\0\n\0"
    yield "ff", b"\xff" * 3000
    yield "surrogate", b"Ann: \xed\xa0\x80 yes\n"
    yield "overlong", b"Ann: \xc0\xaf\xe0\x80\xaf\n"
    yield "beyond-unicode", b"Ann: \xf4\x90\x80\x80\n"
    yield "cut-letter", "Ann: مردم".encode()[:-1]
    yield "carriage-returns", b"Ann: yes\rBen: no\rAnn: why\r"
    yield "mixed-line-ends", b"Ann: yes\r\nBen: no\n\rAnn: why\r\r\nBen: so\x0b\x0c\xc2\x85\xe2\x80\xa8end"
    yield "long-line", b"a" * (10 * MEGABYTE)
    yield "long-line-of-words", b"trust the town " * (4 * MEGABYTE // 15)
    yield "long-word", "مردم‌".encode() * 100_000
    yield "line-feeds", b"\n" * (4 * MEGABYTE)
    yield "many-lines", b"Ann: yes\n" * 200_000
    yield "many-speakers", b"".join(b"Speaker %d: yes\n" % n for n in range(50_000))
    yield "marks-on-one-letter", "a".encode() + "\u0301\u0323".encode() * 200_000
    yield "half-spaces", "\u200c".encode() * 300_000
    yield "overrides", "\u202e\u2066".encode() * 100_000
    yield "jamo", "\u1112\u1161\u11ab".encode() * 50_000
    yield "brackets", b"[[" * 200_000
    yield "braces-and-bars", b"{{a|" * 100_000
    yield "marks-on-lines", b"a\n[[b]]\n" * 60_000
    yield "marks-inside", b"{{a|" * 60_000 + b"x" + b"}}" * 60_000
    yield "marks-side-by-side", b"{{a|b}}" * 60_000
    yield "marks-without-code", b"x [[a,," * 60_000
    yield "mark-with-many-codes", b"x [[" + b"a," * 60_000 + b"a]]\n"
    yield "dashes", b"- " * 200_000
    yield "bullets", "\u2022 a. ".encode() * 60_000
    yield "stops", b"a. " * 200_000
    yield "colons", b"a:" * 200_000
    yield "digits", b"1" * 300_000 + b"\n" + "\u06f1".encode() * 300_000
    yield "brackets-in-brackets", b"(" * 200_000 + b")" * 200_000
    yield "times", b"[00:12:31] " * 100_000
    yield "controls", bytes(range(32)) * 100 + b"\x1b]0;title\x07\x1b[31mred\n"
    yield "quotes", b'"' * (2 * MEGABYTE + 1)
    yield "commas", b"," * MEGABYTE
    yield "tabs", b"\t" * 300_000
    yield "wide-table", b",".join(b"c%d" % n for n in range(20_000)) + b"\n" + b"1," * 20_000 + b"\n"
    yield "open-quote", b'document,start\n"' + b"a,b\n" * 500_000
    yield "uneven-table", b"document,code\nint01\nint01,a,b\n" * 2000
    yield "doubled-columns", b"unit,a,a\n1,x,y\n"
    yield "formulas", b"unit,a,b\n=1+1,@SUM(A1),+1\n-1,=cmd|' /C calc'!A0,x\n"
    yield "numbers", b"unit,a,b\n1,1e999,-1e999\n2,nan,inf\n3,99999999999999999999999,-0\n4,0x1,1e-999\n"


def structured_files():
    yield "deep-lists", b"[" * 100_000
    yield "deep-lists-closed", b"[" * 100_000 + b"]" * 100_000
    yield "deep-objects", b'{"a":' * 100_000 + b"1" + b"}" * 100_000
    yield "deep-in-header", b'{"mazmun":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001 + b"\n"
    yield "deep-in-history", (b'{"mazmun":{"format":"coded","version":1,"history":[{"tool":"a","version":"1","options":' +
                              b'{"a":' * 50_000 + b"1" + b"}" * 50_000 + b',"inputs":[]}]}}\n')
    yield "braces", b"{" * (4 * MEGABYTE)
    yield "twice-a-key", b'{"mazmun":{"format":"model","version":1},"mazmun":{"format":"coded"}}'
    yield "lone-escape", b'{"mazmun":"codebook/1","levels":["code"],"themes":[{"id":"\\ud800"}]}'
    yield "zero-escape", b'{"mazmun":"codebook/1","title":"\\u0000","themes":[{"id":"a\\u0000b"}]}'
    yield "huge-numbers", b'{"mazmun":{"format":"model","version":99999999999999999999},"totals":1e999}'
    yield "not-a-number", b'{"mazmun":{"format":"model","version":NaN}}'
    yield "newer", b'{"mazmun":{"format":"coded","version":99,"history":[]}}\n{"end":{"records":0}}\n'
    yield "other-format", b'{"mazmun":{"format":"\\u001b[31m' + b"a" * 5000 + b'","version":1,"history":[]}}\n'
    yield "end-only", b'{"end":{"records":0}}\n'
    yield "end-wrong", b'{"end":{"records":-1}}\n{"end":{"records":18446744073709551616}}\n'
    yield "list-of-headers", b'{"mazmun":{"format":"coded","version":1,"history":[]}}\n' * 20_000
    yield "long-string", b'{"mazmun":"' + b"a" * (4 * MEGABYTE) + b'"}'
    yield "many-members", b"{" + b",".join(b'"k%d":%d' % (n, n) for n in range(100_000)) + b"}"
    yield "laughs", b"a0: &a0 [lol, lol]\n" + b"".join(
        b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 12)) + b"mazmun: codebook/1\n"
    yield "laughs-in-codebook", b"mazmun: codebook/1\nx0: &x0 {id: a}\n" + b"".join(
        b"x%d: &x%d {a: *x%d, b: *x%d, c: *x%d}\n" % (n, n, n - 1, n - 1, n - 1) for n in range(1, 30))
    yield "anchor-of-itself", b"mazmun: codebook/1\nlevels: [code]\nthemes: &a [*a]\n"
    yield "merge-keys", b"mazmun: codebook/1\na: &a {<<: *a}\nthemes: [{<<: *a, id: x}]\n"
    yield "tags", b"!!python/object/apply:os.system ['true']\n"
    yield "many-documents", b"--- a\n" * 20_000
    yield "deep-flow", b"mazmun: codebook/1\nlevels: [code]\nthemes: " + b"[" * 100_000
    yield "deep-flow-closed", b"mazmun: codebook/1\nlevels: [code]\nthemes: " + b"[" * 20_000 + b"]" * 20_000 + b"\n"
    yield "deep-maps", b"{a: " * 50_000
    yield "deep-blocks", b"".join(b" " * n + b"- a:\n" for n in range(0, 3000, 2))
    yield "deep-dashes", b"- " * 100_000 + b"a\n"
    yield "deep-questions", b"? " * 100_000 + b"a\n"
    yield "deep-anchors", b"&a " * 50_000 + b"b\n"
    yield "deep-themes", b'{"mazmun":"codebook/1","levels":["code"],"themes":[' + b"".join(
        b'{"id":"t%d","children":[' % n for n in range(400)) + b"]}" * 400 + b"]}"
    yield "many-themes", b"mazmun: codebook/1\nlevels: [code]\nthemes:\n" + b"".join(b"- {id: t%d, match: [word%d]}\n" % (n, n) for n in range(10_000))
    yield "bad-themes", b"mazmun: codebook/1\nlevels: [code]\nthemes:\n" + b"- {id: [1], wrong: 2}\n" * 20_000
    yield "costly-patterns", b"mazmun: codebook/1\nlevels: [code]\nthemes:\n- {id: a, match: [{regex: '(a*)*b'}, {regex: '((a{0,1000}){0,1000}){0,1000}'}, {regex: '(?:a?){1000}a{1000}'}]}\n"
    yield "large-pattern", b"mazmun: codebook/1\nlevels: [code]\nthemes:\n- {id: a, match: [{regex: '" + b"(a|b|c)*" * 20_000 + b"'}]}\n"
    yield "deep-pattern", b"mazmun: codebook/1\nlevels: [code]\nthemes:\n- {id: a, match: [{regex: '" + b"(" * 50_000 + b")" * 50_000 + b"'}]}\n"
    yield "stars", b"mazmun: codebook/1\nlevels: [code]\nthemes:\n- {id: a, match: ['" + b"* " * 50_000 + b"', '" + b"*" * 50_000 + b"', 'a" + b"*a" * 20_000 + b"']}\n"
    yield "long-phrase", b"mazmun: codebook/1\nlevels: [code]\nthemes:\n- {id: a, match: ['" + b"trust " * 50_000 + b"']}\n"
    yield "deep-rules", b'{"mazmun":"codebook/1","levels":["code"],"themes":[{"id":"a","match":[' + b'{"all":[' * 400 + b'"x"' + b"]}" * 400 + b"]}]}"
    yield "deep-rules-that-find", b'{"mazmun":"codebook/1","levels":["code"],"themes":[{"id":"a","match":[' + b'{"all":[' * 60 + b'"trust","*"' + b"]}" * 60 + b"]}]}"
    yield "deep-vetoes", b'{"mazmun":"codebook/1","levels":["code"],"themes":[{"id":"a","match":[' + b'"trust",{"not":[' * 60 + b'"trust"' + b"]}" * 60 + b"]}]}"
    yield "many-names", b"mazmun: pseudonyms/1\nnames:\n" + b"".join(b"- {pseudonym: P%d, names: [name%d]}\n" % (n, n) for n in range(5000))


def markup_files():
    yield "deep-xml", b"<a>" * 100_000 + b"</a>" * 100_000
    yield "deep-xml-open", b'<?xml version="1.0"?>' + b"<a>" * 500_000
    yield "less-signs", b"<" * (4 * MEGABYTE)
    yield "entities", (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "lol">' + b"".join(
        b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12)) + b"]><a>&e11;</a>")
    yield "outside-entity", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project>&x;</Project>'
    yield "many-attributes", b"<Project " + b"".join(b'a%d="1" ' % n for n in range(100_000)) + b"/>"
    yield "wrong-encoding", b'<?xml version="1.0" encoding="UTF-16"?><Project/>'
    yield "codebook-loop", (b'<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>' +
                            b'<Code guid="1" name="a" isCodable="true">' * 2000 + b"</Code>" * 2000 + b"</Codes></CodeBook>")
    yield "deep-html", b"<!doctype html>" + b"<div>" * 100_000 + b"text"
    yield "deep-formatting", b"<!doctype html>" + b"<b><i><p>" * 20_000 + b"text"
    yield "deep-tables", b"<!doctype html>" + b"<table><tr><td>" * 5000 + b"text"
    yield "long-attribute", b"<!doctype html><p class='" + b"a" * (2 * MEGABYTE) + b"'>text"
    yield "deep-rtf", b"{\\rtf1 " + b"{" * 200_000 + b"text" + b"}" * 200_000
    yield "closing-rtf", b"{\\rtf1 text" + b"}" * 100_000 + b"{" * 100
    yield "binary-rtf", b"{\\rtf1\\bin99999999999999 text}"
    yield "numbers-rtf", b"{\\rtf1\\u-99999999999 ?\\uc99999999\\ansicpg99999\\fs-2147483649\\u55296?\\u56320? text}"
    yield "many-words-rtf", b"{\\rtf1" + b"\\b0\\i0\\u1605?" * 100_000 + b"}"
    yield "vtt-times", b"WEBVTT\n\n99999999:00:00.000 --> -1:00\ntext\n\n00:00.000 --> 00:00.000\n" + b"<v " * 50_000
    yield "srt-times", b"1\n00:00:00,000 --> 99:99:99,999\ntext\n\n99999999999999999999\n00:00:01,000 --> 00:00:00,000\ntext\n"
    yield "praat", b'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 1e999\ntiers? <exists>\nsize = 99999999999\nitem []:\n'
    yield "substation", b"[Script Info]\nTitle: a\n[Events]\nFormat: " + b"a," * 5000 + b"\nDialogue: " + b"1," * 50_000


def binary_files():
    yield "zip-bomb", archive(("int01.txt", bytes(40 * MEGABYTE)), ("int02.txt", bytes(40 * MEGABYTE)))
    yield "zip-climbing", archive(("../../climbed.txt", b"Ann: yes\n"), ("/tmp/climbed.txt", b"Ann: yes\n"))
    yield "zip-backslash", archive(("..\\climbed.txt", b"Ann: yes\n"))
    yield "zip-many", archive(*((f"f{n}.txt", b"") for n in range(12_000)), method=zipfile.ZIP_STORED)
    nested = b"Ann: yes\n"
    for level in range(40):
        nested = archive((f"level{level}.zip", nested))
    yield "zip-nested", nested
    whole = word(b"<w:p><w:r><w:t>Ann: yes</w:t></w:r></w:p>")
    yield "zip-cut", whole[:-30]
    yield "zip-end-only", whole[whole.rfind(b"PK\5\6"):]
    yield "zip-counts", whole[:-12] + b"\xff" * 12
    yield "word-bomb", word(b"<w:p/>" * 5_000_000)
    yield "word-deep", word(b"<w:tbl><w:tr><w:tc>" * 50_000)
    yield "word-fields", word(b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * 20_000)
    yield "word-spans", word(b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>')
    yield "word-entities", word(b"&lol;")
    yield "odt-repeats", archive(
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b'<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:p>a<text:s text:c="2000000000"/>b</text:p>'
                        b'<table:table><table:table-row table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
                        b"</office:text></office:body></office:document-content>"))
    yield "sheet-far-cell", archive(
        ("_rels/.rels", b'<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/_rels/workbook.xml.rels", b'<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
        ("xl/workbook.xml", b'<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
        ("xl/worksheets/sheet1.xml", b'<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99999999999</v></c><c r="XFD1"><v>1</v></c></row>'
                                     b'<row r="1048576"><c r="ZZZZZZZZ1048576"><v>1e999</v></c></row><row r="4294967297"><c r="A0"/></row></sheetData></worksheet>'))
    yield "qdpx-bomb", archive(("project.qde", b'<?xml version="1.0"?><Project name="' + b"a" * (60 * MEGABYTE) + b'"/>'))
    yield "pdf-cut", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n"
    yield "pdf-deep", b"%PDF-1.4\n1 0 obj\n" + b"[" * 200_000 + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    yield "pdf-bomb", (b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                       b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n"
                       b"trailer<</Root 1 0 R>>\n%%%%EOF" % ((lambda data: (len(data), data))(zlib.compress(b"q " * (100 * MEGABYTE), 9))))
    yield "pdf-forms", pdf_forms()
    yield "sqlite-endless", endless_database()
    yield "sqlite", b"SQLite format 3\0" + bytes(84) + b"\xff" * 4000
    yield "picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    yield "gzip", zlib.compress(b"Ann: yes\n" * 1000)
    yield "old-word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)
    yield "noise", random.Random(1).randbytes(65_536)


def all_files():
    """Name and bytes of each."""
    for group in (text_files, structured_files, markup_files, binary_files):
        yield from group()
    for name in seeds.ARCHIVES + seeds.PDF + ("bomb-docx", "bomb-zip", "deep-docx", "deep-html", "deep-rtf"):
        yield "golden-" + name, next(seeds.made(name))
