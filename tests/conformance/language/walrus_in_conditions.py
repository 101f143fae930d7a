"""Assignment expressions."""
data = [3, 1, 4, 1, 5]
if (n := len(data)) > 3:
    print("long", n)
while (item := data.pop()) != 4:
    print("popped", item)
print([half for value in range(6) if (half := value / 2) > 1], half)
print((y := 5) + y)
