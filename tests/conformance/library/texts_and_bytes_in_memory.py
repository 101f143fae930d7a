"""io.StringIO and io.BytesIO."""
import io
import json

out = io.StringIO()
print("one", 2, file=out)
out.write("three\nfour")
print(repr(out.getvalue()), out.tell(), out.seek(0), out.readline(), out.read(3), list(out), out.read())
out.seek(4)
out.write("TWO")
print(repr(out.getvalue()), out.truncate(5), repr(out.getvalue()))
with io.StringIO("a\nb\n") as text:
    print(text.readlines(), text.closed)
print(text.closed)
data = io.BytesIO(b"head")
print(data.read(2), data.write(b"!!tail"), data.getvalue(), data.seek(-4, 2), data.read(), data.tell())
file = io.StringIO()
json.dump({"k": [1, 2]}, file)
file.seek(0)
print(json.load(file), out.isatty(), out.writable())
for wrong in (lambda: text.read(), lambda: out.write(5), lambda: data.write("x"), lambda: out.seek(-1), lambda: io.StringIO(5), lambda: io.BytesIO("a"), lambda: out.seek(1, 1), lambda: out.fileno()):
    try:
        wrong()
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
