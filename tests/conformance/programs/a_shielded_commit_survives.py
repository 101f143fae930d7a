"""Cancelling a request must not cancel its commit: shield, and waiting for what was shielded."""
import asyncio


class Database:
    def __init__(self):
        self.rows, self.pending = [], {}

    async def commit(self, row):
        print(f"    commit of {row!r} begins")
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(f"    commit of {row!r} is rolled back")
            raise
        self.rows.append(row)
        print(f"    commit of {row!r} is done")
        return len(self.rows)


async def naive(db, row):
    return await db.commit(row)


async def shielded(db, row):
    return await asyncio.shield(db.commit(row))


async def patient(db, row):
    commit = asyncio.ensure_future(db.commit(row))
    try:
        return await asyncio.shield(commit)
    except asyncio.CancelledError:
        print(f"    {row!r}: cancelled, but waiting for the commit")
        await commit
        raise


async def main():
    db = Database()
    for handler in (naive, shielded, patient):
        print(handler.__name__)
        request = asyncio.create_task(handler(db, handler.__name__))
        await asyncio.sleep(0.5)
        print("    cancel:", request.cancel("client went away"))
        try:
            await request
        except asyncio.CancelledError as error:
            print("    request cancelled:", error.args, request.cancelled())
        await asyncio.sleep(1)
    print(db.rows)

    async def broken():
        await asyncio.sleep(0.1)
        raise ValueError("bad row")

    inner = asyncio.create_task(broken())
    outer = asyncio.shield(inner)
    outer.cancel()
    results = await asyncio.gather(outer, inner, return_exceptions=True)
    print([repr(r) for r in results])
    done = asyncio.get_running_loop().create_future()
    done.set_result("ready")
    print(asyncio.shield(done) is done, await asyncio.shield(done))


asyncio.run(main())
