// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/language.h"

namespace stdlib
{

/// The modules and built-in names that scripts find, for the checks that need no run.
const script::Language &languageDescription();

} // namespace stdlib
