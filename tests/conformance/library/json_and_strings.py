"""json.dumps, loads; string constants; textwrap."""
import json
import string
import textwrap
print(json.dumps({"a": [1, 2.5, None, True], "é": "x\n"}), json.dumps([1, {"b": 2}], indent=2), json.loads('{"k": [1, 2.0, "s", null, false]}'))
print(string.ascii_lowercase, string.digits, string.Template("$who bakes").substitute(who="Ada"), textwrap.dedent("  a\n  b"), textwrap.fill("one two three four", 9))
