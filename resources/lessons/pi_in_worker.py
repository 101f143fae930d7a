# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Pi in a worker"
# summary = "A decorator sends a long computation to a thread; greetings go on meanwhile."
# group = "5 Blocking"
# order = 4
# question = "800 digits of pi and four greetings: who is done first?"
#
# [tool.awaitscope.es]
# title = "Pi en un hilo"
# summary = "Un decorador envía un cálculo largo a un hilo; los saludos siguen mientras tanto."
# group = "5 Bloqueos"
# question = "800 cifras de pi y cuatro saludos: ¿quién acaba antes?"
# ///
import asyncio
import functools
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal, getcontext

pool = ThreadPoolExecutor(max_workers=1)


def in_worker(function):
    """Calling the function starts it in a thread and gives something to await."""

    @functools.wraps(function)
    def start(*args):
        return asyncio.wrap_future(pool.submit(function, *args))

    return start


@in_worker
def pi(digits):
    """The series of the Chudnovsky brothers: each term adds 14 digits."""
    getcontext().prec = digits + 10
    k, m, l, x = 6, 1, 13591409, 1
    total = Decimal(l)
    for n in range(1, digits // 14 + 2):
        m = m * (k**3 - 16 * k) // n**3
        k += 12
        l += 545140134
        x *= -262537412640768000
        total += Decimal(m * l) / x
        time.sleep(0.02)  # a slow machine, so that there is something to see
    return str(426880 * Decimal(10005).sqrt() / total)[: digits + 2]


async def greet(name, delay):
    await asyncio.sleep(delay)
    print(f"Hello, {name}!")


async def print_pi(digits):
    print(await pi(digits))


async def main():
    await asyncio.gather(
        print_pi(800),
        greet("Ada", 0),
        greet("Bo", 0.25),
        greet("Cy", 0.5),
        greet("Di", 0.75),
    )


asyncio.run(main())
