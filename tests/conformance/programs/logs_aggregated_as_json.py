"""Log aggregation: handlers, filters, exc_info, contextvars and json reports."""
import asyncio
import contextvars
import io
import json
import logging
import logging.handlers
import string
import sys
from collections import Counter, defaultdict
from itertools import groupby

request_id = contextvars.ContextVar("request_id", default="-")


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.rid = request_id.get()
        return "secret" not in record.getMessage()


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__(logging.WARNING)
        self.records = []

    def emit(self, record):
        self.records.append(record)


class JsonFormatter(logging.Formatter):
    def format(self, record):
        d = {"level": record.levelname, "msg": record.getMessage(), "rid": record.rid}
        if record.exc_info:
            d["exc"] = self.formatException(record.exc_info).splitlines()[-1]
        return json.dumps(d, sort_keys=True)


root = logging.getLogger("app")
root.setLevel("DEBUG")
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("{levelname:<8}|{rid:^6}|{name:>10}| {message}", style="{"))
out.addFilter(ContextFilter())
buf = io.StringIO()
js = logging.StreamHandler(buf)
js.setLevel(logging.ERROR)
js.setFormatter(JsonFormatter())
js.addFilter(ContextFilter())
lst = ListHandler()
for h in (out, js, lst):
    root.addHandler(h)
db = logging.getLogger("app.db")
web = root.getChild("web")


async def query(sql, *params):
    db.debug("executing %r with %s", sql, params)
    await asyncio.sleep(0.01 * len(sql))
    if "drop" in sql:
        raise PermissionError(f"refused: {sql}")
    return len(params)


async def handle(rid, sql, *params):
    token = request_id.set(rid)
    web.info("begin")
    try:
        rows = await query(sql, *params)
    except PermissionError:
        web.exception("failed after %d params", len(params))
        return None
    else:
        web.info("rows=%(rows)d for %(who)s", {"rows": rows, "who": rid})
        return rows
    finally:
        web.warning("end%s", "!" * len(params))
        request_id.reset(token)
        web.log(5, "invisible")


async def main():
    got = await asyncio.gather(handle("r1", "select 1", 1), handle("r2", "drop table x", 1, 2), handle("r3", "select secret", 3))
    print(got, request_id.get())
    print(Counter(r.levelname for r in lst.records), db.level, db.getEffectiveLevel(), logging.getLevelName(35))
    print(buf.getvalue().strip())
    by = defaultdict(list)
    for name, grp in groupby(sorted(lst.records, key=lambda r: r.name), key=lambda r: r.name):
        by[name] += [r.funcName for r in grp]
    print(dict(by))
    print(string.Template("$who owes $$${amt}").substitute(who="Bob", amt=3), string.Template("$x $y").safe_substitute(x=1))
    ctx = contextvars.copy_context()
    ctx.run(request_id.set, "ctx")
    print(ctx[request_id], request_id.get(), len(ctx) >= 1, request_id in ctx)
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: web.critical("callback %s", f.result()), context=ctx)
    fut.set_result("x")
    await asyncio.sleep(0)
    t = asyncio.create_task(handle("r9", "a"), context=ctx)
    await t
    print(web.isEnabledFor(logging.DEBUG), web.hasHandlers(), repr(web), repr(db))
    logging.getLogger("other").warning("to the last resort %s", 1)
    try:
        raise ValueError("inner")
    except ValueError:
        root.error("stack", exc_info=True)
    mem = logging.handlers.MemoryHandler(10, target=out)
    root.removeHandler(out); root.addHandler(mem)
    root.info("buffered"); print("before flush"); mem.flush()

asyncio.run(main())
