"""One iteration without waiting."""
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "ready")
loop.call_later(1, print, "never")
loop.stop()
loop.run_forever()
print(loop.time() < 1)
loop.close()
