"""for and while with else, break, continue."""
for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("n", n)
else:
    print("ran out")
while True:
    break
else:
    print("never printed")
for x in []:
    pass
else:
    print("empty", "x" in dir() if False else "fine")
