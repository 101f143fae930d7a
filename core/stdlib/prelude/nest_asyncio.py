# SPDX-License-Identifier: GPL-3.0-or-later
"""nest_asyncio, written in the scenario language: what programs import it for at their start."""


def apply(loop=None):
    """Notebooks run in a loop already and need it; a scenario does not."""
