"""Closures share their variables; nonlocal and global rebind them."""
def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    def look():
        return count

    return step, look

step, look = counter()
step()
step(5)
print(look())
late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])
total = 0

def add(n):
    global total
    total += n

add(3)
add(4)
print(total)

def broken():
    print(unset)
    unset = 1

try:
    broken()
except UnboundLocalError as error:
    print(error)
try:
    nowhere
except NameError as error:
    print(error)
