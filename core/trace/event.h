// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <type_traits>

namespace trace
{

/// Nanoseconds since the run's start.
using Time = std::chrono::nanoseconds;
/// Number of a task, queue, job ...; each kind counts from 1, and 0 is none.
using Id = std::uint32_t;
/// Place of a text in the trace's string table; 0 is the empty text.
using StringId = std::uint32_t;

/// Seconds as a program gave them, before they were rounded to nanoseconds.
using Seconds = std::chrono::duration<double>;

inline constexpr Time unlimited = Time::max();

/// Who did something: a task, a pool job, a plain thread, or the program's main flow (and
/// callbacks).
class Actor
{
public:
    enum class Kind : std::uint8_t { Main, Task, Job, Thread };

    constexpr Actor() = default;
    static constexpr Actor task(Id id) { return id ? Actor(Kind::Task, id) : Actor(); }
    static constexpr Actor job(Id id) { return id ? Actor(Kind::Job, id) : Actor(); }
    static constexpr Actor thread(Id id) { return id ? Actor(Kind::Thread, id) : Actor(); }
    static constexpr Actor fromBits(std::uint32_t bits) { return Actor(bits); }

    constexpr Kind kind() const { return static_cast<Kind>(m_bits >> 30); }
    constexpr Id id() const { return m_bits & 0x3fffffffu; }
    constexpr std::uint32_t bits() const { return m_bits; }
    constexpr bool isTask() const { return kind() == Kind::Task; }
    constexpr bool isJob() const { return kind() == Kind::Job; }
    /// The task's number, 0 if a task it is not.
    constexpr Id taskId() const { return isTask() ? id() : 0; }
    constexpr Id jobId() const { return isJob() ? id() : 0; }
    friend constexpr bool operator==(Actor, Actor) = default;

private:
    constexpr explicit Actor(std::uint32_t bits) : m_bits(bits) {}
    constexpr Actor(Kind kind, Id id) : m_bits(static_cast<std::uint32_t>(kind) << 30 | id) {}
    std::uint32_t m_bits = 0;
};

/// What an event says. The comment names the fields that carry something besides time.
enum class Kind : std::uint8_t {
    RunStarted,     // a file, b parameters, wide seed
    RunEnded,       // detail Outcome, wide exit code, a exception type, b exception text
    Paused,         //
    Resumed,        //
    LoopBegun,      // subject loop: run_forever, run_until_complete or asyncio.run entered
    LoopEnded,      // subject loop
    TurnBegun,      // subject loop; the turns of a run count from 1
    PollBegun,      // subject loop, wide deadline (unlimited: until someone wakes it); flags: Threads
    PollEnded,      // subject loop
    CallbackReady,  // subject handle, a name, b timer, d loop; flags: Library
    CallbackBegun,  // subject handle (0: never announced), detail HandleKind, a name, b timer, d
                    // loop
    CallbackEnded,  // subject handle, d loop
    TaskCreated,    // subject task, a name, b coroutine, c creator (Actor), d line; flags: Internal
    TaskArguments,  // subject task, a texts of the arguments, joined by U+001F
    TaskRenamed,    // subject task, a name
    TaskReady,      // subject task, detail Cause, a the cause's id, b waker (Actor)
    StepBegun,      // subject task, d loop
    StepEnded,      // subject task, d loop
    TaskWaits,      // subject task, detail WaitKind, a object or list of targets, b line, seconds;
                    // flags: Stacked
    TaskDone,       // subject task, detail TaskEnd, a result or exception type, b exception text,
                    // c line that raised it, d how asyncio's repr() names a, if otherwise; flags: Unsaid
    LineReached,    // subject Actor, a line: the statement about to run, or the innermost await
    TimerSet,       // subject timer, a function, b by (Actor), seconds deadline; flags: Library
    TimerCancelled, // subject timer
    SleepBegun,     // subject Actor, a line, seconds: time.sleep
    SleepEnded,     // subject Actor
    QueueCreated,   // subject queue, detail QueueKind, a name, b maxsize (0: none), c line
    QueuePut,       // subject queue, a depth after, b maxsize, c item's repr, d by (Actor)
    QueueGot,       // the same
    SyncCreated,    // subject object, detail ObjectKind, a name
    ObjectTaken,    // subject object, detail ObjectKind, a by (Actor), b line: a lock, or one place
                    // of a semaphore, is held now
    ObjectReleased, // the same: it is given back
    ObjectNamed,    // subject object, detail ObjectKind, a the variable it was first bound to
    PoolCreated,    // subject pool, a most workers, b name
    JobSubmitted,   // subject job, a pool, b function, c by (Actor), d line
    JobStarted,     // subject job, a pool, b worker (from 0)
    JobFinished,    // subject job, detail TaskEnd, a result or exception type, b exception text
    JobCancelled,   // subject job
    ThreadStarted,  // subject thread, a name
    ThreadEnded,    // subject thread
    Output,         // subject Actor, a text without its newline; flags: NoEol
    ErrorOutput,    // the same, of stderr; flags: NoEol, Report
    Logged,         // subject Actor, a message, b exception type, c exception text
    NeverAwaited,   // a coroutine, b line that called it
    Interrupted,    // a why
    Noted,          // subject task, detail Note, a number of the series or loop, b line
    TaskCancelling, // subject task, a requests to cancel it that stand, b by (Actor)
    CoroutineDefined, // a coroutine, b first line, c file, d line where the library's own waits:
                      // of the tasks created from here on
    StackReached,     // subject task, a stack: where it is suspended, or what raised its exception
    WaiterAdded,      // subject task, a callback's text, b task that waits for it instead (or 0)
    CallbacksRemoved, // subject task, a text, b how many
};

enum Flag : std::uint8_t {
    Internal = 1, // a task of asyncio's own (the x of the canonical text)
    Library = 2,  // a callback of asyncio's own
    NoEol = 4,    // the text did not end in a newline
    Report = 8,   // a traceback or log line, not the program's own writing
    Threads = 16, // the program's own threads are there, and may wake the loop
    Stacked = 32, // it waits at the last stack it has reached; else in its own coroutine
    Unsaid = 64,  // what asyncio's repr() says of it would have to be asked of the program
};

enum class HandleKind : std::uint16_t { Callback, Timer, FutureCallback };
enum class Outcome : std::uint16_t {
    Ok,
    Exit,
    Raise,
    Deadlock,
    Idle,
    MaxTime,
    MaxSteps,
    WallLimit,
    Stopped,
    Full
};
enum class TaskEnd : std::uint16_t { Result, Cancelled, Raise };
/// Requests: those sent to one address and not answered yet; no queue of the program's.
enum class QueueKind : std::uint16_t { Fifo, Lifo, Priority, Requests };
/// Objects with a number of their own.
enum class ObjectKind : std::uint16_t {
    Queue,
    Lock,
    Semaphore,
    Event,
    Condition,
    Barrier,
    Task,
    Pool,
    TaskGroup,
    Future,
    Loop
};
/// What put a task into the ready queue.
enum class Cause : std::uint16_t {
    Created,
    Yielded,
    Timer,
    Future,
    Task,
    Job,
    Queue,
    Lock,
    Semaphore,
    Event,
    Condition,
    Barrier,
    Cancel,
    Network, // b: who answered
    Other,
    Request // the task's first step: b asks for what it does
};
/// Which place of the program's structure a task has come to. A series is a group of awaits that
/// do not need one another.
enum class Note : std::uint16_t { SeriesBegins, AwaitBegins, AwaitEnds, PollingBegins };
/// What a suspended task waits for.
enum class WaitKind : std::uint16_t {
    Sleep, // seconds: asked for
    QueueGet,
    QueuePut,
    QueueJoin,
    Lock,
    Semaphore,
    Event,
    Condition,
    Barrier, // a: the object
    TaskGroup,
    AsCompleted,
    ExecutorShutdown,
    Thread,  // nothing more
    Network, // a: the text of what was asked for
    WaitFor, // a: targets (one), seconds: the timeout
    Wait,    // a: targets, each by itself
    Gather,  // a: targets, the gathered
    Shield,  // a: targets (one), the shielded
    Task,
    Job,
    Future, // a: the id
};

/// A coroutine on the way from a task to where it stands; the outermost comes first.
struct StackFrame {
    StringId coroutine = 0; // qualified
    StringId file = 0;
    std::uint32_t line = 0;
    friend bool operator==(const StackFrame &, const StackFrame &) = default;
};

/// One thing that happened, never changed once published.
struct Event {
    Time time{};
    Kind kind = Kind::RunStarted;
    std::uint8_t flags = 0;
    std::uint16_t detail = 0;
    std::uint32_t subject = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t c = 0;
    std::uint32_t d = 0;

    std::int64_t wide() const { return static_cast<std::int64_t>(std::uint64_t{d} << 32 | c); }
    void setWide(std::int64_t value)
    {
        c = static_cast<std::uint32_t>(static_cast<std::uint64_t>(value));
        d = static_cast<std::uint32_t>(static_cast<std::uint64_t>(value) >> 32);
    }
    Time wideTime() const { return Time(wide()); }
    Seconds seconds() const { return Seconds(std::bit_cast<double>(wide())); }
    /// seconds() as the loop rounds them; lengths beyond the clock's range are cut to it.
    Time secondsTime() const
    {
        const double ns = seconds().count() * 1e9;
        return ns < 9.2e18 ? Time(std::llround(ns)) : unlimited;
    }
    bool has(Flag flag) const { return (flags & flag) != 0; }
    Actor actor() const { return Actor::fromBits(subject); }
    template <class Enum> Enum as() const { return static_cast<Enum>(detail); }
};
static_assert(sizeof(Event) == 32 && std::is_trivially_copyable_v<Event>);

/// One thing a wait is for. A Gather is followed by its `value` members, a Shield by the one it
/// shields.
struct Target {
    enum class Kind : std::uint8_t { Task, Job, Future, Gather, Shield };
    Kind kind = Kind::Task;
    std::uint32_t value = 0;
    friend bool operator==(Target, Target) = default;
};

} // namespace trace
