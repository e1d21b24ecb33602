"""What the parts of scripts/torture have in common: a small study, a run of every program over it, and the table of what
was tried and what happened.

A part is an executable in this folder that takes --seed N, --rounds N and --bin DIR, prints one row for each thing that it
tried ("what<TAB>tried<TAB>happened") and ends with status 1 where something happened that must not.
"""

import argparse
import contextlib
import dataclasses
import hashlib
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = ("ingest pdftext segment code sheet aggregate agree verify report validate diff query convert reanchor simulate "
            "init mazmun").split()

CODEBOOK = """mazmun: codebook/1
title: Streets of a town
language: en
levels: [code, theme]
themes:
""" + "".join(
    f"""  - id: theme-{t}
    label: {{en: "Theme {t}"}}
    children:
""" + "".join(
        f"""      - id: {word}
        label: {{en: "{word}"}}
        match: ["{word}*"]
        examples: ["We spoke about the {word} of the town for a long time."]
""" for word in words)
    for t, words in enumerate((("market", "bridge", "river"), ("school", "teacher", "lesson"), ("garden", "harvest")), 1))

STUDY = """mazmun: study/1
title: Streets of a town
source: {citation: "An invented study."}
claims:
  - {id: codes, says: "8 codes", where: p. 1, measure: "model:/levels/code", equals: 8}
  - {id: themes, says: "3 themes", where: p. 1, measure: "model:/levels/theme", equals: 3}
"""


class Part:
    """The command line of a part, its rows and its failures."""

    def __init__(self, description, rounds):
        # A shell switches Ctrl-C off for what it starts in the background, and programs keep to that.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            if signal.getsignal(number) == signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL)
        parser = argparse.ArgumentParser(description=description)
        parser.add_argument("--seed", type=int, default=1, help="of everything that is drawn (default: 1)")
        parser.add_argument("--rounds", type=int, default=rounds, help=f"how often (default: {rounds})")
        parser.add_argument("--bin", type=pathlib.Path, default=HERE.parent.parent / "build/release/bin",
                            help="folder of the programs")
        self.options = parser.parse_args()
        self.options.bin = self.options.bin.resolve()
        self.random = random.Random(f"{pathlib.Path(sys.argv[0]).name} {self.options.seed}")
        self.failures = 0
        self._current = 0

    def row(self, what, tried, happened):
        failed = self.failures - self._current
        self._current = self.failures
        note = f" — {failed} FAILED" if failed else ""
        print(f"{what}\t{tried}\t{happened}{note}", flush=True)

    def skip(self, what, why):
        print(f"{what}\t–\tskipped: {why}", flush=True)

    def fail(self, what):
        self.failures += 1
        print(f"FAILED {what}", file=sys.stderr, flush=True)

    def expect(self, condition, what):
        if not condition:
            self.fail(what)
        return condition

    def end(self):
        sys.exit(1 if self.failures else 0)

    @contextlib.contextmanager
    def workspace(self):
        with tempfile.TemporaryDirectory(prefix="torture-") as name:
            folder = pathlib.Path(name)
            folder.chmod(0o755)
            yield folder


@dataclasses.dataclass
class Result:
    status: int  # as a shell tells it: 128 + N for signal N
    out: bytes
    err: bytes
    seconds: float = 0.0


def shell_status(code):
    return 128 - code if code < 0 else code


def limited(**limits):
    """A function for preexec_fn that sets limits: limited(AS=10**8)."""
    def set_limits():
        for name, value in limits.items():
            number = getattr(resource, "RLIMIT_" + name)
            hard = resource.getrlimit(number)[1]
            resource.setrlimit(number, (value, value if hard == resource.RLIM_INFINITY else min(value, hard)))
    return set_limits


def run(arguments, timeout=60, **options):
    """Runs a program to its end. One that hangs counts as status 124."""
    options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    start = time.monotonic()
    with subprocess.Popen([str(a) for a in arguments], **options) as process:
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            return Result(124, out or b"", err or b"", time.monotonic() - start)
    return Result(shell_status(process.returncode), out or b"", err or b"", time.monotonic() - start)


@dataclasses.dataclass
class Case:
    """One run of a program. {in} is the folder of the inputs of a study, {out} the folder of outputs."""
    tool: str
    arguments: list
    outputs: list  # names of what it writes; of a folder the name with a slash
    statuses: tuple = (0,)
    front: bool = False  # started by `mazmun TOOL`

    def command(self, bin, inputs, out):
        words = [a.replace("{in}", str(inputs)).replace("{out}", str(out)) for a in self.arguments]
        if self.front:
            return [bin / "mazmun", self.tool] + words
        return [bin / f"mazmun-{self.tool}"] + words

    @property
    def name(self):
        return "mazmun" if self.front else self.tool


CASES = [
    Case("ingest", ["{in}/raw", "--attributes", "{in}/participants.csv", "--repair", "spaces", "--repairs", "{out}/repairs.csv",
                    "-o", "{out}/corpus.jsonl"], ["corpus.jsonl", "repairs.csv"]),
    Case("pdftext", ["{in}/text.pdf", "-o", "{out}/lines.txt"], ["lines.txt"]),
    Case("segment", ["{in}/corpus.jsonl", "-o", "{out}/segments.jsonl"], ["segments.jsonl"]),
    Case("code", ["-c", "{in}/codebook.yaml", "{in}/segments.jsonl", "-o", "{out}/coded.jsonl"], ["coded.jsonl"]),
    Case("sheet", ["-c", "{in}/codebook.yaml", "{in}/segments.jsonl", "-o", "{out}/sheet.xlsx"], ["sheet.xlsx"]),
    Case("aggregate", ["-c", "{in}/codebook.yaml", "{in}/coded.jsonl", "-o", "{out}/model.json"], ["model.json"]),
    Case("agree", ["{in}/both.jsonl", "--bootstrap", "20", "--disagreements", "{out}/list.csv", "-o", "{out}/agreement.json"],
         ["agreement.json", "list.csv"]),
    Case("verify", ["{in}/study.yaml", "{in}/model.json", "-o", "{out}/verification.json"], ["verification.json"]),
    Case("report", ["{in}/model.json", "{in}/codebook.yaml", "{in}/coded.jsonl", "--format", "md,csv,tex,docx,xlsx,svg", "-o",
                    "{out}/report"], ["report/"]),
    Case("validate", ["{in}/coded.jsonl"], []),
    Case("diff", ["{in}/coded.jsonl", "{in}/both.jsonl", "--limit", "100000", "-o", "{out}/changes.txt"], ["changes.txt"],
         (0, 1)),
    Case("query", ["--kwic", "town", "{in}/segments.jsonl", "-o", "{out}/words.txt"], ["words.txt"]),
    Case("convert", ["{in}/study.rock", "--from", "rock", "-o", "{out}/project", "--to", "mazmun"], ["project/"]),
    Case("reanchor", ["{in}/corpus.jsonl", "{in}/corpus.jsonl", "{in}/coded.jsonl", "--all", "--moves", "{out}/moves.csv", "-o",
                      "{out}/coded.jsonl"], ["coded.jsonl", "moves.csv"]),
    Case("simulate", ["-c", "{in}/codebook.yaml", "--documents", "{documents}", "--size", "{size}", "--seed", "{seed}", "-o",
                      "{out}/study"], ["study/"]),
    Case("init", ["{out}/new"], ["new/"]),
    Case("segment", ["{in}/corpus.jsonl", "--by", "sentence", "-o", "{out}/sentences.jsonl"], ["sentences.jsonl"], front=True),
]


def rock_source(segments):
    """A ROCK file with a code in every second utterance."""
    lines = []
    codes = ["market", "bridge", "river", "school"]
    for i in range(segments):
        lines.append(f"Utterance {i} about the town and what people do there. [[{codes[i % 4]}]]" if i % 2 else
                     f"What happened then, in the year {1900 + i % 100}?")
    return "\n".join(lines) + "\n"


def pdf_bytes(pages):
    """A PDF file in the simplest way that readers accept."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               "<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, " ".join(f"{4 + 2 * i} 0 R" for i in range(pages))),
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for i in range(pages):
        text = "BT /F1 11 Tf 14 TL 60 780 Td\n" + "".join(
            f"(Line {j} of page {i + 1}: we spoke about the market and the bridge.) Tj T*\n" for j in range(48)) + "ET"
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources "
                       "<< /Font << /F1 3 0 R >> >> >>" % (5 + 2 * i))
        objects.append(f"<< /Length {len(text)} >>\nstream\n{text}\nendstream")
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += "".join(f"{place:010d} 00000 n \n" for place in places).encode()
    return data + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


class Study:
    """Inputs of every program, made by the programs. Two of them with other seeds and sizes have other bytes everywhere."""

    def __init__(self, bin, folder, seed=1, documents=3, size="60kB"):
        self.bin, self.folder, self.seed, self.documents, self.size = bin, folder, seed, documents, size
        self._said = {}
        folder.mkdir(parents=True)
        (folder / "codebook.yaml").write_text(CODEBOOK)
        (folder / "study.yaml").write_text(STUDY)
        (folder / "text.pdf").write_bytes(pdf_bytes(10 + documents))
        (folder / "study.rock").write_text(rock_source(400 * documents))
        self.make("simulate", "-c", "codebook.yaml", "--documents", documents, "--coders", 2, "--size", size, "--seed", seed,
                  "-o", ".")
        untidy = "".join(f"P{i % 3}: On day  {i} of year  {seed} we went  to the market.\n" for i in range(200 * documents))
        (folder / "raw" / "untidy.md").write_text(untidy)
        self.make("ingest", "raw", "-o", "corpus.jsonl")
        self.make("segment", "corpus.jsonl", "-o", "segments.jsonl")
        self.make("code", "-c", "codebook.yaml", "segments.jsonl", "-o", "coded.jsonl")
        self.make("code", "-c", "codebook.yaml", "--rules", "--import", "coders/coder-1.csv", "segments.jsonl", "-o", "both.jsonl")
        self.make("aggregate", "-c", "codebook.yaml", "coded.jsonl", "-o", "model.json")

    def make(self, tool, *arguments):
        result = run([self.bin / f"mazmun-{tool}", *arguments], cwd=self.folder)
        if result.status != 0:
            raise SystemExit(f"the study can't be made: mazmun-{tool}: {result.err.decode(errors='replace')}")

    def command(self, case, out):
        words = case.command(self.bin, self.folder, out)
        return [str(w).replace("{seed}", str(self.seed)).replace("{documents}", str(5 * self.documents)).replace("{size}", self.size)
                for w in words]

    def expected(self, case):
        """What a whole run writes: {path: bytes}."""
        return contents(self._whole_run(case))

    def messages(self, case, out):
        """What a whole run into the folder `out` says on standard error."""
        folder = self._whole_run(case)
        return self._said[folder].replace(bytes(folder), bytes(out))

    def _whole_run(self, case):
        out = self.folder / ".expected" / f"{case.name}-{case.tool}"
        if out not in self._said:
            out.mkdir(parents=True)
            result = run(self.command(case, out))
            if result.status not in case.statuses:
                raise SystemExit(f"{case.name}: status {result.status}: {result.err.decode(errors='replace')}")
            self._said[out] = result.err
        return out


def contents(folder):
    """{relative path: bytes} of all files in a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file() and not p.is_symlink()}


def is_part(path):
    return any(step.startswith(".") and step.endswith(".part") for step in pathlib.Path(path).parts)


def parts_in(folder):
    """Part files and folders of part files below `folder`."""
    return [p for p in folder.rglob("*") if is_part(p.name)]


def digest(data):
    return hashlib.sha256(data).hexdigest()[:8]


def whole(case, out, old, new):
    """What is wrong in `out` behind a run that may have been stopped: every file is that of `old` (may be empty: nothing was
    there) or that of `new`, or, where there was no old one, absent."""
    problems = []
    found = {path: data for path, data in contents(out).items() if not is_part(path)}
    for path, data in found.items():
        if data in (old.get(path), new.get(path)):
            continue
        if path.endswith("manifest.json") and b'"unfinished": true' in data:
            continue
        problems.append(f"{path} is neither the old file nor the new one ({len(data)} bytes)")
    for path in old:
        if path not in found and path in new:
            problems.append(f"{path} is gone")
    folders = [name for name in case.outputs if name.endswith("/")]
    for name in folders:
        if not any(path.startswith(name) for path in old) and (out / name).exists():
            have = {path for path in found if path.startswith(name)}
            lacking = {path for path in new if path.startswith(name)} - have
            if lacking:
                problems.append(f"{name} has appeared without {sorted(lacking)[0]}")
    return problems


def copy_tree(source, target):
    for path, data in source.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(data)


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def as_nobody():
    """For preexec_fn: gives up the rights of root, where this is root."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


def nobody_can_run(bin):
    """Whether the programs can be started without the rights of root: not where they lie in a folder that only root sees."""
    try:
        return run([bin / "mazmun-segment", "--version"], preexec_fn=as_nobody).status == 0
    except OSError:
        return False


def can_mount():
    if os.getuid() != 0 or shutil.which("mount") is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        if run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", folder]).status != 0:
            return False
        run(["umount", folder])
    return True


@contextlib.contextmanager
def small_disk(folder, size, files=None):
    """A file system of `size` bytes in memory. Needs can_mount()."""
    folder.mkdir(parents=True, exist_ok=True)
    options = f"size={size}" + (f",nr_inodes={files}" if files else "")
    result = run(["mount", "-t", "tmpfs", "-o", options, "none", folder])
    if result.status != 0:
        raise SystemExit(f"no file system can be mounted: {result.err.decode()}")
    try:
        yield folder
    finally:
        run(["umount", "-l", folder])
