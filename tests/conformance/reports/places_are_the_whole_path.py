"""Where a program shows places in itself, they are its file's absolute path."""
import asyncio
import logging
import os
import sys
import traceback


async def work():
    task = asyncio.current_task()
    print(task)
    print(f"running at {__file__}:" in repr(task))
    await asyncio.sleep(0.1)


def called():
    handle = asyncio.get_running_loop().call_soon(print, "called")
    print(handle)
    print(asyncio.get_running_loop().call_later(1, called))


async def main():
    task = asyncio.create_task(work(), name="worker")
    await task
    print(task)
    called()
    await asyncio.sleep(0)
    try:
        os.missing
    except AttributeError as e:
        entry = traceback.extract_tb(e.__traceback__)[0]
        print(entry.filename == __file__, entry.lineno, entry)


print(os.path.isabs(__file__), os.path.basename(__file__), os.path.basename(sys.argv[0]))
print(os.path.dirname(os.path.abspath(__file__)) == os.path.dirname(__file__))
print(sys.modules["__main__"])
print(main.__code__.co_filename == __file__)
print(sys._getframe().f_code.co_filename == __file__)
logging.basicConfig(format="%(pathname)s %(filename)s %(module)s: %(message)s", stream=sys.stdout)
logging.warning("logged")
asyncio.run(main())
main()
raise ValueError("the end")
