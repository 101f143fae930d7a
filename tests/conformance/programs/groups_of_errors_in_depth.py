"""Exception groups in depth with TaskGroup, split, subgroup, derive, nested; print_exception."""
import asyncio
import sys
import traceback


class ValidationErrors(ExceptionGroup):
    def derive(self, excs):
        return ValidationErrors(self.message, excs)

    @property
    def count(self):
        return len(self.exceptions)


async def check_age(user):
    await asyncio.sleep(0.02)
    if user["age"] < 0:
        raise ValueError(f"age {user['age']}")


async def check_name(user):
    await asyncio.sleep(0.01)
    if not user["name"]:
        raise TypeError("no name")


async def check_mail(user):
    try:
        await asyncio.sleep(0.03)
        if "@" not in user["mail"]:
            raise ValueError("mail")
    except asyncio.CancelledError:
        raise OSError("mail check interrupted")


async def validate(user):
    results = await asyncio.gather(check_age(user), check_name(user), check_mail(user), return_exceptions=True)
    if errs := [r for r in results if isinstance(r, Exception)]:
        raise ValidationErrors(f"user {user.get('id', '?')}", errs)
    return user


async def strict(user):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(check_age(user))
        tg.create_task(check_name(user))
        tg.create_task(check_mail(user))


def shape(e, depth=0):
    print("  " * depth + f"{type(e).__name__}: {e}")
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions:
            shape(x, depth + 1)


async def main():
    bad = {"id": 7, "age": -1, "name": "", "mail": "x"}
    try:
        await validate(bad)
    except* ValueError as eg:
        print("values", eg.count, type(eg).__name__, [str(e) for e in eg.exceptions])
    except* TypeError as eg:
        print("types", eg.count, eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(strict(bad), name="strict")
            tg.create_task(validate(bad), name="validate")
    except ExceptionGroup as eg:
        shape(eg)
        vals, rest = eg.split(ValueError)
        print(vals and repr(vals))
        if rest is not None:
            shape(rest)
        print(eg.subgroup(lambda e: isinstance(e, OSError)))
        eg.add_note("noted")
        lines = [l for l in "".join(traceback.format_exception(eg)).splitlines() if "File" not in l and "Error" in l]
        print(*lines, sep="\n")
    try:
        try:
            raise ExceptionGroup("two", [KeyError("k"), ZeroDivisionError()])
        except* KeyError:
            raise RuntimeError("while handling")
    except ExceptionGroup as e:
        shape(e)
        print(repr(e.__context__), [repr(x.__context__) for x in e.exceptions])
    try:
        raise BaseExceptionGroup("b", [ValueError(1)])
    except ExceptionGroup as e:
        print("became", type(e).__name__)
    for args in [("m", []), ("m", [1]), ("m",), (1, [ValueError()])]:
        try:
            ExceptionGroup(*args)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        ExceptionGroup("g", [asyncio.CancelledError()])
    except TypeError as e:
        print(e)

    async def nested():
        async with asyncio.TaskGroup() as inner:
            inner.create_task(check_name(bad))
            raise LookupError("body")
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(nested())
                await asyncio.sleep(5)
    except* LookupError as eg:
        shape(eg)
    print("now the uncaught one")
    sys.stdout.flush()
    await strict({"age": -5, "name": "", "mail": ""})

asyncio.run(main())
