"""logging in place of print: levels, a format with task names, a child logger, extra values and a traceback."""
import asyncio
import logging
import sys


class TaskFilter(logging.Filter):
    def filter(self, record):
        try:
            record.task = asyncio.current_task().get_name()
        except (RuntimeError, AttributeError):
            record.task = "-"
        return True


def setup():
    root = logging.getLogger("app")
    root.setLevel(logging.DEBUG)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("{levelname:>8}|{task:^10}|{name}| {message}", style="{"))
    handler.addFilter(TaskFilter())
    root.addHandler(handler)
    root.propagate = False
    return root


log = setup()


async def worker(number):
    mine = log.getChild("worker")
    mine.info("starting %d", number)
    for step in range(3):
        mine.debug("step %d of %s", step, {"number": number})
        await asyncio.sleep(0.1 * number)
        if number * step == 4:
            mine.warning("step %s is odd, isn't it? %05.2f%%", step, 12.3456)
            try:
                raise KeyError("lost")
            except KeyError as error:
                mine.error("caught %r", error)
    mine.info("finished")


async def main():
    log.info("main begins")
    async with asyncio.TaskGroup() as group:
        for n in (1, 2):
            group.create_task(worker(n), name=f"w{n}")
    log.setLevel(logging.ERROR)
    log.warning("this is not shown")
    log.critical("levels: %s %s", logging.getLevelName(30), log.isEnabledFor(logging.INFO))
    log.setLevel(logging.NOTSET)
    log.log(25, "a level of its own")
    print(log, log.handlers[0].level, log.getEffectiveLevel())


asyncio.run(main())
log.info("no loop runs any more")
