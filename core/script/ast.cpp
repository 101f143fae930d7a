// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/ast.h"

#include <cstring>

namespace script
{

std::string_view Ast::text(std::string_view text)
{
    if (text.empty())
        return {};
    auto *memory = static_cast<char *>(m_memory.allocate(text.size(), 1));
    std::memcpy(memory, text.data(), text.size());
    return {memory, text.size()};
}

Identifier Ast::intern(std::string_view name)
{
    const auto found = m_names.find(name);
    return found != m_names.end() ? *found : *m_names.insert(text(name)).first;
}

} // namespace script
