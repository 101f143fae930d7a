# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import ThreadPoolExecutor, _BrokenThreadPool as BrokenThreadPool
