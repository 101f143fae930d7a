"""sys.stdout.write, partial lines over time, stderr apart."""
import asyncio
import sys


async def dots(n):
    for _ in range(n):
        print(".", end="", flush=True)
        await asyncio.sleep(0.1)
    print(" done")


async def main():
    await dots(3)
    sys.stdout.write("one\ntwo")
    sys.stderr.write("not here\n")
    sys.stdout.flush()
    print()

asyncio.run(main())
