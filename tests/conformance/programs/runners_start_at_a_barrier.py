"""A race: all runners meet at a barrier, the last to arrive fires the gun; a broken barrier stops a second race."""
import asyncio
import random


async def runner(name, barrier, board):
    warmup = random.randint(1, 5)
    await asyncio.sleep(warmup)
    print(f"{name:<6} is ready after {warmup} s ({barrier.n_waiting} waiting)")
    async with barrier as position:
        if position == 0:
            print("BANG!")
    pace = random.uniform(9.5, 11.5)
    await asyncio.sleep(pace)
    board.append((pace, name))
    place = len(board)
    print(f"{name:<6} arrives as number {place}")
    return place


async def race():
    random.seed(100)
    names = ["Jesse", "Flo", "Carl", "Usain"]
    barrier = asyncio.Barrier(len(names))
    board = []
    await asyncio.gather(*(runner(name, barrier, board) for name in names))
    medals = ["gold", "silver", "bronze"]
    for medal, (time, name) in zip(medals, board):
        print(f"{medal:>6}: {name} in {time:.2f}")
    return board[0][1]


async def swimmer(name, barrier, delay):
    await asyncio.sleep(delay)
    try:
        index = await barrier.wait()
        print(name, "swims from lane", index)
    except asyncio.BrokenBarrierError as error:
        print(name, "goes home:", type(error).__name__, barrier.broken)


async def false_start():
    barrier = asyncio.Barrier(3)
    swimmers = [asyncio.create_task(swimmer(n, barrier, d)) for n, d in (("Ian", 1), ("Katie", 2), ("Mark", 4))]
    await asyncio.sleep(3)
    print("waiting", barrier.n_waiting, "of", barrier.parties)
    await barrier.abort()
    await asyncio.gather(*swimmers)
    await barrier.reset()
    print("after the reset broken is", barrier.broken)


async def main():
    print("winner:", await race())
    await false_start()


asyncio.run(main())
