#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Record CPython's schedule of every program in this folder: record.py ORACLE [NAME.py...]"""
import pathlib
import re
import subprocess
import sys

here = pathlib.Path(__file__).parent
oracle = sys.argv[1]
programs = [here / name for name in sys.argv[2:]] or sorted(here.glob("*.py"))
for program in programs:
    if program.name == "record.py":
        continue
    options = ["--canonical", "3", "--max-time", "3600"]
    done = subprocess.run([sys.executable, oracle, program.name, *options], cwd=here, capture_output=True, text=True)
    lines = []
    for line in done.stdout.splitlines():
        if re.match(r"\S+ never-awaited ", line):
            continue
        line = re.sub(r" line=\S+$", "", line)
        line = re.sub(r"^(\S+ x?done (?:\S+|\".*?\") result) .*", r"\1", line)
        lines.append(line)
    program.with_suffix(".txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(program.name, len(lines), done.stderr.strip().splitlines()[-1:])
