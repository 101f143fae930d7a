#!/bin/sh
# Writes down what CPython prints for each program of this folder.
cd "$(dirname "$0")" || exit 1
for program in *.py; do
    PYTHONHASHSEED=0 python3 -W ignore "$program" </dev/null >"${program%.py}.expected" || exit 1
done
