"""Makes the office files, archives and PDF files of the golden cases: files.py NAME > FILE

Archives are not compressed where their bytes come out, so that they are the same with every zlib.
"""
import io
import sys
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' \
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def archive(parts, method=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, content in parts:
            info = zipfile.ZipInfo(name, FIRST_DAY)
            info.compress_type = method
            made.writestr(info, content)
    return out.getvalue()


def relations(pairs):
    lines = [f'<Relationship Id="r{i}" Type="{OFFICE}{kind}" Target="{target}"/>'
             for i, (kind, target) in enumerate(pairs, 1)]
    return f'<Relationships xmlns="{RELATIONS}">{"".join(lines)}</Relationships>'


# --- Word -----------------------------------------------------------------------------------------------------------

def word(body, parts=(), title="", method=zipfile.ZIP_STORED, prologue=""):
    """parts: (relationship type, content) of the parts beside the document."""
    files = [("[Content_Types].xml", "<Types/>"),
             ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
             ("word/document.xml", f"{prologue}<w:document {W}><w:body>{body}</w:body></w:document>"),
             ("word/_rels/document.xml.rels", relations([(kind, kind + ".xml") for kind, _ in parts]))]
    files += [(f"word/{kind}.xml", content) for kind, content in parts]
    if title:
        files.append(("docProps/core.xml", '<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>'
                      f"{title}</dc:title></cp:coreProperties>"))
    return archive(files, method)


def p(*runs, properties=""):
    return f'<w:p>{properties}{"".join(runs)}</w:p>'


def r(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*paragraphs):
    return f'<w:tc>{"".join(paragraphs)}</w:tc>'


def docx_text():
    return word(p(r("P1: I trust "), r("them", "<w:rPr><w:b/></w:rPr>"), r(".")) + p() +
                p(r("One line"), "<w:r><w:br/></w:r>", r("and another"), "<w:r><w:tab/></w:r>", r("a tab.")) +
                p(r("Soft"), "<w:r><w:softHyphen/></w:r>", r("ly, well"), "<w:r><w:noBreakHyphen/></w:r>", r("known "),
                  '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>') +
                p('<w:hyperlink>', r("a link"), "</w:hyperlink>", properties="<w:pPr><w:numPr/></w:pPr>") +
                p(r("hidden", "<w:rPr><w:vanish/></w:rPr>"), r("seen")), title=" First interview ")


def docx_marks():
    return word(p(r("P1: We "), r("{{trust", "<w:rPr><w:b/></w:rPr>"), r("|rely on them}}, always. [[fear]]")) +
                p(r("P2: Never. "), r("[[hope]]", "<w:rPr><w:color/></w:rPr>")))


def docx_table():
    rows = "".join(f"<w:tr>{row}</w:tr>" for row in (
        cell(p(r("Who"))) + cell(p(r("What"))),
        cell(p(r("P1:"))) + cell(p(r("One.")), p(r("Two."))),
        cell(p()) + cell(p(r("Nobody said this."))),
        cell(p()) + cell(p())))
    return word(p(r("Before")) + f"<w:tbl>{rows}</w:tbl>" + p(r("After")))


def docx_changes():
    ins, gone = '<w:ins w:id="1" w:author="A">', '<w:del w:id="2" w:author="A">'
    deleted = "<w:r><w:delText>never</w:delText></w:r>"
    return word(p(r("I "), ins + r("always") + "</w:ins>", gone + deleted + "</w:del>", r(" trust them.")) +
                p(r("Joined "), properties="<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>") + p(r("paragraph.")) +
                p("<w:moveFrom>" + r("Moved away.") + "</w:moveFrom>") + p("<w:moveTo>" + r("Moved here.") + "</w:moveTo>") +
                f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell(p(r('gone row')))}</w:tr>"
                f"<w:tr>{cell(p(r('kept row')))}</w:tr></w:tbl>")


def docx_notes():
    notes = "<w:{0}s " + W + '><w:{0} w:id="2">{1}</w:{0}></w:{0}s>'
    comments = f'<w:comments {W}><w:comment w:id="0" w:author="Sara">{p(r("Why?"))}{p(r("Ask again."))}</w:comment>' \
               f'<w:comment w:id="1">{p(r("Nobody signed this."))}</w:comment></w:comments>'
    return word(p('<w:commentRangeStart w:id="0"/>', r("Trust"), '<w:commentRangeEnd w:id="0"/>',
                  '<w:r><w:commentReference w:id="0"/></w:r>', r(" is all"),
                  '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" there is"),
                  '<w:r><w:endnoteReference w:id="2"/></w:r>', r("."), '<w:r><w:commentReference w:id="1"/></w:r>'),
                [("footnotes", notes.format("footnote", p(r("Said twice.")))),
                 ("endnotes", notes.format("endnote", p(r("Laughs.")))), ("comments", comments)])


def docx_fields():
    def field(instruction, result):
        mark = '<w:r><w:fldChar w:fldCharType="%s"/></w:r>'
        return mark % "begin" + f"<w:r><w:instrText>{instruction}</w:instrText></w:r>" + mark % "separate" + r(result) + \
            mark % "end"
    box = f"<w:txbxContent>{p(r('In the box.'))}</w:txbxContent>"
    both = f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>" \
           f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    placeholder = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("Click here") + "</w:sdtContent></w:sdt>"
    control = "<w:sdt><w:sdtContent>" + r("kept") + "</w:sdtContent></w:sdt>"
    return word(p(r("On "), field(r"DATE \@ now", "3 May"), r(" at "), '<w:fldSimple w:instr="TIME">' + r("ten") +
                  "</w:fldSimple>", both, r(".")) + p(placeholder, control))


def docx_persian():
    styles = f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:bidi="fa-IR"/></w:rPr>' \
             "</w:rPrDefault></w:docDefaults></w:styles>"
    return word(p(r("مصاحبه‌گر: آیا به هم"), r(" اعتماد دارید؟")) + p(r("شرکت‌کننده: بله، می‌گویم.")), [("styles", styles)])


# --- OpenDocument ---------------------------------------------------------------------------------------------------

def opendocument(body, meta="", styles="", manifest=""):
    names = " ".join(f'xmlns:{prefix}="{ODF}{name}:1.0"' for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("manifest", "manifest"))) + ' xmlns:dc="dc" xmlns:fo="fo"'
    parts = [("mimetype", "application/vnd.oasis.opendocument.text"),
             ("content.xml", f"<office:document-content {names}><office:body><office:text>{body}</office:text>"
                             "</office:body></office:document-content>"),
             ("meta.xml", f"<office:document-meta {names}>{meta}</office:document-meta>"),
             ("styles.xml", f"<office:document-styles {names}><office:styles>{styles}</office:styles>"
                            "</office:document-styles>"),
             ("META-INF/manifest.xml", f"<manifest:manifest {names}>{manifest}</manifest:manifest>")]
    return archive(parts)


def odt_text():
    return opendocument(
        '<text:h>Interview</text:h><text:p>P1: two<text:s text:c="2"/>blanks,\n  one tab<text:tab/>and<text:line-break/>'
        "a <text:span>new</text:span> line.</text:p><text:p/><text:list><text:list-item><text:p>an item</text:p>"
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>P2:</text:p>"
        "</table:table-cell><table:table-cell><text:p>One.</text:p><text:p>Two.</text:p></table:table-cell>"
        '</table:table-row></table:table><text:section text:display="none"><text:p>hidden</text:p></text:section>'
        "<text:p>A box<draw:frame><draw:text-box><text:p>in the margin</text:p></draw:text-box></draw:frame>.</text:p>",
        "<dc:title>Second interview</dc:title>",
        '<style:default-style style:family="paragraph"><style:text-properties fo:language="de" fo:country="DE"/>'
        "</style:default-style>")


def odt_changes():
    return opendocument(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>I <text:change-start/>always<text:change-end/>"
        '<text:change/> <office:annotation office:name="a"><dc:creator>Sara</dc:creator><text:p>Why?</text:p>'
        '</office:annotation>trust<office:annotation-end office:name="a"/> them<text:note><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>Laughs.</text:p></text:note-body></text:note>.</text:p>")


# --- Excel ----------------------------------------------------------------------------------------------------------

def xlsx():
    sheet = '<worksheet xmlns="x"><sheetData>' \
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>date</t></is></c>' \
            '<c r="D1" t="str"><v>age</v></c></row>' \
            '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="1"><v>45429</v></c>' \
            '<c r="D2"><v>55</v></c></row><row r="3"/>' \
            '<row r="4"><c r="B4" t="inlineStr"><is><t>Nobody knows.</t></is></c></row></sheetData></worksheet>'
    strings = '<sst><si><t>speaker</t></si><si><t>text</t></si><si><t>P1</t></si><si><r><t>I trust </t></r><r><t>them.</t></r>' \
              "<rPh><t>ai</t></rPh></si></sst>"
    styles = '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/>' \
             '<xf numFmtId="170"/></cellXfs></styleSheet>'
    book = '<workbook xmlns:r="r"><sheets><sheet name="Answers" r:id="r1"/><sheet name="Plan" r:id="r2"/></sheets></workbook>'
    other = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>text</v></c></row><row r="2"><c r="A2" t="str"><v>to do</v>' \
            "</c></row></sheetData></worksheet>"
    return archive([("[Content_Types].xml", "<Types/>"), ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
                    ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations([
                        ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"),
                        ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")])),
                    ("xl/worksheets/sheet1.xml", sheet), ("xl/worksheets/sheet2.xml", other),
                    ("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles)])


def sheet(rows):
    cells = "".join("<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' if text else "<c/>" for text in row) + "</row>"
                    for row in rows)
    book = '<workbook xmlns:r="r"><sheets><sheet name="Talk" r:id="r1"/></sheets></workbook>'
    return archive([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", book),
                    ("xl/_rels/workbook.xml.rels", relations([("worksheet", "worksheets/sheet1.xml")])),
                    ("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{cells}</sheetData></worksheet>")])


def xlsx_labels():
    return sheet([("Teacher 4:", "Good morning."), ("", ""), ("[Cross talk 3:00]", ""), ("Students:", "Good morning!")])


# --- PDF ------------------------------------------------------------------------------------------------------------

def pdf_objects(objects, trailer="/Root 1 0 R"):
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content if isinstance(content, bytes) else content.encode("latin-1"))
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + ("trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)).encode()


def stream(content):
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def pdf_pages(pages, font="<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>", more=(), trailer=""):
    """pages: lists of (x, y from below, size, text or bytes of a TJ operand)."""
    first = 4 + len(more)
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 595 842] "
               "/Resources << /Font << /F 3 0 R >> >> >>", font, *more]
    for i, lines in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /Contents {first + 2 * i + 1} 0 R >>")
        drawn = "".join("BT /F %d Tf %d %d Td %s Tj ET\n" % (
            size, x, y, text if text.startswith("<") else "(" + text.replace("(", r"\(").replace(")", r"\)") + ")")
            for x, y, size, text in lines)
        objects.append(stream(drawn.encode("latin-1")))
    return pdf_objects(objects, "/Root 1 0 R" + trailer)


def column(lines, x=72, top=760, step=14, size=10):
    return [(x, top - i * step, size, line) for i, line in enumerate(lines) if line]


def pdf_text():
    first = column(["I: Do you trust them?", "",
                    "P1: I trust them because they have always been there for us, and it is a well-known",
                    "story in the village that nobody was ever left alone when the water came, not in the co-",
                    "operative either.", "",
                    "I: And the others? What I would like to know is how it was for those who came later and"])
    second = column(["lived by the river."]) + column(["P1: They too."], top=720)
    third = column(["I: Thank you."])
    pages = []
    for number, lines in enumerate((first, second, third), 1):
        pages.append([(72, 810, 8, "Study of trust, interview 4")] + lines + [(290, 30, 8, f"- {number} -")])
    return pdf_pages(pages)


def to_unicode(pairs):
    lines = "".join(f"<{code:04X}> <{''.join('%04X' % ord(c) for c in text)}>\n" for code, text in pairs)
    return stream(("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n1 begincodespacerange\n"
                   f"<0000> <FFFF>\nendcodespacerange\n{len(pairs)} beginbfchar\n{lines}endbfchar\nendcmap\n").encode())


def pdf_drawn(lines, lost=""):
    """Lines as they look from left to right, each letter a sign of its own; those of `lost` have no name."""
    letters = sorted(set("".join(lines)))
    codes = {letter: 33 + i for i, letter in enumerate(letters)}
    names = [(code, "لا" if letter == "%" else letter) for letter, code in codes.items() if letter not in lost]
    font = "<< /Type /Font /Subtype /Type0 /BaseFont /Drawn /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 4 0 R >>"
    signs = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Drawn /CIDSystemInfo << /Registry (Adobe) " \
            "/Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 600 >>"
    descriptor = "<< /Type /FontDescriptor /FontName /Drawn /Flags 4 /FontBBox [0 0 600 800] /ItalicAngle 0 /Ascent 800 " \
                 "/Descent 0 /CapHeight 800 /StemV 80 >>"
    drawn = [(523 - 6 * len(line), 740 - 16 * i, 10, "<" + "".join("%04X" % codes[c] for c in line) + ">")
             for i, line in enumerate(lines)]
    return pdf_pages([drawn], font, [to_unicode(names), signs, descriptor])


def pdf_persian():
    # "%" stands for the one sign of lam-alef. The second turn is two lines long.
    return pdf_drawn(["؟دیراد دامتعا :رگ‌هبحاصم",
                      "درک اهر ار ام یسک هن و میتسه مه رانک رد هشیمه ام .)۱۳۹۸ لاس( م%س ،هلب :هدننک‌تکرش",
                      ".تسا تسود نم اب هن و"])


def pdf_lost():
    return pdf_drawn(["abcdefghij klm"], lost="bcdefghijkl")


def pdf_numbers():
    lines = []
    for i in range(6):
        lines += [(50, 760 - 30 * i, 10, str(i + 1)), (90, 760 - 30 * i, 10, f"{'I' if i % 2 == 0 else 'P1'}: line {'abcdef'[i]}.")]
    return pdf_pages([lines])


def pdf_scanned():
    return pdf_pages([[], []])


def pdf_one_scanned():
    return pdf_pages([column(["P1: Here I am."]), []])


def pdf_encrypted():
    return pdf_pages([column(["secret"])], trailer=" /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                     "00" * 32 + "> /U <" + "11" * 32 + "> >>")


def pdf_loop():
    return pdf_objects(["<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 100000000 /Parent 3 0 R >>",
                        "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 5 /Parent 2 0 R >>"])


# --- Archives, whole and hostile ------------------------------------------------------------------------------------

def files_zip():
    return archive([("day2/int10.txt", "P1: ten\n"), ("day2/", ""), ("day1/int2.docx", word(p(r("P1: two")))),
                    ("__MACOSX/._int2.docx", "x"), ("day1/.hidden", "x"), ("day1/page.html", "<html><p>P1: page")])


def nested_zip():
    return archive([("a.txt", "P1: a\n"), ("inner.zip", archive([("b.txt", "P1: b\n")]))])


def climbing_zip():
    return archive([("../../etc/int01.txt", "P1: out\n")])


def absolute_zip():
    return archive([("/tmp/int01.txt", "P1: out\n")])


def twice_zip():
    whole = archive([("int01.txt", "P1: a\n"), ("int02.txt", "P1: b\n")])
    return whole.replace(b"int02.txt", b"int01.txt")


def locked_zip():
    whole = bytearray(archive([("int01.txt", "P1: a\n")]))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.index(signature) + flags] |= 1
    return bytes(whole)


def bomb_docx():
    return word(p(r("a" * 100_000_000)), method=zipfile.ZIP_DEFLATED)


def bomb_zip():
    return archive([("int01.txt", "a" * 200_000_000)], zipfile.ZIP_DEFLATED)


def liar_zip():
    """Says that the file is small."""
    whole = bytearray(archive([("int01.txt", "a" * 20_000_000)], zipfile.ZIP_DEFLATED))
    directory = whole.index(b"PK\x01\x02")
    whole[directory + 24:directory + 28] = (10).to_bytes(4, "little")
    whole[22:26] = (10).to_bytes(4, "little")
    return bytes(whole)


def deep_docx():
    return word("<w:smartTag>" * 100_000 + "</w:smartTag>" * 100_000)


def entities_docx():
    levels = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    return word(p(r("&a9;")), prologue=f'<!DOCTYPE d [<!ENTITY a0 "aaaaaaaaaa">{levels}]>\n')


def broken_docx():
    return word(p(r("One")) + "\n<w:p></w:q>")


def locked_odt():
    return opendocument("<text:p>?</text:p>", manifest='<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>')


def presentation():
    return archive([("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")])


def deep_html():
    return b"<div>" * 100_000


def deep_rtf():
    return rb"{\rtf1 " + b"{" * 100_000 + b"}" * 100_001


if __name__ == "__main__":
    sys.stdout.buffer.write(globals()[sys.argv[1].replace("-", "_")]())
