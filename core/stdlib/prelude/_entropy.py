# SPDX-License-Identifier: GPL-3.0-or-later
"""What os.urandom() gives: random bytes of the run's seed, so that every run of a seed is the same."""

import random as _random
from _run import seed as _seed

_generator = _random.Random(f"os.urandom {_seed}")


def urandom(size, /):
    if size < 0:
        raise ValueError("negative argument not allowed")
    return _generator.getrandbits(size * 8).to_bytes(size, "little")
