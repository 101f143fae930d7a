for spec in ["", "d", "5d", "<5d", "^7d", "+d", " d", "05d", ",", "_", "x", "X", "#x", "#b", "#o", "_b", "c", "e", ".2f", "08.3f", "%", "g", "n", "*^10", "=+7d", "#010x"]:
    print(spec, [format(value, spec) for value in (0, 65, -65, 1234567)] if spec != "c" else format(65, spec))
for spec in ["", "f", ".0f", ".1f", "#.0f", "e", ".0e", "E", "g", ".3g", "#.3g", "G", "%", ".1%", "10.2f", "<10.2f|", "^+10.1f", "010.2f", ",.2f", "_.1f", " .3f", "n", ".10", "z.1f", "+,"]:
    print(spec, end=":")
    for value in (0.0, -0.04, 1234567.891, 1e20, float("inf"), float("nan")):
        try:
            print(format(value, spec), end="; ")
        except ValueError as error:
            print(error, end="; ")
    print()
