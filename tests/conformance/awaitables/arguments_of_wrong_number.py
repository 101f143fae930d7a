"""What the classes and functions of asyncio say of arguments that they do not take, such as loop= and timeout=."""
import asyncio


async def job():
    pass


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    for what, function in {
        "Queue 4": lambda: asyncio.Queue(1, 2, 3),
        "Queue loop": lambda: asyncio.Queue(loop=loop),
        "PriorityQueue loop": lambda: asyncio.PriorityQueue(loop=loop),
        "Lock loop": lambda: asyncio.Lock(loop=loop),
        "Lock 1": lambda: asyncio.Lock(1),
        "Event loop": lambda: asyncio.Event(loop=loop),
        "Condition loop": lambda: asyncio.Condition(loop=loop),
        "Semaphore loop": lambda: asyncio.Semaphore(3, loop=loop),
        "BoundedSemaphore loop": lambda: asyncio.BoundedSemaphore(3, loop=loop),
        "Semaphore 3": lambda: asyncio.Semaphore(1, 2, 3),
        "Barrier": lambda: asyncio.Barrier(),
        "Barrier loop": lambda: asyncio.Barrier(2, loop=loop),
        "TaskGroup": lambda: asyncio.TaskGroup(1),
        "sleep loop": lambda: asyncio.sleep(1, loop=loop),
        "gather loop": lambda: asyncio.gather(loop=loop),
        "wait loop": lambda: asyncio.wait([], loop=loop),
        "wait_for loop": lambda: asyncio.wait_for(queue, 1, loop=loop),
        "wait_for 1": lambda: asyncio.wait_for(queue),
        "shield loop": lambda: asyncio.shield(queue, loop=loop),
        "as_completed loop": lambda: asyncio.as_completed([], loop=loop),
        "create_task loop": lambda: asyncio.create_task(3, loop=loop),
        "create_task": lambda: asyncio.create_task(),
        "loop.create_task": lambda: loop.create_task(),
        "set_debug": lambda: loop.set_debug(),
        "put": lambda: queue.put(),
        "put 2": lambda: queue.put(1, 2),
        "put_nowait": lambda: queue.put_nowait(),
        "get 1": lambda: queue.get(1),
        "get_nowait 1": lambda: queue.get_nowait(1),
        "get block": lambda: queue.get(block=False),
        "task_done 1": lambda: queue.task_done(1),
        "qsize 1": lambda: queue.qsize(1),
        "join 1": lambda: queue.join(1),
        "Event set": lambda: asyncio.Event().set(1),
        "Event wait": lambda: asyncio.Event().wait(1),
        "Event wait timeout": lambda: asyncio.Event().wait(timeout=1),
        "Lock acquire": lambda: asyncio.Lock().acquire(1),
        "Lock acquire timeout": lambda: asyncio.Lock().acquire(timeout=1),
        "Lock release": lambda: asyncio.Lock().release(1),
        "Semaphore acquire": lambda: asyncio.Semaphore().acquire(1),
        "Condition wait": lambda: asyncio.Condition().wait(1),
        "Condition wait_for": lambda: asyncio.Condition().wait_for(),
        "Condition notify": lambda: asyncio.Condition().notify(1, 2),
        "Barrier wait": lambda: asyncio.Barrier(2).wait(1),
        "TaskGroup create_task": lambda: asyncio.TaskGroup().create_task(),
        "current_task 2": lambda: asyncio.current_task(1, 2),
        "run": lambda: asyncio.run(),
        "to_thread": lambda: asyncio.to_thread(),
        "timeout": lambda: asyncio.timeout(),
        "reschedule": lambda: asyncio.timeout(1).reschedule(),
        "stop 1": lambda: loop.stop(1),
    }.items():
        try:
            print(what, type(function()).__name__)
        except Exception as e:
            print(what, type(e).__name__, e)


asyncio.run(main())
