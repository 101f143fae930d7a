"""Loop exception handler, never-retrieved reports, task names, done-callbacks, introspection."""
import asyncio
import gc
import sys
import traceback


class AppError(Exception):
    code = 500


class NotFound(AppError):
    code = 404

    def __init__(self, what, **extra):
        super().__init__(what, extra)
        self.what = what


def handler(loop, context):
    exc = context.get("exception")
    keys = sorted(context)
    print("HANDLER", context["message"], repr(exc), keys)
    if isinstance(exc, AppError):
        print("   code", exc.code)


async def fail(what):
    await asyncio.sleep(0.01)
    raise NotFound(what, hint="look elsewhere")


def bad_callback(fut):
    raise AppError("in callback")


async def idle():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError as e:
        print("idle cancelled", e.args)
        raise


async def outer():
    try:
        await fail("page")
    except NotFound as e:
        try:
            {}[e.what]
        except KeyError as k:
            raise AppError("translated") from k


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    t = asyncio.create_task(fail("lost"), name="lost-task")
    await asyncio.sleep(0.05)
    del t
    gc.collect()
    ok = asyncio.create_task(asyncio.sleep(0.01, "fine"), name="ok")
    ok.add_done_callback(bad_callback)
    await ok
    await asyncio.sleep(0)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    fut = loop.create_future()
    fut.set_exception(AppError("future"))
    del fut
    gc.collect()
    tasks = [asyncio.create_task(idle(), name=f"idle-{i}") for i in range(3)]
    await asyncio.sleep(0)
    for x in sorted(asyncio.all_tasks(), key=lambda t: t.get_name()):
        print(x.get_name(), x.get_coro().__name__, x.done(), x.cancelling())
    tasks[0].cancel("bored")
    tasks[1].cancel()
    tasks[1].uncancel()
    tasks[2].set_name("renamed")
    done, pending = await asyncio.wait(tasks, timeout=0.1)
    print(sorted(t.get_name() for t in done), [t.get_name() for t in pending])
    try:
        tasks[2].result()
    except asyncio.InvalidStateError as e:
        print("InvalidStateError", e)
    try:
        await outer()
    except AppError as e:
        tb = traceback.format_exception(e)
        print([l.strip() for l in tb if not l.startswith("  File")])
        print("".join(traceback.format_exception_only(e)).strip())
        print([f.name for f in traceback.extract_tb(e.__traceback__)])
        print(type(e.__cause__), type(e.__cause__.__context__))
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "custom report", "detail": 42})
    loop.call_soon(lambda: [][1])
    await asyncio.sleep(0)
    t = asyncio.create_task(fail("default report"), name="final")
    await asyncio.wait([t])
    print(t.exception())
    t2 = asyncio.create_task(fail("unretrieved"), name="unretrieved")
    await asyncio.sleep(0.1)
    del t2
    gc.collect()
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)
    await idle.__call__() if len(sys.argv) > 5 else None
    idle()
    print("end")

asyncio.run(main())
