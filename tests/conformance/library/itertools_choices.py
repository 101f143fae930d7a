"""product, permutations, combinations: order, sizes and refusals."""
import itertools

print(list(itertools.product("ab", range(2))), list(itertools.product("01", repeat=2)), list(itertools.product()))
print(list(itertools.permutations("abc", 2)), len(list(itertools.permutations(range(6)))), list(itertools.permutations("ab", 3)))
print(list(itertools.combinations("abcd", 2)), list(itertools.combinations("ab", 0)))
print(list(itertools.combinations_with_replacement("abc", 2)))
for make in (lambda: itertools.combinations("ab", -1), lambda: itertools.product("a", repeat=-1),
             lambda: itertools.permutations("ab", "c"), lambda: itertools.product("a", times=2)):
    try:
        make()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(itertools.product, itertools.combinations("a", 1).__class__.__name__, itertools.chain)
