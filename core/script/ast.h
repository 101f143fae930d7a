// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/expression.h"
#include "core/script/statement.h"

#include <memory>
#include <memory_resource>
#include <type_traits>
#include <unordered_set>
#include <vector>

namespace script
{

/// The syntax tree of one module, and the arena its nodes, names and texts live in.
class Ast
{
public:
    Ast() = default;
    Ast(const Ast &) = delete;
    Ast &operator=(const Ast &) = delete;

    Body body() const { return m_body; }
    void setBody(Body body) { m_body = body; }

    template <typename Node, typename... Arguments> Node *make(Arguments &&...arguments)
    {
        static_assert(std::is_trivially_destructible_v<Node>, "the arena runs no destructors");
        void *memory = m_memory.allocate(sizeof(Node), alignof(Node));
        return new (memory) Node(std::forward<Arguments>(arguments)...);
    }

    template <typename Item> std::span<Item> list(const std::vector<Item> &items)
    {
        static_assert(std::is_trivially_copyable_v<Item>);
        if (items.empty())
            return {};
        auto *memory =
            static_cast<Item *>(m_memory.allocate(sizeof(Item) * items.size(), alignof(Item)));
        std::uninitialized_copy(items.begin(), items.end(), memory);
        return {memory, items.size()};
    }

    /// A copy of the text that lives as long as the tree.
    std::string_view text(std::string_view text);
    /// The one copy of this name.
    Identifier intern(std::string_view name);

private:
    std::pmr::monotonic_buffer_resource m_memory;
    std::unordered_set<std::string_view> m_names;
    Body m_body;
};

} // namespace script
