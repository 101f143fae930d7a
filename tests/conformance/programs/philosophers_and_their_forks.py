# Dining philosophers in threads, three remedies: an order of forks, a waiter, and asking again.
import threading
import time


class Fork:
    def __init__(self, number):
        self.number = number
        self.lock = threading.Lock()
        self.used = 0

    def __enter__(self):
        self.lock.acquire()
        self.used += 1
        return self

    def __exit__(self, *exc_info):
        self.lock.release()
        return False


class Philosopher(threading.Thread):
    def __init__(self, number, left, right, table):
        super().__init__(name=f"{'Plato Kant Hume Marx Sartre'.split()[number]}")
        self.number, self.left, self.right, self.table = number, left, right, table
        self.meals = 0

    def run(self):
        time.sleep(self.number * 0.001)
        for _ in range(2):
            self.dine()

    def eat(self):
        self.meals += 1
        self.table.note(self.name)
        time.sleep(0.1 + self.number * 0.01)


class Ordered(Philosopher):
    def dine(self):
        first, second = sorted((self.left, self.right), key=lambda fork: fork.number)
        with first, second:
            self.eat()


class Served(Philosopher):
    waiter = threading.Semaphore(4)

    def dine(self):
        with self.waiter:
            with self.left:
                time.sleep(0.01)
                with self.right:
                    self.eat()


class Polite(Philosopher):
    patience = 0

    def dine(self):
        while True:
            with self.left:
                if self.right.lock.acquire(timeout=0.05 + self.number * 0.002):
                    try:
                        self.eat()
                    finally:
                        self.right.lock.release()
                    return
            type(self).patience += 1
            time.sleep(0.003 * (self.number + 1))


class Table:
    def __init__(self, kind):
        self.begin = time.monotonic()
        self.lines = []
        self.guard = threading.Lock()
        forks = [Fork(n) for n in range(5)]
        self.guests = [kind(n, forks[n], forks[(n + 1) % 5], self) for n in range(5)]
        self.forks = forks

    def note(self, name):
        with self.guard:
            self.lines.append((round(time.monotonic() - self.begin, 3), name))

    def __call__(self):
        for guest in self.guests:
            guest.start()
        for guest in self.guests:
            guest.join(timeout=10)
        return self


for kind in (Ordered, Served, Polite):
    table = Table(kind)()
    print(kind.__name__, *(f"{when:.3f} {who}" for when, who in table.lines), sep="\n  ")
    print(" ", {guest.name: guest.meals for guest in table.guests}, [fork.used for fork in table.forks])
print(Polite.patience > 0, threading.active_count(), threading.main_thread().name)
