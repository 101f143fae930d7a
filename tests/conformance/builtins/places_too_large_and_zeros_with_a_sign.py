"""A place that does not fit into a machine's word, and the sign of a zero that true division gives."""
huge = 10**30
numbers = [1, 2, 3]
octets = bytearray(b"ab")
for what, attempt in {
    "item": lambda: numbers[huge],
    "pop": lambda: numbers.pop(huge),
    "insert": lambda: numbers.insert(huge, 1),
    "pop of a bytearray": lambda: octets.pop(huge),
    "insert in a bytearray": lambda: octets.insert(-huge, 1),
    "slice": lambda: numbers[huge:],
    "repeated": lambda: numbers * huge,
    "False / -1": lambda: False / -1,
    "0 / -huge": lambda: 0 / -huge,
    "0 / huge": lambda: 0 / huge,
    "0 / -1": lambda: 0 / -1,
}.items():
    try:
        print(what, attempt())
    except (IndexError, OverflowError) as e:
        print(what, type(e).__name__, e)
print(numbers, octets)
