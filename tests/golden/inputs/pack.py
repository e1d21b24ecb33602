#!/usr/bin/env python3
"""Packs a folder into a ZIP archive, such as a .qdpx: pack.py FOLDER ARCHIVE. A line `@N PATH` in FOLDER/zeros.txt adds a
file of N zero bytes, one `PATH=TEXT` in FOLDER/names.txt a file with a name that no folder could hold."""
import pathlib
import sys
import zipfile

folder, archive = pathlib.Path(sys.argv[1]), sys.argv[2]
with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or name in ("zeros.txt", "names.txt"):
            continue
        out.writestr(zipfile.ZipInfo(name), path.read_bytes())
    for line in (folder / "zeros.txt").read_text().splitlines() if (folder / "zeros.txt").exists() else []:
        size, name = line[1:].split(" ", 1)
        out.writestr(zipfile.ZipInfo(name), bytes(int(size)), compress_type=zipfile.ZIP_DEFLATED)
    for line in (folder / "names.txt").read_text().splitlines() if (folder / "names.txt").exists() else []:
        name, text = line.split("=", 1)
        out.writestr(zipfile.ZipInfo(name), text)
