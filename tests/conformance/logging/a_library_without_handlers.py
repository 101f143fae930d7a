"""Without any handler, warnings and errors go to stderr; force replaces handlers."""
import logging
import sys

logging.getLogger("lib").warning("last resort, on stderr")
print(logging.root.handlers, logging.getLogger("lib").hasHandlers())
logging.warning("basicConfig by itself, on stderr")
print(len(logging.root.handlers))
logging.basicConfig(stream=sys.stdout, level="DEBUG")
logging.debug("not shown on stdout: there was a handler")
logging.basicConfig(stream=sys.stdout, level="DEBUG", force=True)
logging.debug("shown")
logging.getLogger("asyncio").debug("asyncio's own logger")
