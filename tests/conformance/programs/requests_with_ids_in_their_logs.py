# A context variable carries the id of the request into every log line, also through threads.
import asyncio
import contextvars
import io
import logging
import uuid
from functools import partial

request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.request_id = request_id.get()
        record.user = user.get("anonymous")
        return "secret" not in record.getMessage()


stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.addFilter(ContextFilter())
handler.setFormatter(logging.Formatter("{request_id:<4} {user:<9} {levelname[0]} {name}: {message}", style="{"))
root = logging.getLogger("app")
root.addHandler(handler)
root.setLevel(logging.DEBUG)
root.propagate = False


class Shout(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"{msg.upper()}{'!' * self.extra['marks']}", kwargs


def database(query):
    log = logging.getLogger("app.db")
    log.debug("query %r", query)
    if "'" in query:
        log.error("bad quote in %s", query, extra={"query": query})
        raise ValueError(query)
    return [query] * 2


async def handle(number, name=None, query="select"):
    token = request_id.set(f"r{number:02}")
    log = logging.getLogger("app.web")
    try:
        if name:
            user.set(name)
        log.info("start")
        await asyncio.sleep(0.1 / number)
        rows = await asyncio.to_thread(database, query)
        Shout(log, {"marks": number}).warning("%d rows", len(rows))
        log.info("the secret is %s", 42)
        return rows
    except ValueError:
        log.exception("failed", exc_info=False)
    finally:
        log.info("end")
        request_id.reset(token)
        log.debug("after")


async def main():
    results = await asyncio.gather(handle(1, "ada"), handle(2, query="it's"), handle(3, "bob"))
    print(results)
    context = contextvars.copy_context()
    context.run(user.set, "runner")
    print(context[user], user.get("nobody"), request_id in context, len(context), sorted(var.name for var in context))
    loop = asyncio.get_running_loop()
    loop.call_soon(logging.getLogger("app").warning, "called soon", context=context)
    await loop.run_in_executor(None, partial(context.run, database, "in a pool"))
    token = request_id.set("zz")
    print(token.old_value is contextvars.Token.MISSING, token.var is request_id)
    request_id.reset(token)
    try:
        request_id.reset(token)
    except RuntimeError as error:
        print("reset twice:", str(error)[:40])
    try:
        user.get()
    except LookupError as error:
        print(type(error).__name__)


asyncio.run(main())
print(stream.getvalue(), end="")
print(len(str(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"))), logging.getLogger("app.db").getEffectiveLevel())
