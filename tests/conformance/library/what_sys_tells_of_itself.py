# Facts of the language and of the machine, as sys has them.
import builtins
import sys
import time

print(sys.float_info, sys.float_info.epsilon, sys.float_info[0] == sys.float_info.max, type(sys.float_info).__name__)
print(sys.int_info.bits_per_digit, sys.hash_info.modulus == 2**61 - 1, hash(2**61 - 1), sys.hash_info.inf == hash(float("inf")), sys.hash_info.imag == hash(1j))
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getswitchinterval(), sys.is_finalizing(), sys.get_int_max_str_digits())
print(hex(sys.hexversion)[:5], sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version[:2], sys.flags.optimize, sys.flags.debug)
print(sys.float_repr_style, sys.platlibdir, type(sys.path), len(sys.float_info), sys.thread_info.name, "sys" in sys.builtin_module_names)
sys.setswitchinterval(0.001)
a = []
b = a
print(sys.getrefcount(a), sys.getrefcount([]), sys.getrefcount(None) > 1000)
c = [a, a]
print(sys.getrefcount(a))
del b, c
print(sys.getrefcount(a))
for call in [lambda: sys.setswitchinterval(0), lambda: sys.nothing, lambda: type(sys.float_info)(), lambda: sys.getrefcount()]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(getattr(sys, "gettotalrefcount", "no debug build"), hasattr(sys, "float_info"), time.clock_gettime(time.CLOCK_MONOTONIC_RAW) >= 0)
print(builtins.len("four"), builtins.print is print, builtins.__name__, [name for name in ("abs", "complex", "ValueError", "nothing") if hasattr(builtins, name)])
builtins.shared = "everywhere"
print(shared)
original = builtins.print


def loud(*args, **kwargs):
    original("LOUD", *args, **kwargs)


builtins.print = loud
print("replaced")
builtins.print = original
print("back")
del builtins.shared
try:
    shared
except NameError as error:
    print(error)
