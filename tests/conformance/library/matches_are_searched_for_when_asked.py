"""re.finditer searches for each match when it is asked for."""
import itertools
import re

found = re.finditer(r"\d+", "a1b22c333")
print(type(found).__name__, next(found), [match.group() for match in found], next(found, "over"))
print([match.span() for match in re.finditer("x*", "axbxx")])
pattern = re.compile("é|😀(?P<next>.)")
print([(match.span(), match["next"], match.pos, match.endpos) for match in pattern.finditer("é😀a😀b", 1)])
print(list(re.finditer("a", "")), [match.start() for match in re.finditer("^", "a\nb", re.M)])
print([match.group() for match in itertools.islice(re.finditer("a", "a" * 1000), 3)])
changing = bytearray(b"aXbX")
print([(match.span(), match.string) for match in re.finditer(b"X", bytes(changing))])
