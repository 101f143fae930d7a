# The classic: a spinner turns while something slow goes on, once with asyncio, once with a thread.
import asyncio
import itertools
import sys
import threading
import time
from contextlib import contextmanager


async def spin(message):
    for frame in itertools.cycle("|/-\\"):
        text = f"{frame} {message}"
        sys.stdout.write(text + "\r")
        sys.stdout.flush()
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            break
    sys.stdout.write(" " * len(text) + "\r")
    return "spinner stopped"


async def slow_function(fail=False):
    await asyncio.sleep(0.35)
    if fail:
        raise OSError(5, "Input/output error")
    return 42


async def supervisor(fail):
    spinner = asyncio.create_task(spin("thinking!"))
    print(f"spinner object: {spinner.get_name()} {spinner.done()=}")
    try:
        result = await slow_function(fail)
    finally:
        spinner.cancel()
        print(await spinner)
    return result


@contextmanager
def spinning(message):
    stop = threading.Event()
    frames = []

    def turn():
        for frame in itertools.cycle("⠋⠙⠹⠸"):
            frames.append(frame)
            if stop.wait(0.08):
                break

    thread = threading.Thread(target=turn, name="spinner")
    thread.start()
    try:
        yield frames
    finally:
        stop.set()
        thread.join()
        print(message, "".join(frames), thread.is_alive())


def primes(limit):
    sieve = bytearray([1]) * limit
    sieve[:2] = b"\0\0"
    for n in range(2, int(limit**0.5) + 1):
        if sieve[n]:
            sieve[n * n::n] = bytes(len(range(n * n, limit, n)))
    return [n for n, flag in enumerate(sieve) if flag]


def main():
    for fail in (False, True):
        try:
            print(f"Answer: {asyncio.run(supervisor(fail))}")
        except OSError as error:
            print("Error:", error, error.errno)
    with spinning("slept") as frames:
        time.sleep(0.3)
    with spinning("counted"):
        found = primes(200)
    print(len(frames), len(found), found[-3:])


main()
