// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/modulebuilder.h"

namespace stdlib::sequences
{

/// The part of heapq that must be quick; the rest is in prelude/heapq.py.
script::Value makeHeapModule(Environment &environment);
script::Value makeBisectModule(Environment &environment);
/// The list that is in a deque.
script::Value makeDequeItemsModule(Environment &environment);

void initializeTypes(); ///< makes its type, once for the process

} // namespace stdlib::sequences
