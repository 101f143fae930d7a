def rec(n):
    if n == 0:
        raise RuntimeError("deep\nline2")
    rec(n - 1)
class A:
    def m(self):
        rec(10)
def top():
    raise ExceptionGroup("eg", [ValueError(1), TypeError("t")])
try:
    A().m()
except RuntimeError as e:
    e.add_note("a note")
    try:
        top()
    except ExceptionGroup as g:
        raise
