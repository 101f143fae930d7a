// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/readyqueue.h"

#include "core/loop/handle.h"
#include "core/loop/task.h"

#include <algorithm>

namespace loop
{

static std::uintptr_t tagged(const void *pointer, ReadyQueue::Entry::Kind kind)
{
    return reinterpret_cast<std::uintptr_t>(pointer) | std::uintptr_t(kind);
}

void ReadyQueue::pushStep(Ref<Task> task)
{
    push(tagged(task.detach(), Entry::Kind::Step), nullptr);
}

void ReadyQueue::pushHandle(Ref<Handle> handle)
{
    push(tagged(handle.detach(), Entry::Kind::Handle), nullptr);
}

void ReadyQueue::pushDoneCallback(Ref<Callable> callable, Ref<Future> future)
{
    push(tagged(callable.detach(), Entry::Kind::DoneCallback), future.detach());
}

void ReadyQueue::Entry::release()
{
    switch (kind()) {
    case Kind::Step:
        static_cast<Task *>(pointer())->dropReference();
        break;
    case Kind::Handle:
        static_cast<Handle *>(pointer())->dropReference();
        break;
    case Kind::DoneCallback:
        static_cast<Callable *>(pointer())->dropReference();
        future->dropReference();
        break;
    }
}

void ReadyQueue::clear()
{
    while (!isEmpty())
        pop().release();
}

void ReadyQueue::grow()
{
    const std::size_t capacity = std::max<std::size_t>(64, m_capacity * 2);
    auto entries = std::make_unique<Entry[]>(capacity);
    for (std::size_t i = 0; i < m_count; ++i)
        entries[i] = m_entries[(m_first + i) & (m_capacity - 1)];
    m_entries = std::move(entries);
    m_capacity = capacity;
    m_first = 0;
}

} // namespace loop
