# A watcher keeps the last lines of a log and warns of bursts; timers and local data of threads.
import logging
import logging.handlers
import sys
import threading
import time
from collections import deque


class Burst(logging.Handler):
    def __init__(self, limit, period, keep=5):
        super().__init__(level=logging.ERROR)
        self.limit, self.period = limit, period
        self.times = deque()
        self.recent = deque(maxlen=keep)
        self.alarms = 0

    def emit(self, record):
        now = time.monotonic()
        self.times.append(now)
        self.recent.append(self.format(record))
        while self.times and now - self.times[0] > self.period:
            self.times.popleft()
        if len(self.times) >= self.limit:
            self.alarms += 1
            self.times.clear()
            print("!! burst:", " / ".join(self.recent))


class Repeating(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


local = threading.local()
log = logging.getLogger("factory")
log.setLevel("DEBUG")
console = logging.StreamHandler(sys.stdout)
console.setFormatter(logging.Formatter("%(relativeCreated)d %(threadName)-8s %(levelname).1s %(message)s"))
console.setFormatter(logging.Formatter("%(threadName)-8s %(levelname).1s %(message)s"))
memory = logging.handlers.MemoryHandler(capacity=4, flushLevel=logging.CRITICAL, target=console)
burst = Burst(3, 0.5)
burst.setFormatter(logging.Formatter("%(message)s"))
log.addHandler(memory)
log.addHandler(burst)
log.propagate = False


def machine(name, outcomes):
    local.count = 0
    child = log.getChild(name)
    for outcome in outcomes:
        time.sleep(0.1)
        local.count += 1
        try:
            if outcome == "x":
                raise ValueError(f"{name} jammed at step {local.count}")
            child.debug("step %d is %s", local.count, outcome)
        except ValueError as error:
            child.error("%s", error)
    child.info("made %(count)d of %(total)d", {"count": local.count, "total": len(outcomes)})


def tick(ticks):
    ticks.append(len(ticks))
    log.info("tick %s", ticks[-1])


ticks = []
heart = Repeating(0.25, tick, args=(ticks,))
heart.daemon = True
heart.start()
once = threading.Timer(0.33, log.critical, ["power is low"])
once.start()
never = threading.Timer(60, print, ["never"])
never.start()
machines = [threading.Thread(target=machine, args=(name, outcomes), name=name) for name, outcomes in (("press", "..xx.x"), ("lathe", ".x...x..."))]
machines[0].start()
time.sleep(0.03)
machines[1].start()
for thread in machines:
    thread.join()
heart.cancel()
never.cancel()
heart.join()
never.join()
print("alarms", burst.alarms, "ticks", ticks, "buffered", len(memory.buffer), hasattr(local, "count"))
memory.flush()
logging.disable(logging.ERROR)
log.error("not seen")
log.critical("seen")
memory.close()
print(burst.recent.maxlen, list(burst.recent)[-1], once.is_alive(), never.finished.is_set(), threading.active_count())
print(logging.getLevelName(25), logging.getLevelName("WARNING"), log.isEnabledFor(40), log, log.handlers[1].level)
