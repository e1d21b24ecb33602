#!/usr/bin/env python3
"""What a careful person writes without mazmun: raw interviews to a model in one Python script.

usage: thematic.py [--expressions] [--sentences] --phrases BOOK.tsv --model MODEL.json FOLDER
       thematic.py --stage ingest|segment|code|aggregate ...

Reads the Markdown files of FOLDER, takes turns (or sentences) apart, folds, finds whole words, and writes a line of
JSON for each (text, positions, codes) to standard output and sums, matrix, meetings of codes and saturation to
MODEL.json. BOOK.tsv has a code and a phrase on each line. Phrases are found by an Aho-Corasick automaton (pyahocorasick,
written in C), or with --expressions by one regular expression a code. Without --stage one process does all of it, and
nothing is read or written between stages; with it each stage is a process that reads and writes JSON Lines, as mazmun's.

It knows less than mazmun: no half-space in place of a blank, no rules but phrases, no check of what it reads.
"""
import argparse
import collections
import hashlib
import itertools
import json
import pathlib
import re
import sys
import unicodedata

LABEL = re.compile(r"^([^:\n]{1,40}): ", re.M)
SENTENCE_END = re.compile(r"[.!?؟…]+[\"»”)]*\s+")
LIKE = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ې": "ی",
        "ئ": "ی",
        "ك": "ک",
        "ڪ": "ک",
        "ة": "ه",
        "ۀ": "ه",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ؤ": "و",
        "ء": "",
        "ـ": "",
        "\u200c": "",
        "\u200b": "",
        "\u200d": "",
        "\u00ad": "",
    }
)


class Fold(dict):
    """Code point to folded text, found out when it is first needed."""

    def __missing__(self, code_point):
        text = unicodedata.normalize("NFKC", chr(code_point)).casefold().translate(LIKE)
        kept = [c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)]
        folded = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in kept)
        self[code_point] = folded
        return folded


FOLD = Fold()


def fold(text):
    """The folded text, and for each of its characters the place in `text`; None where they are the same."""
    folded = text.translate(FOLD)
    if len(folded) == len(text):
        return folded, None
    return folded, [place for place, character in enumerate(text) for _ in FOLD[ord(character)]]


def is_word(character):
    return character.isalnum() or character == "_"


class Automaton:
    def __init__(self, book):
        import ahocorasick

        found = collections.defaultdict(list)
        for code, phrase in book:
            for spelling in {phrase, phrase.replace("\u200c", " ")}:
                found[fold(spelling)[0]].append(code)
        self.automaton = ahocorasick.Automaton()
        for phrase, codes in found.items():
            self.automaton.add_word(phrase, (len(phrase), codes))
        self.automaton.make_automaton()

    def spans(self, text):
        """Code to spans in `text`: of each code the leftmost, longest ones."""
        found = collections.defaultdict(list)
        size = len(text)
        for last, (length, codes) in self.automaton.iter(text):
            end = last + 1
            start = end - length
            if (start and is_word(text[start - 1])) or (end < size and is_word(text[end])):
                continue
            for code in codes:
                found[code].append((start, -end))
        for code, spans in found.items():
            spans.sort()
            kept, reached = [], 0
            for start, end in spans:
                if start >= reached:
                    reached = -end
                    kept.append((start, reached))
            found[code] = kept
        return found


class Expressions:
    def __init__(self, book):
        phrases = collections.defaultdict(set)
        for code, phrase in book:
            phrases[code] |= {fold(phrase)[0], fold(phrase.replace("\u200c", " "))[0]}
        self.expressions = {}
        for code, spellings in phrases.items():
            longest_first = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
            self.expressions[code] = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")

    def spans(self, text):
        found = {}
        for code, expression in self.expressions.items():
            spans = [match.span() for match in expression.finditer(text)]
            if spans:
                found[code] = spans
        return found


def turns(text):
    """Speaker, start and end of each turn."""
    labels = list(LABEL.finditer(text))
    for label, following in zip(labels, [*labels[1:], None]):
        end = following.start() if following else len(text)
        while end > label.end() and text[end - 1].isspace():
            end -= 1
        yield label[1], label.end(), end


def sentences(text):
    """The same for each sentence of each turn."""
    for speaker, start, end in turns(text):
        for border in SENTENCE_END.finditer(text, start, end):
            yield speaker, start, len(text[start : border.end()].rstrip()) + start
            start = border.end()
        yield speaker, start, end


def documents(folder):
    for path in sorted(folder.glob("*.md")):
        raw = path.read_bytes()
        text = raw.decode("utf-8")
        title = ""
        if text.startswith("---\n"):
            front, text = text[4:].split("---\n", 1)
            title = dict(line.split(": ", 1) for line in front.splitlines()).get("title", "")
        yield {
            "document": path.stem,
            "title": title,
            "source": {"name": path.name, "sha256": hashlib.sha256(raw).hexdigest()},
            "text": text,
        }


def segments(records, units):
    """Each document without its text, then its segments."""
    for document in records:
        text = document.pop("text")
        yield document
        for number, (speaker, start, end) in enumerate(units(text), 1):
            yield {
                "segment": f"{document['document']}:{number}",
                "document": document["document"],
                "start": start,
                "end": end,
                "speaker": speaker,
                "text": text[start:end],
            }


def coded(records, finder):
    for record in records:
        if "segment" in record:
            record["coders"] = ["rules"]
            record["codes"] = codes_of(record["text"], record["start"], finder)
        yield record


def codes_of(text, start, finder):
    folded, places = fold(text)
    codes = []
    for code, spans in finder.spans(folded).items():
        for first, end in spans:
            if places:
                first, end = places[first], places[end - 1] + 1
            codes.append({"code": code, "coder": "rules", "start": start + first, "end": start + end, "by": "phrase"})
    return codes


class Model:
    def __init__(self):
        self.assignments = collections.Counter()
        self.spans = collections.Counter()
        self.matrix = collections.defaultdict(collections.Counter)
        self.meetings = collections.Counter()
        self.order = []
        self.segments = self.coded = 0

    def add(self, record):
        document = record["document"]
        if "segment" not in record:
            self.order.append(document)
            return
        codes = record["codes"]
        self.segments += 1
        self.coded += bool(codes)
        self.spans.update(coding["code"] for coding in codes)
        distinct = sorted({coding["code"] for coding in codes})
        self.assignments.update(distinct)
        for code in distinct:
            self.matrix[code][document] += 1
        self.meetings.update(itertools.combinations(distinct, 2))

    def value(self):
        total = sum(self.assignments.values())
        seen, new = set(), []
        for document in self.order:
            here = {code for code, row in self.matrix.items() if document in row} - seen
            seen |= here
            new.append(len(here))
        point = next((self.order[i] for i in range(len(new)) if new[i + 1 : i + 4] == [0, 0, 0]), None)
        themes = {
            code: {
                "assignments": count,
                "spans": self.spans[code],
                "documents": len(self.matrix[code]),
                "share": count / total,
            }
            for code, count in sorted(self.assignments.items())
        }
        meetings = [
            {"a": a, "b": b, "segments": n, "jaccard": n / (self.assignments[a] + self.assignments[b] - n)}
            for (a, b), n in sorted(self.meetings.items())
        ]
        return {
            "totals": {
                "documents": len(self.order),
                "segments": self.segments,
                "coded_segments": self.coded,
                "assignments": total,
            },
            "themes": themes,
            "matrix": self.matrix,
            "cooccurrence": meetings,
            "saturation": {"new": new, "point": point},
        }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--stage", choices=["ingest", "segment", "code", "aggregate"])
    parser.add_argument("--phrases")
    parser.add_argument("--model")
    parser.add_argument("--expressions", action="store_true")
    parser.add_argument("--sentences", action="store_true")
    parser.add_argument("folder", type=pathlib.Path, nargs="?")
    options = parser.parse_args()

    def does(stage):
        return options.stage in (None, stage)

    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    records = documents(options.folder) if does("ingest") else map(json.loads, sys.stdin)
    if does("segment"):
        records = segments(records, sentences if options.sentences else turns)
    if does("code"):
        with open(options.phrases, encoding="utf-8") as book:
            pairs = [tuple(line.rstrip("\n").split("\t")) for line in book]
        records = coded(records, (Expressions if options.expressions else Automaton)(pairs))
    model = Model()
    for record in records:
        if options.stage != "aggregate":
            sys.stdout.write(dump(record) + "\n")
        if does("aggregate"):
            model.add(record)
    if does("aggregate"):
        with open(options.model, "w", encoding="utf-8") as out:
            json.dump(model.value(), out, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    main()
