"""What CPython says of the usual mistakes."""
import asyncio
import contextlib
import concurrent.futures


async def job(n=0):
    await asyncio.sleep(0)
    return n


async def numbers():
    yield 1


class Half:
    async def __aenter__(self):
        return self


class Sync:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


@contextlib.asynccontextmanager
async def opened():
    yield 3


async def main():
    loop = asyncio.get_running_loop()

    async def with_lock():
        with asyncio.Lock():
            pass

    async def with_timeout():
        with asyncio.timeout(1):
            pass

    async def with_group():
        with asyncio.TaskGroup() as group:
            group.create_task(job())

    async def async_with_sync():
        async with Sync():
            pass

    async def async_with_half():
        async with Half():
            pass

    async def async_with_executor():
        async with concurrent.futures.ThreadPoolExecutor() as pool:
            pass

    async def with_opened():
        with opened() as three:
            pass

    async def for_generator():
        for n in numbers():
            pass

    async def async_for_list():
        async for n in [1, 2]:
            pass

    async def async_for_tasks():
        async for n in asyncio.as_completed([job()]):
            pass

    async def await_generator():
        await numbers()

    async def next_generator():
        next(numbers())

    async def list_of_generator():
        list(numbers())

    async def add_coroutine():
        return job() + 1

    async def index_coroutine():
        return job()[0]

    async def call_coroutine():
        return job()()

    async def attribute_of_coroutine():
        return job().result()

    async def iterate_coroutine():
        for each in job():
            pass

    async def star_coroutine():
        print(*job())

    async def iterate_task():
        for each in asyncio.create_task(job()):
            pass

    async def result_too_early():
        return asyncio.create_task(job()).result()

    async def exception_too_early():
        return asyncio.create_task(job()).exception()

    async def await_twice():
        once = job()
        await once
        await once

    async def await_list():
        await [job(), job()]

    async def task_of_task():
        asyncio.create_task(asyncio.create_task(job()))

    async def missing_argument():
        await asyncio.create_task(job(1, 2))

    async def callback_arguments():
        asyncio.create_task(job()).add_done_callback(lambda: 3)
        await asyncio.sleep(0.1)

    async def set_result_twice():
        future = loop.create_future()
        future.set_result(1)
        future.set_result(2)

    async def release_twice():
        asyncio.Lock().release()

    async def released_too_often():
        asyncio.BoundedSemaphore(1).release()

    async def notify_without_lock():
        asyncio.Condition().notify_all()

    async def wait_without_lock():
        await asyncio.Condition().wait()

    async def generator_twice():
        step = numbers().__anext__()
        await step
        await step

    async def stop_iteration():
        raise StopIteration(3)

    async def stop_async_iteration():
        raise StopAsyncIteration(3)

    async def aclosing_list():
        async with contextlib.aclosing([]):
            pass

    async def group_without_with():
        asyncio.TaskGroup().create_task(job())

    async def json_of_coroutine():
        import json
        json.dumps({"a": job()})

    async def join_coroutines():
        return ", ".join([job()])

    async def sleep_text():
        await asyncio.sleep("1")

    for mistake in (value for name, value in list(locals().items()) if asyncio.iscoroutinefunction(value)):
        try:
            print(mistake.__name__, await mistake())
        except Exception as e:
            print(mistake.__name__, type(e).__name__, e)


asyncio.run(main())
