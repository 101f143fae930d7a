"""os.path computes with names; os tells of the process."""
import os
import os.path
from os.path import basename, join

print(join("a", "b", "/c", "d"), join("a/", "", "b"), os.path.split("/usr/lib/x.py"), os.path.split("//"))
for name in ("archive.tar.gz", ".hidden", "dir.d/plain", "a/.b.c", "...", ""):
    print(repr(name), os.path.splitext(name), basename(name), repr(os.path.dirname(name)))
for path in ("a//b/./c/../d", "/../x", "../../y", "", "./", "//two", "///three"):
    print(os.path.normpath(path), os.path.isabs(path))
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.sep, repr(os.linesep), os.name)
print(basename(__file__), os.path.isabs(os.path.abspath("x")), os.path.abspath("/a/../b"))
print(isinstance(os.getpid(), int), os.cpu_count() > 0, os.getenv("NO_SUCH_VARIABLE"), os.environ.get("NO_SUCH_VARIABLE", "default"))
try:
    os.path.join("a", 1)
except TypeError as error:
    print(error)
