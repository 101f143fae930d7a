"""shield: the caller may go, the payment is finished all the same; without it the money is lost halfway."""
import asyncio


class Ledger:
    def __init__(self):
        self.entries = []

    async def pay(self, amount):
        self.entries.append(("debit", amount))
        try:
            await asyncio.sleep(2)
        except asyncio.CancelledError:
            self.entries.append(("torn", amount))
            raise
        self.entries.append(("credit", amount))
        return f"paid {amount}"


async def unprotected(ledger):
    return await asyncio.wait_for(ledger.pay(10), timeout=1)


async def protected(ledger):
    payment = asyncio.create_task(ledger.pay(20))
    try:
        return await asyncio.wait_for(asyncio.shield(payment), timeout=1)
    except asyncio.TimeoutError:
        print("  not in time; done:", payment.done(), "cancelled:", payment.cancelled())
        return await payment


async def caller_cancelled(ledger):
    try:
        await asyncio.shield(ledger.pay(30))
    except asyncio.CancelledError:
        print("  caller was cancelled, payment goes on in the background")
        raise


async def main():
    ledger = Ledger()
    for way in (unprotected, protected):
        print(way.__name__)
        try:
            print(" ", await way(ledger))
        except asyncio.TimeoutError as error:
            print("  failed:", type(error).__name__)
    caller = asyncio.create_task(caller_cancelled(ledger))
    await asyncio.sleep(0.5)
    caller.cancel()
    outcome = (await asyncio.gather(caller, return_exceptions=True))[0]
    print("caller:", repr(outcome))
    await asyncio.sleep(3)
    for kind, amount in ledger.entries:
        print(f"  {kind:>7} {amount:>4}")
    balance = {kind: sum(a for k, a in ledger.entries if k == kind) for kind in ("debit", "credit", "torn")}
    assert balance["debit"] == balance["credit"] + balance["torn"], balance
    print(balance)


asyncio.run(main())
