"""Nested fields, the = form, conversions, braces and quotes in f-strings."""
width, precision, value = 10, 3, 2.718281828
name = "Ada"
print(f"{value:{width}.{precision}f}|")
print(f"{value = :.2f} {name=} {name = !s} {1 + 1 = }")
print(f"{{literal}} {{{name}}} {'quoted'!r} {name.upper()[0]} {[i * i for i in range(3)]}")
print(f"{'yes' if value > 2 else 'no'} {(lambda x: x + 1)(2)} {name!r:*^9}")
print("joined " f"{name}" " and " f"{value:.1f}")
print(f"""{
    width
    + precision
} over lines""")
