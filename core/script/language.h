// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <set>
#include <string>

namespace script
{

/// What a scenario finds besides its own text.
struct Language {
    using Names = std::set<std::string, std::less<>>;

    Names modules;  ///< importable, dotted ones by their whole name
    Names builtins; ///< names of the builtins module
};

} // namespace script
