#!/usr/bin/env python3
"""A language model as coder for mazmun-code --external.

usage: language_model.py URL MODEL

URL is the address of a chat interface as many servers have it (".../v1/chat/completions"), on this machine or elsewhere;
a key is taken from the variable CHAT_KEY. The model is asked for JSON; what it says beside it, and codes that it makes
up, are refused by mazmun-code, which asks again with --restart.
"""
import json
import os
import sys
import urllib.request

URL, MODEL = sys.argv[1:3]


def describe(themes):
    """The codes with all that a person would be told of them."""
    for theme in themes:
        yield "- " + theme["id"] + ": " + " ".join(
            f"{key}: {theme[key]}" for key in ("label", "definition", "include", "exclude", "examples") if key in theme)
        yield from describe(theme.get("children", []))


def ask(instructions, text):
    """What the model answers, as text. Temperature 0: as far as the server can, the same answer each time."""
    body = {"model": MODEL, "temperature": 0, "messages": [{"role": "system", "content": instructions},
                                                           {"role": "user", "content": text}]}
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + os.environ.get("CHAT_KEY", "")}
    request = urllib.request.Request(URL, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as response:
        return json.load(response)["choices"][0]["message"]["content"]


codebook = json.loads(sys.stdin.readline())["codebook"]
instructions = "\n".join([
    "You code passages of an interview. Give a code only where its definition holds. Answer with a JSON list and nothing",
    'else: [{"code": ID, "quote": WORDS OF THE PASSAGE, "confidence": 0 TO 1, "memo": WHY}], [] where no code fits.',
    "The codes:", *describe(codebook["themes"])])
for line in sys.stdin:
    segment = json.loads(line)
    codes = json.loads(ask(instructions, segment["text"]))
    print(json.dumps({"segment": segment["segment"], "codes": codes}, ensure_ascii=False), flush=True)
