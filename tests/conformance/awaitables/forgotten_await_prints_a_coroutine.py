"""What a coroutine, a function and a future look like."""
import asyncio


async def work():
    return 1


async def main():
    coroutine = work()
    print(str(coroutine).split(" at ")[0], type(coroutine).__name__, asyncio.iscoroutine(coroutine),
          asyncio.iscoroutinefunction(work), str(work).split(" at ")[0])
    print(await coroutine)
    future = asyncio.get_running_loop().create_future()
    print(future)
    future.set_result(5)
    print(future)

asyncio.run(main())
