// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/queue.h"

#include <deque>
#include <vector>

namespace loop
{

namespace
{

template<typename Container>
class ContainerStore : public QueueStore
{
public:
    const Value &put(Value &&item) override { return m_items.emplace_back(std::move(item)); }
    std::size_t size() const override { return m_items.size(); }
    bool isEmpty() const override { return m_items.empty(); }
    std::vector<const Value *> items() const override
    {
        std::vector<const Value *> items;
        for (const Value &item : m_items)
            items.push_back(&item);
        return items;
    }

protected:
    Container m_items;
};

class FifoStore final : public ContainerStore<std::deque<Value>>
{
public:
    Value get() override
    {
        Value item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }
};

class LifoStore final : public ContainerStore<std::vector<Value>>
{
public:
    Value get() override
    {
        Value item = std::move(m_items.back());
        m_items.pop_back();
        return item;
    }
};

// A binary heap that makes the same comparisons as Python's heapq (push: sift towards the root; pop:
// the last item goes to the root, sinks to a leaf along the smaller children, then rises), so that
// equal items come out in the same order. If a comparison throws, the heap keeps all its items.
class PriorityStore final : public ContainerStore<std::vector<Value>>
{
public:
    explicit PriorityStore(std::function<bool(const Value &, const Value &)> isLess)
        : m_isLess(std::move(isLess))
    {
    }

    const Value &put(Value &&item) override
    {
        m_items.push_back(std::move(item));
        return m_items[rise(m_items.size() - 1, 0)];
    }

    Value get() override
    {
        Value item = std::move(m_items.back());
        m_items.pop_back();
        if (m_items.empty())
            return item;
        std::swap(item, m_items.front());
        sink();
        return item;
    }

private:
    // Where the item ends.
    std::size_t rise(std::size_t place, std::size_t top)
    {
        while (place > top) {
            const std::size_t parent = (place - 1) / 2;
            if (!isLess(place, parent))
                break;
            std::swap(m_items[place], m_items[parent]);
            place = parent;
        }
        return place;
    }

    void sink()
    {
        std::size_t place = 0;
        for (std::size_t child = 1; child < m_items.size(); child = 2 * place + 1) {
            if (child + 1 < m_items.size() && !isLess(child, child + 1))
                ++child;
            std::swap(m_items[place], m_items[child]);
            place = child;
        }
        rise(place, 0);
    }

    // A program's comparison may put and get items itself.
    bool isLess(std::size_t first, std::size_t second) const
    {
        const std::size_t size = m_items.size();
        const bool less = m_isLess(m_items[first], m_items[second]);
        if (m_items.size() != size)
            throw RuntimeError("list changed size during iteration");
        return less;
    }

    std::function<bool(const Value &, const Value &)> m_isLess;
};

} // namespace

std::unique_ptr<QueueStore> fifoStore()
{
    return std::make_unique<FifoStore>();
}

std::unique_ptr<QueueStore> lifoStore()
{
    return std::make_unique<LifoStore>();
}

std::unique_ptr<QueueStore>
priorityStore(std::function<bool(const Value &, const Value &)> isLess)
{
    return std::make_unique<PriorityStore>(std::move(isLess));
}

} // namespace loop
