# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor,
                                CancelledError, DoneAndNotDoneFutures, Error, Executor, Future,
                                InvalidStateError, TimeoutError, as_completed, wait)

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"
