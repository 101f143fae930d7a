// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/list.h"

#include "core/script/error.h"
#include "core/script/heap.h"
#include "core/script/operators.h"
#include "core/script/tuple.h"
#include "core/script/types.h"

#include <algorithm>
#include <cstring>

namespace script {

struct ListAccess {
    static List *make(Type &type) { return new (allocateObject(type)) List(type); }
};

// Values can be moved as bytes: their references stay where they point.
static void moveValues(Value *to, Value *from, size_t count) noexcept
{
    if (count > 0)
        std::memmove(static_cast<void *>(to), static_cast<void *>(from), count * sizeof(Value));
}

List::~List()
{
    clear();
}

void List::grow(size_t capacity)
{
    constexpr size_t most = size_t(1) << 40;
    if (capacity > most)
        raiseMemoryError();
    const size_t newCapacity = capacity > m_capacity + m_capacity / 8 + 6 || m_capacity == 0
                                   ? capacity + (capacity < 4 ? 4 - capacity : 0)
                                   : m_capacity + m_capacity / 2 + 6;
    m_items = static_cast<Value *>(reallocateBuffer(m_items, m_capacity * sizeof(Value),
                                                    newCapacity * sizeof(Value)));
    m_capacity = newCapacity;
}

void List::insert(size_t index, Value value)
{
    if (m_size == m_capacity)
        grow(m_size + 1);
    moveValues(m_items + index + 1, m_items + index, m_size - index);
    new (&m_items[index]) Value(std::move(value));
    ++m_size;
}

Value List::takeAt(size_t index)
{
    Value taken = std::move(m_items[index]);
    moveValues(m_items + index, m_items + index + 1, m_size - index - 1);
    --m_size;
    return taken;
}

void List::replace(size_t from, size_t to, std::span<const Value> items)
{
    // What goes is kept until the list is whole again: its destructors may look at the list.
    const Ref<List> dying = makeList(to - from);
    const size_t size = m_size - (to - from) + items.size();
    if (size > m_capacity)
        grow(size);
    moveValues(dying->m_items, m_items + from, to - from);
    dying->m_size = to - from;
    moveValues(m_items + from + items.size(), m_items + to, m_size - to);
    for (size_t n = 0; n < items.size(); ++n)
        new (&m_items[from + n]) Value(items[n]);
    m_size = size;
}

void List::clear() noexcept
{
    Value *items = std::exchange(m_items, nullptr);
    const size_t capacity = std::exchange(m_capacity, 0);
    const size_t size = std::exchange(m_size, 0);
    if (!items)
        return;
    for (size_t n = size; n-- > 0;)
        items[n].~Value();
    freeBuffer(items, capacity * sizeof(Value));
}

void List::reverse() noexcept
{
    for (size_t low = 0, high = m_size; low + 1 < high; ++low)
        std::swap(m_items[low], m_items[--high]);
}

void List::swap(List &other) noexcept
{
    std::swap(m_items, other.m_items);
    std::swap(m_size, other.m_size);
    std::swap(m_capacity, other.m_capacity);
}

void List::extend(Interpreter &interpreter, const Value &iterable)
{
    const auto appendAll = [this](std::span<const Value> items) {
        reserve(m_size + items.size());
        for (size_t n = 0; n < items.size(); ++n)
            new (&m_items[m_size++]) Value(items[n]);
    };
    if (const auto *list = iterable.as<List>(); list && &list->type() == &types::list()) {
        const size_t count = list->size(); // before reserve() when it is this list
        reserve(m_size + count);
        appendAll({list->m_items, count});
    } else if (const auto *tuple = iterable.as<Tuple>();
               tuple && &tuple->type() == &types::tuple()) {
        appendAll(tuple->items());
    } else {
        const Value iterator = iterate(interpreter, iterable);
        const size_t hint = lengthHint(interpreter, iterable);
        reserve(m_size + std::min<size_t>(hint, size_t(1) << 24));
        for (;;) {
            Value item = next(interpreter, iterator);
            if (!item.isSet())
                break;
            append(std::move(item));
        }
    }
}

Ref<List> makeList(size_t capacity)
{
    Ref<List> list = Ref<List>::adopt(ListAccess::make(types::list()));
    list->reserve(capacity);
    return list;
}

Ref<List> makeList(std::span<const Value> items)
{
    Ref<List> list = makeList(items.size());
    for (const Value &item : items)
        list->append(item);
    return list;
}

Ref<List> makeList(std::initializer_list<Value> items)
{
    return makeList(std::span<const Value>(items.begin(), items.size()));
}

Ref<List> makeListOfType(Type &type)
{
    return Ref<List>::adopt(ListAccess::make(type));
}

Ref<List> toList(Interpreter &interpreter, const Value &iterable)
{
    Ref<List> list = makeList();
    list->extend(interpreter, iterable);
    return list;
}

} // namespace script
