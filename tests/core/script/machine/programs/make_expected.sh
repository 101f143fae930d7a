#!/bin/sh
# Writes NAME.out and NAME.err, what CPython 3.11 prints, for each program of this folder.
cd "$(dirname "$0")" || exit 1
for program in *.py; do
    name=${program%.py}
    PYTHONHASHSEED=0 python3 -W ignore "$program" >"$name.out" 2>"$name.err"
    sed -i "s|$PWD/||" "$name.err"
done
