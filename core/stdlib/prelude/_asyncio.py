# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of asyncio that are plain Python: policies and errors that nothing here raises."""

__all__ = ["AbstractEventLoopPolicy", "DefaultEventLoopPolicy", "get_event_loop_policy",
           "set_event_loop_policy", "IncompleteReadError", "LimitOverrunError",
           "SendfileNotAvailableError"]


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


AbstractEventLoopPolicy.__module__ = "asyncio.events"


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Loops are kept by the interpreter, for each thread."""

    def get_event_loop(self):
        import asyncio
        return asyncio.get_event_loop()

    def set_event_loop(self, loop):
        import asyncio
        asyncio.set_event_loop(loop)

    def new_event_loop(self):
        import asyncio
        return asyncio.new_event_loop()


BaseDefaultEventLoopPolicy.__module__ = "asyncio.events"


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    pass


_UnixDefaultEventLoopPolicy.__module__ = "asyncio.unix_events"
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy

_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    _policy = policy


class SendfileNotAvailableError(RuntimeError):
    pass


class IncompleteReadError(EOFError):
    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected


class LimitOverrunError(Exception):
    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


for _error in (SendfileNotAvailableError, IncompleteReadError, LimitOverrunError):
    _error.__module__ = "asyncio.exceptions"


def task_stack(coroutine, exception, limit):
    """Task.get_stack(): the frames of a task that has not ended, or those that its exception went through."""
    frames = []
    frame = getattr(coroutine, "cr_frame", None)
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif exception is not None:
        place = exception.__traceback__
        while place is not None and (limit is None or len(frames) < limit):
            frames.append(place.tb_frame)
            place = place.tb_next
    return frames


def print_task_stack(task, frames, exception, file):
    import traceback
    places = [(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None) for frame in frames]
    if not places:
        print(f"No stack for {task!r}", file=file)
    else:
        what = "Stack" if exception is None else "Traceback"
        print(f"{what} for {task!r} (most recent call last):", file=file)
    traceback.print_list(places, file=file)
    if exception is not None:
        for line in traceback.format_exception_only(exception):
            print(line, file=file, end="")


# What a star import of asyncio gives.
package_names = ("BaseEventLoop", "iscoroutinefunction", "iscoroutine", "AbstractEventLoopPolicy",
                 "AbstractEventLoop", "Handle", "TimerHandle", "get_event_loop_policy", "set_event_loop_policy",
                 "get_event_loop", "set_event_loop", "new_event_loop", "get_running_loop", "_get_running_loop",
                 "BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError",
                 "LimitOverrunError", "SendfileNotAvailableError", "Future", "wrap_future", "isfuture", "Lock",
                 "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier", "Runner", "run", "Queue",
                 "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "Task", "create_task", "FIRST_COMPLETED",
                 "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed", "sleep", "gather", "shield",
                 "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks", "to_thread", "Timeout",
                 "timeout", "timeout_at", "SelectorEventLoop", "DefaultEventLoopPolicy")
