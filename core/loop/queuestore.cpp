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
    void put(Value item) override { m_items.push_back(std::move(item)); }
    std::size_t size() const override { return m_items.size(); }
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

    void put(Value item) override
    {
        m_items.push_back(std::move(item));
        rise(m_items.size() - 1, 0);
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
    void rise(std::size_t place, std::size_t top)
    {
        while (place > top) {
            const std::size_t parent = (place - 1) / 2;
            if (!m_isLess(m_items[place], m_items[parent]))
                break;
            std::swap(m_items[place], m_items[parent]);
            place = parent;
        }
    }

    void sink()
    {
        std::size_t place = 0;
        for (std::size_t child = 1; child < m_items.size(); child = 2 * place + 1) {
            if (child + 1 < m_items.size() && !m_isLess(m_items[child], m_items[child + 1]))
                ++child;
            std::swap(m_items[place], m_items[child]);
            place = child;
        }
        rise(place, 0);
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
