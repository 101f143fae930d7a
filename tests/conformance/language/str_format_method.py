"""str.format: positions, names, attributes, items, specs."""
print("{} {} {}".format(1, "two", 3.0))
print("{1} {0} {1!r}".format("a", "b"))
print("{name:>6}|{value:<8.2f}|{0}".format("pos", name="Cy", value=2.5))
print("{0[1]} {1[key]} {2.real}".format([10, 20], {"key": "v"}, 5))
print("{:,.2f} sec. {:{}}| {{}}".format(1234.5678, "x", 4))
try:
    print("{} {}".format(1))
except IndexError as error:
    print(error)
try:
    print("{missing}".format(present=1))
except KeyError as error:
    print(repr(error))
