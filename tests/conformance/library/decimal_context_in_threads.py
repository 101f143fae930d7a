"""A worker has a decimal context of its own; to_thread takes its caller's along."""
import asyncio
from decimal import Decimal, getcontext


def third(digits):
    getcontext().prec = digits
    return Decimal(1) / 3


async def main():
    getcontext().prec = 5
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, third, 10), Decimal(1) / 3, getcontext().prec)
    print(await asyncio.to_thread(third, 10), Decimal(1) / 3, getcontext().prec)

asyncio.run(main())
