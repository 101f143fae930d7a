"""The % operator on strings."""
print("%s %r %a" % ("é", "é", "é"))
print("%d %5d|%-5d|%05d %+d %x %X %o %#x" % (42, 42, 42, 42, 42, 255, 255, 8, 255))
print("%f %.2f %8.3f| %e %g %g" % (1.5, 2.345, 3.14159, 12345.678, 0.0001, 1e20))
print("%(name)s has %(count)03d%%" % {"name": "Bo", "count": 7})
print("%s" % [1, 2], "%s and %s" % ("a", ("b",)), "%*d" % (6, 42), "%.*f" % (2, 3.14159), "%c%c" % ("x", 65))
try:
    print("%d" % "x")
except TypeError as error:
    print(error)
try:
    print("%s %s" % ("one",))
except TypeError as error:
    print(error)
