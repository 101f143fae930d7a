#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write app/functionorder.txt again: the functions that the linker puts side by side, as runs need them.

functionorder.py AWAITSCOPE PROGRAM.py...

Each program is run under valgrind's callgrind. The functions of the run that needs fewest come first, then what the next one
needs besides, and so on; what hardly any run calls is left to the linker. Names that are no longer there do no harm, so this is
worth doing again once in a while only.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

target = pathlib.Path(__file__).resolve().parents[1] / "app" / "functionorder.txt"


def called(program, script):
    """The linker's names of the functions of the program that a run of the script calls."""
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={out.name}", program,
                        "run", script], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       timeout=600)
        names = {"ob": {}, "fn": {}}
        current = {}
        functions = set()
        for line in open(out.name, errors="replace"):
            # Objects and functions are named once and numbered from then on; 'c' is before those that are called.
            named = re.match(r"c?(ob|fn)=\((\d+)\)(?: (.*))?$", line)
            if not named:
                continue
            kind, number, name = named.groups()
            if name:
                names[kind][number] = name
            if line[0] != "c":
                current[kind] = names[kind][number]
                if kind == "fn" and pathlib.Path(current["ob"]).name == program.name:
                    functions.add(section(current["fn"]))
        return functions - {None}


def section(function):
    """The end of the name of the section that the compiler gives a function; None if it has no section of its own."""
    # In a recursion, and by another name.
    function = re.sub(r"(\.localalias)?('\d+)?$", "", function)
    if not re.fullmatch(r"_Z[\w.]+(?<!\.cold)", function):
        return None
    # Constructors and destructors of whole objects are other names of those of base classes.
    return re.sub(r"(?<=\w)([CD])1(?=E)", r"\g<1>2", function)


def ordered(runs):
    users = collections.Counter(function for functions in runs for function in functions)
    order = {}
    for functions in sorted(runs, key=len):
        order.update(dict.fromkeys(sorted(functions, key=lambda function: (-users[function], function))))
    return [function for function in order if users[function] >= len(runs) / 20]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("scripts", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    runs = []
    for script in arguments.scripts:
        print(script, file=sys.stderr, flush=True)
        runs.append(called(arguments.program.resolve(), script))
    target.write_text("".join(f"{function}\n" for function in ordered(runs)))


if __name__ == "__main__":
    main()
