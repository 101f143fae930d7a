// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"
#include "core/script/diagnostic.h"

#include <memory>
#include <string_view>

namespace script
{

/// A syntax tree, or the error that prevented it.
struct Parsed {
    std::unique_ptr<Ast> ast; ///< never null; its body is empty after an error
    Diagnostics diagnostics;  ///< at most one error, as CPython reports it

    bool isOk() const { return !hasErrors(diagnostics); }
};

/// Parses a module: UTF-8 bytes as they stand in the file, with any line ends and an optional byte
/// order mark. Needs no more stack for a hostile text than for an ordinary one. The tree keeps
/// nothing of the text.
Parsed parse(std::string_view source);

} // namespace script
