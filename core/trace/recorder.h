// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <functional>
#include <span>
#include <string_view>

namespace trace
{

/// Why a task was suspended: `object` is a queue, lock, task, job ..., `targets` what a gather,
/// wait, wait_for or shield is for (in order, a Gather or Shield before its members), `length` the
/// seconds asked for.
struct Waiting {
    WaitKind kind = WaitKind::Future;
    Id object = 0;
    Seconds length{};
    std::uint32_t line = 0;
    std::span<const Target> targets{};
    std::string_view what{}; // Network: "GET 127.0.0.1:5000/planet/1"
    bool isStacked = false;  // at the stack told last
};

/// A coroutine's place in the program's text.
struct CodePlace {
    std::string_view coroutine; // qualified
    std::string_view file;
    std::uint32_t line = 0;
};

/// What came out of a task: `text` as the window shows it, `own` as asyncio's repr() does (empty:
/// the same; not given where the program would have to be asked).
struct Ending {
    std::string_view text;
    std::string_view own{};
    bool isUnsaid = false;
};

/// What put a task into the ready queue: the timer, job, queue ... and whose step or job did it.
struct Waking {
    Cause cause = Cause::Other;
    Id id = 0;
    Actor by;
};

/// The writing side of a trace: one method for each kind of event. Called by one thread at a time,
/// under the engine's lock. Ids count from 1 in each kind; `line` 0 is "not in the program". Past
/// the limit it drops everything but the end.
class Recorder
{
public:
    static constexpr std::size_t defaultLimit = 20'000'000;

    explicit Recorder(std::size_t limit = defaultLimit);

    /// The reading side; share it with other threads.
    const std::shared_ptr<const Trace> &trace() const { return m_shared; }
    bool isFull() const { return m_full; }

    void runStarted(Time t, std::string_view file, std::int64_t seed, std::string_view parameters);
    /// The last event; `code` is sys.exit's. The exception is given for Outcome::Raise.
    void runEnded(Time t, Outcome outcome, int code = 0, std::string_view exceptionType = {},
                  std::string_view exceptionText = {});
    void paused(Time t);
    void resumed(Time t);

    void loopBegun(Time t, Id loop = 1);
    void loopEnded(Time t, Id loop = 1);
    void turnBegun(Time t, Id loop = 1);
    /// `deadline`: absolute, or `unlimited`; `threads`: threads that are no pool's are there.
    void pollBegun(Time t, Time deadline, Id loop = 1, bool threads = false);
    void pollEnded(Time t, Id loop = 1);
    /// A callback that is no task's step was put into the ready queue (`handle`: any number, unique
    /// while it lives).
    void callbackReady(Time t, Id handle, std::string_view name, bool library, Id timer = 0,
                       Id loop = 1);
    void callbackBegun(Time t, HandleKind kind, std::string_view name, bool library, Id handle = 0,
                       Id timer = 0, Id loop = 1);
    void callbackEnded(Time t, Id handle = 0, Id loop = 1);

    void taskCreated(Time t, Id task, std::string_view name, std::string_view coroutine, Actor by,
                     std::uint32_t line, bool internal = false);
    /// The texts (reprs) of the coroutine's arguments, in order: they tell tasks of one coroutine
    /// apart.
    void taskArguments(Time t, Id task, std::span<const std::string> arguments);
    void taskRenamed(Time t, Id task, std::string_view name);
    void taskReady(Time t, Id task, const Waking &waking);
    void stepBegun(Time t, Id task, Id loop = 1);
    void stepEnded(Time t, Id task, Id loop = 1);
    /// The step of `task` ended with a suspension (after stepEnded; not for a bare yield).
    void taskWaits(Time t, Id task, const Waiting &waiting);
    /// Number of a stack, the outermost frame first. Not looked for among those that are there.
    std::uint32_t addStack(std::span<const CodePlace> frames);
    /// Before taskWaits or taskReady: the task is suspended there; before taskFailed: its traceback.
    void stackReached(Time t, Id task, std::uint32_t stack);
    /// Of the coroutines of this name from here on; the line where it waits is for the library's.
    void coroutineDefined(Time t, const CodePlace &place, std::uint32_t waitingLine = 0);
    StringId callbackText(std::string_view text) { return intern(text); }
    /// A task's end will be told to a callback (0: it has no text), or to another task.
    void waiterAdded(Time t, Id task, StringId callback, Id waiter = 0);
    void callbacksRemoved(Time t, Id task, std::string_view text, std::size_t number);
    void taskCancelling(Time t, Id task, std::uint32_t requests, Actor by);
    void taskFinished(Time t, Id task, const Ending &result);
    void taskFinished(Time t, Id task, std::string_view result)
    {
        taskFinished(t, task, Ending{result});
    }
    void taskCancelled(Time t, Id task);
    void taskFailed(Time t, Id task, std::string_view exceptionType,
                    std::string_view exceptionText, std::uint32_t line = 0,
                    const Ending &own = {});
    /// A task has come to a place that the analysis of the program has marked.
    void noted(Time t, Id task, Note note, Id number, std::uint32_t line);
    /// The statement an actor is about to run. Wanted where someone can look: before a wait, a
    /// blocking call, a pause.
    void lineReached(Time t, Actor who, std::uint32_t line);

    /// `library`: set by asyncio itself (a sleep, a timeout) for the task `by`.
    void timerSet(Time t, Id timer, Seconds deadline, std::string_view function, Actor by,
                  bool library);
    void timerCancelled(Time t, Id timer);
    void sleepBegun(Time t, Actor who, Seconds length, std::uint32_t line);
    void sleepEnded(Time t, Actor who);

    void queueCreated(Time t, Id queue, QueueKind kind, std::string_view name,
                      std::uint32_t maxsize, std::uint32_t line = 0);
    void queuePut(Time t, Id queue, std::uint32_t depth, std::uint32_t maxsize,
                  std::string_view itemRepr, Actor by);
    void queueGot(Time t, Id queue, std::uint32_t depth, std::uint32_t maxsize,
                  std::string_view itemRepr, Actor by);
    /// A lock, semaphore, event, condition or barrier of the program: `name` is asyncio's own
    /// ("Lock-1").
    void syncCreated(Time t, ObjectKind kind, Id object, std::string_view name);
    /// A lock, or one place of a semaphore, is held by somebody, or given back by somebody.
    void objectTaken(Time t, ObjectKind kind, Id object, Actor by, std::uint32_t line = 0);
    void objectReleased(Time t, ObjectKind kind, Id object, Actor by, std::uint32_t line = 0);
    /// The first variable the program bound the object to.
    void objectNamed(Time t, ObjectKind kind, Id object, std::string_view variable);

    void poolCreated(Time t, Id pool, std::uint32_t mostWorkers, std::string_view name = {});
    void jobSubmitted(Time t, Id job, Id pool, std::string_view function, Actor by,
                      std::uint32_t line = 0);
    void jobStarted(Time t, Id job, Id pool, std::uint32_t worker);
    void jobFinished(Time t, Id job, std::string_view resultRepr = {});
    void jobFailed(Time t, Id job, std::string_view exceptionType, std::string_view exceptionText);
    void jobCancelled(Time t, Id job);
    void threadStarted(Time t, Id thread, std::string_view name);
    void threadEnded(Time t, Id thread);

    /// One line of stdout without its newline; `complete` false for text left without one at the
    /// end.
    void output(Time t, Actor who, std::string_view line, bool complete = true);
    /// The same for stderr; `report`: a traceback or a log line, not the program's own writing.
    void errorOutput(Time t, Actor who, std::string_view line, bool complete = true,
                     bool report = false);
    /// loop.call_exception_handler.
    void logged(Time t, Actor task, std::string_view message, std::string_view exceptionType = {},
                std::string_view exceptionText = {});
    void neverAwaited(Time t, std::string_view coroutine, std::uint32_t line = 0);
    void interrupted(Time t, std::string_view why);

private:
    StringId intern(std::string_view text)
    {
        return text.empty() || m_full ? 0 : m_trace->m_strings.intern(text);
    }
    StringId internRecent(std::string_view text, StringId likely = 0)
    {
        return text.empty() || m_full ? 0 : m_trace->m_strings.internRecent(text, likely);
    }
    StringId add(std::string_view text)
    {
        return text.empty() || m_full ? 0 : m_trace->m_strings.add(text);
    }
    void append(const Event &event);

    std::shared_ptr<Trace> m_trace;
    std::shared_ptr<const Trace> m_shared;
    std::size_t m_limit;
    std::size_t m_count = 0;
    std::vector<StringId> m_nextItems; // by queue: what leaves it next if items leave as they came
    bool m_full = false;
};

} // namespace trace
