// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/handle.h"

#include <vector>

namespace loop
{

// The timers of a loop by (deadline, number).
class TimerHeap
{
public:
    ~TimerHeap() { clear(); }
    void push(Ref<TimerHandle> timer);
    Ref<TimerHandle> pop();
    TimerHandle *first() const { return m_timers.empty() ? nullptr : m_timers.front().timer; }
    bool isEmpty() const { return m_timers.empty(); }

    // Removes cancelled timers: those in front, or all if they are many.
    void dropCancelled();
    void noteCancelled(const TimerHandle &timer);
    void clear();

private:
    // The keys are kept beside the pointer: comparing must not touch the timers. An item owns a
    // reference, but is moved about as plain data.
    struct Item {
        Nanoseconds deadline;
        int number;
        TimerHandle *timer;
    };
    struct IsLater {
        bool operator()(const Item &a, const Item &b) const
        {
            return a.deadline != b.deadline ? a.deadline > b.deadline : a.number > b.number;
        }
    };

    std::vector<Item> m_timers;
    std::size_t m_cancelled = 0;
};

} // namespace loop
