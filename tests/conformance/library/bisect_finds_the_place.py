"""bisect and insort, with bounds and keys."""
import bisect

grades = [60, 70, 80, 90]
print([("FDCBA")[bisect.bisect(grades, score)] for score in (33, 60, 79, 90)])
print(bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2, 2), bisect.bisect([3, 1], -2, key=lambda n: -n))
values = [1, 3]
bisect.insort(values, 2)
bisect.insort_left(values, 3.0)
print(values)
for wrong in (lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1], "a"), lambda: bisect.bisect(5, 1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
