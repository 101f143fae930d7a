"""random gives CPython's numbers for a seed."""
import random
print(random.random(), random.randint(1, 6), random.uniform(1, 2), random.choice("abc"), random.randrange(0, 100, 7))
random.seed(42)
print([random.random() for _ in range(3)], random.sample(range(10), 4), random.choices([1, 2, 3], k=5))
cards = list(range(8))
random.shuffle(cards)
print(cards, random.getrandbits(40), random.gauss(0, 1), random.expovariate(2), random.triangular(0, 1, 0.5))
own = random.Random(7)
print(own.random(), own.randint(0, 10**20), own.normalvariate(5, 2), random.choices("xy", weights=[9, 1], k=6))
