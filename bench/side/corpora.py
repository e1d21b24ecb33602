"""Corpora from seeds: mazmun-simulate writes the interviews, the programs that are measured what later stages read."""
import hashlib
import json
import pathlib
import random
import shutil
import subprocess

from side import books, words

PHRASES = (100, 1000, 10_000)
DOCUMENT = 100_000  # bytes of an interview, about


class Corpus:
    """Interviews of one language and size, and what the stages make of them when it is first asked for."""

    def __init__(self, work, programs, language, megabytes, seed, documents=None):
        self.language, self.megabytes, self.seed = language, megabytes, seed
        self.documents = documents or max(2, int(megabytes * 1e6 / DOCUMENT))
        self.programs = programs
        self.shelf = work / f"{language}-{seed}"
        self.folder = self.shelf / f"{megabytes}MB-{self.documents}"
        self.raw = self.folder / "raw"
        self._books()
        self._interviews()
        self.bytes = sum(path.stat().st_size for path in self.raw.iterdir())

    def _books(self):
        stamp = self.shelf / "stamp"
        key = hashlib.sha256(
            pathlib.Path(words.__file__).read_bytes() + pathlib.Path(books.__file__).read_bytes()
        ).hexdigest()
        if stamp.exists() and stamp.read_text() == key:
            return
        shutil.rmtree(self.shelf, ignore_errors=True)
        self.shelf.mkdir(parents=True)
        books.write_source(self.language, self.seed, self.shelf / "source.json")
        phrases = words.phrases(self.language, PHRASES[-1], self.seed)
        for count in PHRASES:
            books.write_phrases(self.language, phrases[:count], self.book(count))
        single = words.phrases(self.language, 1000, self.seed, longest=1)
        books.write_phrases(self.language, single, self.shelf / "single.yaml", exact=True)
        books.write_phrases(self.language, phrases[:1000], self.shelf / "exact.yaml", exact=True)
        stamp.write_text(key)

    def _interviews(self):
        done = self.folder / "simulated"
        if not done.exists():
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            self.programs.run(
                "simulate",
                "-q",
                "-c",
                self.shelf / "source.json",
                "--each",
                1,
                "--size",
                f"{int(self.megabytes * 1000)}kB",
                "--documents",
                self.documents,
                "--seed",
                self.seed,
                "-o",
                self.folder,
            )
            done.touch()
        for path in self.folder.iterdir():  # streams of programs that have changed since
            if (
                path.is_file()
                and path.suffix in (".jsonl", ".txt", ".unfinished")
                and not path.name.startswith(self.programs.key)
            ):
                path.unlink()

    def book(self, phrases):
        return self.shelf / f"book-{phrases}.yaml"

    def _made(self, name, make):
        path = self.folder / f"{self.programs.key}-{name}"
        if not path.exists():
            part = path.with_suffix(".unfinished")
            make(part)
            part.rename(path)
        return path

    def stream(self, name):
        """ "corpus", "turns", "sentences" or "coded": sentences coded by a thousand phrases."""
        stages = {
            "corpus": ("ingest", self.raw, None),
            "turns": ("segment", "corpus", []),
            "sentences": ("segment", "corpus", ["--by", "sentence"]),
            "coded": ("code", "sentences", ["-c", self.book(1000)]),
        }
        tool, source, options = stages[name]
        if isinstance(source, str):
            source = self.stream(source)
        return self._made(f"{name}.jsonl", lambda part: self.programs.run(tool, *(options or []), source, "-o", part))

    def text(self):
        """All interviews as one plain text."""

        def join(part):
            with part.open("wb") as out:
                for path in sorted(self.raw.iterdir()):
                    out.write(path.read_bytes())

        return self._made("all.txt", join)

    def shown(self, path):
        """A path as documents show it."""
        name = pathlib.Path(path).name
        return name.removeprefix(f"{self.programs.key}-")

    def drop(self):
        """Frees the disk of streams; the interviews stay for the next run."""
        for path in self.folder.glob(f"{self.programs.key}-*"):
            path.unlink()


def as_typed(text, draw):
    """Persian as people type it: paragraph by paragraph a hand that follows the rules (70 in 100), one with an Arabic
    keyboard (15), one that is careless with half-spaces (15); kashida and vowel signs here and there."""
    return "\n".join(
        " ".join(_typed(word, hand, draw) for word in line.split(" "))
        for line in text.split("\n")
        for hand in draw.choices([0, 1, 2], [70, 15, 15])
    )


def _typed(word, hand, draw):
    if hand == 1:
        word = word.replace("ی", "ي").replace("ک", "ك")
    if hand == 2:
        word = word.replace("\u200c", draw.choice([" ", "", "\u200c"]))
    if len(word) > 1 and draw.random() < 0.03:
        word = word[:1] + draw.choice(["ـ", "ـ", "ـــ", "\u064e"]) + word[1:]
    return word


def write_typed(corpus, path):
    """The first interviews of `corpus`, two megabytes at most, as one text as people type it."""
    draw = random.Random(f"typed {corpus.seed}")
    size = 0
    with path.open("w", encoding="utf-8") as out:
        for interview in sorted(corpus.raw.iterdir()):
            text = interview.read_text(encoding="utf-8").split("---\n", 2)[2]
            out.write(as_typed(text, draw) + "\n")
            size += len(text.encode())
            if size > 2e6:
                break


class Programs:
    """The programs under `folder`, known by their bytes: streams that others made are not taken for theirs."""

    def __init__(self, folder):
        self.folder = folder
        missing = [
            name
            for name in ("ingest", "segment", "code", "aggregate", "agree", "simulate")
            if not (folder / f"mazmun-{name}").exists()
        ]
        if missing:
            raise SystemExit(f"bench: no mazmun-{missing[0]} in {folder}: scripts/rebuild, or --bin DIR")
        whole = hashlib.sha256()
        for name in ("ingest", "segment", "code"):
            whole.update((folder / f"mazmun-{name}").read_bytes())
        self.key = whole.hexdigest()[:12]

    def path(self, name):
        return str(self.folder / f"mazmun-{name}")

    def run(self, name, *words):
        return subprocess.run([self.path(name), *map(str, words)], check=True, capture_output=True, text=True).stdout

    def names(self):
        return sorted(path.name for path in self.folder.glob("mazmun*") if path.is_file())


def model_of(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def model_of_text(text):
    return json.loads(text)
