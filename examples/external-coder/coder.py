#!/usr/bin/env python3
"""A coder for mazmun-code --external that knows no more than the examples of the codebook.

It gives a code where the segment has a telling word of one of the code's examples: one of five letters or more, taken by
its first four letters. A poor coder, but a whole one: codebook in, one segment a line in, one answer a line out.
"""
import json
import re
import sys


def telling_words(text):
    """Each telling word, as its first four letters, with the word as it is written."""
    return {word[:4].lower(): word for word in re.findall(r"\w{5,}", text)}


def codes_of(text, examples):
    """The codes of a text, each with the word that gave it away and how sure we are."""
    found = []
    for code, stems in examples.items():
        words = [word for stem, word in telling_words(text).items() if stem in stems]
        if words:
            found.append({"code": code, "quote": words[0], "confidence": min(1, 0.6 + 0.2 * len(words))})
    return found


codebook = json.loads(sys.stdin.readline())["codebook"]
examples = {theme["id"]: telling_words(" ".join(theme["examples"])).keys() for theme in codebook["themes"]}
for line in sys.stdin:
    segment = json.loads(line)
    answer = {"segment": segment["segment"], "codes": codes_of(segment["text"], examples)}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
