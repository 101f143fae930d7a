"""logging writes to stderr and leaves stdout alone."""
import logging
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("shop")
log.info("opened at %d", 9)
log.debug("not shown")
log.warning("late")
print(log.name, logging.getLevelName(30), log.isEnabledFor(logging.DEBUG))
