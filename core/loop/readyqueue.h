// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/ref.h"

#include <memory>

namespace loop
{

class Callable;
class Future;
class Handle;
class Task;

// The loop's FIFO of what is ready to run: task steps, handles and done callbacks. A ring, so that
// a task's switch allocates nothing. Each entry owns one reference of each pointer in it.
class ReadyQueue
{
public:
    struct Entry {
        enum class Kind : std::uintptr_t { Step, Handle, DoneCallback };
        std::uintptr_t bits;
        Future *future; // of a done callback

        Kind kind() const { return Kind(bits & 3); }
        void *pointer() const { return reinterpret_cast<void *>(bits & ~std::uintptr_t(3)); }
        void release(); // gives up its references
    };

    ~ReadyQueue() { clear(); }

    bool isEmpty() const { return m_count == 0; }
    std::size_t size() const { return m_count; }
    void pushStep(Ref<Task> task);
    void pushHandle(Ref<Handle> handle);
    void pushDoneCallback(Ref<Callable> callable, Ref<Future> future);
    Entry pop()
    {
        Entry entry = m_entries[m_first];
        m_first = (m_first + 1) & (m_capacity - 1);
        --m_count;
        return entry;
    }
    void clear();

private:
    void push(std::uintptr_t bits, Future *future)
    {
        if (m_count == m_capacity) [[unlikely]]
            grow();
        m_entries[(m_first + m_count) & (m_capacity - 1)] = Entry{bits, future};
        ++m_count;
    }
    void grow();

    std::unique_ptr<Entry[]> m_entries;
    std::size_t m_capacity = 0;
    std::size_t m_first = 0;
    std::size_t m_count = 0;
};

} // namespace loop
