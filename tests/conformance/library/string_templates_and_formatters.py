"""string: constants, Template, Formatter, capwords."""
import string

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace))
letter = string.Template("Dear $name, ${amount}kr is due; $$5 fee. $missing")
print(letter.safe_substitute(name="Ada", amount=3), letter.get_identifiers(), letter.is_valid())
for values in ({"name": "Ada"},):
    try:
        letter.substitute(values)
    except KeyError as error:
        print("KeyError", error)
try:
    string.Template("one\n two $3").substitute()
except ValueError as error:
    print(error)
print(string.Template("$x $y").substitute({"x": 1, "y": 2}, y=5))


class Percent(string.Template):
    delimiter = "%"


print(Percent("%who pays 5%%").substitute(who="Bo"), string.capwords("the  quick fox"), string.capwords("a-b", "-"))
print(string.Formatter().format("{0} {name!r:>6} {0:{width}}|", 7, name="x", width=4), list(string.Formatter().parse("a{b.c[0]!s:>{w}}{{")))


class Shouting(string.Formatter):
    def format_field(self, value, format_spec):
        return format(value, format_spec.rstrip("!")).upper() if format_spec.endswith("!") else format(value, format_spec)

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "?") if isinstance(key, str) else args[key]


print(Shouting().format("{:!} {nobody} {}", "loud", 2))
