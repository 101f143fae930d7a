class A:
    x = 1
    __private = 2
    y = [x for i in range(3)]
    def method(self, __secret):
        self.__private = __secret
        return super().method()
    def uses(self):
        return __class__
    def nested(self):
        def deep(): return super(A, self)
        return deep
    class B:
        __inner = 1
        def __hidden(self): return self.__inner, __free
    lam = lambda self: self.__private
    for __i in y: pass
class _Under:
    def f(self): __a = 1; return lambda: __a
class __:
    def f(self): return self.__x
def make(base):
    class C(base):
        z = base
        def f(self): return base, C, super().f
        async def g(self): return super().g
    return C
def mk():
    x = 1
    class D:
        print(x)
        x = 2
        def f(self): return x
    class E:
        global gg
        gg = 1
        def f(self): return gg
        nonlocal x
        x = 3
    return D
