"""threading.local: every thread sees its own attributes; subclasses are initialized in each."""
import threading

data = threading.local()
data.value = "main"


def show(value):
    print(hasattr(data, "value"), data.__dict__)
    data.value = value
    data.more = [value]
    print(data.value, sorted(data.__dict__))
    del data.more
    try:
        data.more
    except AttributeError as error:
        print(error)


for value in ("one", "two"):
    thread = threading.Thread(target=show, args=(value,))
    thread.start()
    thread.join()
print(data.value, data.__dict__)


class Session(threading.local):
    limit = 3

    def __init__(self, name):
        print("made for", threading.current_thread().name)
        self.name = name
        self.used = 0

    def use(self):
        self.used += 1
        return f"{self.name} {self.used} of {self.limit}"


session = Session("s")
print(session.use(), session.use())
thread = threading.Thread(target=lambda: print(session.use()), name="other")
thread.start()
thread.join()
print(session.use())
try:
    threading.local(1)
except TypeError as error:
    print(error)
