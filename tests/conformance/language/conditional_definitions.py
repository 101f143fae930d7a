"""Functions and names defined under conditions."""
DEBUG = False
if DEBUG:
    def log(*args):
        print("debug", *args)
else:
    def log(*args):
        print("plain", *args)
log(1, 2)
try:
    import json
    have_json = True
except ImportError:
    have_json = False
print(have_json)
for name in ("a", "b"):
    pass
print("after the loop", name)
