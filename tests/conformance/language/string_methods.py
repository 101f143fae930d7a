"""The methods of str."""
s = "  The shelf, the baker  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.upper(), s.lower(), s.title(), s.swapcase(), s.strip().capitalize())
print("a,b,,c".split(","), "a b  c ".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "one\ntwo\r\n".splitlines(), "k=v=w".partition("="), "k=v=w".rpartition("="))
print("-".join("abc"), "abc".replace("b", "X"), "aaa".replace("a", "b", 2), "abcabc".find("c"), "abcabc".rfind("c"), "x".find("y"), "banana".count("an"))
print("abc".startswith(("x", "a")), "abc".endswith("bc"), "5".isdigit(), "ab".isalpha(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "AB".isupper(), "x_1".isidentifier())
print("7".zfill(3), "-7".zfill(4), "x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "tab\tx".expandtabs(4), "xxabxx".strip("x"), "prefix-rest".removeprefix("prefix-"), "a.py".removesuffix(".py"))
print("ß".upper(), "É".lower(), "straße".casefold(), "abc"[::-1], "abc" * 2, "a" "b", len("naïve €"), "é" in "café", ord("€"), chr(8364))
print(repr("tab\t nl\n quote' back\\ bell\x07 é € \u200b \U0001f600"), ascii("é€"), "\x41\u0042\N{BULLET}", r"raw\n", "hello".translate({104: "J", 108: None}), "abc".maketrans("ab", "xy"))
