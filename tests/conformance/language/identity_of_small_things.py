"""True is 1; None is one; containers compare by value."""
print(True + True, True == 1, "%d" % True, [True, False].count(1), {1: "a", True: "b", 1.0: "c"})
a = b = []
b.append(1)
print(a, a is b, [] is [], () == (), None == 0, None is None, "" == 0, 0 == False, bool("False"))
print(type(None), type(...), type(print), type(lambda: 0), type(int), type(len), type(range(1)), type({}.keys()))
