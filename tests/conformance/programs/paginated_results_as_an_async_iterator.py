"""A paginator as class with __anext__ and as async generator; async comprehensions over both."""
import asyncio

BOOKS = [f"Book {chr(65 + n)}" for n in range(11)]


async def fetch_page(cursor, size=4):
    """Simulate an API that returns a page and the next cursor."""
    await asyncio.sleep(0.2)
    items = BOOKS[cursor:cursor + size]
    following = cursor + size if cursor + size < len(BOOKS) else None
    return {"items": items, "next": following}


class Paginator:
    def __init__(self, fetch):
        self.fetch = fetch
        self.cursor = 0
        self.buffer = []
        self.requests = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.buffer:
            if self.cursor is None:
                raise StopAsyncIteration
            page = await self.fetch(self.cursor)
            self.requests += 1
            self.buffer.extend(page["items"])
            self.cursor = page["next"]
        return self.buffer.pop(0)


async def paginate(fetch):
    cursor = 0
    try:
        while cursor is not None:
            page = await fetch(cursor)
            for item in page["items"]:
                yield item
            cursor = page["next"]
    finally:
        print("  (generator closed)")


async def take(n, source):
    async for item in source:
        if n <= 0:
            break
        n -= 1
        yield item


async def main():
    pages = Paginator(fetch_page)
    async for book in pages:
        print(book, end=" ")
    print(f"in {pages.requests} requests")

    titles = [book async for book in paginate(fetch_page) if book[-1] in "AEIOU"]
    print("vowels:", titles)
    lengths = {book: len(book) async for book in paginate(fetch_page)}
    print("mapping of", len(lengths), "->", set(lengths.values()))

    some = take(5, paginate(fetch_page))
    print("some:", [b async for b in some])

    nested = [(page["items"][0], i) for i in range(2) for page in [await fetch_page(i * 4)]]
    print(nested)

    gen = paginate(fetch_page)
    print("first:", await anext(gen), "second:", await gen.__anext__())
    await gen.aclose()
    print("after the close:", await anext(gen, "nothing"))


asyncio.run(main())
