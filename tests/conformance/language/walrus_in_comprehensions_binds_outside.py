values = [1, 5, 3, 8]
print([y for x in values if (y := x * 2) > 4], y)
print(any((found := x) > 4 for x in values), found)


def total():
    running = 0
    return [running := running + x for x in values], running


print(total())
while (n := len(values)) > 2:
    values.pop()
print(n, values)
print(f"{(m := 5)} {m + 1}", (a := 1, b := 2), a, b)
if (match := {"k": 1}.get("k")) is not None:
    print("match", match)
print([[z := i + j for i in range(2)] for j in range(2)], z)
data = {(k := "key"): (v := 3)}
print(data, k, v)
