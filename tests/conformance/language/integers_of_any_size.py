"""Big integers: power, division, shifts, bits, bases, parsing."""
a = 2**200 + 12345
b = 10**30 - 7
print(a, -a, a * b, a - a, a // b, a % b, -a // b, -a % b, divmod(a, -b))
print(a >> 100, a << 10, a & b, a | 255, a ^ b, ~b, (-5) >> 1, -5 // 2, -5 % 3, 5 % -3)
print(hex(2**70), oct(-64), bin(37), int("ff", 16), int("-0b101", 0), int("1_000_000"), int(" 42 "))
print(pow(3, 200, 1009), pow(2, -1), (255).bit_length(), (7).bit_count(), 10**20 == 1e20, 2**0.5)
print(int(3.99), int(-3.99), round(2.5), round(3.5), round(-2.5), round(1234, -2), round(2.675, 2))
try:
    print(1 // 0)
except ZeroDivisionError as error:
    print(error)
try:
    int("twelve")
except ValueError as error:
    print(error)
