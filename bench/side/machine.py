"""What was measured on, and with which versions; no name of a machine or a person."""
import os
import pathlib
import platform
import re
import subprocess

from side.session import PYTHON

VERSIONS = {
    "ripgrep": ["rg", "--version"],
    "ugrep": ["ugrep", "--version"],
    "grep": ["grep", "--version"],
    "hyperfine": ["hyperfine", "--version"],
    "Python": [PYTHON, "--version"],
    "R": ["Rscript", "--version"],
    "compiler": ["c++", "--version"],
}
MODULES = {
    "pyahocorasick": "import importlib.metadata as m; print(m.version('pyahocorasick'))",
    "nltk": "import nltk; print(nltk.__version__)",
    "scikit-learn": "import sklearn; print(sklearn.__version__)",
}


def first_number(words):
    try:
        said = subprocess.run(words, capture_output=True, text=True)
    except OSError:
        return None
    lines = (said.stdout or said.stderr).splitlines()
    found = re.search(r"\d+\.\d+(\.\d+)?", re.sub(r"\(.*?\)", "", lines[0])) if lines and said.returncode == 0 else None
    return found[0] if found else None


def versions(programs):
    found = {"mazmun": first_number([programs.folder / "mazmun", "--version"])}
    found |= {name: first_number(words) for name, words in VERSIONS.items()}
    found |= {name: first_number([PYTHON, "-c", line]) for name, line in MODULES.items()}
    found["psych"] = first_number(["Rscript", "-e", 'cat(as.character(packageVersion("psych")))'])
    return {name: version for name, version in found.items() if version}


def machine():
    info = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8") if pathlib.Path("/proc/cpuinfo").exists() else ""
    model = re.search(r"model name\s*: (.*)", info)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    system = platform.freedesktop_os_release() if pathlib.Path("/etc/os-release").exists() else {}
    return {
        "processor": model[1] if model else platform.machine(),
        "cores": os.cpu_count(),
        "memory_gigabytes": round(memory / 1e9),
        "system": system.get("PRETTY_NAME", platform.system()),
    }
