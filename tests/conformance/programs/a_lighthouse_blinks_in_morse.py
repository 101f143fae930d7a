import asyncio
import sys
from contextlib import aclosing

MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz", (
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - "
    "..- ...- .-- -..- -.-- --..").split()))
REVERSE = {code: letter for letter, code in MORSE.items()}
UNIT = 0.01


def encode(text):
    return " / ".join(" ".join(MORSE[c] for c in word if c in MORSE) for word in text.lower().split())


async def blinks(code):
    """Yields pairs: is the light on, and for how many units?"""
    for symbol in code:
        match symbol:
            case ".":
                pulses = [(True, 1), (False, 1)]
            case "-":
                pulses = [(True, 3), (False, 1)]
            case " ":
                pulses = [(False, 2)]
            case "/":
                pulses = [(False, 2)]
            case other:
                raise ValueError(f"not morse: {other!r}")
        for on, units in pulses:
            await asyncio.sleep(units * UNIT)
            yield on, units


async def ship(light):
    letters, current, dark = [], "", 0
    async with aclosing(light) as stream:
        async for on, units in stream:
            if on:
                if dark >= 3 and current:
                    letters.append(REVERSE.get(current, "?"))
                    current = ""
                if dark >= 6:
                    letters.append(" ")
                current += "." if units == 1 else "-"
                dark = 0
            else:
                dark += units
    if current:
        letters.append(REVERSE[current])
    return "".join(letters)


async def main():
    for message in ("SOS", "rocks ahead", "Turn to port!"):
        code = encode(message)
        sys.stdout.write(f"{message:<14}{code}\n")
        answer = await ship(blinks(code))
        print(f"{'':14}{answer!r}", "ok" if answer == message.lower().rstrip("!") else "garbled")
    table = str.maketrans(".-", "·—")
    print(encode("fog").translate(table))
    try:
        await ship(blinks(".-x"))
    except ValueError as error:
        print("error:", error)
    longest = max(MORSE, key=lambda letter: (sum(3 if s == "-" else 1 for s in MORSE[letter]), letter))
    print("the slowest letter is", longest, MORSE[longest])


asyncio.run(main())
