"""Results of tasks as tables: f-strings, format(), %, templates, textwrap, alignment, thousands, nested specs."""
import asyncio
import string
import textwrap

ROWS = [("Ångström", 1234567.891, 0.0375, True), ("Bo", -42, 0.5, False), ("Çelik", 0, 1, None), ("Dee-Dee Longname", 1e9, 1 / 3, True)]


class Percent(float):
    def __format__(self, spec):
        if spec.endswith("p"):
            return format(float(self) * 100, spec[:-1] + "f") + "%"
        return super().__format__(spec)


class Table:
    def __init__(self, *heads, widths):
        self.heads, self.widths, self.rows = heads, widths, []

    def add(self, *cells):
        self.rows.append(cells)

    def __str__(self):
        line = "+".join("-" * w for w in self.widths).join("++")
        head = "|".join(f"{h:^{w}}" for h, w in zip(self.heads, self.widths)).join("||")
        rows = ("|".join(c.ljust(w) if isinstance(c, str) else f"{c:>{w},}" for c, w in zip(r, self.widths)).join("||") for r in self.rows)
        return "\n".join([line, head, line, *rows, line])


async def measure(row):
    name, amount, share, flag = row
    await asyncio.sleep(len(name) / 100)
    return name, amount, Percent(share), flag


async def main():
    rows = await asyncio.gather(*map(measure, ROWS))
    for name, amount, share, flag in rows:
        print(f"{name:<12.10}|{amount:>+16,.2f}|{share:>8.1p}|{share:.2e}|{flag!s:^7}|{name!a}")
    for name, amount, *_ in rows:
        print("%-18s %12.3f %5s" % (name, amount, "%d%%" % (len(name))), "{0:>{width}} {n!r:.^20}".format(int(amount), width=14, n=name))
    table = Table("n", "hex", "binary", "square", widths=(4, 8, 12, 9))
    for n in (3, 30, 300):
        table.add(n, f"{n:#06x}", f"{n:_b}", n * n)
    print(table)
    print(string.Template("$who owes ${amount}0 to $$ and ${other}").safe_substitute(who="Ann", amount=1.5))
    text = "The quick brown fox jumps over the lazy dog and then, after a rest, goes on to catch the slow grey hare."
    print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
    print(textwrap.shorten(text, 50, placeholder="..."), "|".join(textwrap.wrap("a-b c" * 3, 7)))
    value = 3.14159265
    print(f"{value=:.3f} {value = !r} {2 ** 10 = :,} {'nested ' + f'{value:{6}.{3}}'}")
    print(f"{1e16:g} {1e15:,} {123456789:,} {0.1 + 0.2} {1e22} {1.0} {-0.0} {10 ** 20:e} {1234.5:010.2f} {5:=+6d} {7:<3}| {True:d} {None!s:>6}")
    print("{:{}{}{}}".format("mid", "*", "^", 11), "{a[0]} {a[1][k]} {b.real}".format(a=[1, {"k": 2}], b=3), "{{}} {:c}".format(65))
    print("a".center(5, "-"), "12".zfill(5), "-7".zfill(4), "x\ty".expandtabs(4), "Straße".upper(), "ǆ".title(), "A B c".swapcase())
    for wrong in ("{:d}", "{:.2x}", "{:q}", "{0} {}", "{"):
        try:
            print(wrong.format(1.5))
        except ValueError as error:
            print("ValueError:", error)
    for wrong, arguments in (("%d", "x"), ("%s %s", ("one",)), ("%s", (1, 2)), ("%y", 1), ("%(a)s", 1)):
        try:
            print(wrong % arguments)
        except (TypeError, ValueError) as error:
            print(f"{type(error).__name__}: {error}")


asyncio.run(main())
