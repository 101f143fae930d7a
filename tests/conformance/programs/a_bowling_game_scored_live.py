import asyncio
import random


class Frame:
    def __init__(self, number):
        self.number = number
        self.rolls = []
        self.bonus = []

    @property
    def strike(self):
        return self.rolls[:1] == [10]

    @property
    def spare(self):
        return not self.strike and sum(self.rolls[:2]) == 10

    @property
    def complete(self):
        if self.number == 10:
            return len(self.rolls) == (3 if self.strike or self.spare else 2)
        return self.strike or len(self.rolls) == 2

    @property
    def wanted(self):
        if self.number == 10:
            return 0
        return 2 if self.strike else 1 if self.spare else 0

    @property
    def score(self):
        if self.complete and len(self.bonus) == self.wanted:
            return sum(self.rolls) + sum(self.bonus)
        return None

    def __str__(self):
        text, left = "", 10
        for pins in self.rolls:
            if pins == left:
                text += "X" if left == 10 else "/"
                left = 10
            else:
                text += str(pins) if pins else "-"
                left -= pins
        return text


class Sheet:
    def __init__(self, player):
        self.player = player
        self.frames = [Frame(1)]

    def roll(self, pins):
        for frame in self.frames[-3:]:
            if frame.complete and len(frame.bonus) < frame.wanted:
                frame.bonus.append(pins)
        if self.frames[-1].complete:
            self.frames.append(Frame(len(self.frames) + 1))
        self.frames[-1].rolls.append(pins)

    @property
    def over(self):
        return len(self.frames) == 10 and self.frames[-1].complete

    def totals(self):
        total = 0
        for frame in self.frames:
            if frame.score is None:
                return
            total += frame.score
            yield total

    def __format__(self, spec):
        if spec == "rolls":
            return f"{self.player:<7}" + "".join(f"|{frame!s:>4}" for frame in self.frames)
        return " " * 7 + "".join(f"|{total:>4}" for total in self.totals())


async def player(sheet, rng, skill, lane):
    while not sheet.over:
        async with lane:
            frame_count = len(sheet.frames) + sheet.frames[-1].complete
            left = 10
            while not sheet.over:
                pins = min(left, max(rng.randrange(left + 1) for _ in range(skill)))
                await asyncio.sleep(0.02)
                sheet.roll(pins)
                left -= pins
                frame = sheet.frames[-1]
                if frame.complete:
                    break
                if left == 0:
                    left = 10
            if frame.strike and frame.number < 10:
                print(f"{sheet.player}: strike in frame {frame_count}!")
        await asyncio.sleep(0)
    return list(sheet.totals())[-1]


async def main():
    perfect = Sheet("perfect")
    for _ in range(12):
        perfect.roll(10)
    print(f"{perfect:rolls}\n{perfect}")
    lane = asyncio.Lock()
    sheets = [Sheet(name) for name in ("Walter", "Donny", "Maude")]
    totals = await asyncio.gather(*(player(s, random.Random(i), i + 1, lane) for i, s in enumerate(sheets, 1)))
    for sheet in sheets:
        print(f"{sheet:rolls}\n{sheet}")
    print("winner:", max(zip(totals, (s.player for s in sheets))))
    print("open frames:", {s.player: sum(not (f.strike or f.spare) for f in s.frames) for s in sheets})


asyncio.run(main())
