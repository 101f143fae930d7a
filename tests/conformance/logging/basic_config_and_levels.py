"""basicConfig, levels, the hierarchy of loggers, effective levels."""
import logging
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout)
logging.debug("not shown")
logging.info("info %s %d", "text", 3)
logging.warning("a warning without arguments: 100%")
log = logging.getLogger("app.db")
parent = logging.getLogger("app")
print(log, parent, logging.getLogger(), log.parent is parent, parent.parent is logging.root)
parent.setLevel("ERROR")
print(log.getEffectiveLevel(), log.isEnabledFor(logging.WARNING), log.level)
log.warning("not shown")
log.error("shown")
log.critical("shown %(name)s", {"name": "by dict"})
log.log(45, "an odd level")
logging.addLevelName(45, "NOTICE")
log.log(45, "with a name")
print(logging.getLevelName(45), logging.getLevelName(10), logging.getLevelName("INFO"),
      logging.getLevelName(7))
child = log.getChild("pool")
print(child.name, child.parent.name, child.hasHandlers(), log.handlers, len(logging.root.handlers))
logging.disable(logging.ERROR)
log.error("not shown")
log.critical("shown")
logging.disable(logging.NOTSET)
log.disabled = True
log.critical("not shown")
for wrong in (lambda: log.setLevel("LOUD"), lambda: log.setLevel(None), lambda: logging.getLogger(3),
              lambda: log.log("INFO", "x"), lambda: logging.basicConfig(force=True, colour=3),
              lambda: logging.basicConfig(force=True, stream=sys.stdout, filename="x"),
              lambda: logging.basicConfig(force=True, stream=sys.stdout, handlers=[])):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
