"""A spinner drawn with carriage returns, cancelled as soon as the slow function has its answer."""
import asyncio
import itertools


async def spin(msg):
    for char in itertools.cycle(r"\|/-"):
        status = f"\r{char} {msg}"
        print(status, flush=True, end="")
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            break
    blanks = " " * len(status)
    print(f"\r{blanks}\r", end="")


async def slow():
    await asyncio.sleep(1)
    return 42


async def supervisor():
    spinner = asyncio.create_task(spin("thinking hard"))
    print(f"spinner object: {spinner.get_name()} done={spinner.done()}")
    result = await slow()
    spinner.cancel()
    return result


def main():
    result = asyncio.run(supervisor())
    print(f"Answer: {result}")


if __name__ == "__main__":
    main()
