import logging
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from decimal import Decimal, ROUND_HALF_UP

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-7s %(threadName)s %(message)s")
log = logging.getLogger("bank")


class InsufficientFunds(ValueError):
    pass


class Account:
    _next = 100

    def __init__(self, owner, balance):
        self.id = Account._next
        Account._next += 1
        self.owner = owner
        self._balance = Decimal(balance)
        self.lock = threading.RLock()
        self.history = []

    @property
    def balance(self):
        return self._balance.quantize(Decimal("0.01"), ROUND_HALF_UP)

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(f"{self.owner} lacks {-value:.2f}")
        self.history.append(value - self._balance)
        self._balance = value

    def __lt__(self, other):
        return self.id < other.id

    def __str__(self):
        return f"{self.owner}: {self.balance:>10,.2f}"


def transfer(source, target, amount, delay):
    time.sleep(delay)
    with ExitStack() as stack:
        for account in sorted([source, target]):
            stack.enter_context(account.lock)
        source.balance -= amount
        time.sleep(0.01)
        target.balance += amount
        stack.callback(log.info, "%s -> %s %s", source.owner, target.owner, amount)
    return amount


def interest(account, rate):
    with account.lock:
        account.balance *= 1 + Decimal(rate) / 100


def main():
    ada, bob, cy = Account("Ada", "1200.50"), Account("Bob", 80), Account("Cy", "0.005")
    moves = [(ada, bob, Decimal("200"), 0.00), (bob, cy, Decimal("150.25"), 0.05), (cy, ada, Decimal("99.99"), 0.10),
             (bob, ada, Decimal("1000"), 0.15), (ada, cy, Decimal("0.10"), 0.20)]
    with ThreadPoolExecutor(max_workers=5, thread_name_prefix="teller") as pool:
        futures = {pool.submit(transfer, *move): move for move in moves}
        done = Decimal(0)
        for future in as_completed(futures):
            source, target, *_ = futures[future]
            try:
                done += future.result()
            except InsufficientFunds as error:
                log.warning("refused %s -> %s: %s", source.owner, target.owner, error)
    print("moved", done)
    threads = [threading.Thread(target=interest, args=(a, "1.5"), name=f"interest-{a.owner}") for a in (ada, bob, cy)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for account in (ada, bob, cy):
        print(account, [f"{change:+}" for change in account.history])
    print(sum((a.balance for a in (ada, bob, cy)), Decimal()), isinstance(InsufficientFunds(), ValueError))


if __name__ == "__main__":
    main()
