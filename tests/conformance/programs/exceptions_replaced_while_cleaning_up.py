"""While one error is handled another happens, twice, the last with 'from None'; and finally an assert."""
import asyncio


class Connection:
    def __init__(self, host):
        self.host = host

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, kind, error, traceback):
        if error is not None:
            self.rollback(error.args[0])
        return False

    def rollback(self, reason):
        self.journal[reason] = True

    def send(self, data):
        return {"sent": data}["received"]


async def talk(host):
    async with Connection(host) as connection:
        return connection.send("hello")


async def fallback():
    try:
        return await talk("main")
    except AttributeError:
        try:
            return int("backup")
        except ValueError:
            raise ConnectionError("all hosts are down") from None


async def main():
    try:
        await fallback()
    except ConnectionError as error:
        print(type(error.__context__).__name__, error.__cause__, error.__suppress_context__)
        chain = []
        while error:
            chain.append(type(error).__name__)
            error = error.__context__
        print(chain)
    results = await asyncio.gather(talk("a"), fallback(), return_exceptions=True)
    print([type(r).__name__ for r in results])
    first, second = results
    try:
        raise first
    finally:
        assert second is None, f"second was {second!r}"


asyncio.run(main())
