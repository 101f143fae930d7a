"""Format specs of numbers and strings in f-strings."""
n, x, s = 1234567, 3.14159265, "shelf"
print(f"{n:,} {n:_} {n:>12} {n:<12}| {n:^12}| {n:012d} {n:+d} {n:x} {n:#X} {n:b} {n:o} {n:e}")
print(f"{x:.2f} {x:8.3f}| {x:<8.3f}| {x:+.1f} {x:.0f} {x:e} {x:.3e} {x:g} {x:.10g} {x:%} {x:.1%}")
print(f"{s:>10}| {s:<10}| {s:^10}| {s:*^11} {s:.3} {s!r:>10} {s!s} {s!a}")
print(f"{-7:05d} {-7:=+6d} {7: d} {0.1 + 0.2:.17g} {1e16:g} {1e-5:g} {123456789.0:g} {True:d} {True}")
print(f"{n:,.2f} {1e100:.3g} {float('inf'):.2f} {float('nan'):5.1f}|")
