// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace trace
{

/// A queue that is one block of memory, so that it is cheap to copy.
template <class T> class Fifo
{
public:
    std::size_t size() const { return m_items.size() - m_first; }
    bool isEmpty() const { return size() == 0; }
    const T &operator[](std::size_t index) const { return m_items[m_first + index]; }
    void push(const T &item) { m_items.push_back(item); }
    void pushFront(const T &item)
    {
        if (m_first == 0)
            m_items.insert(m_items.begin(), item);
        else
            m_items[--m_first] = item;
    }
    void popBack() { m_items.pop_back(); }
    /// Takes out the item at this place, if there is one; cheap at the front.
    void remove(std::size_t index)
    {
        if (index >= size())
            return;
        if (index == 0)
            ++m_first;
        else
            m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(m_first + index));
        if (m_first > 16 && m_first * 2 > m_items.size())
            compact();
    }
    template <class Predicate> std::size_t find(Predicate &&isIt) const
    {
        std::size_t i = 0;
        while (i < size() && !isIt((*this)[i]))
            ++i;
        return i;
    }
    template <class Predicate> void removeIf(Predicate &&isIt)
    {
        compact();
        std::erase_if(m_items, isIt);
    }

private:
    void compact()
    {
        m_items.erase(m_items.begin(), m_items.begin() + static_cast<std::ptrdiff_t>(m_first));
        m_first = 0;
    }
    std::vector<T> m_items;
    std::size_t m_first = 0;
};

} // namespace trace
