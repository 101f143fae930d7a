"""A registry that does not keep its books alive: WeakValueDictionary, WeakSet, finalize."""
import asyncio
import gc
import weakref


class Book:
    def __init__(self, title, pages):
        self.title, self.pages = title, pages

    def __repr__(self):
        return f"Book({self.title!r})"

    def __del__(self):
        print(f"   [{self.title} is gone]")


class Library:
    def __init__(self):
        self.catalogue = weakref.WeakValueDictionary()
        self.readers = weakref.WeakSet()
        self.loads = 0

    async def get(self, title):
        book = self.catalogue.get(title)
        if book is None:
            self.loads += 1
            await asyncio.sleep(0.2)
            book = self.catalogue[title] = Book(title, 100 + len(title))
        return book


class Reader:
    def __init__(self, name):
        self.name = name

    def goodbye(self):
        print(f"{self.name} says goodbye")


async def read(library, name, title, seconds):
    reader = Reader(name)
    library.readers.add(reader)
    book = await library.get(title)
    print(f"{name} reads {book} ({len(library.readers)} readers, {len(library.catalogue)} books)")
    await asyncio.sleep(seconds)
    return book.pages


async def main():
    library = Library()
    pages = await asyncio.gather(read(library, "Pia", "Emma", 1), read(library, "Rob", "Dune", 2))
    print(pages, dict(library.catalogue), len(library.readers))
    pia = asyncio.create_task(read(library, "Pia", "Emma", 3))
    await asyncio.sleep(1)
    print(await read(library, "Sue", "Emma", 1), library.loads)
    await pia
    del pia
    print(list(library.catalogue.keys()), library.loads)

    reader = Reader("Tim")
    farewell = weakref.finalize(reader, print, "finalizer of", "Tim")
    bound = weakref.WeakMethod(reader.goodbye)
    bound()()
    proxy = weakref.proxy(reader)
    print(proxy.name, farewell.alive)
    del reader
    print(bound(), farewell.alive)
    try:
        proxy.name
    except ReferenceError as error:
        print(error)
    ref = weakref.ref(library, lambda r: print("library closed", r() is None))
    print(ref() is library, weakref.getweakrefcount(library))
    del library
    gc.collect()
    try:
        weakref.ref(42)
    except TypeError as error:
        print(error)


asyncio.run(main())
print("end")
