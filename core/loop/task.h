// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/body.h"
#include "core/loop/context.h"
#include "core/loop/future.h"

namespace loop
{

class Observer;

// A future that runs a body, one step at a time, from the loop's ready queue. It is itself a
// coroutine of QCoro's, which awaits what its body hands out.
class Task final : public Future
{
public:
    // Use Loop::createTask(). An empty name takes the run's next Task-N.
    // The context is that of its steps; null: an empty one.
    Task(Loop &loop, Ref<Body> body, std::string name, Ref<Context> context);

    bool isTask() const override { return true; }
    int id() const { return m_id; } // unique in the run, in order of creation, from 1
    std::string name() const;
    void setName(std::string name);
    Body &body() const { return *m_body; }
    const Ref<Body> &bodyRef() const { return m_body; }
    bool hasStarted() const { return m_started; }
    bool isRunning() const; // inside its step
    // One of the two tasks with which asyncio.run() shuts down.
    bool isInternal() const;

    bool cancel(const Value &message = {}) override;
    int cancelling() const { return m_cancelsRequested; }
    int uncancel();
    bool mustCancel() const { return m_mustCancel; }

    // What it waits for, if it is suspended on a future.
    Future *waitingOn() const { return m_waitingOn.get(); }
    const WaitReason &waitReason() const { return m_reason; }

    // "Task was destroyed but it is pending!" is worth a message.
    bool logDestroyPending = true;
    // Body::placeKey() of the place that the observer has told last.
    std::uint64_t toldPlace = 0;

    // For the loop.
    void runStep(); // throws what leaves the loop
    void unwind(); // throws Stopped at its suspension; afterwards it holds nothing
    void suspend(std::coroutine_handle<> coroutine, Future &on, WaitReason reason);
    void suspendForTurn(std::coroutine_handle<> coroutine);
    Error takeInjected() { return std::exchange(m_injected, {}); }

private:
    // Where drive() suspends by itself: on a future, or for a turn.
    struct Suspension {
        Task &task;
        Future *future;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> coroutine)
        {
            if (future)
                task.suspend(coroutine, *future, WaitReason::on(*future));
            else
                task.suspendForTurn(coroutine);
        }
        void await_resume() {}
    };

    void lastReferenceGone() override;
    QCoro::Task<> drive(Input input);
    Step stepBody(Input input);
    Input takeInput(Future &awaited);
    void succeed(Value value);
    void end(Error error);
    void refuse(std::string message);
    void resume();
    void endStep(Observer *observer);

    Ref<Body> m_body;
    Ref<Context> m_context;
    std::unique_ptr<std::string> m_customName;
    std::coroutine_handle<> m_resume;
    Ref<Future> m_waitingOn;
    WaitReason m_reason;
    Error m_injected; // to be thrown at the suspension by the next step
    Value m_cancelMessage;
    int m_id;
    int m_defaultNumber = 0;
    int m_cancelsRequested = 0;
    bool m_mustCancel = false;
    bool m_started = false;
    bool m_unwinding = false;
    Error m_leaving; // what leaves the loop after this step
};

} // namespace loop
