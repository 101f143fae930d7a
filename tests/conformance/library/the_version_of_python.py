"""sys.version_info is a tuple with names."""
import sys

info = sys.version_info
print(info[:2], info.major, info.minor, info >= (3, 7), info < (4,), info.releaselevel, len(info), isinstance(info, tuple))
print(type(info).__name__, repr(info).startswith("sys.version_info(major=3, minor=11, micro="), f"{info.major}.{info[1]}")
major, minor, *_ = info
print(major * 10 + minor)
