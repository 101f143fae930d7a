// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

namespace script {

class Dict;

/// Where an instance's dict hangs (null there: not made yet); null: instances of its type have none.
Dict **attributesSlot(const Value &object) noexcept;

} // namespace script
