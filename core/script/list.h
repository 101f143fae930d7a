// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <initializer_list>
#include <span>

namespace script {

class Interpreter;

/// A list: a growing array of values.
class List : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::List; }

    ~List();

    size_t size() const noexcept { return m_size; }
    Value &operator[](size_t n) noexcept { return m_items[n]; }
    const Value &operator[](size_t n) const noexcept { return m_items[n]; }
    /// Borrowed; any call of script code may change it. Keep a copy of what you hold over a call.
    std::span<const Value> items() const noexcept { return {m_items, m_size}; }

    void append(Value value)
    {
        if (m_size == m_capacity) [[unlikely]]
            grow(m_size + 1);
        new (&m_items[m_size]) Value(std::move(value));
        ++m_size;
    }
    void reserve(size_t capacity)
    {
        if (capacity > m_capacity)
            grow(capacity);
    }
    void insert(size_t index, Value value);
    Value takeAt(size_t index); ///< removes it
    /// Replaces [from, to) by these items, which must not be in this list's own memory.
    void replace(size_t from, size_t to, std::span<const Value> items);
    void clear() noexcept;
    void reverse() noexcept;
    /// Appends all items; `iterable` may be this list itself.
    void extend(Interpreter &interpreter, const Value &iterable);
    /// Exchanges the contents without calling anything.
    void swap(List &other) noexcept;

private:
    friend struct ListAccess;
    explicit List(Type &type) noexcept : Object(type, Layout::List) {}
    void grow(size_t capacity);

    Value *m_items = nullptr;
    size_t m_size = 0;
    size_t m_capacity = 0;
};

Ref<List> makeList(size_t capacity = 0);
Ref<List> makeList(std::span<const Value> items);
Ref<List> makeList(std::initializer_list<Value> items);
Ref<List> makeListOfType(Type &type); ///< empty, of a subclass
/// list(iterable): always a new one.
Ref<List> toList(Interpreter &interpreter, const Value &iterable);

/// list.sort: stable; ValueError if the list was modified meanwhile. `key` unset or None: the items themselves.
void sortList(Interpreter &interpreter, List &list, const Value &key, bool reverse);

void initializeListType();

} // namespace script
