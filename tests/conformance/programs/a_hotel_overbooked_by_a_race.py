"""Check, then act: rooms are sold twice when an await lies between; three ways to prevent it."""
import asyncio


class SoldOut(Exception):
    pass


class Hotel:
    def __init__(self, rooms):
        self.free = rooms
        self.guests = []
        self.lock = asyncio.Lock()
        self.rooms = asyncio.BoundedSemaphore(rooms)

    async def ask_the_bank(self, guest):
        await asyncio.sleep(0.1 + len(guest) / 100)
        if guest.startswith("poor"):
            raise ValueError(f"{guest} cannot pay")

    async def book_racy(self, guest):
        if self.free <= 0:
            raise SoldOut(guest)
        await self.ask_the_bank(guest)
        self.free -= 1
        self.guests.append(guest)

    async def book_locked(self, guest):
        async with self.lock:
            await self.book_racy(guest)

    async def book_reserving(self, guest):
        if self.free <= 0:
            raise SoldOut(guest)
        self.free -= 1
        try:
            await self.ask_the_bank(guest)
        except BaseException:
            self.free += 1
            raise
        self.guests.append(guest)

    async def book_semaphore(self, guest):
        if self.rooms.locked():
            raise SoldOut(guest)
        await self.rooms.acquire()
        try:
            await self.ask_the_bank(guest)
        except BaseException:
            self.rooms.release()
            raise
        self.free -= 1
        self.guests.append(guest)


GUESTS = ["ann", "poor bob", "carol", "dan", "eve"]


async def main():
    for method in ("book_racy", "book_locked", "book_reserving", "book_semaphore"):
        hotel = Hotel(2)
        book = getattr(hotel, method)
        loop = asyncio.get_running_loop()
        start = loop.time()
        results = await asyncio.gather(*(book(g) for g in GUESTS), return_exceptions=True)
        failed = {g: type(r).__name__ for g, r in zip(GUESTS, results) if r}
        print(f"{method:<15} free {hotel.free:>2}, guests {hotel.guests}, {loop.time() - start:.2f} s")
        print(f"{'':<15} {failed}")
    hotel = Hotel(1)
    try:
        hotel.rooms.release()
    except ValueError as error:
        print(error)
    for bad in (-1, 0):
        try:
            print(asyncio.Semaphore(bad).locked())
        except ValueError as error:
            print(error)
    print(str(hotel.rooms)[:40].partition(" object")[0], repr(hotel.rooms).rpartition(" ")[2], bound := hotel.book_racy.__name__, len(bound))


asyncio.run(main())
