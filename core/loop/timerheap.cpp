// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/timerheap.h"

#include <algorithm>

namespace loop
{

void TimerHeap::push(Ref<TimerHandle> timer)
{
    timer->m_scheduled = true;
    const Nanoseconds deadline = timer->deadline();
    const int number = timer->number();
    m_timers.push_back({deadline, number, timer.detach()});
    std::ranges::push_heap(m_timers, IsLater());
}

Ref<TimerHandle> TimerHeap::pop()
{
    std::ranges::pop_heap(m_timers, IsLater());
    auto timer = Ref<TimerHandle>::adopt(m_timers.back().timer);
    m_timers.pop_back();
    timer->m_scheduled = false;
    if (timer->isCancelled())
        --m_cancelled;
    return timer;
}

void TimerHeap::noteCancelled(const TimerHandle &timer)
{
    if (timer.m_scheduled)
        ++m_cancelled;
}

void TimerHeap::dropCancelled()
{
    constexpr std::size_t many = 100;
    if (m_cancelled > many && m_cancelled > m_timers.size() / 2) {
        const auto dropped = std::ranges::partition(
            m_timers, [](const Item &item) { return !item.timer->isCancelled(); });
        for (const Item &item : dropped)
            item.timer->dropReference();
        m_timers.erase(dropped.begin(), dropped.end());
        std::ranges::make_heap(m_timers, IsLater());
        m_cancelled = 0;
        return;
    }
    while (m_cancelled > 0 && !m_timers.empty() && first()->isCancelled())
        pop();
}

void TimerHeap::clear()
{
    auto timers = std::exchange(m_timers, {});
    m_cancelled = 0;
    for (const Item &item : timers) {
        item.timer->m_scheduled = false;
        item.timer->dropReference();
    }
}

} // namespace loop
