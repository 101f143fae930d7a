# SPDX-License-Identifier: GPL-3.0-or-later
from _pickling import _RemoteTraceback
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor


class BrokenProcessPool(BrokenExecutor):
    pass
