"""Logging in tasks: a filter adds the task and a request id, handlers format differently."""
import asyncio
import contextvars
import io
import logging
import sys

request_id = contextvars.ContextVar("request_id", default="-")


class TaskFilter(logging.Filter):
    def filter(self, record):
        try:
            task = asyncio.current_task()
        except RuntimeError:
            task = None
        record.task = task.get_name() if task else "no task"
        record.request = request_id.get()
        return True


class Levels(logging.Formatter):
    def format(self, record):
        record.short = record.levelname[0]
        return super().format(record)


memory = io.StringIO()


def set_up():
    root = logging.getLogger()
    root.setLevel(logging.DEBUG)
    screen = logging.StreamHandler(sys.stdout)
    screen.setFormatter(Levels("{short} [{task}/{request}] {name}: {message}", style="{"))
    screen.addFilter(TaskFilter())
    screen.setLevel(logging.INFO)
    everything = logging.StreamHandler(memory)
    everything.setFormatter(logging.Formatter("%(levelno)2d %(name)s %(funcName)s:%(lineno)d %(message)s"))
    root.addHandler(screen)
    root.addHandler(everything)
    logging.getLogger("asyncio").setLevel(logging.WARNING)


log = logging.getLogger("shop")
db = log.getChild("db")


async def query(sql, *arguments):
    db.debug("running %s with %r", sql, arguments)
    await asyncio.sleep(0.1)
    if "drop" in sql.lower():
        raise PermissionError("no")
    return len(arguments)


async def handle(number, sql):
    request_id.set(f"r{number}")
    log.info("request %d", number)
    try:
        rows = await query(sql, number, "x")
    except PermissionError as error:
        log.error("request %d failed: %r", number, error, stack_info=False)
    else:
        log.info("%(rows)d rows of %(kind)s", {"rows": rows, "kind": "books"})


async def main():
    set_up()
    log.warning("no request here: %s", request_id.get())
    await asyncio.gather(handle(1, "SELECT"), handle(2, "DROP"), asyncio.create_task(handle(3, "select"), name="third"))
    adapter = logging.LoggerAdapter(log, {"user": "eve"})
    adapter.info("adapted")
    db.propagate = False
    db.error("goes nowhere")
    logging.disable(logging.INFO)
    log.info("disabled")
    log.error("still there")
    logging.disable(logging.NOTSET)
    print(log.isEnabledFor(logging.DEBUG), db.getEffectiveLevel(), db.parent, log.handlers)


asyncio.run(main())
logging.getLogger("after").critical("the loop is %s", "closed")
print("-- memory --")
print(memory.getvalue(), end="")
