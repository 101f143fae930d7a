// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/error.h"
#include "core/script/float.h"
#include "core/script/interpreter.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/types.h"

#include <algorithm>
#include <vector>

namespace script {

namespace {

struct Item {
    Value key;
    Value value; ///< unset if the key is the value
};

/// The merge sort after Tim Peters' listsort: natural runs, short ones made longer by binary insertion,
/// merged so that the stack of runs stays balanced; without galloping. Up to 63 items it compares in
/// exactly CPython's order. Never loses an item, whatever `less` answers or throws.
template <typename Less>
class MergeSort
{
public:
    MergeSort(Interpreter &interpreter, std::vector<Item> &items, Less less)
        : m_interpreter(interpreter), m_items(items), m_less(less)
    {
    }

    void run()
    {
        const size_t least = leastRun(m_items.size());
        for (size_t start = 0; start < m_items.size();) {
            attendIfAsked(m_interpreter);
            size_t end = naturalRun(start);
            if (end - start < least) {
                const size_t wanted = std::min(start + least, m_items.size());
                insertByHalves(start, end, wanted);
                end = wanted;
            }
            m_runs.push_back({start, end - start});
            mergeWhileUnbalanced();
            start = end;
        }
        while (m_runs.size() > 1)
            mergeAt(m_runs.size() >= 3
                            && m_runs[m_runs.size() - 3].size < m_runs.back().size
                        ? m_runs.size() - 3
                        : m_runs.size() - 2);
    }

private:
    struct Run {
        size_t start;
        size_t size;
    };

    static size_t leastRun(size_t size)
    {
        size_t rest = 0;
        while (size >= 64) {
            rest |= size & 1;
            size >>= 1;
        }
        return size + rest;
    }

    bool less(size_t left, size_t right) { return m_less(m_items[left].key, m_items[right].key); }

    /// The end of the run at start; a descending one is turned round.
    size_t naturalRun(size_t start)
    {
        size_t end = start + 1;
        if (end == m_items.size())
            return end;
        const bool isDescending = less(end, start);
        for (++end; end < m_items.size() && less(end, end - 1) == isDescending;)
            ++end;
        if (isDescending)
            std::reverse(m_items.begin() + long(start), m_items.begin() + long(end));
        return end;
    }

    void insertByHalves(size_t start, size_t sorted, size_t end)
    {
        for (; sorted < end; ++sorted) {
            size_t low = start;
            size_t high = sorted;
            while (low < high) {
                const size_t middle = low + (high - low) / 2;
                if (less(sorted, middle))
                    high = middle;
                else
                    low = middle + 1;
            }
            std::rotate(m_items.begin() + long(low), m_items.begin() + long(sorted),
                        m_items.begin() + long(sorted) + 1);
        }
    }

    void mergeWhileUnbalanced()
    {
        while (m_runs.size() > 1) {
            size_t at = m_runs.size() - 2;
            const auto size = [&](size_t n) { return m_runs[n].size; };
            const bool isUnbalanced = (at > 0 && size(at - 1) <= size(at) + size(at + 1))
                                      || (at > 1 && size(at - 2) <= size(at - 1) + size(at));
            if (isUnbalanced) {
                if (size(at - 1) < size(at + 1))
                    --at;
            } else if (size(at) > size(at + 1)) {
                return;
            }
            mergeAt(at);
        }
    }

    void mergeAt(size_t at)
    {
        attendIfAsked(m_interpreter);
        const Run left = m_runs[at];
        const Run right = m_runs[at + 1];
        m_runs[at].size += right.size;
        m_runs.erase(m_runs.begin() + long(at) + 1);
        merge(left.start, right.start, right.start + right.size);
    }

    void merge(size_t start, size_t middle, size_t end)
    {
        std::vector<Item> left(std::make_move_iterator(m_items.begin() + long(start)),
                               std::make_move_iterator(m_items.begin() + long(middle)));
        size_t from = 0;
        size_t right = middle;
        size_t to = start;
        try {
            while (from < left.size() && right < end) {
                const bool takeRight = m_less(m_items[right].key, left[from].key);
                m_items[to++] = std::move(takeRight ? m_items[right++] : left[from++]);
            }
        } catch (...) {
            std::move(left.begin() + long(from), left.end(), m_items.begin() + long(to));
            throw;
        }
        std::move(left.begin() + long(from), left.end(), m_items.begin() + long(to));
    }

    Interpreter &m_interpreter;
    std::vector<Item> &m_items;
    Less m_less;
    std::vector<Run> m_runs;
};

template <typename Less>
void mergeSort(Interpreter &interpreter, std::vector<Item> &items, Less less)
{
    MergeSort<Less>(interpreter, items, less).run();
}

void sortItems(Interpreter &interpreter, std::vector<Item> &items)
{
    const auto all = [&](auto is) {
        return std::all_of(items.begin(), items.end(), [&](const Item &item) {
            return is(item.key);
        });
    };
    if (all([](const Value &key) { return key.isSmallInt(); })) {
        mergeSort(interpreter, items, [](const Value &left, const Value &right) {
            return left.smallInt() < right.smallInt();
        });
    } else if (all([](const Value &key) {
                   return key.as<Str>() && &key.object()->type() == &types::str();
               })) {
        mergeSort(interpreter, items, [](const Value &left, const Value &right) {
            return static_cast<Str *>(left.object())->text()
                   < static_cast<Str *>(right.object())->text();
        });
    } else if (all([](const Value &key) {
                   return key.as<Float>() && &key.object()->type() == &types::floating();
               })) {
        mergeSort(interpreter, items, [](const Value &left, const Value &right) {
            return static_cast<Float *>(left.object())->number()
                   < static_cast<Float *>(right.object())->number();
        });
    } else {
        mergeSort(interpreter, items, [&](const Value &left, const Value &right) {
            return isLess(interpreter, left, right);
        });
    }
}

void fill(List &list, std::vector<Item> &items)
{
    list.clear();
    list.reserve(items.size());
    for (Item &item : items)
        list.append(std::move(item.value.isSet() ? item.value : item.key));
}

} // namespace

void sortList(Interpreter &interpreter, List &list, const Value &key, bool reverse)
{
    // While it is being sorted, script code sees the list empty.
    const Ref<List> self(&list);
    const Ref<List> taken = makeList();
    taken->swap(list);
    std::vector<Item> items;
    bool wasModified = false;
    const auto giveBack = [&] {
        wasModified = list.size() > 0;
        if (reverse)
            std::reverse(items.begin(), items.end());
        fill(list, items);
    };
    try {
        items.reserve(taken->size());
        for (const Value &value : taken->items())
            items.push_back({value, {}});
        if (key.isSet() && !key.isNone()) {
            for (Item &item : items) {
                item.value = item.key;
                item.key = interpreter.call(key, {item.value});
            }
        }
        // A reversed sort keeps the order of equal items: reverse, sort, reverse.
        if (reverse)
            std::reverse(items.begin(), items.end());
        sortItems(interpreter, items);
    } catch (...) {
        if (items.size() < taken->size() || (key.isSet() && !key.isNone()))
            taken->swap(list); // in its first order
        else
            giveBack();
        throw;
    }
    giveBack();
    if (wasModified)
        raiseValueError("list modified during sort");
}

} // namespace script
