// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/fifo.h"
#include "core/trace/idtable.h"
#include "core/trace/state.h"

namespace trace
{

/// The state of the engine while events go by: compact and cheap to copy, so that it can serve as a
/// checkpoint.
class Replay
{
public:
    void apply(const Event &event, std::uint32_t index, const Entities &entities);
    /// The state as seen at \a time, after the \a events events applied so far.
    State state(Time time, std::size_t events, const Entities &entities) const;
    /// Roughly how many values a copy copies.
    std::size_t weight() const;
    /// Before keeping a copy.
    void compact();

private:
    struct Task {
        SpanKind state = SpanKind::Ready;
        bool late = false;
        bool wokenWhileRunning = false;
        bool puts = false; // Waiting at `queue` to put, else to get
        std::uint32_t line = 0;
        std::uint32_t event = 0;
        Time since{};
        Id queue = 0; // that it waits at
        Id timer = 0; // the library timer it set last, while it is pending
        std::uint32_t toldStack = 0; // the newest
        std::uint32_t stack = 0;     // at which it is suspended
        Time deadline = never;
    };
    struct Queue {
        std::uint32_t depth = 0;
        Fifo<StringId> items;
    };
    struct Ready {
        Id task = 0;
        Id handle = 0;
        std::uint32_t event = 0;
    };

    void applyTask(const Event &event, std::uint32_t index, const Entities &entities);
    void applyLoop(const Event &event, std::uint32_t index, const Entities &entities);
    void applyWork(const Event &event, std::uint32_t index, const Entities &entities);
    void applyQueue(const Event &event, const Entities &entities);
    template <class Predicate> void removeReady(Predicate &&isIt);
    void wake(const Event &event, std::uint32_t index, const Entities &entities);
    void suspend(Task &task, const Event &event, std::uint32_t index, const Entities &entities);
    void suspendAtTold(Task &task, const Entities &entities);
    void dropTimer(Id timer, const Entities &entities);
    void dropStaleCallbacks(std::uint32_t turnEvent);
    WorkerState &worker(Id pool, std::uint32_t number);
    void addTasks(State &state, const Entities &entities) const;
    void addQueues(State &state) const;

    IdTable<Task> m_tasks;
    IdTable<char> m_timers; // pending
    IdTable<Queue> m_queues;
    Fifo<Ready> m_ready;
    std::size_t m_readyCallbacks = 0; // how many of them are no task's steps
    Fifo<Id> m_queuedJobs;
    std::vector<WorkerState> m_workers;
    LoopState m_loop;
    Id m_firing = 0; // the timer whose callback runs
    std::uint32_t m_turnEvent = 0;
    std::size_t m_turn = 0;
    std::size_t m_items = 0; // in queues
    std::uint32_t m_mainLine = 0;
    std::uint32_t m_mainSleepEvent = noEvent;
};

} // namespace trace
