# SPDX-License-Identifier: GPL-3.0-or-later
"""uvloop, written in the scenario language: the run's own loop under its name."""

import asyncio
import sys

__version__ = "0.19.0"
__all__ = ("new_event_loop", "install", "run", "EventLoopPolicy")


def _note():
    print("note: uvloop changes nothing here: a scenario always runs on Awaitscope's own event loop",
          file=sys.stderr)


def install():
    _note()


def new_event_loop():
    return asyncio.new_event_loop()


def run(main, *, debug=None, **run_kwargs):
    return asyncio.run(main, debug=debug)


class EventLoopPolicy:
    def get_event_loop(self):
        return asyncio.get_event_loop()

    def set_event_loop(self, loop):
        asyncio.set_event_loop(loop)

    def new_event_loop(self):
        return asyncio.new_event_loop()
