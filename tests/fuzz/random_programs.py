#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random programs, run by CPython 3.11 and by the app: they must print the same.

random_programs.py APP [--first SEED] [--count N] [--keep FOLDER]     exit 1 if any differs
random_programs.py --show SEED                                        print the program of a seed

Every program ends: loops are over what is finite, functions only call earlier ones. Whatever it does wrong is
caught and printed, so that the texts of exceptions are compared too.
"""
import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile

INTS = ["0", "1", "-1", "2", "3", "7", "-13", "255", "100000000000000000000", "-9223372036854775808", "True"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "1e16", "1e-7", "float('inf')", "float('nan')", "3.0"]
STRINGS = ["''", "'a'", "'abc'", "'Hello, World'", "'äöß'", "'12'", "' x '", "'a,b,,c'", "'tab\\tnew\\nline'", "\"it's\"", "'😀'"]
BYTES = ["b''", "b'abc'", "b'\\x00\\xff'", "bytearray(b'xy')"]
BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>", "**", "@"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"]
SPECS = ["", "d", "5", ">8", "^9", "<6", "x", "#x", "b", "e", ".2f", "g", ",", "_", "+", "08.3f", "%", "s", ".1", "*^7", "c", "n"]
PERCENTS = ["%d", "%s", "%r", "%5.2f", "%x", "%-6s|", "%05d", "%c", "%e", "%g", "%%", "%(a)s", "%+d"]
METHODS = {
    "str": ["upper()", "split()", "split({s})", "strip()", "replace({s}, {s})", "find({s})", "count({s})", "join({l})", "title()",
            "partition({s})", "center({i})", "zfill(6)", "startswith({s})", "index({s})", "encode()", "isalpha()", "splitlines()",
            "swapcase()", "rjust(6, {s})", "format({a}, {a})", "casefold()", "expandtabs()", "rsplit({s}, 1)", "removeprefix({s})"],
    "list": ["append({a})", "pop()", "pop({i})", "insert({i}, {a})", "remove({a})", "index({a})", "count({a})", "sort()", "reverse()",
             "extend({a})", "copy()", "sort(key=str)", "sort(key=repr, reverse=True)", "clear()", "__len__()"],
    "dict": ["get({a})", "get({a}, {a})", "pop({a})", "pop({a}, None)", "setdefault({h}, {a})", "update({d})", "keys()", "values()",
             "items()", "copy()", "popitem()", "update({a})", "__contains__({a})"],
    "set": ["add({a})", "discard({a})", "remove({a})", "union({a})", "intersection({a})", "difference({l})", "issubset({a})",
            "symmetric_difference({l})", "copy()", "isdisjoint({l})", "update({l})"],
    "tuple": ["count({a})", "index({a})"],
    "int": ["bit_length()", "to_bytes(9, 'big')", "conjugate()", "__add__({a})", "as_integer_ratio()", "bit_count()"],
    "float": ["is_integer()", "hex()", "as_integer_ratio()", "__mul__({a})"],
    "bytes": ["decode()", "hex()", "upper()", "split()", "find({a})", "replace(b'a', b'bb')", "count(b'a')", "startswith({a})"],
}
FUNCTIONS = ["len({a})", "repr({a})", "str({a})", "sorted({a})", "sum({a})", "min({a})", "max({a}, {a})", "abs({a})", "list({a})", "tuple({a})",
             "int({a})", "float({a})", "bool({a})", "round({a})", "round({a}, 1)", "divmod({a}, {a})", "hash({h})", "isinstance({a}, (int, str))",
             "list(zip({a}, {a}))", "list(enumerate({a}))", "list(reversed({a}))", "any({a})", "all({a})", "list(map(str, {a}))", "ord({a})",
             "chr({i})", "bin({a})", "hex({a})", "type({a}).__name__", "callable({a})", "format({a}, {spec})", "dict({a})", "list(filter(None, {a}))",
             "ascii({a})", "pow({i}, {i}, {i})", "bytes({a})", "next(iter({a}))", "list(range({i}, 9, {i}))", "getattr({a}, 'real')", "iter({a}) is None",
             "sorted({a}, key=repr)", "sorted({a}, key=str, reverse=True)", "tuple(sorted(map(repr, {a})))", "int({s}, {i})"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.names = []
        self.functions = []

    def pick(self, *choices):
        return self.random.choice(choices)

    def value(self, depth=2):
        """An expression of any type."""
        kind = self.random.randrange(20 if depth else 7)
        if kind < 2 and self.names:
            return self.random.choice(self.names)
        if kind < 7:
            return self.literal(depth)
        if kind < 10:
            return f"({self.value(depth - 1)} {self.random.choice(BINARY[:11] if kind < 9 else BINARY)} {self.small(depth - 1)})"
        if kind == 10:
            return f"({self.value(depth - 1)} {self.random.choice(COMPARE)} {self.value(depth - 1)})"
        if kind == 11:
            return f"({self.value(depth - 1)} if {self.value(depth - 1)} else {self.value(depth - 1)})"
        if kind == 12:
            return f"({self.value(depth - 1)} {self.pick('and', 'or')} {self.value(depth - 1)})"
        if kind == 13:
            return self.comprehension(depth - 1)
        if kind == 14:
            return f"{self.value(0)}[{self.pick(self.small(0), self.slice())}]"
        if kind == 15:
            return self.method(depth - 1)
        if kind == 16 and self.functions:
            return self.call(depth - 1)
        if kind == 17:
            return self.pick(f"(not {self.value(depth - 1)})", f"(-{self.small(0)})", f"(~{self.small(0)})")
        if kind == 18:
            return self.text(depth - 1)
        return self.fill(self.random.choice(FUNCTIONS), depth - 1)

    def literal(self, depth):
        item = lambda: self.value(depth - 1) if depth else self.random.choice(INTS[:8] + STRINGS)
        some = lambda: ", ".join(item() for _ in range(self.random.randrange(4)))
        kind = self.random.randrange(9)
        if kind < 2:
            return f"({self.random.choice(INTS)})"
        if kind == 2:
            return f"({self.random.choice(FLOATS)})"
        if kind < 5:
            return self.random.choice(STRINGS)
        if kind == 5:
            return f"[{some()}]"
        if kind == 6:
            return self.pick("None", "()", f"({item()},)", self.random.choice(BYTES), "range(4)", "set()")
        if kind == 7:
            return "{" + ", ".join(f"{self.hashable()}: {item()}" for _ in range(self.random.randrange(4))) + "}"
        return "{" + ", ".join(self.hashable() for _ in range(self.random.randrange(1, 5))) + "}"

    def hashable(self):
        return self.random.choice(INTS[:9] + STRINGS + ["(1, 'a')", "1.5", "frozenset({1})"])

    def small(self, depth):
        """Nothing that makes a power or a repetition endless."""
        return self.pick(self.random.choice(INTS[:6]), self.random.choice(STRINGS[:4]), "1.5", "[1, 2]", "None", "{1, 5}")

    def slice(self):
        part = lambda: self.pick("", "", str(self.random.randrange(-4, 5)))
        return f"{part()}:{part()}" + self.pick("", f":{part()}")

    def fill(self, template, depth):
        for key, make in [("{a}", lambda: self.value(depth)), ("{i}", lambda: self.random.choice(INTS[:7])), ("{h}", self.hashable),
                          ("{s}", lambda: self.random.choice(STRINGS)), ("{l}", lambda: "['a', 'b']"), ("{d}", lambda: "{'a': 1}"),
                          ("{spec}", lambda: repr(self.random.choice(SPECS)))]:
            while key in template:
                template = template.replace(key, make(), 1)
        return template

    def method(self, depth):
        kind = self.random.choice(list(METHODS))
        of = {"str": STRINGS, "list": ["[3, 1, 2]", "['b', 'a']", "[[1], None]"], "dict": ["{'a': 1, 2: 'b'}", "{}"], "tuple": ["(1, 'a', 1.0)"],
              "set": ["{1, 2, 3}", "{'a'}"], "int": ["(5)", "(-255)"], "float": ["(1.5)", "(-0.1)"], "bytes": BYTES}[kind]
        target = self.random.choice(self.names) if self.names and not self.random.randrange(3) else self.random.choice(of)
        return f"{target}.{self.fill(self.random.choice(METHODS[kind]), max(depth, 0))}"

    def comprehension(self, depth):
        body = f"{self.pick('n', 'repr(n)', '(n, 1)', 'str(n) * 2', '[n]')} for n in {self.value(depth)}" + self.pick("", " if n", f" if n != {self.small(0)}")
        return self.pick(f"[{body}]", f"list({body})", f"sorted(map(repr, ({body})))", f"{{repr(n): n for n in {self.value(depth)}}}")

    def text(self, depth):
        spec = self.random.choice(SPECS)
        return self.pick(f"f'{{{self.pick('1', '2.5', *self.names[:3])}:{spec}}}'", f"f'<{{{self.pick('1', *self.names[:3])}!r:>6}}>'",
                         f"({self.random.choice(PERCENTS)!r} % ({self.value(depth)},))", f"'{{:{spec}}}'.format({self.value(depth)})",
                         f"({self.random.choice(PERCENTS)!r} % {{'a': {self.value(depth)}}})")

    def call(self, depth):
        name, required, optional = self.random.choice(self.functions)
        arguments = [self.value(depth) for _ in range(required + self.pick(0, 0, 0, 1, -1))]
        if optional and self.random.randrange(2):
            arguments.append(f"{self.pick('k', 'k', 'wrong')}={self.value(0)}")
        return f"{name}({', '.join(arguments)})"

    def line(self, indent, text):
        self.lines.append("    " * indent + text)

    def guarded(self, indent, *texts):
        self.line(indent, "try:")
        for text in texts:
            self.line(indent + 1, text)
        self.line(indent, "except Exception as error:")
        self.line(indent + 1, "print(type(error).__name__, error)")

    def new_name(self):
        name = f"v{len(self.names)}"
        self.line(0, f"{name} = None")
        self.names.append(name)
        return name

    def statement(self, indent=0):
        kind = self.random.randrange(12)
        if kind < 4:
            name = self.new_name() if len(self.names) < 8 and indent == 0 else self.random.choice(self.names)
            self.guarded(indent, f"{name} = {self.value()}", f"print({name!r}, repr({name})[:300])")
        elif kind < 6:
            self.guarded(indent, f"print(repr({self.value(3)})[:300])")
        elif kind == 6 and self.names:
            self.guarded(indent, f"{self.random.choice(self.names)} {self.random.choice(BINARY[:11])}= {self.small(1)}")
        elif kind == 7 and self.names:
            self.guarded(indent, self.pick(f"{self.random.choice(self.names)}[{self.small(0)}] = {self.value(1)}",
                                           f"del {self.random.choice(self.names)}[{self.pick(self.small(0), self.slice())}]",
                                           f"{self.random.choice(self.names)}[{self.slice()}] = {self.value(1)}",
                                           f"{self.random.choice(self.names)}, *rest = {self.value(1)}; print(rest)"))
        elif kind == 8 and indent < 2:
            self.line(indent, "try:")
            self.line(indent + 1, f"for item in {self.value(1)}:")
            self.line(indent + 2, self.pick("print(item, end=' ')", "if item: continue", "if not item: break", "print(type(item).__name__)"))
            self.line(indent + 1, "else:")
            self.line(indent + 2, "print('done')")
            self.line(indent, f"except {self.pick('Exception', '(TypeError, ValueError)')} as error:")
            self.line(indent + 1, "print(type(error).__name__, error)")
            self.line(indent, "finally:")
            self.line(indent + 1, "print('finally')")
        elif kind == 9 and indent == 0:
            self.function()
        elif kind == 10:
            self.line(indent, "try:")
            self.line(indent + 1, f"match {self.value(1)}:")
            for pattern in self.random.sample(["None", "0 | 1", "str(text)", "[first, *others]", "{'a': value}", "int() as number", "(1, _)", "float(x)", "[]", "{}"], 4):
                self.line(indent + 2, f"case {pattern}:")
                self.line(indent + 3, f"print({pattern!r})")
            self.line(indent + 2, "case other:")
            self.line(indent + 3, "print('other', repr(other)[:200])")
            self.line(indent, "except Exception as error:")
            self.line(indent + 1, "print(type(error).__name__, error)")
        else:
            self.guarded(indent, f"print({self.call(1) if self.functions else self.value(2)})")

    def function(self):
        number = len(self.functions)
        required = self.random.randrange(3)
        parameters = [f"p{n}" for n in range(required)]
        kind = self.random.randrange(4)
        body = self.pick(*parameters, "1") if parameters else "0"
        signature = ", ".join(parameters + [self.pick("*rest, k=1", "k=2", "*, k=3", "k=[]")])
        outer, self.names = self.names, parameters + ["k"]
        self.line(0, f"def f{number}({signature}):")
        if kind == 0:
            self.guarded(1, f"return {self.value(2)}")
            self.line(1, "return 'after error'")
        elif kind == 1:
            self.line(1, f"yield {body}")
            self.line(1, f"got = yield from ({self.value(0)},)")
            self.line(1, "return got")
        elif kind == 2:
            self.line(1, "def inner(x=1):")
            self.line(2, "nonlocal k")
            self.line(2, "k = (k, x)")
            self.line(2, "return k")
            self.line(1, f"inner(); return inner({body})")
        else:
            self.line(1, "try:")
            self.line(2, f"return ({self.value(1)}, k)")
            self.line(1, "finally:")
            self.line(2, f"print('leaving f{number}')")
        self.names = outer
        text = f"f{number}" if kind != 1 else f"g{number}"
        if kind == 1:
            self.line(0, f"g{number} = lambda *a, **kw: list(f{number}(*a, **kw))")
        self.functions.append((text, required, True))

    def program(self):
        self.new_name()
        while len(self.lines) < 120:
            self.statement()
        return "\n".join(self.lines) + "\n"


def output(command, environment):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, env=environment)
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("app", nargs="?", type=pathlib.Path)
    parser.add_argument("--show", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--keep", type=pathlib.Path, help="where programs that differ are kept")
    arguments = parser.parse_args()
    if arguments.show is not None:
        print(Writer(arguments.show).program(), end="")
        return
    if not arguments.app or sys.version_info[:2] != (3, 11):
        parser.error("name the app; run this by CPython 3.11")
    environment = dict(os.environ, PYTHONHASHSEED="0", PYTHONWARNINGS="ignore", PYTHONIOENCODING="utf-8")
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "program.py"
        for seed in range(arguments.first, arguments.first + arguments.count):
            file.write_text(Writer(seed).program(), encoding="utf-8")
            theirs = output([sys.executable, file], environment).splitlines()
            ours = output([arguments.app.resolve(), "run", file], environment).splitlines()
            if theirs == ours:
                continue
            different += 1
            at = next((n for n, (a, b) in enumerate(zip(theirs, ours)) if a != b), min(len(theirs), len(ours)))
            show = lambda lines: lines[at].decode(errors="replace")[:200] if at < len(lines) else "(end)"
            print(f"seed {seed}, line {at + 1}\n  CPython  {show(theirs)}\n  app      {show(ours)}", flush=True)
            if arguments.keep:
                arguments.keep.mkdir(exist_ok=True)
                (arguments.keep / f"{seed}.py").write_bytes(file.read_bytes())
    print(f"{arguments.count - different} of {arguments.count} programs agree")
    sys.exit(different > 0)


if __name__ == "__main__":
    main()
