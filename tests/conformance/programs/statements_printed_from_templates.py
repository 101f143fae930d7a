import asyncio
import string
import textwrap
from decimal import Decimal
from itertools import count
from string import Template

LETTER = Template("""\
Dear $name,

$greeting Your balance on account ${number} is $$${balance}. \
$advice

    Yours, $bank
""")


class Shouting(Template):
    delimiter = "%"
    idpattern = "[a-z]+"


class Money(Decimal):
    def __format__(self, spec):
        if spec == "statement":
            return f"{abs(self):>12,.2f}{'-' if self < 0 else ' '}"
        return super().__format__(spec)


class Account:
    _numbers = count(1001)

    def __init__(self, name):
        self.name = name
        self.number = next(self._numbers)
        self.entries = []
        self.lock = asyncio.Lock()

    @property
    def balance(self):
        return sum((amount for _, amount in self.entries), Money(0))

    async def book(self, text, amount):
        async with self.lock:
            await asyncio.sleep(0.01)
            self.entries.append((text, Money(amount)))
        return self

    def statement(self, width=44):
        yield f" Account {self.number} ".center(width, "=")
        running = Decimal(0)
        for text, amount in self.entries:
            running += amount
            short = textwrap.shorten(text, 16, placeholder="..")
            yield f"{short:.<17}{amount:statement}{Money(running):statement}"
        yield "=" * width


def advise(balance):
    if balance < 0:
        return "Please pay."
    return "Well done!" if balance >= 1000 else "Do save a little more each month, it adds up sooner than one thinks."


async def main():
    ann, bob = Account("Ann"), Account("Bob")
    await asyncio.gather(
        ann.book("salary of the month of March", "2500.00"), ann.book("rent", "-780.5"), ann.book("books", "-45.99"),
        bob.book("opening", "100"), bob.book("car repair and new tyres", "-1250.10"), bob.book("interest", "0.015"))
    for account in (ann, bob):
        print(*account.statement(), sep="\n")
        values = {"name": account.name, "number": account.number, "balance": f"{account.balance:,.2f}"}
        letter = LETTER.substitute(values, greeting="Good day.", advice=advise(account.balance), bank="First Bank")
        for paragraph in letter.split("\n\n"):
            print(textwrap.fill(paragraph, 40, subsequent_indent="  "))
    print(LETTER.safe_substitute(name="?").splitlines()[2])
    for broken in ({}, {"name": "x"}):
        try:
            LETTER.substitute(broken)
        except KeyError as error:
            print("missing", error)
    try:
        Template("costs $5").substitute()
    except ValueError as error:
        print(error)
    print(Shouting("%who is %50, %% $who").safe_substitute(who="HE"))
    print(string.capwords("the quick  brown fox"), string.ascii_lowercase[:5], string.digits, len(string.punctuation))
    print(textwrap.dedent("""
        a
          b
    """).strip("\n"), textwrap.wrap("one two three four five", 9), sep="|")
    print("{0:>6}|{1:^7}|{name!r:<6}|{2:+.1e}|{3:%}|{4:,}".format("a", "b", 12345.678, 0.25, 1234567, name="n"))
    width, precision = 10, 3
    print(f"{3.14159:{width}.{precision}}|{'x':*^{width}}|{1e9:g}|{255:#x}|{-7:=+5d}|{True!s:>6}|{3.0!r}|{ann.number = }")


asyncio.run(main())
