// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/callable.h"
#include "core/loop/errors.h"
#include "core/loop/waitreason.h"

#include <coroutine>
#include <memory>
#include <vector>

namespace loop
{

class Loop;
class Task;
class FutureAwaiter;

// A result to come (asyncio.Future). Completing it calls nothing: every done callback and every
// waiting task is put into the loop's ready queue, in the order added.
class Future : public Counted
{
public:
    enum class State : std::uint8_t { Pending, Cancelled, Finished };

    explicit Future(Loop &loop);

    Loop &loop() const { return *m_loop; }
    State state() const { return m_state; }
    bool isDone() const { return m_state != State::Pending; }
    bool isCancelled() const { return m_state == State::Cancelled; }

    // As Python's: throw CancelledError, InvalidStateError or the error set; mark it as retrieved.
    Value result();
    Error exception();
    // The same without throwing; only for a future that is done.
    Outcome outcome();
    // Without marking the error as retrieved; empty if there is none, or if it is cancelled.
    Error peekError() const { return isCancelled() ? Error() : m_error; }
    const Value &peekValue() const { return m_value; }

    // Throw InvalidStateError if done.
    void setResult(Value value);
    void setError(Error error);
    // False if already done. The message is empty for none.
    virtual bool cancel(const Value &message = {});

    void addDoneCallback(Ref<Callable> callback);
    std::size_t removeDoneCallback(const Callable &callback);
    // Whom its end calls, in order; null stands for a task that waits for it.
    std::vector<const Callable *> waiters() const;

    // The error an awaiter of this cancelled future gets.
    Error makeCancelledError();
    const Value &cancelMessage() const { return m_value; } // of a cancelled future

    // co_await future->waiting(reason): only in a coroutine that runs in a task's step. It suspends
    // the whole task; the coroutine goes on in a later step of that task, which is put into the
    // ready queue when this future is done. A future that is done does not suspend.
    FutureAwaiter waiting(WaitReason reason);
    FutureAwaiter waiting(); // reason: the future itself

    virtual bool isTask() const { return false; }
    // The futures gather() waits for, the future shield() shields; else null.
    virtual const std::vector<Ref<Future>> *children() const { return nullptr; }
    virtual Future *shielded() const { return nullptr; }
    // The pool job this future was made for (wrap_future), or 0.
    int jobNumber() const { return m_jobNumber; }
    void setJobNumber(int number) { m_jobNumber = number; }

    // No "exception was never retrieved" for this future.
    void setRetrieved() { m_unretrieved = false; }
    bool isUnretrieved() const { return m_unretrieved; }
    void reportUnretrieved(); // once

    void *wrapper = nullptr; // the client's object for this future, unowned

    // For the loop.
    void addWaiter(Task &task) { addWaiter(Waiter(task)); }
    void dropWaiters();
    Future *nextInLoop() const { return m_next; }

protected:
    ~Future() override;
    void lastReferenceGone() override;
    void finish(Value value);
    void fail(Error error);
    bool cancelNow(Value message);
    void setCancelledError(Error error) { m_error = std::move(error); }

    void forget(); // cancelled, and nobody is told

private:
    // A waiting task or a callback; the task's pointer has its lowest bit set.
    class Waiter
    {
    public:
        Waiter() = default;
        explicit Waiter(Task &task);
        explicit Waiter(Ref<Callable> callable);
        Waiter(Waiter &&other) noexcept : m_bits(std::exchange(other.m_bits, 0)) {}
        Waiter &operator=(Waiter &&other) noexcept
        {
            std::swap(m_bits, other.m_bits);
            return *this;
        }
        ~Waiter();
        explicit operator bool() const { return m_bits != 0; }
        Callable *callable() const;
        void schedule(Loop &loop, Future &future); // gives its reference to the ready queue

    private:
        std::uintptr_t m_bits = 0;
    };

    void addWaiter(Waiter waiter);
    void scheduleWaiters();

    friend class Loop;
    Loop *m_loop;
    State m_state = State::Pending;
    bool m_unretrieved = false;
    Value m_value; // the result, or the message of a cancellation
    Error m_error; // the error, or the CancelledError a task ended with
    Waiter m_firstWaiter;
    std::unique_ptr<std::vector<Waiter>> m_moreWaiters;
    Future *m_next = nullptr; // all futures of the loop, in order of creation
    Future *m_previous = nullptr;
    int m_jobNumber = 0;
};

class FutureAwaiter
{
public:
    FutureAwaiter(Future &future, WaitReason reason) : m_future(&future), m_reason(reason) {}
    bool await_ready() const { return m_future->isDone(); }
    void await_suspend(std::coroutine_handle<> coroutine);
    Value await_resume();

private:
    Future *m_future; // kept alive by the caller, then by the task
    WaitReason m_reason;
    Task *m_task = nullptr;
};

inline FutureAwaiter Future::waiting(WaitReason reason)
{
    return FutureAwaiter(*this, reason);
}
inline FutureAwaiter Future::waiting()
{
    return FutureAwaiter(*this, WaitReason::on(*this));
}

} // namespace loop
