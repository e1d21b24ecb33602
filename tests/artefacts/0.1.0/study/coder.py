import json
import sys

codebook = sys.stdin.readline()
ids = [theme for theme in ("trust", "help") if theme in codebook]
for line in sys.stdin:
    segment = json.loads(line)
    codes = [{"code": code, "quote": code, "confidence": 0.5, "memo": "as written"} for code in ids if code in segment["text"]]
    print(json.dumps({"segment": segment["segment"], "codes": codes}), flush=True)
