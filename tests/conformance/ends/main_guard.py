"""The main guard runs; __file__ and argv name the program."""
import sys


def main():
    print(__name__, sys.argv[0].endswith("main_guard.py"), len(sys.argv), sys.version_info >= (3, 11), sys.version_info[:2])


if __name__ == "__main__":
    main()
