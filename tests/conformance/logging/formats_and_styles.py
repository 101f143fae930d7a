"""Formatter with %, { and $ styles, dates, defaults and what is wrong with a format."""
import asyncio
import logging
import sys


def fresh(*args, **kwargs):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter(*args, **kwargs))
    log = logging.getLogger("fresh")
    log.handlers[:] = [handler]
    log.propagate = False
    return log


fresh("%(levelname)-8s|%(name)s|%(message)s").warning("percent")
fresh("{levelname:>8}|{lineno}|{funcName}|{message}", style="{").error("brace")
places = "%(filename)s:%(lineno)d %(module)s %(funcName)s %(threadName)s %(processName)s %(message)s"
fresh(places).error("places")
fresh("%(user)s %(message)s", defaults={"user": "nobody"}).error("defaults")
fresh("%(user)s %(message)s").error("extra", extra={"user": "ada"})


async def main():
    log = fresh("%(asctime)s %(message)s")
    log.error("at first")
    await asyncio.sleep(1.25)
    log.error("later")
    fresh("%(asctime)s.%(msecs)03d %(message)s", datefmt="%H:%M:%S").error("own date")
    fresh("{asctime} {message}", "%d.%m.%Y", "{").error("other date")


asyncio.run(main())
for args in (("no field",), ("{nope", None, "{"), ("%(message)s", None, "?"), ("{}", None, "{")):
    try:
        logging.Formatter(*args)
    except ValueError as error:
        print(error)
record = logging.LogRecord("n", logging.INFO, "/some/where.py", 7, "%s and %s", ("a", "b"), None)
print(record, record.getMessage(), record.filename, record.module, logging.Formatter().format(record))
print(logging.makeLogRecord({"msg": "made", "levelname": "X"}).msg)
