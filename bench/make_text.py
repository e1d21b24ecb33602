#!/usr/bin/env python3
"""Writes a synthetic interview and codebooks for it, from a seed: the same bytes each time.

usage: make_text.py LANGUAGE FOLDER [--megabytes N] [--phrases N...] [--damage]

LANGUAGE is en or fa. Words are made of syllables and drawn by Zipf's law. FOLDER gets text.txt and book-N.yaml with N phrases
of one to three words that occur in the text's vocabulary, ten a code; exact-N.yaml holds the same phrases with `exact`, which is
matching without the fold. With --damage the Persian text is typed as people type it: a share of the documents' letters is Arabic yeh and kaf,
half-spaces become blanks or nothing, kashida and vowel signs stand here and there, digits are of two scripts.
"""
import argparse
import pathlib
import random

SYLLABLES = {
    "en": ["ba", "con", "der", "est", "fa", "gen", "hal", "in", "jo", "ka", "lo", "men", "no", "or", "per", "qui", "re", "sta", "ter", "un", "vi", "wor", "ly", "tion"],
    "fa": ["با", "کار", "دان", "می", "شا", "گر", "نا", "هم", "پیش", "ری", "کی", "تو", "مند", "خو", "یا", "سا", "زا", "بی", "فر", "کو", "لی", "آ", "چه", "تن"],
}
SUFFIXES = ["\u200cها", "\u200cهای", "\u200cتر", "ی"]


def vocabulary(language, size, draw):
    words = set()
    while len(words) < size:
        word = "".join(draw.choices(SYLLABLES[language], k=draw.randint(2, 4)))
        if language == "fa" and draw.random() < 0.15:
            word += draw.choice(SUFFIXES)
        words.add(word)
    return sorted(words)


def typed(word, hand, draw):
    """`word` as a hand types it: hand 0 follows the rules, 1 has an Arabic keyboard, 2 is careless with half-spaces."""
    if hand == 1:
        word = word.replace("ی", "ي").replace("ک", "ك")
    if hand == 2:
        word = word.replace("\u200c", draw.choice([" ", "", "\u200c"]))
    if draw.random() < 0.02:
        word = word[:1] + "ـ" * draw.randint(1, 3) + word[1:]
    if draw.random() < 0.01:
        word = word[:1] + "\u064e" + word[1:]
    return word


def make_text(language, words, size, damage, draw):
    shares = [1 / (rank + 3) for rank in range(len(words))]
    order = words[:]
    draw.shuffle(order)
    lines, written = [], 0
    while written < size:
        hand = draw.choices([0, 1, 2], [70, 15, 15])[0] if damage else 0
        sentence = draw.choices(order, shares, k=draw.randint(6, 18))
        if damage:
            sentence = [typed(word, hand, draw) for word in sentence]
        elif language == "en":
            sentence[0] = sentence[0].capitalize()
        lines.append(" ".join(sentence) + ".")
        written += len(lines[-1].encode()) + 1
    return "\n".join(lines) + "\n"


def make_book(words, phrases, exact, draw):
    lines = ["mazmun: codebook/1", "levels: [code]", "themes:"]
    for number in range(phrases):
        if number % 10 == 0:
            lines.append(f"  - id: code-{number // 10}\n    match:")
        phrase = " ".join(draw.choices(words, k=draw.choices([1, 2, 3], [6, 3, 1])[0]))
        lines.append(f'      - {{phrase: "{phrase}", exact: true}}' if exact else f'      - "{phrase}"')
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("language", choices=["en", "fa"])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--phrases", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--damage", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    words = vocabulary(options.language, 20000, random.Random(1))
    text = make_text(options.language, words, options.megabytes * 1e6, options.damage, random.Random(2))
    (options.folder / "text.txt").write_text(text, encoding="utf-8")
    for phrases in options.phrases:
        for exact in (False, True):
            book = make_book(words, phrases, exact, random.Random(3))
            name = f"{'exact' if exact else 'book'}-{phrases}.yaml"
            (options.folder / name).write_text(book, encoding="utf-8")


if __name__ == "__main__":
    main()
