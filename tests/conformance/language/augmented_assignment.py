"""Every augmented operator; targets are evaluated once."""
n = 7
n += 3; n -= 1; n *= 4; n //= 5; n **= 2; n %= 30; n <<= 3; n >>= 1; n |= 1; n &= 13; n ^= 2
print(n)
x = 7
x /= 2
print(x)

def index():
    print("index once")
    return 0

values = [1, 2]
values[index()] += 10
print(values)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
s = "a"
s *= 3
print(s)
