"""Long computations in a loop: without sleep(0) a ticker starves, with it everybody gets a turn."""
import asyncio
import time

moves = 0


async def hanoi(n, source, target, spare, polite):
    global moves
    if n == 0:
        return
    await hanoi(n - 1, source, spare, target, polite)
    target.append(source.pop())
    moves += 1
    if polite and moves % 8 == 0:
        await asyncio.sleep(0)
    await hanoi(n - 1, spare, target, source, polite)


async def primes(limit, polite):
    found = []
    for candidate in range(2, limit):
        for p in found:
            if candidate % p == 0:
                break
            if p * p > candidate:
                found.append(candidate)
                break
        else:
            found.append(candidate)
        if polite and not candidate & 63:
            await asyncio.sleep(0)
    return found


async def ticker(log):
    while True:
        log.append(moves)
        await asyncio.sleep(0)


async def run(polite):
    global moves
    moves = 0
    log = []
    tick = asyncio.ensure_future(ticker(log))
    a, b, c = list(range(6, 0, -1)), [], []
    _, found = await asyncio.gather(hanoi(6, a, c, b, polite), primes(500, polite))
    tick.cancel()
    print(f"polite={polite!s:<5} moves={moves} pegs={a, b, c}")
    print(f"   {len(found)} primes, last {found[-3:]}, ticks {len(log)}: {log}")


async def main():
    start = time.monotonic()
    for polite in (False, True):
        await run(polite)
    print("virtual time used:", time.monotonic() - start)


asyncio.run(main())
