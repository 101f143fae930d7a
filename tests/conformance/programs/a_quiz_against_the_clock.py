"""A quiz: answers race a countdown; a scoreboard sorts by several keys; walrus, sets, unpacking, chained comparison."""
import asyncio
import re
from difflib import get_close_matches, SequenceMatcher

QUESTIONS = [
    ("Capital of France?", "paris", 3),
    ("Square root of 144?", "12", 2),
    ("First name of Lovelace?", "ada", 4),
]


async def countdown(seconds, note):
    for left in range(seconds, 0, -1):
        if left <= 2:
            note(f"{left}...")
        await asyncio.sleep(1)
    note("time!")


async def contestant(name, thinking, answers):
    for delay, answer in zip(thinking, answers):
        await asyncio.sleep(delay)
        yield name, answer


def judge(answer, right):
    answer = re.sub(r"[^a-z0-9]", "", answer.lower())
    if answer == right:
        return 10
    ratio = SequenceMatcher(None, answer, right).ratio()
    return 5 if 0.6 <= ratio < 1 else 0


async def answer_of(person):
    return await anext(person, None) or (None, None)


async def ask(number, people):
    question, right, seconds = QUESTIONS[number]
    notes, scores = [], {}
    clock = asyncio.create_task(countdown(seconds, notes.append))
    answers = {asyncio.create_task(answer_of(p)) for p in people}
    while answers and not clock.done():
        done, _ = await asyncio.wait(answers | {clock}, return_when=asyncio.FIRST_COMPLETED)
        for task in done & answers:
            answers.remove(task)
            name, answer = task.result()
            if name and (points := judge(answer, right)):
                scores[name] = points - 2 * len(scores)
    clock.cancel()
    for task in answers:
        task.cancel()
    await asyncio.gather(clock, *answers, return_exceptions=True)
    print(f"{number + 1}. {question:<25}{scores} {' '.join(notes)}")
    return scores


async def main():
    people = [contestant("Uma", [1, 1, 1], ["Paris", "twelve", "Ada"]), contestant("Vic", [2, 0.5, 2], ["Pariss", "12", "Ad"]),
              contestant("Wes", [2.5, 9], ["  PARIS!", "13"])]
    table = {}
    for number in range(len(QUESTIONS)):
        for name, points in (await ask(number, people)).items():
            table.setdefault(name, []).append(points)
    for rank, (name, points) in enumerate(sorted(table.items(), key=lambda item: (-sum(item[1]), item[0])), 1):
        first, *rest = points
        print(f"{rank}. {name} {sum(points):>3} ({first}{''.join(f'+{p}' for p in rest)})")
    print(get_close_matches("appel", ["ape", "apple", "peach"]), re.findall(r"\b(\w)(\w*)", "ask me now"), re.split(r"[,;]\s*", "a, b;c"))


asyncio.run(main())
