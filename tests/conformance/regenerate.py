#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the golden texts again: what CPython 3.11 does with each program, as the reference recorder tells it.

NAME.canonical is the schedule; NAME.stderr what the program writes there, if it does: tracebacks without the frames of
CPython's own library, the program's path as its name, addresses as 0x?, line numbers of the library as ?.

regenerate.py [PROGRAM...]      all programs of this folder and the built-in lessons if none is named
regenerate.py --check           change nothing; exit 1 if a golden text is missing, stale or left over

A program that imports aiohttp or quart talks over real sockets, in real time: what is kept of it is what
it prints (.stdout), without the lines of the server's access log, which tell the time. It needs an
interpreter that has both packages, such as Debian's python3 with python3-aiohttp and python3-quart
(WEB_PYTHON, else /usr/bin/python3).
"""
import argparse
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import sysconfig
import tempfile
from concurrent.futures import ThreadPoolExecutor

here = pathlib.Path(__file__).resolve().parent
recorder = here.parent / "oracle" / "asyncio_oracle.py"
lessons = here.parents[1] / "resources" / "lessons"
web_python = os.environ.get("WEB_PYTHON", "/usr/bin/python3")
options = ["--canonical", "2", "--seed", "0", "--max-time", "3600", "--max-steps", "200000"]


def uses_the_web(program):
    return re.search(r"(?m)^ *(import|from) (aiohttp|quart)\b", program.read_text()) is not None


def goldens(program):
    """Beside the program; the lessons' are in lessons/ of this folder."""
    folder = here / "lessons" if program.parent == lessons else program.parent
    kinds = [".stdout"] if uses_the_web(program) else [".canonical", ".stderr"]
    return [folder / (program.stem + kind) for kind in kinds]


def record_output(program):
    """One at a time: they use the same ports."""
    run = subprocess.run([web_python, program.name], cwd=program.parent, stdin=subprocess.DEVNULL,
                         capture_output=True, timeout=120)
    if run.returncode:
        sys.exit(f"{program.name} failed: " + run.stderr.decode().strip().rpartition("\n")[2])
    return [re.sub(rb"(?m)^\[[-0-9]+ [0-9:]+ [+0-9]+\] \[\d+\] \[INFO\] 127\.0\.0\.1:.*\n", b"", run.stdout)]


def without_library_frames(lines, program):
    """A frame is a line that names the file and those indented below it."""
    kept = []
    inside = None  # the indentation of the lines that belong to a frame of the library
    for line in lines:
        frame = re.match(r'(?P<margin> *(?:\| )?)  File "(?P<file>[^"]*)", line \d+, in ', line)
        if frame:
            inside = None if frame["file"] == str(program) else frame["margin"] + "    "
        if inside is not None and (frame or line.startswith(inside)):
            continue
        inside = None
        kept.append(line)
    return kept


def stderr_text(record, program):
    text = "".join(event["text"] + ("" if event.get("noeol") else "\n") for event in record["events"] if event["e"] == "err")
    text = "\n".join(without_library_frames(text.split("\n"), program)).replace(str(program), program.name)
    # Line numbers of the library change from patch release to patch release.
    text = re.sub(re.escape(sysconfig.get_path("stdlib")) + r"(/\S+\.py):\d+", r"/usr/lib/python3.11\1:?", text)
    # The app has no source of that library to show.
    text = re.sub(r"(?m)^(/usr/lib/python3\.11/\S+\.py:\?: \w+: .*\n)  .*\n", r"\1", text)
    # Nothing is left of a traceback through the library alone.
    text = re.sub(r"(?m)^( *(?:\| )?)Traceback \(most recent call last\):\n(?!\1  File )", "", text)
    # The app warns of these before the run, in its own form.
    text = re.sub(rf"(?m)^{re.escape(program.name)}:\d+: SyntaxWarning: .*\n  .*\n", "", text)
    return re.sub(r"0x[0-9a-f]{4,}", "0x?", text).encode()


def record(program):
    """The schedule and stderr, the program's place in them without its folder. A line '# run with: OPTIONS' of the program
    adds options."""
    own = re.search(r"(?m)^# run with: (.*)$", program.read_text())
    with tempfile.NamedTemporaryFile(suffix=".json") as events:
        command = [sys.executable, recorder, program.name, "-o", events.name] + options + (own[1].split() if own else [])
        run = subprocess.run(command, cwd=program.parent, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return run.stdout.replace(str(program).encode(), program.name.encode()), stderr_text(json.load(events), program)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        sys.exit("the reference is CPython 3.11; this is " + sys.version.split()[0])
    everything = [p for p in here.glob("*/*.py")] + list(lessons.glob("*.py"))
    programs = [p.resolve() for p in arguments.programs] or sorted(everything)
    stale = 0
    on_the_web = [program for program in programs if uses_the_web(program)]
    others = [program for program in programs if program not in on_the_web]
    with ThreadPoolExecutor(2) as pool:
        recorded = zip(others + on_the_web,
                       itertools.chain(pool.map(record, others), map(record_output, on_the_web)))
        for program, texts in recorded:
            for file, text in zip(goldens(program), texts):
                if (file.read_bytes() if file.exists() else b"") == text:
                    continue
                stale += 1
                print(("stale " if arguments.check else "wrote ") + str(file.relative_to(here)))
                if not arguments.check:
                    file.parent.mkdir(exist_ok=True)
                    file.write_bytes(text) if text else file.unlink()
    if not arguments.programs:
        expected = {file for program in everything for file in goldens(program)}
        kept = {file for kind in ("canonical", "stdout", "stderr") for file in here.glob("*/*." + kind)}
        for file in sorted(kept - expected):
            stale += 1
            print("no program for " + str(file.relative_to(here)))
    sys.exit(bool(arguments.check and stale))


if __name__ == "__main__":
    main()
