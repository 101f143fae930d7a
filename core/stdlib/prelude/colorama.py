# SPDX-License-Identifier: GPL-3.0-or-later
"""colorama's codes; the output pane shows them as colours."""

__version__ = "0.4.6"


class _Codes:
    pass


def _colours(first, light, reset):
    codes = _Codes()
    names = ("BLACK", "RED", "GREEN", "YELLOW", "BLUE", "MAGENTA", "CYAN", "WHITE")
    for number, name in enumerate(names):
        setattr(codes, name, f"\033[{first + number}m")
        setattr(codes, f"LIGHT{name}_EX", f"\033[{light + number}m")
    codes.RESET = f"\033[{reset}m"
    return codes


Fore = _colours(30, 90, 39)
Back = _colours(40, 100, 49)
Style = _Codes()
Style.BRIGHT = "\033[1m"
Style.DIM = "\033[2m"
Style.NORMAL = "\033[22m"
Style.RESET_ALL = "\033[0m"


class _Cursor:
    def UP(self, n=1):
        return f"\033[{n}A"

    def DOWN(self, n=1):
        return f"\033[{n}B"

    def FORWARD(self, n=1):
        return f"\033[{n}C"

    def BACK(self, n=1):
        return f"\033[{n}D"

    def POS(self, x=1, y=1):
        return f"\033[{y};{x}H"


Cursor = _Cursor()


def init(autoreset=False, convert=None, strip=None, wrap=True):
    pass


def deinit():
    pass


def reinit():
    pass


def just_fix_windows_console():
    pass
