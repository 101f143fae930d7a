// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/str.h"
#include "core/script/type.h"

#include <span>
#include <string_view>

namespace script {

/// The parameters of a function, to put a call's arguments in their places. The slots' order is:
/// positional, keyword-only, *rest, **keywords.
struct ParameterList {
    std::string_view function; ///< qualified name, for the errors
    std::span<Str *const> names;
    int positionalOnly = 0;
    int positional = 0; ///< positional-only included
    int keywordOnly = 0;
    bool hasRest = false;
    bool hasKeywordRest = false;
    int defaultCount = 0; ///< of the positional ones
};

/// Fills the slots of the arguments that were given; all slots must be unset. Throws CPython's TypeErrors.
void placeArguments(Interpreter &interpreter, const ParameterList &parameters, const Arguments &arguments, Value *slots);

/// "f() missing 2 required positional arguments: 'a' and 'b'"
[[noreturn]] void raiseMissing(std::string_view function, const char *kind, std::span<Str *const> missing);

} // namespace script
