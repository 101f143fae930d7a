"""Flags that are not defined in ascending order are told in the order of definition."""
import enum


class Level(enum.IntFlag):
    R = 4
    W = 2
    X = 1


print(repr(Level.R | Level.X), list(Level(7)))
