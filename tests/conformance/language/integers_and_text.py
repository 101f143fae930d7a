"""Numbers to text and back."""
for text in ("42", "-7", " 3 ", "0x1f", "1e3", "", "4_2", "٣"):
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(error)
print(str(10**25), f"{10**25:,}", int("9" * 40) + 1, float("1_0.5"), round(12345.678, -2), 7 .__class__.__name__)
