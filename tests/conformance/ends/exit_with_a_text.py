"""sys.exit with a text is exit 1."""
import sys
print("so far")
sys.exit("something is wrong")
