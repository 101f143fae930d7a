"""to_thread takes the caller's context along, run_in_executor does not; a thread begins with an empty one."""
import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

user = contextvars.ContextVar("user", default="anonymous")


def job(what):
    seen = user.get()
    user.set("set in " + what)
    return what, seen


async def main():
    user.set("carol")
    print(await asyncio.to_thread(job, "to_thread"), user.get())
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        print(await loop.run_in_executor(pool, job, "executor"))
        print(await loop.run_in_executor(pool, job, "executor again"))
        context = contextvars.copy_context()
        print(await loop.run_in_executor(pool, context.run, job, "own context"), context[user])
    thread = threading.Thread(target=lambda: print(job("thread")))
    thread.start()
    thread.join()

    async def coroutine():
        return user.get()

    def from_thread():
        user.set("thread's")
        print(asyncio.run_coroutine_threadsafe(coroutine(), loop).result())
    await loop.run_in_executor(None, from_thread)
    print(user.get())

asyncio.run(main())
