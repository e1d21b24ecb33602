import json
import os
import sys
import time

sys.stdin.readline()
for number, line in enumerate(sys.stdin, 1):
    segment = json.loads(line)["segment"]
    answer = json.dumps({"segment": segment, "codes": []})
    if number == 3 and not os.path.exists("second-run"):
        open("second-run", "w").close()
        answer = answer.replace("[]", '[{"code": "trust", "confidence": 1.5}, {"cod": "fear"}, {"code": "hope", "start": 3}, {"code": "hope", "start": 5, "end": 5}, "trust"]')
    print(answer, flush=True)
