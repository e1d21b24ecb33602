#!/usr/bin/env python3
"""Carries spans over transcripts with many random edits, and holds each against what the edits themselves know.

A transcript is a list of words, each with a name of its own. Edits put words in, take them out, replace them, repair
their letters, swap and move paragraphs, and double sentences; the names go with the words. So it is known where every
span ought to be: where all its words still stand one behind the other, exactly there; where they don't, nowhere, or (by
context) around those that are left.

usage: random_edits.py [--bin DIR] [--raw DIR] [--seeds N] [--first N] [--edits N] [--words N] [--least SHARE] [--verbose]
"""
import argparse
import csv
import hashlib
import json
import os
import random
import re
import subprocess
import sys
import tempfile

FA = ("ما با هم کار می‌کنیم و به یکدیگر کمک می‌کنیم تا پروژه پیش برود ولی گاهی مدیران به حرف کارکنان گوش نمی‌دهند و اعتماد "
      "از بین می‌رود در جلسه‌های هفتگی همه می‌توانند نظر خود را بگویند چون فضای گفت‌وگو باز است من فکر می‌کنم که آموزش "
      "کافی نبود و خیلی‌ها نمی‌دانستند چه کاری باید انجام دهند پس از چند ماه وضعیت بهتر شد زیرا تجربهٔ بیشتری داشتیم "
      "مشتری از ما می‌خواست سریع‌تر تحویل دهیم اما کیفیت برای ما مهم‌تر بود یادم هست که سال اول هیچ‌کس نمی‌خواست مسئولیت "
      "بپذیرد و این موضوع باعث شد که برنامه‌ها عقب بیفتد همکارانم می‌گفتند مشکل از ساختار سازمان است نه از آدم‌ها").split()
EN = ("we work together and help each other so that the project moves on but sometimes the managers do not listen to the "
      "people who do the work and then trust is lost in the weekly meetings everybody can say what they think because the "
      "talk is open I believe that there was not enough training and many of us did not know what they should do after "
      "some months it became better since we had more experience the customer wanted us to deliver faster but quality was "
      "more important for us I remember that in the first year nobody wanted to take responsibility and so plans were "
      "late my colleagues said that the structure of the organization is the problem and not its members").split()
REPAIRS = {
    "fa": [("ی", "ي"), ("ک", "ك"), ("\u200c", ""), ("\u200c", " "), ("أ", "ا"), ("هٔ", "ه"), ("ه", "ة")],
    "en": [("e", "é"), ("a", "à"), ("th", "TH"), ("i", "I")],
}


def bare(form):
    """The letters of a word as the fold takes them, roughly."""
    for a, b in (("\u200c", ""), ("ي", "ی"), ("ك", "ک"), ("أ", "ا"), ("ۀ", "ه"), ("هٔ", "ه"), ("ة", "ه"), ("é", "e"), ("à", "a")):
        form = form.replace(a, b)
    return form.lower()


class Token:
    count = 0

    def __init__(self, form, name=None):
        Token.count += 1
        self.form = form
        self.name = Token.count if name is None else name


def vocabulary(language, rng):
    """Common words, and many rare ones: endings and beginnings of common words put together."""
    words = FA if language == "fa" else EN
    rare = []
    letters = "ابپتجچدرزسشفقکگلمنوهی" if language == "fa" else "abcdefghilmnoprstuvw"
    for _ in range(1500):
        rare.append("".join(rng.choice(letters) for _ in range(rng.randint(3, 8))))
    return words, rare


def sentence(rng, words, rare, rare_share):
    count = rng.choice([1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 14, 17, 22])
    forms = [rng.choice(rare) if rng.random() < rare_share else rng.choice(words) for _ in range(count)]
    return [Token(form) for form in forms]


def transcript(rng, language, total, rare_share):
    words, rare = vocabulary(language, rng)
    pool = [[token.form for token in sentence(rng, words, rare, rare_share)] for _ in range(8)]  # said again and again
    paragraphs, size = [], 0
    while size < total:
        paragraph = []
        for _ in range(rng.randint(1, 7)):
            if rng.random() < 0.06:
                paragraph.append([Token(form) for form in rng.choice(pool)])
            else:
                paragraph.append(sentence(rng, words, rare, rare_share))
        paragraphs.append(paragraph)
        size += sum(len(each) for each in paragraph)
    return paragraphs, words, rare


def natural(rng, folder, total):
    """Turns of transcripts in Markdown, cut into sentences, in any order."""
    paragraphs = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for turn in file.read().split("\n"):
                said = turn.split(": ", 1)[-1].strip()
                forms = [each.split() for each in re.split(r"(?<=[.؟?!])\s+", said)]
                if len(said.split()) > 3:
                    paragraphs.append([[Token(form.rstrip(".")) for form in each] for each in forms if each])
    rng.shuffle(paragraphs)
    kept, size = [], 0
    while paragraphs and size < total:
        kept.append(paragraphs.pop())
        size += sum(len(each) for each in kept[-1])
    language = "fa" if any("ا" in token.form for each in kept[0] for token in each) else "en"
    words, rare = vocabulary(language, rng)
    return kept, words, rare


def edit(rng, language, paragraphs, words, rare, doubled):
    def some():
        p = rng.randrange(len(paragraphs))
        if not paragraphs[p]:
            return None
        s = rng.randrange(len(paragraphs[p]))
        return (p, s) if paragraphs[p][s] else None

    def new_form():
        """A word that doesn't stand near: put in beside its like, or in its own place, it would be no edit."""
        near = {bare(token.form) for token in line[max(0, w - 6):w + 8]}
        while True:
            form = rng.choice(rare) if rng.random() < 0.3 else rng.choice(words)
            if bare(form) not in near:
                return form

    kind = rng.choices(["insert", "delete", "replace", "repair", "double", "swap", "move", "drop", "add"],
                       [22, 20, 22, 25, 3, 2, 2, 2, 2])[0]
    at = some()
    if at is None:
        return
    p, s = at
    line = paragraphs[p][s]
    w = rng.randrange(len(line))
    if kind == "insert":
        line[w:w] = [Token(new_form()) for _ in range(rng.randint(1, 3))]
    elif kind == "delete":
        del line[w:w + rng.randint(1, 3)]
    elif kind == "replace":
        line[w:w + rng.randint(1, 2)] = [Token(new_form()) for _ in range(rng.randint(1, 2))]
    elif kind == "repair":
        fitting = [(a, b) for a, b in REPAIRS[language] if a in line[w].form]
        if fitting:
            a, b = rng.choice(fitting)
            line[w].form = line[w].form.replace(a, b, 1)
    elif kind == "double":
        copy = [Token(token.form) for token in line]
        doubled.update(token.name for token in line)
        doubled.update(token.name for token in copy)
        if rng.random() < 0.3:
            paragraphs[p].insert(s + 1, copy)
        else:
            q = rng.randrange(len(paragraphs))
            paragraphs[q].insert(rng.randint(0, len(paragraphs[q])), copy)
    elif kind == "swap":
        q = rng.randrange(len(paragraphs))
        paragraphs[p], paragraphs[q] = paragraphs[q], paragraphs[p]
    elif kind == "move":
        paragraphs.insert(rng.randrange(len(paragraphs)), paragraphs.pop(p))
    elif kind == "drop" and not any(token.name in doubled for token in line):  # else the other would stand for it
        del paragraphs[p][s]
    elif kind == "add":
        paragraphs[p].insert(s, sentence(rng, words, rare, 0.3))


def text_of(paragraphs):
    """The text, the place of each word by its name, and the turns."""
    text, places, turns, order = "", {}, [], []
    for number, paragraph in enumerate(paragraphs):
        if not any(paragraph):
            continue
        text += "P%d: " % (number % 3)
        start = len(text)
        for line in paragraph:
            for i, token in enumerate(line):
                places[token.name] = (len(text), len(text) + len(token.form))
                order.append(token.name)
                text += token.form + (" " if i + 1 < len(line) else ". ")
        text = text.rstrip(" ")
        turns.append((start, len(text)))
        text += "\n"
    return text, places, turns, order


def document(name, text, turns):
    return {"document": name, "title": name, "language": "",
            "source": {"name": name + ".txt", "type": "txt", "sha256": hashlib.sha256(text.encode()).hexdigest()},
            "attributes": {}, "length": len(text), "text": text,
            "turns": [{"speaker": "P", "start": start, "end": end} for start, end in turns]}


def header(kind):
    return {"mazmun": {"format": kind, "version": 1,
                       "history": [{"tool": "ingest", "version": "0.1.0", "options": {}}]}}


def spans_of(rng, order, places, turns, count):
    """Spans of one to six words within a turn."""
    turn_of = {}
    for number, (start, end) in enumerate(turns):
        for name in order:
            if start <= places[name][0] < end:
                turn_of[name] = number
    spans = []
    while len(spans) < count:
        first = rng.randrange(len(order))
        names = order[first:first + rng.choice([1, 1, 1, 2, 2, 3, 4, 6])]
        if turn_of[names[0]] == turn_of[names[-1]]:
            spans.append((turn_of[names[0]], names))
    return spans


def make(seed, arguments):
    rng = random.Random(seed)
    language = "fa" if seed % 2 == 0 else "en"
    if arguments.raw:
        language = "fa"
        paragraphs, words, rare = natural(rng, arguments.raw, arguments.words)
    else:
        paragraphs, words, rare = transcript(rng, language, arguments.words, rng.choice([0.1, 0.3, 0.5]))
    text, places, turns, order = text_of(paragraphs)
    spans = spans_of(rng, order, places, turns, arguments.spans)
    doubled = set()
    for _ in range(arguments.edits):
        edit(rng, language, paragraphs, words, rare, doubled)
    new_text, new_places, new_turns, new_order = text_of(paragraphs)
    name = "doc%d" % seed
    return {"name": name, "old": document(name, text, turns), "new": document(name, new_text, new_turns),
            "spans": spans, "places": places, "new_places": new_places,
            "index": {each: i for i, each in enumerate(new_order)}, "turns": turns}


def write(folder, cases):
    for kind in ("old", "new"):
        with open(os.path.join(folder, kind + ".jsonl"), "w", encoding="utf-8") as out:
            for case in cases:
                out.write(json.dumps(header("corpus"), ensure_ascii=False) + "\n")
                out.write(json.dumps(case[kind], ensure_ascii=False) + "\n")
            out.write(json.dumps({"end": {"records": len(cases)}}) + "\n")
    with open(os.path.join(folder, "coded.jsonl"), "w", encoding="utf-8") as out:
        records = 0
        for case in cases:
            out.write(json.dumps(header("coded"), ensure_ascii=False) + "\n")
            record = {key: value for key, value in case["old"].items() if key not in ("text", "turns")}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
            records += 1
            for number, (start, end) in enumerate(case["turns"]):
                codes = [{"code": "c%d" % i, "coder": "x", "start": case["places"][names[0]][0],
                          "end": case["places"][names[-1]][1]}
                         for i, (turn, names) in enumerate(case["spans"]) if turn == number]
                out.write(json.dumps({"segment": "%s:%d" % (case["name"], number + 1), "document": case["name"],
                                      "start": start, "end": end, "speaker": "P",
                                      "text": case["old"]["text"][start:end], "coders": ["x"], "codes": codes},
                                     ensure_ascii=False) + "\n")
                records += 1
        out.write(json.dumps({"end": {"records": records}}) + "\n")


def show(case, names, got):
    """The words around a span in the old text, around its place in the new one, and what became of each word."""
    start, end = case["places"][names[0]][0], case["places"][names[-1]][1]
    print("    old:", case["old"]["text"][max(0, start - 90):end + 90].replace("\n", "¶"))
    print("    new:", case["new"]["text"][max(0, got[0] - 90):got[1] + 90].replace("\n", "¶"))
    for name in names:
        place = case["new_places"].get(name)
        print("     ", case["old"]["text"][slice(*case["places"][name])], "→", place and
              case["new"]["text"][max(0, place[0] - 60):place[1] + 60].replace("\n", "¶"))


def judge(case, moves, counts, verbose):
    for number, (_, names) in enumerate(case["spans"]):
        move = moves[(case["name"], "c%d" % number)]
        stand = [name for name in names if name in case["new_places"]]
        indices = [case["index"][name] for name in stand]
        whole = len(stand) == len(names) and indices == list(range(indices[0], indices[0] + len(names)))
        placed = move["how"] != "refused"
        got = (int(move["new_start"]), int(move["new_end"])) if placed else None
        old = " ".join(move["text"].split())
        if whole:
            wanted = (case["new_places"][names[0]][0], case["new_places"][names[-1]][1])
            counts["stand"] += 1
            if not placed:
                counts["refused"] += 1
                if verbose:
                    print("refused", case["name"], old, "|", move["reason"])
                    if "gone" in move["reason"] or "no segment" in move["reason"]:
                        show(case, names, wanted)
            elif got == wanted:
                counts["right"] += 1
            else:
                counts["wrong"] += 1
                print("WRONG", case["name"], number, move["how"], old, "|", move["new_text"], got, "wanted", wanted)
        elif placed:
            kept = [case["new_places"][name] for name in stand]
            fits = move["how"] == "context" and len(stand) > 0 and all(got[0] <= a and b <= got[1] for a, b in kept)
            counts["around" if fits else "wrong"] += 1
            if not fits:
                print("WRONG", case["name"], number, move["how"], old, "|", move["new_text"], "but", len(stand), "of",
                      len(names), "words stand")
        if verbose and placed and (whole and got != wanted or not whole and not fits):
            show(case, names, got)
        else:
            counts["gone"] += 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=os.path.join(os.path.dirname(__file__), "../../build/release/bin"))
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--words", type=int, default=4000)
    parser.add_argument("--spans", type=int, default=300)
    parser.add_argument("--least", type=float, default=0.98)
    parser.add_argument("--raw", help="a folder of transcripts to take the text from instead of drawing words")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    arguments.bin = os.path.abspath(arguments.bin)
    cases = [make(seed, arguments) for seed in range(arguments.first, arguments.first + arguments.seeds)]
    counts = dict.fromkeys(["stand", "right", "refused", "wrong", "around", "gone"], 0)
    with tempfile.TemporaryDirectory() as folder:
        write(folder, cases)
        program = os.path.join(arguments.bin, "mazmun-reanchor")
        subprocess.run([program, "-q", "--all", "--moves", "moves.csv", "-o", "out.jsonl", "old.jsonl", "new.jsonl",
                        "coded.jsonl"], cwd=folder, check=True, stderr=subprocess.DEVNULL)
        subprocess.run([os.path.join(arguments.bin, "mazmun-validate"), "-q", "out.jsonl"], cwd=folder, check=True)
        with open(os.path.join(folder, "moves.csv"), encoding="utf-8", newline="") as table:
            moves = {(row["document"], row["code"]): row for row in csv.DictReader(table) if row["code"]}
    for case in cases:
        judge(case, moves, counts, arguments.verbose)
    share = counts["right"] / counts["stand"]
    print("%d spans whose words stand: %d right (%.2f %%), %d refused; %d wrong; of the others %d by context, %d refused"
          % (counts["stand"], counts["right"], 100 * share, counts["refused"], counts["wrong"], counts["around"],
             counts["gone"]))
    return 0 if counts["wrong"] == 0 and share >= arguments.least else 1


if __name__ == "__main__":
    sys.exit(main())
