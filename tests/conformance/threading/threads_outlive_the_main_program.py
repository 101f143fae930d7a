"""Threads that are no daemons are waited for at the end; daemons are not. Then come exit functions."""
import atexit
import threading
import time


def child():
    time.sleep(0.2)
    print("child", time.monotonic())


def daemon():
    time.sleep(0.1)
    print("daemon in time")
    time.sleep(5)
    print("never printed")


atexit.register(print, "at the end", time.monotonic())
atexit.register(lambda: print("exit function at", time.monotonic()))
threading.Thread(target=child).start()
threading.Thread(target=daemon, daemon=True).start()
print("main ends")
