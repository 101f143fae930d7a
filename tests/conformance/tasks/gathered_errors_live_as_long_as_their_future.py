"""The results of gather() live on in its future until the step that it woke is over."""
import asyncio
def ticker(n):
    try:
        while True:
            yield n
    finally:
        print("ticker", n, "ends")
def use(n):
    t = ticker(n); next(t)
    if n: raise OSError(n)
    return t
def get(n):
    try: return use(n)
    except OSError as e: return e
r = [get(0), get(1), get(2)]
del r
print("--")
async def ause(n):
    return use(n)
async def main():
    t = [asyncio.create_task(ause(n)) for n in range(3)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    r = []
    for x in t:
        try: r.append(x.result())
        except OSError as e: r.append(e)
    x = None
    del t
    print("t gone")
    del r
    print("r gone")
    r = await asyncio.gather(*(ause(n) for n in range(3)), return_exceptions=True)
    print("gathered")
    del r
    print("end")
asyncio.run(main())
async def main():
    r = await asyncio.gather(ause(1), ause(2), return_exceptions=True)
    print("gathered")
    r.pop()
    print("popped")
    r.pop()
    print("end")
asyncio.run(main())
