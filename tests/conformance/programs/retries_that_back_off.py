# Exponential backoff with jitter, different policies, and what is left of the errors in the end.
import asyncio
import random
import traceback


class Transient(ConnectionError):
    pass


class Fatal(Exception):
    pass


def exponential(base=0.1, factor=2, top=1.0):
    delay = base
    while True:
        yield min(delay, top)
        delay *= factor


def constant(delay):
    while True:
        yield delay


def jittered(delays, seed):
    rng = random.Random(seed)
    return (delay * rng.uniform(0.5, 1.5) for delay in delays)


class Service:
    def __init__(self, outcomes):
        self.outcomes = iter(outcomes)
        self.calls = 0

    async def call(self):
        self.calls += 1
        await asyncio.sleep(0.02)
        outcome = next(self.outcomes)
        if isinstance(outcome, type) and issubclass(outcome, BaseException):
            raise outcome(f"call {self.calls}")
        return outcome


async def retry(function, delays, attempts, on=(Transient, TimeoutError)):
    errors = []
    for attempt, delay in zip(range(1, attempts + 1), delays):
        try:
            return await function()
        except on as error:
            error.add_note(f"attempt {attempt}")
            errors.append(error)
            if attempt < attempts:
                print(f"    {error!r}, again in {delay:.3f} s")
                await asyncio.sleep(delay)
    raise ExceptionGroup(f"{attempts} attempts failed", errors) from errors[-1]


async def attempt(title, service, *args, **kwargs):
    print(title)
    start = asyncio.get_running_loop().time()
    try:
        result = await retry(service.call, *args, **kwargs)
        print("    ->", result)
    except* Transient as group:
        print("    gave up:", group.message, [error.__notes__ for error in group.exceptions], repr(group.__cause__))
    except* Fatal as group:
        print("    fatal:", *group.exceptions)
    print(f"    {service.calls} calls, {asyncio.get_running_loop().time() - start:.3f} s")


async def main():
    await attempt("at once", Service([42]), constant(1), 3)
    await attempt("third time lucky", Service([Transient, TimeoutError, "ok"]), exponential(), 5)
    await attempt("never", Service([Transient] * 9), exponential(0.3, 3), 4)
    await attempt("jitter", Service([Transient] * 3 + ["fine"]), jittered(exponential(), 7), 10)
    await attempt("fatal", Service([Transient, Fatal]), constant(0.1), 3)
    await attempt("only timeouts", Service([TimeoutError, ValueError]), constant(0.1), 3, on=TimeoutError)


try:
    asyncio.run(main())
except ExceptionGroup as group:
    print("left over:", repr(group))
except ValueError as error:
    print("left over:", "".join(traceback.format_exception_only(error)).strip(), "|", type(error.__context__).__name__)
