"""os.path without any file; what os knows of itself."""
import os
import os.path
from os import path

print(os.path.join("data", "in", "a.txt"), os.path.join("a/", "/b", "c"), path.basename("/x/y.tar.gz"), path.dirname("/x/y"), path.split("/a"))
print(path.splitext("y.tar.gz"), path.splitext(".hidden"), path.normpath("/a/./b//../c"), path.isabs("/a"), path.commonprefix(["abc", "abd"]), path.commonpath(["/a/b", "/a/c"]), path.relpath("/a/b", "/a/c"))
print(os.path.exists("no such file"), os.path.isfile("neither this"), os.getenv("NO_SUCH_VARIABLE_HERE", "default"), os.environ.get("NO_SUCH_VARIABLE_HERE"), os.sep, os.linesep == "\n", os.name)
print(isinstance(os.getpid(), int), os.cpu_count() > 0)
try:
    os.path.join("a", 5)
except TypeError as error:
    print(error)
