// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

namespace script {

/// anext(iterator, default): what the awaitable of the iterator's next item gives, or, at its end, the default.
Value makeAsyncNextWithDefault(Value awaitable, Value defaultValue);

void initializeAsyncNextType();

} // namespace script
