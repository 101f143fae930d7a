"""get_event_loop gives the same loop; inside a task it is the running one."""
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)


async def main():
    print(asyncio.get_event_loop() is loop, asyncio.get_running_loop() is loop, loop.is_running())

print(asyncio.get_event_loop() is loop)
loop.run_until_complete(main())
loop.close()
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
