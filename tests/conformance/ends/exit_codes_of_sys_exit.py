"""sys.exit with a number, from a function, through finally."""
import sys


def leave():
    try:
        sys.exit(3)
    finally:
        print("on the way out")


leave()
