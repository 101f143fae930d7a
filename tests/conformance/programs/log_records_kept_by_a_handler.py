import asyncio
import logging
import sys
from collections import Counter, deque
from contextvars import ContextVar

request = ContextVar("request", default="-")


class RingHandler(logging.Handler):
    """Keeps the last few records, and prints them all when something bad happens."""

    def __init__(self, capacity, target, trigger=logging.ERROR):
        super().__init__(level=logging.DEBUG)
        self.buffer = deque(maxlen=capacity)
        self.target, self.trigger = target, trigger
        self.counts = Counter()

    def emit(self, record):
        self.counts[record.levelname] += 1
        self.buffer.append(record)
        if record.levelno >= self.trigger:
            while self.buffer:
                self.target.handle(self.buffer.popleft())


class RequestFilter(logging.Filter):
    def filter(self, record):
        record.request = request.get()
        return "secret" not in record.getMessage()


class Bracketed(logging.Formatter):
    def format(self, record):
        record.short = record.levelname[0]
        text = super().format(record)
        return text.replace("\n", "\n      | ")


class Prefix(logging.LoggerAdapter):
    def process(self, message, kwargs):
        return f"<{self.extra['user']}> {message}", kwargs


async def handle(number, steps):
    request.set(f"req{number}")
    log = logging.getLogger("shop.orders")
    user = Prefix(log, {"user": f"user{number % 2}"})
    log.debug("begin with %d steps", steps)
    for step in range(1, steps + 1):
        await asyncio.sleep(0.05 * number)
        user.info("step %s of %s", step, steps)
        log.info("the secret is %s", "hidden")
        if step == 3:
            try:
                1 / (step - 3)
            except ZeroDivisionError as error:
                log.error("failed: %s", error)
    log.debug("end")
    return number


async def main():
    stream = logging.StreamHandler(sys.stdout)
    stream.setFormatter(Bracketed("{short} {name:<11} {request:<5} {message}", style="{"))
    ring = RingHandler(4, stream)
    ring.addFilter(RequestFilter())
    root = logging.getLogger("shop")
    root.setLevel(logging.DEBUG)
    root.propagate = False
    root.addHandler(ring)
    print(await asyncio.gather(handle(1, 4), handle(2, 2), handle(3, 3)))
    print("left in the ring:", [r.getMessage() for r in ring.buffer])
    print(dict(ring.counts))

    audit = root.getChild("audit")
    audit.setLevel(logging.WARNING)
    audit.info("not seen")
    audit.warning("several\nlines")
    audit.critical("now: %(what)s", {"what": "alarm"})
    print(audit.isEnabledFor(logging.INFO), audit.getEffectiveLevel(), logging.getLogger("shop.orders").getEffectiveLevel(),
          audit.parent.name, logging.getLevelName(30), logging.getLevelName("ERROR"))
    logging.addLevelName(25, "NOTICE")
    plain = logging.getLogger("plain")
    plain.propagate = False
    plain.setLevel(1)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(levelname)-8s|%(funcName)s|%(message)s"))
    plain.addHandler(handler)
    plain.log(25, "a level of my own")
    try:
        raise LookupError("nothing there")
    except LookupError:
        plain.exception("with traceback", exc_info=False)
    root.removeHandler(ring)
    print(root.handlers, root.hasHandlers(), plain.hasHandlers())


asyncio.run(main())
