"""Codebooks for measuring: one that simulated interviews are made of, and those whose phrases are searched."""
import json

from side import words

PHRASES_OF_A_CODE = 10


def write_source(language, seed, path):
    """The codebook that mazmun-simulate takes sentences from: its examples are whole paragraphs."""
    rare = words.rare_words(language, words.CODES)
    themes = [{"id": f"said-{code}", "match": [rare[code]], "examples": []} for code in range(words.CODES)]
    for code, paragraph in words.paragraphs(language, seed):
        themes[code]["examples"].append(" ".join(words.joined(language, one) for one in paragraph))
    book = {"mazmun": "codebook/1", "language": language, "levels": ["code"], "themes": themes}
    path.write_text(json.dumps(book, ensure_ascii=False), encoding="utf-8")


def write_phrases(language, phrases, path, exact=False):
    """A codebook in YAML, ten phrases a code, and beside it the phrases alone, one a line (.txt), and with their codes
    (.tsv), for programs that read no codebooks. With `exact` the phrases match without the fold."""
    lines = ["mazmun: codebook/1", f"language: {language}", "levels: [code]", "themes:"]
    pairs = []
    for number, phrase in enumerate(phrases):
        code = f"code-{number // PHRASES_OF_A_CODE}"
        if number % PHRASES_OF_A_CODE == 0:
            lines += [f"  - id: {code}", "    match:"]
        lines.append(f'      - {{phrase: "{phrase}", exact: true}}' if exact else f'      - "{phrase}"')
        pairs.append(f"{code}\t{phrase}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path.with_suffix(".txt").write_text("\n".join(phrases) + "\n", encoding="utf-8")
    path.with_suffix(".tsv").write_text("\n".join(pairs) + "\n", encoding="utf-8")
