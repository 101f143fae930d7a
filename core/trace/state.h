// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/entities.h"
#include "core/trace/lane.h"

#include <optional>

namespace trace
{

/// A task that lives at the moment in question. Ended tasks are in Entities.
struct LiveTask {
    Id task = 0;
    SpanKind state = SpanKind::Ready; // Ready, Running or Waiting
    Time since{};
    std::uint32_t line = 0;  // the statement it is at; 0: not in the program
    std::uint32_t event = 0; // the event that made it so: TaskWaits has the reason
    Time deadline = never;   // of the timer that will wake it, if it waits for one
    Time late{};             // Ready: by how much its timer is overdue (0: woken in time)
    std::uint32_t stack = 0; // suspended below its own coroutine: where; see Trace::stack
};

/// A place in the ready queue: a task, or a callback if `task` is 0.
struct ReadyEntry {
    Id task = 0;
    Id handle = 0;
    std::uint32_t event = 0; // TaskReady or CallbackReady: the cause; TaskWaits if overdue
    bool overdue = false;    // its timer came due while the loop was blocked
};

struct TimerState {
    Id timer = 0;
    Time set{};
    Time deadline{};
    Actor by;
    bool library = false;
    Time total() const { return deadline - set; }
    /// Negative if overdue.
    Time remaining(Time now) const { return deadline - now; }
};

struct QueueState {
    Id queue = 0;
    std::uint32_t depth = 0;
    std::vector<StringId> items; // reprs, next to leave first; unknown items are 0
    std::vector<Id> getters;     // tasks, longest waiting first
    std::vector<Id> putters;
};

struct WorkerState {
    Id pool = 0;
    std::uint32_t worker = 0;
    Id job = 0; // 0: waits for a job
    Time since{};
};

struct LoopState {
    enum class Phase : std::uint8_t { None, Between, Running, Polling };
    Phase phase = Phase::None;
    Id task = 0;           // Running: whose step, 0 for a callback
    StringId callback = 0; // Running: the callback's name
    Time since{};
    Time until = never;                 // Polling: the deadline
    std::uint32_t sleepEvent = noEvent; // Running: the time.sleep it is in
};

/// What the engine looked like at one moment.
struct State {
    Time time{};
    std::size_t events = 0; // how many have happened
    std::size_t turn = 0;
    std::vector<LiveTask> tasks;      // by number
    std::vector<ReadyEntry> ready;    // next first
    std::vector<TimerState> timers;   // next first
    std::vector<QueueState> queues;   // by number
    std::vector<WorkerState> workers; // by pool and number
    std::vector<Id> queuedJobs;       // next first
    LoopState loop;
    std::uint32_t mainLine = 0;             // the statement of the main flow outside tasks
    std::uint32_t mainSleepEvent = noEvent; // the time.sleep the main flow is in, outside tasks
    std::size_t outputLines = 0;            // of stdout and stderr so far
    std::size_t running = 0, waiting = 0, readyTasks = 0; // tasks, internal ones not counted

    const LiveTask *task(Id id) const;
    const QueueState *queue(Id id) const;
    /// 1 for the next in line; 0 if it is not in the ready queue.
    std::size_t placeInLine(Id task) const;
};

} // namespace trace
