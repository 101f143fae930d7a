"""print's sep, end, file and flush; text without a newline."""
import sys
print("a", "b", sep="-", end="!\n")
print(1, None, [2], sep=", ", flush=True)
print("no newline yet", end="")
print(" ...now")
print()
print("two\nlines")
print(sep="x")
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
print("left over", end="")
