import asyncio
import operator
import re
from collections import namedtuple

Token = namedtuple("Token", "kind text column")
PATTERN = re.compile(r"""
    (?P<NUMBER>\d+(?:\.\d+)?)
  | (?P<NAME>[a-z_]\w*)
  | (?P<POWER>\*\*)
  | (?P<OP>[-+*/%()=])
  | (?P<SPACE>\s+)
  | (?P<ERROR>.)
""", re.VERBOSE | re.IGNORECASE)

BINARY = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul),
          "/": (2, operator.truediv), "%": (2, operator.mod), "**": (4, operator.pow)}


async def tokenize(line, queue):
    for found in PATTERN.finditer(line):
        kind = found.lastgroup
        if kind == "SPACE":
            continue
        await queue.put(Token(kind, found.group(), found.start()))
        await asyncio.sleep(0)
    await queue.put(Token("END", "", len(line)))


class Parser:
    def __init__(self, queue, names):
        self.queue, self.names, self.token = queue, names, None

    async def advance(self):
        previous, self.token = self.token, await self.queue.get()
        if self.token.kind == "ERROR":
            raise SyntaxError(f"bad character {self.token.text!r}")
        return previous

    async def statement(self):
        await self.advance()
        if self.token.kind == "NAME":
            name = await self.advance()
            if self.token.text == "=":
                await self.advance()
                value = await self.expression()
                self.names[name.text] = value
            else:
                value = await self.expression(left=self.names[name.text])
        else:
            value = await self.expression()
        if self.token.kind != "END":
            raise SyntaxError(f"unexpected {self.token.text!r}")
        return value

    async def expression(self, level=1, left=None):
        if left is None:
            left = await self.atom()
        while (rule := BINARY.get(self.token.text)) and rule[0] >= level:
            await self.advance()
            right = await self.expression(rule[0] + (rule[0] != 4))
            left = rule[1](left, right)
        return left

    async def atom(self):
        token = await self.advance()
        match token:
            case Token("NUMBER", text, _):
                return float(text) if "." in text else int(text)
            case Token(kind="NAME", text=name):
                return self.names[name]
            case Token("OP", "(", _):
                value = await self.expression()
                if self.token.text != ")":
                    raise SyntaxError("')' missing")
                await self.advance()
                return value
            case Token("OP", "-", _):
                return -await self.expression(3)
        raise SyntaxError(f"unexpected {token.text or 'end'!r}")


async def evaluate(line, names):
    queue = asyncio.Queue(maxsize=2)
    lexer = asyncio.create_task(tokenize(line, queue))
    parser = Parser(queue, names)
    try:
        return await parser.statement()
    except (SyntaxError, KeyError, ZeroDivisionError) as error:
        column = parser.token.column
        return f"{' ' * column}^ {type(error).__name__}: {error}"
    finally:
        lexer.cancel()


async def main():
    names = {"pi": 3.14159}
    for line in ["1 + 2 * 3", "x = (1 + 2) * 3", "x ** 2 - 1", "2 ** 3 ** 2", "-x + 10 % 4",
                 "pi * x", "7 / (x - 9)", "(1 + 2", "1 + $", "unknown + 1", "1 2", "10 - 3 - 2"]:
        print(">", line)
        print(" ", await evaluate(line, names))
    print(names)


asyncio.run(main())
