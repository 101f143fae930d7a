"""A pool of connections handed out by an async context manager made with contextlib; nobody keeps one for good."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


class Connection:
    count = 0

    def __init__(self):
        Connection.count += 1
        self.id = Connection.count
        self.is_open = False

    async def open(self):
        await asyncio.sleep(0.5)
        self.is_open = True
        print(f"    connection {self.id} opened")

    async def query(self, sql):
        if not self.is_open:
            raise RuntimeError("connection is closed")
        await asyncio.sleep(1)
        if "DROP" in sql:
            raise PermissionError(sql)
        return f"rows of {sql!r} from {self.id}"

    async def close(self):
        await asyncio.sleep(0.1)
        self.is_open = False
        print(f"    connection {self.id} closed")


class Pool:
    def __init__(self, size):
        self.size = size
        self._idle = asyncio.LifoQueue(maxsize=size)

    async def __aenter__(self):
        connections = [Connection() for _ in range(self.size)]
        await asyncio.gather(*(c.open() for c in connections))
        for c in connections:
            self._idle.put_nowait(c)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print(f"    pool closes, {self._idle.qsize()} idle, because of {exc_type.__name__ if exc_type else None}")
        while not self._idle.empty():
            await self._idle.get_nowait().close()

    @asynccontextmanager
    async def acquire(self):
        connection = await self._idle.get()
        try:
            yield connection
        finally:
            self._idle.put_nowait(connection)


async def client(name, pool, sql):
    async with pool.acquire() as connection:
        print(f"{name} uses connection {connection.id}")
        try:
            print(f"{name}: {await connection.query(sql)}")
        except PermissionError as error:
            print(f"{name}: forbidden: {error}")


@asynccontextmanager
async def transaction(connection):
    print("BEGIN")
    try:
        yield connection
    except Exception as error:
        print(f"ROLLBACK ({error})")
        raise
    else:
        print("COMMIT")


async def main():
    async with Pool(2) as pool:
        await asyncio.gather(*(client(f"client{i}", pool, sql) for i, sql in enumerate(["SELECT 1", "SELECT 2", "DROP t", "SELECT 3"])))
        async with AsyncExitStack() as stack:
            connection = await stack.enter_async_context(pool.acquire())
            stack.callback(print, "stack unwound")
            stack.push_async_callback(asyncio.sleep, 0.25)
            await stack.enter_async_context(transaction(connection))
            print(await connection.query("UPDATE x"))
        try:
            async with pool.acquire() as connection, transaction(connection):
                await connection.query("DROP all")
        except PermissionError:
            print("the error came out")
    try:
        await connection.query("SELECT late")
    except RuntimeError as error:
        print(error)


asyncio.run(main())
