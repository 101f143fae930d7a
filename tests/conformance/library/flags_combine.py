"""Flag and IntFlag."""
from enum import CONFORM, KEEP, Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Mode(IntFlag):
    A = 1
    B = 2


class Loose(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Kept(Flag, boundary=KEEP):
    A = 1


print(list(Perm), Perm.RW, repr(Perm.RW), Perm(0), repr(Perm(0)), Perm.R | Perm.X, repr(Perm.R | Perm.X), repr(~Perm.R))
print(list(Perm.RW), Perm.R in Perm.RW, Perm.X in Perm.RW, len(Perm.RW), bool(Perm(0)), bool(Perm.R & Perm.W), repr(Perm.R ^ Perm.RW))
print(Perm.RW.name, Perm(0).name, (Perm.R | Perm.X).name, (Perm.R | Perm.X).value, Perm(3) is Perm.RW, Perm["RW"], Perm)
print(Mode.A | Mode.B, repr(Mode.A | Mode.B), repr(Mode(9)), Mode.A | 8, repr(~Mode.A), Mode.A & 1, repr(Mode(0)), Mode.A + 1)
print(repr(Loose(9)), repr(Kept(9)), Kept(9).name, list(Kept(9)), hash(Perm.R) == hash("R"))
value = Perm.R
value |= Perm.W
print(value, value is Perm.RW, value & ~Perm.W)
for action in (lambda: Perm(16), lambda: Perm.R | 1, lambda: 1 | Perm.R, lambda: Perm.R < Perm.W, lambda: 1 in Perm.RW, lambda: Perm("x")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)
