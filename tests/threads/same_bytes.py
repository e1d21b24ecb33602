#!/usr/bin/env python3
"""Two hundred interviews through ingest and segment by one, two and five threads: the same bytes, messages and statuses.

usage: same_bytes.py --bin FOLDER
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

CODEBOOK = pathlib.Path(__file__).parent.parent / "golden" / "inputs" / "codebook.yaml"
THREADS = (1, 2, 5)


def run(arguments, threads):
    done = subprocess.run([*arguments, "--threads", str(threads)], capture_output=True)
    return done.returncode, done.stdout, done.stderr


def same(what, arguments, status, faults):
    """The answer by one thread; a fault where it is another by more, or has another status."""
    first = run(arguments, THREADS[0])
    if first[0] != status:
        faults.append(f"{what}: status {first[0]}, expected {status}: {first[2].decode()[:200]}")
    for threads in THREADS[1:]:
        for _ in range(3):  # whoever is first differs from run to run
            again = run(arguments, threads)
            for part, one, other in zip(("status", "output", "messages"), first, again):
                if one != other:
                    faults.append(f"{what}: another {part} by {threads} threads than by one")
    return first[1]


def check_ingest(bin_folder, raw, faults):
    ingest = [str(bin_folder / "mazmun-ingest"), str(raw)]
    corpus = same("ingest", ingest, 0, faults)
    if corpus.count(b'"document":') != 200:
        faults.append("ingest: not 200 documents")
    same("ingest with repairs", [*ingest, "--language", "fa"], 0, faults)
    (raw / "int090.md").write_bytes(b"zero \0 byte\n")
    (raw / "int150.md").write_bytes(b"\x89PNG\r\n")
    same("ingest with bad files", ingest, 3, faults)
    left = same("ingest that keeps going", [*ingest, "--keep-going"], 0, faults)
    if left.count(b'"document":') != 199:
        faults.append("ingest that keeps going: not 199 documents")
    return corpus


def check_segment(bin_folder, corpus, folder, faults):
    segment = [str(bin_folder / "mazmun-segment"), "-q"]
    stream = folder / "corpus.jsonl"
    stream.write_bytes(corpus)
    for unit in ("turn", "sentence", "window:3,2", "question", "document"):
        same(f"segment --by {unit}", [*segment, "--by", unit, str(stream)], 0, faults)
    same("segment that warns", [str(bin_folder / "mazmun-segment"), "--by", "question", str(stream)], 0, faults)
    same("segment --strict", [str(bin_folder / "mazmun-segment"), "--strict", "--by", "question", str(stream)], 3, faults)
    same("segment of the same twice", [*segment, str(stream), str(stream)], 3, faults)
    lines = corpus.splitlines(keepends=True)
    for what, cut in (("in a line", b"".join(lines[:300]) + lines[300][:100]), ("between lines", b"".join(lines[:300]))):
        stream.write_bytes(cut)
        same(f"segment of a stream cut off {what}", [*segment, "--by", "sentence", str(stream)], 3, faults)
    text = "One sentence of many. " * 450_000  # large enough to be cut while it is written
    record = lines[1].replace(lines[1].split(b'"document":"')[1].split(b'"')[0], b"large", 1)
    start, rest = record.split(b'"length":', 1)
    turns = b',"turns":[{"speaker":"P1","start":0,"end":%d}]}\n' % len(text)
    large = start + b'"length":%d,"text":"%s"' % (len(text), text.encode()) + turns
    stream.write_bytes(b"".join(lines[:100]) + lines[0] + large + b"".join(lines[100:-1]) + b'{"end":{"records":201}}\n')
    same("segment with a large document", [*segment, "--by", "sentence", str(stream)], 0, faults)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    bin_folder = parser.parse_args().bin
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([bin_folder / "mazmun-simulate", "-q", "-c", CODEBOOK, "--documents", "200", "--size",
                        "2MB", "-o", folder / "made"], check=True)
        corpus = check_ingest(bin_folder, folder / "made" / "raw", faults)
        check_segment(bin_folder, corpus, folder, faults)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
