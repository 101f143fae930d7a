"""exception(), exc_info and stack_info; what a broken format does."""
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


class Own(Exception):
    pass


def deeper(x):
    raise Own(f"cannot {x}")


class Short(logging.Formatter):
    def formatException(self, ei):
        return f"<{ei[0].__name__}: {ei[1]}>"


logging.root.handlers[0].setFormatter(Short("%(levelname)s %(message)s"))
try:
    deeper("log")
except Own as error:
    logging.exception("with a traceback")
    logging.error("the same", exc_info=True)
    logging.warning("given", exc_info=error)
    logging.info("not shown", exc_info=True)
logging.error("none", exc_info=True)
logging.error("no arguments %s")
logging.error("but %s", "some")
print(logging.lastResort, logging.raiseExceptions)
try:
    logging.error("x", extra={"message": 1})
except KeyError as error:
    print(error)
logging.raiseExceptions = False
logging.error("wrong %d", "argument")
