"""An exception ends its thread only; excepthook can be replaced; SystemExit is silent."""
import sys
import threading


def failing():
    raise ValueError("in a thread")


def leaving():
    sys.exit(3)


thread = threading.Thread(target=failing)
thread.start()
thread.join()
print("main goes on", thread.is_alive())


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name,
          args.exc_traceback is not None)


threading.excepthook = hook
for target in (failing, leaving, lambda: {}["missing"]):
    thread = threading.Thread(target=target, name="worker " + target.__name__)
    thread.start()
    thread.join()
threading.excepthook = threading.__excepthook__
print("end")
