// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/value.h"

#include <initializer_list>
#include <span>

namespace script {

class Interpreter;

/// A tuple: a fixed number of items behind the header.
class Tuple : public Object
{
public:
    static bool isLayoutOf(const Object &object) noexcept { return object.layout() == Layout::Tuple; }

    size_t size() const noexcept { return m_size; }
    const Value &operator[](size_t n) const noexcept { return m_items[n]; }
    const Value *begin() const noexcept { return m_items; }
    const Value *end() const noexcept { return m_items + m_size; }
    std::span<const Value> items() const noexcept { return {m_items, m_size}; }
    /// For the one who is making the tuple and has not given it to anybody.
    Value *writableItems() noexcept { return m_items; }

private:
    friend struct TupleAccess;
    Tuple(Type &type, Value *items, size_t size) noexcept
        : Object(type, Layout::Tuple), m_items(items), m_size(size)
    {
    }
    Value *m_items; ///< in the same piece of memory
    size_t m_size;
};

/// A tuple of `size` unset items, to be filled through writableItems(). Of size 0: the shared ().
Ref<Tuple> makeTupleOfSize(size_t size);
Ref<Tuple> makeTuple(std::span<const Value> items);
Ref<Tuple> makeTuple(std::initializer_list<Value> items);
/// A tuple of a subclass's type (named tuples).
Ref<Tuple> makeTuple(Type &type, std::span<const Value> items);
Ref<Tuple> emptyTuple() noexcept;
/// tuple(iterable): an exact tuple as it is, else a new one.
Ref<Tuple> toTuple(Interpreter &interpreter, const Value &iterable);

void initializeTupleType();

} // namespace script
