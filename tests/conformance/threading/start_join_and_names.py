"""Names, daemon flags, reprs and errors of Thread objects."""
import threading
import time


def work(n, *, twice=False):
    print(threading.current_thread().name, n, twice, threading.active_count())
    time.sleep(n)
    print(threading.current_thread().name, "ends")


threads = [threading.Thread(target=work, args=(0.2,), kwargs={"twice": True}),
           threading.Thread(target=work, args=(0.1,), name="named"),
           threading.Thread(target=lambda: print("in a lambda", threading.current_thread().name)),
           threading.Thread(name=7, daemon=True)]
print(threads)
for thread in threads:
    print(thread.name, thread.daemon, thread.ident, thread.is_alive())
    thread.start()
    print(thread.is_alive(), thread.ident is not None, isinstance(thread.native_id, int))
print([thread.name for thread in threading.enumerate()])
threads[0].join(0.05)
print(threads[0].is_alive(), time.monotonic())
for thread in threads:
    thread.join()
print([thread.is_alive() for thread in threads], time.monotonic(), threading.active_count())
print(str(threads[3]).startswith("<Thread(7, stopped daemon "))
threads[0].name = "renamed"
print(threads[0].name, threads[0].getName())

main = threading.main_thread()
print(main.name, main is threading.current_thread(), main.ident == threading.get_ident(), main.daemon)


class Forgetful(threading.Thread):
    def __init__(self):
        pass


for wrong in (threads[0].start, main.join, threading.Thread().join, Forgetful().start,
              lambda: threading.Thread(1), lambda: setattr(main, "daemon", True),
              lambda: Forgetful().name):
    try:
        wrong()
    except (RuntimeError, AssertionError) as error:
        print(type(error).__name__, error)
