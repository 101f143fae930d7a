// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/timerheap.h"

#include <algorithm>

namespace loop
{

bool TimerHeap::isLater(const Item &a, const Item &b)
{
    return a.deadline != b.deadline ? a.deadline > b.deadline : a.number > b.number;
}

void TimerHeap::push(Ref<TimerHandle> timer)
{
    timer->m_scheduled = true;
    const Nanoseconds deadline = timer->deadline();
    const int number = timer->number();
    m_timers.push_back({deadline, number, std::move(timer)});
    std::ranges::push_heap(m_timers, isLater);
}

Ref<TimerHandle> TimerHeap::pop()
{
    std::ranges::pop_heap(m_timers, isLater);
    Ref<TimerHandle> timer = std::move(m_timers.back().timer);
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
        std::erase_if(m_timers, [](const Item &item) { return item.timer->isCancelled(); });
        std::ranges::make_heap(m_timers, isLater);
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
    for (const Item &item : timers)
        item.timer->m_scheduled = false;
}

} // namespace loop
