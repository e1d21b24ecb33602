#!/usr/bin/env python3
"""Looks for words, one a line in a file, in every file below a folder and in the names of these: those inside of archives
unpacked; as UTF-8 and UTF-16, in any case and spelling, with JSON escapes written out and without the tags of markup.
Prints where a word stands; status 1 if any does.

usage: search_words.py FILE-OF-WORDS FOLDER
"""
import io, json, pathlib, re, sys, unicodedata, zipfile

words = [w for w in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n") if w]


def plain(text):
    text = unicodedata.normalize("NFKD", text).casefold().replace("ي", "ی").replace("ى", "ی").replace("ك", "ک")
    return "".join(c for c in text if not unicodedata.combining(c) and c not in "\u0640\u200c\u00ad")


def written_out(text):
    return re.sub(r"(\\u[0-9a-fA-F]{4})+", lambda m: json.loads('"' + m.group() + '"'), text)


def pieces(name, data):
    yield name, name.encode()
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.namelist():
                yield from pieces(name + ": " + entry, archive.read(entry))
    else:
        yield name, data


found = 0
searched = 0
for path in sorted(pathlib.Path(sys.argv[2]).rglob("*")):
    if not path.is_file():
        continue
    searched += 1
    for name, data in pieces(str(path), path.read_bytes()):
        texts = {plain(written_out(data.decode(e, errors="replace"))) for e in ("utf-8", "utf-16-le", "utf-16-be")}
        texts.add(plain(re.sub(r"<[^>]*>", "", data.decode("utf-8", errors="replace"))))
        for word in words:
            if any(plain(word) in text for text in texts):
                print(f"{name}: {word}")
                found += 1
print(f"{searched} files searched for {len(words)} words, {found} found")
sys.exit(found > 0 or searched == 0)
