import json
import sys
import time

sys.stdin.readline()
for number, line in enumerate(sys.stdin, 1):
    segment = json.loads(line)["segment"]
    answer = json.dumps({"segment": segment, "codes": []})
    if number == 3: answer = answer.replace("[]", '[{"code": "trsut"}]')
    print(answer, flush=True)
