"""A tokenizer with re, a recursive parser and an evaluator, fed by several clients through queues."""
import asyncio
import operator
import re
from typing import Iterator, NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    column: int


SPEC = [("NUMBER", r"\d+(?:\.\d*)?"), ("NAME", r"[a-z_]\w*"), ("OP", r"\*\*|[-+*/%()=,]"), ("SKIP", r"[ \t]+"), ("BAD", r".")]
LEXER = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in SPEC), re.IGNORECASE)


def tokenize(text: str) -> Iterator[Token]:
    for m in LEXER.finditer(text):
        if m.lastgroup == "BAD":
            raise SyntaxError(f"unexpected {m.group()!r}", ("<client>", 1, m.start() + 1, text))
        if m.lastgroup != "SKIP":
            yield Token(m.lastgroup, m.group(), m.start())
    yield Token("END", "", len(text))


class Evaluator:
    LEVELS = [{"+": operator.add, "-": operator.sub}, {"*": operator.mul, "/": operator.truediv, "%": operator.mod}]

    def __init__(self):
        self.names = {"pi": 3.14159, "max": max, "abs": abs}

    def __call__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0
        if len(self.tokens) > 2 and self.tokens[0].kind == "NAME" and self.tokens[1].text == "=":
            name, self.at = self.tokens[0].text, 2
            self.names[name] = result = self.level(0)
        else:
            result = self.level(0)
        if self.peek.kind != "END":
            raise SyntaxError(f"did not expect {self.peek.text!r} at {self.peek.column}")
        return result

    @property
    def peek(self):
        return self.tokens[self.at]

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def level(self, n):
        if n == len(self.LEVELS):
            return self.power()
        left = self.level(n + 1)
        while self.peek.text in self.LEVELS[n]:
            left = self.LEVELS[n][self.take().text](left, self.level(n + 1))
        return left

    def power(self):
        base = self.atom()
        if self.peek.text == "**":
            self.take()
            return base ** self.power()
        return base

    def atom(self):
        token = self.take()
        match token:
            case Token("NUMBER", text):
                return float(text) if "." in text else int(text)
            case Token("NAME", name) if self.peek.text == "(":
                self.take()
                arguments = [self.level(0)]
                while self.peek.text == ",":
                    self.take()
                    arguments.append(self.level(0))
                self.take()
                return self.names[name](*arguments)
            case Token("NAME", name):
                return self.names[name]
            case Token("OP", "-"):
                return -self.atom()
            case Token("OP", "("):
                inner = self.level(0)
                if self.take().text != ")":
                    raise SyntaxError("missing )")
                return inner
            case _:
                raise SyntaxError(f"unexpected {token.text or 'end'!r}")


async def client(name, lines, requests):
    for line in lines:
        answer = asyncio.get_running_loop().create_future()
        await requests.put((line, answer))
        try:
            print(f"{name}> {line} = {await answer}")
        except SyntaxError as error:
            print(f"{name}> {line} ! {error.msg} {error.offset or ''}")
        except (ArithmeticError, LookupError, TypeError) as error:
            print(f"{name}> {line} ! {type(error).__name__}: {error}")


async def server(requests):
    evaluate = Evaluator()
    while True:
        line, answer = await requests.get()
        await asyncio.sleep(0.01 * len(line))
        try:
            answer.set_result(evaluate(line))
        except Exception as error:
            answer.set_exception(error)


async def main():
    requests = asyncio.Queue()
    serving = asyncio.create_task(server(requests))
    await asyncio.gather(
        client("a", ["1 + 2 * 3", "x = 2 ** 3 ** 2", "x % 100", "(1 + 2", "7 / 0", "-2 ** 2"], requests),
        client("b", ["max(3, abs(-8), pi)", "y + 1", "3 $ 4", "10 / 4 - .5", "1 2", "abs(1, 2)", ""], requests))
    serving.cancel()
    print(LEXER.groups, list(LEXER.groupindex)[:2], Token._make("abc"), list(tokenize("a+1"))[1])


asyncio.run(main())
