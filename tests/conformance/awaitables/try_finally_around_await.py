"""finally runs on result, error and cancellation."""
import asyncio


async def work(n, how):
    try:
        await asyncio.sleep(n)
        if how == "fail":
            raise OSError("failed")
        return how
    except OSError as error:
        return f"handled {error}"
    finally:
        print("finally", how)


async def main():
    tasks = [asyncio.create_task(work(*a)) for a in ((0.1, "fine"), (0.2, "fail"), (5, "long"))]
    await asyncio.sleep(0.3)
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())
