def f():
    try:
        return 1
    finally:
        print('fin')
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print(i)
        finally:
            print('f', i)
g()
try:
    1/0
except ZeroDivisionError as e:
    print(repr(e))
try:
    e
except NameError as x:
    print(x)
try:
    try:
        raise ValueError('a')
    except ValueError as v:
        raise KeyError('b') from v
except KeyError as k:
    print(repr(k), repr(k.__cause__), repr(k.__context__))
try:
    try:
        raise ValueError('a')
    except ValueError:
        raise KeyError('b')
except KeyError as k:
    print(repr(k), repr(k.__cause__), repr(k.__context__), k.__suppress_context__)
class E(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.a = a
try:
    raise E(1, 2)
except (ValueError, E) as e:
    print(e, e.a, e.args, repr(e))
try:
    try:
        1/0
    except ZeroDivisionError:
        raise
except ArithmeticError as e:
    print('re', e)
class CM:
    def __init__(self, sup): self.sup = sup
    def __enter__(self): print('enter'); return self
    def __exit__(self, t, v, tb): print('exit', t and t.__name__, v); return self.sup
with CM(True) as c:
    raise ValueError('x')
with CM(False) as c, CM(False):
    print('in')
def h():
    with CM(False):
        return 5
print(h())
def k():
    while True:
        with CM(False):
            break
    for i in range(2):
        with CM(False):
            continue
    return 'k'
print(k())
try:
    with CM(False):
        raise KeyError(3)
except KeyError as e:
    print('caught', e)
def fin2():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise TypeError(2)
        except TypeError as t:
            print(t.__context__)
        try:
            raise
        except ValueError as v:
            print('v', v)
    finally:
        print('end')
fin2()
def ret_in_finally():
    try:
        1/0
    finally:
        return 7
print(ret_in_finally())
for bad in ['int("x")', '[][1]', '{}["k"]', 'None.x', '1+"a"', '"a"+1', 'len(3)', 'undefined', '3()', '[1,2,3].foo', 'a,b=1,2,3', 'a,b=1', 'a,b=[1]', 'for x in 3: pass', '"a"<1', '-"a"', '{}[[]]', 'raise 3']:
    pass
def t(fn):
    try:
        fn()
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: int("x")); t(lambda: [][1]); t(lambda: {}["k"]); t(lambda: None.x); t(lambda: 1+"a"); t(lambda: "a"+1)
t(lambda: len(3)); t(lambda: undefined); t(lambda: 3()); t(lambda: [1].foo); t(lambda: "a"<1); t(lambda: -"a"); t(lambda: {}[[]])
def u1():
    a, b = 1, 2, 3
def u2():
    a, b = 1
def u3():
    a, b = [1]
def u4():
    a, *b, c = [1]
def u5():
    print(loc)
    loc = 1
def u6():
    del qq
    qq = 1
def u7():
    def inner(): return fv
    inner()
    fv = 1
def u8(): raise 3
def u9(): f(**{1: 2})
def u10(): f(*3)
def u11(): f(**3)
def u12(): f(a=1, **{'a': 2})
for u in (u1,u2,u3,u4,u5,u6,u7,u8,u9,u10,u11,u12): t(u)
try:
    try: raise ValueError("one")
    finally:
        try: raise KeyError("two")
        except KeyError: pass
except ValueError as e: print("got", e, e.__context__)
def rec(n): return rec(n+1)
try: rec(0)
except RecursionError as e: print(e)
e = ValueError("note"); e.add_note("hi"); print(e.__notes__)
try:
    raise StopIteration(3)
except StopIteration as s: print(s.value)
