// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/ast.h"
#include "core/script/symboltable.h"

#include <string_view>
#include <unordered_map>

namespace script
{

/// The variables of one function, as far as they matter to what is shared.
class LocalNames
{
public:
    explicit LocalNames(const FunctionDefStmt &function);

    /// A variable of the function itself (another function may read it).
    bool isOwn(Identifier name) const;
    /// Nobody else has what it holds: it was made right here, by a display, a calculation or a
    /// built-in type.
    bool isFresh(Identifier name) const;
    /// Its value cannot be changed from elsewhere, or came in from outside as it is.
    bool mayBeGivenAway(Identifier name) const;

private:
    enum class Origin : std::uint8_t { Given, Immutable, Fresh, Shared };
    friend class OriginVisitor;
    void add(Identifier name, Origin origin);

    const Scope &m_scope;
    std::unordered_map<std::string_view, Origin> m_origins;
};

} // namespace script
