data = bytearray(b"watch")
data.append(33)
data.extend(b"??")
data[0] = 87
print(data, len(data))
data[1:3] = b"AAA"
print(data)
del data[-2:]
print(data, data.pop(), data.pop(0), data)
data.insert(1, 45)
data.reverse()
print(data)
data += b"end"
data *= 2
print(data, data.count(b"end"), data.find(b"e"))
data.remove(45)
print(bytes(data), data == bytes(data))
alias = data
data.clear()
print(alias, bool(alias), bytearray("ü", "utf-8"), bytearray(2))
for action in [lambda: data.append(256), lambda: data.pop(), lambda: data.remove(1), lambda: data.append("a"),
               lambda: data.extend([1, 300]), lambda: hash(data), lambda: data.insert(0, -1), lambda: data.extend("abc")]:
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
