"""types: SimpleNamespace, MethodType, MappingProxyType, coroutine, new_class."""
import asyncio
import types


async def coroutine():
    pass


def generator():
    yield


@types.coroutine
def stepping(n):
    yield
    return n * 2


class C:
    def method(self):
        return "method of " + self.name


n = types.SimpleNamespace(a=1, b="two")
n.c = [n.a]
print(n, n == types.SimpleNamespace(a=1, b="two", c=[1]), vars(n), repr(types.SimpleNamespace()))
n.me = n
print(n)
c = C()
c.name = "c"
c.other = types.MethodType(lambda self, x: (self.name, x), c)
print(c.other(3), c.method(), type(c.method) is types.MethodType)
frozen = types.MappingProxyType({"x": 1})
print(frozen, frozen["x"], "x" in frozen, list(frozen), len(frozen), frozen.get("y", 2), dict(frozen), frozen | {"y": 2}, frozen == {"x": 1})
pending = coroutine()
print(isinstance(pending, types.CoroutineType), isinstance(generator(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType),
      isinstance(coroutine, types.FunctionType), types.LambdaType is types.FunctionType, isinstance(asyncio, types.ModuleType), isinstance(None, types.NoneType))
pending.close()
print(types.FunctionType, types.CoroutineType, types.MappingProxyType, types.MethodType, types.NoneType, types.EllipsisType, types.GenericAlias, types.UnionType,
      types.CodeType, types.ModuleType, types.TracebackType, types.CellType, types.BuiltinFunctionType, types.AsyncGeneratorType, types.SimpleNamespace)


async def main():
    print(await stepping(4))


asyncio.run(main())
Made = types.new_class("Made", (C,), {}, lambda ns: ns.update(value=3))
print(Made, Made.value, Made.__bases__, types.resolve_bases((list[int], C)), types.prepare_class("X"))
for action in (lambda: frozen.__setitem__, lambda: types.MappingProxyType(3), lambda: types.MethodType(3, c), lambda: types.MethodType(len, None),
               lambda: types.SimpleNamespace(1), lambda: n.missing):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
