"""A task keeps its error, the error its frames, these the service, and that its task: a knot, untied at the end."""
import asyncio
class Service:
    def __init__(self, n): self.n = n
    async def run(self):
        try:
            await asyncio.sleep(1)
            raise RuntimeError("failed " + self.n)
        finally:
            print("leaving", self.n)
    def start(self):
        self.task = asyncio.create_task(self.run())
    def __del__(self):
        print("del", self.n)
async def main():
    s = Service("a"); s.start()
    s2 = Service("b"); s2.start()
    await asyncio.sleep(2)
    del s
    print("a deleted")
    try:
        await s2.task
    except RuntimeError as e:
        print(e)
    del s2
    print("b deleted")
    async with asyncio.timeout(3):
        try:
            async with asyncio.TaskGroup() as tg:
                s3 = Service("c")
                tg.create_task(s3.run())
                tg.create_task(asyncio.sleep(5))
        except* RuntimeError as g:
            print(g.exceptions)
    del s3
    print("c deleted")
asyncio.run(main())
print("end")
