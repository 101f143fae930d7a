"""__iter__ and __next__; iter of a __getitem__."""
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Letters:
    def __getitem__(self, i):
        return "abc"[i]


print(list(Countdown(3)), sum(Countdown(4)), list(Letters()), "b" in Letters(), max(Countdown(5)))
for x in Countdown(2):
    print(x)
a, b = Countdown(2)
print(a, b)
