# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor


class BrokenProcessPool(BrokenExecutor):
    pass
