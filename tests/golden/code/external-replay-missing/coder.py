import json
import sys

book = json.loads(sys.stdin.readline())
ids = [theme["id"] for theme in book["codebook"]["themes"]]
for line in sys.stdin:
    segment = json.loads(line)
    codes = [{"code": one, "quote": one, "confidence": 0.5} for one in ids if one in segment["text"]]
    print(json.dumps({"segment": segment["segment"], "codes": codes}), flush=True)
