"""create_future, set_result, set_exception, cancel, callbacks."""
import asyncio


async def waiter(name, future):
    try:
        print(name, await future)
    except ValueError as error:
        print(name, "failed", error)
    except asyncio.CancelledError:
        print(name, "cancelled", future.cancelled())


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(3)]
    tasks = [asyncio.create_task(waiter(n, f)) for n, f in zip("abc", futures)]
    futures[0].add_done_callback(lambda f: print("callback", f.result()))
    await asyncio.sleep(0.1)
    futures[0].set_result("value")
    futures[1].set_exception(ValueError("bad"))
    futures[2].cancel()
    print("set", futures[0].done())
    await asyncio.wait(tasks)
    try:
        futures[0].set_result("again")
    except asyncio.InvalidStateError as error:
        print("again:", error)

asyncio.run(main())
