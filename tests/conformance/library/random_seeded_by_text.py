"""A text is a seed too."""
import random
random.seed("text")
print(random.random(), random.randint(1, 1000))
