# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints CPython's syntax tree of each file in the form of astdump.h, one line per file."""
import ast
import sys
import warnings

warnings.simplefilter("ignore")
sys.set_int_max_str_digits(0)
SKIPPED = {"type_comment", "type_ignores", "simple", "kind", "ctx", "is_async", "level"}


def hexadecimal(mark, data):
    return mark + data.hex()


def float_text(value):
    if value == float("inf"):
        return "finf"
    mantissa, exponent = value.hex().split("p")
    mantissa = mantissa.removeprefix("0x")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"f{mantissa}p{int(exponent):+d}"


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is ...:
        return "Ellipsis"
    if isinstance(value, str):
        return hexadecimal("s", value.encode("utf-8", "surrogatepass"))
    if isinstance(value, bytes):
        return hexadecimal("b", value)
    if isinstance(value, int):
        return f"i{value}"
    return float_text(value) if isinstance(value, float) else "j" + float_text(value.imag)


def fields(node):
    match node:
        case ast.Constant():
            return [constant(node.value)]
        case ast.MatchSingleton():
            return [constant(node.value)]
        case ast.Compare():
            ops = [type(op).__name__ for op in node.ops]
            return [dump(node.left), *ops, dump(node.comparators)]
        case ast.FormattedValue():
            conversion = chr(node.conversion) if node.conversion != -1 else "-"
            return [dump(node.value), conversion, dump(node.format_spec)]
        case ast.arguments():
            defaults = dump(node.kw_defaults)
            return [dump(node.posonlyargs), dump(node.args), dump(node.vararg),
                    dump(node.kwonlyargs), defaults, dump(node.kwarg), dump(node.defaults)]
    result = []
    for name in node._fields:
        value = getattr(node, name, None)
        if name in ("ctx", "op"):
            result.append(type(value).__name__)
        elif name == "simple" or name == "is_async" or name == "level":
            result.append(str(value))
        elif name not in SKIPPED:
            result.append(dump(value))
    return result


def dump(value):
    if value is None:
        return "-"
    if isinstance(value, str):
        return value or "-"
    if isinstance(value, list):
        return "[" + " ".join(map(dump, value)) + "]"
    place = ""
    if RANGES and hasattr(value, "lineno"):
        place = f"@{value.lineno}:{value.col_offset}-{value.end_lineno}:{value.end_col_offset}"
    return type(value).__name__ + place + "(" + " ".join(fields(value)) + ")"


RANGES = sys.argv[1] == "ranges"
sys.setrecursionlimit(20000)
for path in sys.argv[2:] or sys.stdin.read().split("\n"):
    if not path:
        continue
    with open(path, "rb") as file:
        source = file.read()
    try:
        print(dump(ast.parse(source).body))
    except (SyntaxError, ValueError) as error:
        print(f"! {type(error).__name__} {getattr(error, 'lineno', 0)} {getattr(error, 'msg', error)}")
