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
        sys.exit("no more money")
    print(answer, flush=True)
