"""json.loads: values, hooks, and where a text is wrong."""
import json

print(json.loads(' {"a": [1, -2.5e3, "x\\u00e9\\n\\/", null, true, false], "b": {}} '), json.loads(b"[1]"), json.loads("NaN"), json.loads('"\\ud83d\\ude00"'))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.10]", parse_float=str))
for text in ("", "[1,]", '{"a" 1}', "{'a': 1}", '{"a": 1,}', "[1 2]", '"abc', '"\\q"', "nul", "1 2", '{\n  "k": tru\n}', '"a\nb"', "01", '["\\u12"]', "{1: 2}"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "->", error, (error.pos, error.lineno, error.colno, error.msg))
try:
    json.loads(None)
except TypeError as error:
    print(error)
print(issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError, json.decoder.JSONDecodeError is json.JSONDecodeError)
