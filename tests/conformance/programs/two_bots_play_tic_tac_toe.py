"""Two bots play tic-tac-toe over queues; one thinks by minimax with a cache, one at random; a referee times them."""
import asyncio
import functools
import random

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return "draw" if "." not in board else None


def moves(board):
    return [i for i, cell in enumerate(board) if cell == "."]


def put(board, i, who):
    return board[:i] + who + board[i + 1:]


@functools.lru_cache(maxsize=None)
def score(board, who, me):
    match winner(board):
        case "draw":
            return 0
        case str() as w:
            return 1 if w == me else -1
    other = "XO"[who == "X"]
    scores = [score(put(board, i, who), other, me) for i in moves(board)]
    return max(scores) if who == me else min(scores)


async def thinker(me, inbox, outbox):
    while (board := await inbox.get()) is not None:
        other = "O" if me == "X" else "X"
        best = max(moves(board), key=lambda i: (score(put(board, i, me), other, me), -i))
        await asyncio.sleep(0.01 * board.count("."))
        await outbox.put(best)


async def guesser(me, inbox, outbox, *, rng=random.Random(5)):
    while (board := await inbox.get()) is not None:
        await asyncio.sleep(rng.random())
        await outbox.put(rng.choice(moves(board)))


async def referee(first, second):
    board, clock = "." * 9, {"X": 0.0, "O": 0.0}
    loop = asyncio.get_running_loop()
    pairs, tasks = {}, []
    for me, bot in zip("XO", (first, second)):
        pairs[me] = asyncio.Queue(1), asyncio.Queue(1)
        tasks.append(asyncio.create_task(bot(me, *pairs[me]), name=bot.__name__))
    who = "X"
    while (result := winner(board)) is None:
        to, back = pairs[who]
        before = loop.time()
        await to.put(board)
        board = put(board, await back.get(), who)
        clock[who] += loop.time() - before
        who = "O" if who == "X" else "X"
    for to, _ in pairs.values():
        to.put_nowait(None)
    await asyncio.gather(*tasks)
    return result, board, clock, [t.get_name() for t in tasks]


async def main():
    games = await asyncio.gather(referee(thinker, guesser), referee(guesser, thinker), referee(thinker, thinker))
    for result, board, clock, names in games:
        print(f"{' vs '.join(names):<20} {result:<5} " + " ".join(f"{k}={v:.2f}s" for k, v in clock.items()))
        print(*(" ".join(board[i:i + 3]) for i in (0, 3, 6)), sep="\n")
    print(score.cache_info(), score("." * 9, "X", "X"))
    score.cache_clear()
    print(score.cache_info().currsize, score.__wrapped__("XXXOO....", "O", "O"))


asyncio.run(main())
