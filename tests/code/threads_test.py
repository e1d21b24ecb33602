#!/usr/bin/env python3
"""mazmun-code writes the same bytes and says the same for any number of threads, from files and from pipes, and hands on what
is done while its input pauses.

usage: threads_test.py --bin DIR
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

THREADS = ["1", "2", "3", "7"]
WORDS = {
    "en": "trust Trusted trusting the state of our neighbours helped, and (mostly) they \"knew\" naïve café-owners: state-run co-ops. ½".split(),
    "fa": "اعتماد كتاب کتاب‌ها می‌شود خانه‌های ما، «همسایه» کمک کرد و دولتِ محلی خانۀ پدری ۱۲ بار میـــز".split(),
}
BOOK = """mazmun: codebook/1
levels: [code]
themes:
  - id: trust
    match: [trust*, اعتماد, "state of", خانه های]
  - id: help
    match:
      - helped
      - کمک کرد
      - "کتاب*"
      - regex: neighbou?rs?
  - id: state
    match:
      - state
      - دولت
      - not: [co-ops]
      - only: {speaker: "P*"}
  - id: near
    match: [{all: [trust*, helped], within: 30}]
"""


def segment_lines(document, language, draw, count):
    at = 0
    for number in range(1, count + 1):
        text = " ".join(draw.choices(WORDS[language], k=draw.randint(1, 40)))
        if draw.random() < 0.02:
            text += "\n\t\u0001\\"
        record = {"segment": f"{document}:{number}", "document": document, "start": at, "end": at + len(text)}
        if draw.random() < 0.5:
            record["speaker"] = draw.choice(["P1", "I", "پاسخگو"])
        record["text"] = text
        at += len(text) + 1
        spaced = draw.random() < 0.01
        line = json.dumps(record, ensure_ascii=draw.random() < 0.01, separators=(", ", ": ") if spaced else (",", ":"))
        yield line, at


def stream(draw, documents, segments):
    lines = []
    records = 0
    for number in range(documents):
        language = "fa" if number % 3 == 1 else "en"
        document = f"d{number}"
        body = list(segment_lines(document, language, draw, draw.randint(0, segments)))
        length = body[-1][1] if body else 0
        lines.append(json.dumps({"mazmun": {"format": "segments", "version": 1, "history": []}}))
        source = {"name": document + ".txt", "type": "txt", "sha256": "0" * 64}
        marks = [{"code": "help", "start": 0, "end": 1}] if number % 7 == 5 and length > 0 else None
        record = {"document": document, "source": source, "attributes": {}, "length": length}
        lines.append(json.dumps(record | ({"marks": marks} if marks else {})))
        lines += [line for line, _ in body]
        records += 1 + len(body)
    return lines + [json.dumps({"end": {"records": records}})]


def run(program, book, options, data=None):
    done = subprocess.run([program, "-c", book, *options], input=data, capture_output=True)
    return done.returncode, done.stdout, done.stderr


def check(holds, what):
    if not holds:
        sys.exit("threads_test.py: " + what)


def records(out):
    """Of all lines that are whole."""
    return [json.loads(line) for line in out.split(b"\n")[:-1]]


def same_for_all(program, book, options, path, what):
    """The outcome, which must not depend on threads or on pipes; but how much of it was out before a mistake depends on
    when a pipe paused."""
    data = path.read_bytes()
    first = run(program, book, [*options, "--threads", "1", str(path)])
    for threads in THREADS:
        outcome = run(program, book, [*options, "--threads", threads, str(path)])
        check(outcome == first, f"{what}: {threads} threads differ from one: {first[2][:300]} {outcome[2][:300]}")
        status, out, said = run(program, book, [*options, "--threads", threads], data)
        said = said.replace(b"standard input", str(path).encode())
        check((status, said) == (first[0], first[2]), f"{what}: a pipe differs: {first[2][:300]} {said[:300]}")
        longer, shorter = max(out, first[1], key=len), min(out, first[1], key=len)
        if status == 0:
            check(longer == shorter, f"{what}: a pipe gives other bytes")
        else:  # a line beside the mistake may be written anew instead of copied
            check(records(longer)[:len(records(shorter))] == records(shorter), f"{what}: a pipe gives other records")
    return first


def codes(out):
    """By segment what the rules gave, whoever else coded."""
    found = {}
    for line in out.splitlines():
        record = json.loads(line)
        if "segment" in record:
            found[record["segment"]] = [code for code in record["codes"] if code["coder"] == "rules"]
    return found


def check_streams(program, book, folder, draw):
    path = folder / "segments.jsonl"
    lines = stream(draw, 20, 700)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    status, out, said = same_for_all(program, book, [], path, "a stream")
    check(status == 0 and not said, f"a stream: status {status}, {said[:300]}")
    coded = folder / "coded.jsonl"
    coded.write_bytes(out)
    # With the marks asked for, every segment comes in order and is written anew.
    in_order = run(program, book, ["--marks", "--rules", str(path)])
    check(in_order[0] == 0 and codes(in_order[1]) == codes(out), "threads find other codes than the coder in order")
    second = same_for_all(program, book, ["--coder", "second"], coded, "a second coder")
    check(second[0] == 0 and second[1] != out, "a second coder: failed")
    again = same_for_all(program, book, [], coded, "the same coder again")
    check(again[0] == 3 and b"has judged this segment already" in again[2], "the same coder again: not refused")
    return lines


def check_mistakes(program, book, folder, draw, lines):
    def damaged(change):
        changed = list(lines)
        at = draw.randrange(len(lines) // 3, len(lines) - 1)
        while '"segment"' not in changed[at] or ": " in changed[at][:30] or "\\u0" in changed[at]:
            at += 1
        changed[at] = change(changed[at])
        return changed

    mistakes = {
        "no JSON": lambda line: line[:-2] + "x}",
        "a wrong end": lambda line: line.replace('"end":', '"end":1', 1),
        "another document": lambda line: line.replace('"document":"d', '"document":"e', 1),
        "a number that came": lambda line: line + "\n" + line,
        "a member twice": lambda line: line[:-1] + ',"text":"x"}',
        "another type": lambda line: line.replace('"text":"', '"text":7,"x":"', 1),
        "an end in the middle": lambda line: line + '\n{"end":{"records":1}}',
        "a header in the middle": lambda line: line + '\n{"mazmun":{"format":"corpus","version":1,"history":[]}}',
    }
    path = folder / "damaged.jsonl"
    for name, change in mistakes.items():
        path.write_text("\n".join(damaged(change)) + "\n", encoding="utf-8")
        status, _, said = same_for_all(program, book, [], path, name)
        check(status == 3 and said, f"{name}: status {status}")
    twice = damaged(lambda line: line[:-2] + "x}")
    second = next(i for i, line in enumerate(twice) if i > 1 and '"segment"' in line and ": " not in line[:30])
    twice[second] = twice[second].replace('"end":', '"end":1', 1)
    path.write_text("\n".join(twice) + "\n", encoding="utf-8")
    said = same_for_all(program, book, [], path, "two mistakes")[2].decode()
    check(f":{second + 1}:" in said, "two mistakes: the later one is told: " + said)
    path.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    check(same_for_all(program, book, [], path, "no end")[0] == 3, "no end: not refused")
    path.write_bytes(("\n".join(lines[:500])).encode()[:-20] + b"\xff\n")
    check(same_for_all(program, book, [], path, "no UTF-8")[0] == 3, "no UTF-8: not refused")


def check_long_record(program, book, folder, megabytes):
    path = folder / "long.jsonl"
    sentence = "They helped us with the state of the roads. اعتماد خانه های "
    text = sentence * (megabytes * 1_000_000 // len(sentence.encode()))
    source = {"name": "a.txt", "type": "txt", "sha256": "0" * 64}
    with open(path, "w", encoding="utf-8") as out:
        for record in (
            {"mazmun": {"format": "segments", "version": 1, "history": []}},
            {"document": "a", "source": source, "attributes": {}, "length": len(text)},
            {"segment": "a:1", "document": "a", "start": 0, "end": len(text), "text": text},
            {"end": {"records": 2}},
        ):
            out.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    status, out, said = same_for_all(program, book, [], path, "a long record")
    given = len(codes(out)["a:1"])
    check(status == 0 and given == 4 * text.count(sentence), f"a long record: {given} codes, {said[:300]}")


def check_pauses(program, book, lines):
    """What came before a pause comes out in the pause, and a mistake is told without waiting for more."""
    head = "\n".join(lines[:5]) + "\n"
    for threads in THREADS:
        running = subprocess.Popen([program, "-c", book, "--threads", threads], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        os.write(running.stdin.fileno(), head.encode())
        began = time.monotonic()
        for _ in range(5):
            check(running.stdout.readline(), f"{threads} threads keep what is done while the input pauses")
        check(time.monotonic() - began < 30, "a pause: nothing came for long")
        os.write(running.stdin.fileno(), b"no record\n")
        check(running.wait(timeout=60) == 3, f"{threads} threads wait for input that nobody needs")
        running.stdin.close()
        running.stdout.close()


def main():
    if len(sys.argv) < 3 or sys.argv[1] != "--bin":
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[2]).resolve() / "mazmun-code")
    megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    draw = random.Random(11)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        book = str(folder / "book.yaml")
        pathlib.Path(book).write_text(BOOK, encoding="utf-8")
        lines = check_streams(program, book, folder, draw)
        check_mistakes(program, book, folder, draw, lines)
        check_long_record(program, book, folder, megabytes)
        check_pauses(program, book, [line for line in lines if '"marks"' not in line])


if __name__ == "__main__":
    main()
