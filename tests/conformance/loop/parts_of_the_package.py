"""asyncio.tasks and the other modules of the package; policies; abstract loops."""
import asyncio
import asyncio.events
from asyncio import events, futures
from asyncio.exceptions import CancelledError
from asyncio.locks import Lock
from asyncio.queues import Queue, QueueEmpty
from asyncio.tasks import Task, sleep

print(events.get_event_loop is asyncio.get_event_loop, Task is asyncio.Task, Lock is asyncio.Lock)
print(CancelledError is asyncio.CancelledError, futures.Future is asyncio.Future)
print(asyncio.queues.Queue is Queue, asyncio.coroutines.iscoroutine is asyncio.iscoroutine)
print(asyncio.timeouts.timeout is asyncio.timeout, asyncio.taskgroups.TaskGroup is asyncio.TaskGroup)
policy = asyncio.get_event_loop_policy()
print(isinstance(policy, asyncio.AbstractEventLoopPolicy),
      isinstance(policy, asyncio.DefaultEventLoopPolicy), hasattr(asyncio, "WindowsSelectorEventLoopPolicy"))
loop = policy.new_event_loop()
print(loop, isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, asyncio.BaseEventLoop))
policy.set_event_loop(loop)
print(policy.get_event_loop() is loop, asyncio.SelectorEventLoop.__name__)
asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
loop.run_until_complete(sleep(0.1))
loop.close()
print(loop, asyncio.IncompleteReadError(b"abc", 5), issubclass(asyncio.LimitOverrunError, Exception))
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)


async def main():
    task = asyncio.current_task()
    print(asyncio.current_task(asyncio.get_running_loop()) is task, asyncio.all_tasks() == {task})
    print(asyncio.tasks.all_tasks(asyncio.get_running_loop()) == {task}, task.get_stack() is not None)

asyncio.run(main())
