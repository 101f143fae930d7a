import asyncio


class Database:
    """__init__ cannot await, so the class is made by a factory."""

    _instances = {}
    _lock = None

    def __init__(self, name, *, _token=None):
        if _token is not Database:
            raise TypeError("use `await Database.open(...)`")
        self.name = name
        self.rows = {}
        self.users = 0

    @classmethod
    async def open(cls, name):
        if cls._lock is None:
            cls._lock = asyncio.Lock()
        async with cls._lock:
            if name not in cls._instances:
                self = cls(name, _token=Database)
                print(f"  opening {name}")
                await asyncio.sleep(0.1)
                cls._instances[name] = self
        self = cls._instances[name]
        self.users += 1
        return self

    async def close(self):
        self.users -= 1
        if not self.users:
            await asyncio.sleep(0.05)
            del self._instances[self.name]
            print(f"  closed {self.name}")

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        await self.close()
        return kind is not None and issubclass(kind, KeyError)

    def transaction(self):
        return Transaction(self)


class Transaction:
    nested = 0

    def __init__(self, database):
        self.database = database

    async def __aenter__(self):
        Transaction.nested += 1
        self.before = dict(self.database.rows)
        await asyncio.sleep(0.01)
        return self

    async def __aexit__(self, *exc_info):
        Transaction.nested -= 1
        kind, error, traceback = exc_info
        if kind is not None:
            self.database.rows = self.before
            print(f"  rollback at level {Transaction.nested}: {error!r}, traceback {traceback is not None}")
        return False

    def __setitem__(self, key, value):
        self.database.rows[key] = value

    def __getitem__(self, key):
        return self.database.rows[key]


class Point:
    """Awaiting the class makes an object: a metaclass with an async __call__."""

    class Meta(type):
        async def __call__(cls, *args):
            self = cls.__new__(cls)
            await self.__init__(*args)
            return self


class Place(Point, metaclass=Point.Meta):
    async def __init__(self, x, y):
        await asyncio.sleep(0.01)
        self.x, self.y = x, y

    async def __call__(self, factor=1):
        return self.x * factor, self.y * factor


async def worker(number):
    async with await Database.open("main") as db:
        async with db.transaction() as t:
            t[number] = number ** 2
            await asyncio.sleep(0.05)
        return db.users


async def main():
    try:
        Database("direct")
    except TypeError as error:
        print(error)
    print(await asyncio.gather(*map(worker, range(3))))

    async with await Database.open("other") as db, db.transaction() as outer:
        outer["a"] = 1
        try:
            async with db.transaction() as inner:
                inner["a"], inner["b"] = 2, 3
                print(db.rows)
                raise ValueError("no")
        except ValueError:
            print(db.rows)
        outer["c"] = 4
    print(db.rows, Database._instances, Transaction.nested)

    async with await Database.open("forgiving") as db:
        async with db.transaction() as t:
            t["x"] = 1
            t["y"] = t["missing"]
        print("not reached")
    print("rows", db.rows)

    place = await Place(3, 4)
    print(await place(), await place(10), type(place).__name__, callable(place), isinstance(Place, Point.Meta))
    async with (await Database.open("one") as first, await Database.open("two") as second):
        print(first.name, second.name, sorted(Database._instances))
    try:
        async with Point():
            pass
    except TypeError as error:
        print(error)
    try:
        with await Database.open("sync") as wrong:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
