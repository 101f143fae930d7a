"""The awaiter is cancelled, the job runs on and is waited for at the end."""
import asyncio
import time


def job():
    time.sleep(1)
    print("job ends")


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(job), 0.3)
    except TimeoutError:
        print("gave up")
    print("main ends")

asyncio.run(main())
print("after run")
