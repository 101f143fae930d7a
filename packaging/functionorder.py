#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write app/functionorder.ld again: which functions the linker puts side by side, as runs need them.

functionorder.py AWAITSCOPE PROGRAM.py...

Each program is run under valgrind's callgrind. A function that more of them call comes earlier; what none calls, or only a few
do, is left to the linker. Names that are no longer there do no harm, so this is worth doing again once in a while only.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

target = pathlib.Path(__file__).resolve().parents[1] / "app" / "functionorder.ld"
header = """/* SPDX-License-Identifier: GPL-3.0-or-later
   The functions that runs need, those of most runs first; packaging/functionorder.py writes this file.
   The kernel maps a program's text in pieces of 64 KB: the closer these lie together, the fewer are in memory. */
SECTIONS
{
  .text.ordered :
  {
    *(.text.startup .text.startup.*)
"""
footer = """  }
}
INSERT BEFORE .text;
"""


def called(program, script):
    """The linker's names of the functions of the program that a run of the script calls, in order of their first call."""
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={out.name}", program,
                        "run", script], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       timeout=600)
        names = {"ob": {}, "fn": {}}
        current = {}
        functions = {}
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
                    functions[re.sub(r"'\d+$", "", current["fn"])] = True
        return list(functions)


def section(function):
    """Constructors and destructors of whole objects are other names of those of base classes."""
    return ".text." + re.sub(r"(?<=[a-zA-Z_0-9])([CD])1(?=E)", r"\g<1>2", function)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("scripts", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    users = collections.Counter()
    for script in arguments.scripts:
        print(script, file=sys.stderr, flush=True)
        users.update(set(map(section, called(arguments.program.resolve(), script))))
    least = len(arguments.scripts) / 20
    order = sorted((name for name in users if users[name] >= least and re.fullmatch(r"\.text\._Z[\w.]+(?<!\.cold)", name)),
                   key=lambda name: (-users[name], name))
    target.write_text(header + "".join(f"    *({name})\n" for name in order) + footer)


if __name__ == "__main__":
    main()
