"""Handlers with levels of their own, filters, propagation, NullHandler, a handler of one's own."""
import logging
import sys


class ListHandler(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.records = []

    def emit(self, record):
        self.records.append(self.format(record))


root = logging.getLogger()
root.setLevel(logging.DEBUG)
console = logging.StreamHandler(sys.stdout)
console.setLevel(logging.WARNING)
console.setFormatter(logging.Formatter("console %(levelname)s %(message)s"))
memory = ListHandler()
root.addHandler(console)
root.addHandler(memory)
root.addHandler(memory)
log = logging.getLogger("a.b.c")
log.debug("quiet")
log.error("loud")
print(memory.records, root.handlers)

quiet = logging.getLogger("quiet")
quiet.addHandler(logging.NullHandler())
quiet.propagate = False
quiet.error("nowhere")


class NoSecrets(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "***")
        return "drop" not in record.msg


console.addFilter(NoSecrets())
console.addFilter(lambda record: record.levelno != logging.CRITICAL)
log.warning("the secret is out")
log.warning("drop this")
log.critical("filtered by a function")
only = logging.Filter("a.b")
log.addFilter(only)
log.error("passes a.b")
logging.getLogger("a.bc").addFilter(only)
logging.getLogger("a.bc").error("is not a.b")
log.removeFilter(only)
root.removeHandler(console)
print(len(memory.records), memory.records[-1], only.filter(logging.makeLogRecord({"name": "a.b"})))


class Shouting(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg.upper()}", kwargs


adapter = Shouting(log, {"id": 7})
adapter.warning("through an adapter")
logging.LoggerAdapter(log, {"user": "eve"}).error("plain")
print(memory.records[-2:], adapter.isEnabledFor(10), adapter)
print(console, memory, logging.NullHandler())
