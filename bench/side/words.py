"""A made-up language from a seed: words of syllables, sentences by Zipf's law, phrases of its words.

The words are no words of English or Persian, only written like them. Frequent words are short, a few are in every
sentence, most are rare, as in any language: what a program remembers of words helps it as much as it would there.
"""
import functools
import itertools
import random

SYLLABLES = {
    "en": "ba con der est fa gen hal in jo ka lo men no or per qui re sta ter un vi wor ly tion".split(),
    "fa": "با کار دان می شا گر نا هم پیش ری کی تو مند خو یا سا زا بی فر کو لی آر چه تن".split(),
}
PERSIAN_ENDINGS = ["\u200cها", "\u200cهای", "\u200cتر", "ی"]
VOCABULARY = 50_000
FREQUENT = 200  # words that stand in no phrase of their own, as "the" or "از" wouldn't


@functools.cache
def vocabulary(language):
    """The words, the most frequent first; the same for every seed of a text."""
    draw = random.Random(f"words {language}")
    words = set()
    while len(words) < VOCABULARY:
        word = "".join(draw.choices(SYLLABLES[language], k=draw.choices([1, 2, 3, 4], [1, 30, 45, 24])[0]))
        if language == "fa" and draw.random() < 0.15:
            word += draw.choice(PERSIAN_ENDINGS)
        words.add(word)
    return sorted(sorted(words), key=lambda word: len(word) + draw.gauss(0, 2))


def rare_words(language, count):
    """Words that no sentence has otherwise: five syllables."""
    draw = random.Random(f"rare {language}")
    words = {}
    while len(words) < count:
        words["".join(draw.choices(SYLLABLES[language], k=5))] = None
    return list(words)


@functools.cache
def _weights():
    return list(itertools.accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))


def sentence(language, draw):
    """Six to eighteen words, without a sign at the end."""
    return draw.choices(vocabulary(language), cum_weights=_weights(), k=draw.randint(6, 18))


def joined(language, words):
    text = " ".join(words)
    return (text.capitalize() if language == "en" else text) + "."


@functools.cache
def phrases(language, count, seed, longest=3):
    """`count` different phrases: six in ten a word, three two, one three words (up to `longest`). Those of several
    words stand somewhere in the sentences that paragraphs() makes from the same seed."""
    words = vocabulary(language)[FREQUENT:]
    draw = random.Random(f"phrases {language} {seed}")
    sentences = [text for _, paragraph in paragraphs(language, seed) for text in paragraph]
    found = {}
    while len(found) < count:
        length = min(draw.choices([1, 2, 3], [6, 3, 1])[0], longest)
        if length == 1:
            found[draw.choice(words)] = None
            continue
        text = draw.choice(sentences)
        start = draw.randrange(len(text) - length + 1)
        found[" ".join(text[start : start + length])] = None
    return list(found)


CODES = 500
PARAGRAPHS = 8  # of each code


@functools.cache
def paragraphs(language, seed):
    """What participants say: for each of 500 codes eight paragraphs of about a dozen sentences with its word in one of
    them. Pairs of code and sentences (lists of words)."""
    draw = random.Random(f"paragraphs {language} {seed}")
    result = []
    for code, word in enumerate(rare_words(language, CODES)):
        for _ in range(PARAGRAPHS):
            text = [sentence(language, draw) for _ in range(draw.randint(8, 16))]
            one = draw.choice(text)
            one.insert(draw.randint(1, len(one)), word)
            result.append((code, text))
    return result
