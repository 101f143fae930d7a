"""stop lets the current iteration end; what it added runs next time."""
import asyncio

loop = asyncio.new_event_loop()


def stopper():
    print("stopping")
    loop.call_soon(print, "in the next run")
    loop.stop()
    loop.call_soon(print, "this too")

loop.call_soon(stopper)
loop.call_soon(print, "same iteration")
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
print("end")
loop.close()
