# SPDX-License-Identifier: GPL-3.0-or-later
import logging

logger = logging.getLogger("asyncio")
