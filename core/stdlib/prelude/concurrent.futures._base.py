# SPDX-License-Identifier: GPL-3.0-or-later
from concurrent.futures import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor,
                                CancelledError, Executor, Future, InvalidStateError, TimeoutError,
                                _DoneAndNotDoneFutures as DoneAndNotDoneFutures, _Error as Error,
                                as_completed, wait)

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"
