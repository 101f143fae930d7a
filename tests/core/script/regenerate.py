# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what CPython 3.11 makes of the programs here: syntax/*.ast and *.scopes, and the
expected errors in mistakes.txt. Run with the reference interpreter after adding a program."""
import pathlib
import subprocess
import sys
import types
import warnings

HERE = pathlib.Path(__file__).parent
SEPARATOR = "### "
warnings.simplefilter("ignore")


def scope_lines(code):
    """One line per function and class: what is a parameter, local, cell or free variable."""
    for constant in code.co_consts:
        if not isinstance(constant, types.CodeType):
            continue
        flags = constant.co_flags
        count = constant.co_argcount + constant.co_kwonlyargcount
        count += bool(flags & 4) + bool(flags & 8)
        names = constant.co_varnames if flags & 2 else ()
        parts = [f"parameters={','.join(names[:count])}", f"locals={','.join(sorted(names[count:]))}",
                 f"cells={','.join(sorted(constant.co_cellvars))}",
                 f"frees={','.join(sorted(constant.co_freevars))}"]
        for flag, word in ((0x20, "generator"), (0x80, "coroutine"), (0x200, "asyncgenerator")):
            if flags & flag:
                parts.append(word)
        yield f"{constant.co_qualname}: {' '.join(parts)}"
        yield from scope_lines(constant)


def mistake(program):
    try:
        compile(program, "m", "exec", dont_inherit=True)
    except SyntaxError as error:
        return f"{error.lineno}:{error.offset} {type(error).__name__}: {error.msg}"
    return "none"


for path in sorted(HERE.glob("syntax/*.py")):
    dump = subprocess.run([sys.executable, HERE / "dump_ast.py", "ranges", path],
                          capture_output=True, check=True).stdout
    path.with_suffix(".ast").write_bytes(dump)
for path in sorted(HERE.glob("scopes/*.py")):
    code = compile(path.read_bytes(), path.name, "exec", dont_inherit=True)
    path.with_suffix(".scopes").write_text("".join(f"{line}\n" for line in sorted(scope_lines(code))))

table = HERE / "mistakes.txt"
rows = []
program = []
for line in table.read_text().split("\n"):
    if line.startswith(SEPARATOR):
        rows.append("\n".join(program) + "\n" + SEPARATOR + mistake("\n".join(program)))
        program = []
    else:
        program.append(line)
table.write_text("\n".join(rows) + "\n")
