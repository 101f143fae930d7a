// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/callable.h"
#include "core/loop/errors.h"
#include "core/loop/interlock.h"

#include <optional>
#include <string>

namespace loop
{

class Executor;
class Future;
class Job;
class Loop;
class Queue;
class SyncObject;
class Task;
class TimerHandle;
class WaitReason;

// Who does something: the task in whose step, or the job in whose thread, or a thread that the
// program started. All may be null: then it is the main thread.
struct Actor {
    Task *task = nullptr;
    Job *job = nullptr;
    int thread = 0; // Thread::number
};

// A handle that is no task's step.
struct HandleInfo {
    enum class Kind : std::uint8_t { Callback, Timer, FutureCallback };
    Kind kind;
    Callable &callable;
    TimerHandle *timer; // if it is one
    Future *future;     // whose done callback it is, if it is one
};

enum class ReadyCause : std::uint8_t {
    Created,  // its first step
    Yielded,  // a bare yield
    Future,   // what it waited for is done; task.waitReason() still says what that was
    Refused,  // it awaited something that cannot be awaited
    Request,  // its first step: a request has come that it answers
};

// What call_exception_handler() gets.
struct ExceptionContext {
    std::string message;
    Error error;
    Future *future = nullptr; // "future", or "task" if it is one and isTask is set
    bool isTask = false;
    class Handle *handle = nullptr;
};

// Looks on. Everything is called under the interpreter's lock, by the thread that does it, and
// must not call back into the loop. Times are not passed: ask the clock.
class Observer
{
public:
    virtual ~Observer() = default;

    virtual void loopCreated(Loop &) {}
    virtual void turnBegan(Loop &, std::size_t /*handles*/) {}
    virtual void turnEnded(Loop &) {}
    // Only where the loop really waits.
    virtual void pollBegan(Loop &, std::optional<Nanoseconds> /*deadline*/) {}
    virtual void pollEnded(Loop &, WaitEnd) {}
    virtual void handleBegan(Loop &, const HandleInfo &) {}
    virtual void handleEnded(Loop &, const HandleInfo &) {}

    virtual void taskCreated(Task &, Actor /*by*/) {}
    virtual void taskRenamed(Task &) {}
    virtual void taskReady(Task &, ReadyCause, Actor /*by*/) {}
    virtual void taskStepBegan(Task &) {}
    // Then, in this order: the end of the step, and, unless the task is ready again at once, one of
    // the other two.
    virtual void taskStepEnded(Task &) {}
    virtual void taskWaits(Task &, const WaitReason &) {}
    virtual void taskDone(Task &) {}
    virtual void taskCancelRequested(Task &, Actor /*by*/) {}
    virtual void taskUncancelled(Task &) {}
    // Who is told of a task's end from now on: a callback, or (callback is null) another task.
    virtual void waiterAdded(Task &, const Callable * /*callback*/, const Task * /*waiter*/) {}
    virtual void callbacksRemoved(Task &, const Callable &, std::size_t /*number*/) {}

    virtual void timerSet(TimerHandle &, Actor /*by*/) {}
    virtual void timerCancelled(TimerHandle &) {}

    virtual void objectCreated(SyncObject &) {}
    // A lock, or one place of a semaphore, made by the program.
    virtual void objectTaken(SyncObject &, Actor) {}
    virtual void objectReleased(SyncObject &, Actor) {}
    // The depth after it; waiters are woken later. Only of queues made by the program.
    virtual void queuePut(Queue &, const Value & /*item*/, std::size_t /*depth*/, Actor) {}
    virtual void queueGot(Queue &, const Value & /*item*/, std::size_t /*depth*/, Actor) {}

    virtual void poolCreated(Executor &) {}
    virtual void jobSubmitted(Job &, Actor /*by*/) {}
    virtual void jobStarted(Job &, int /*worker*/) {}
    virtual void jobFinished(Job &, const Outcome &) {}
    virtual void jobCancelled(Job &) {}

    virtual void threadStarted(Thread &) {}
    virtual void threadEnded(Thread &) {}
    virtual void sleepBegan(Actor, double /*seconds*/) {}
    virtual void sleepEnded(Actor) {}

    virtual void exceptionLogged(const ExceptionContext &) {}
    // why: "deadlock", "idle" or "max-time".
    virtual void interrupted(const char * /*why*/) {}
};

} // namespace loop
