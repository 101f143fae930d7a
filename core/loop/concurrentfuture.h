// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/errors.h"
#include "core/loop/ref.h"
#include "core/loop/threadlock.h"

#include <functional>
#include <optional>
#include <vector>

namespace loop
{

class Runtime;

// concurrent.futures.Future: a result from another thread. All under the interpreter's lock.
class ConcurrentFuture : public Counted
{
public:
    enum class State : std::uint8_t { Pending, Running, Cancelled, CancelledAndNotified, Finished };
    using Callback = std::function<void(ConcurrentFuture &)>;

    explicit ConcurrentFuture(Runtime &runtime) : m_runtime(runtime), m_waiters(runtime) {}

    Runtime &runtime() const { return m_runtime; }
    State state() const { return m_state; }
    bool isDone() const { return m_state >= State::Cancelled; }
    bool isRunning() const { return m_state == State::Running; }
    bool isCancelled() const
    {
        return m_state == State::Cancelled || m_state == State::CancelledAndNotified;
    }
    bool cancel();

    // Block the calling thread. Throw CancelledError, TimeoutError, and result() the job's error.
    Value result(std::optional<double> timeout = {});
    Error exception(std::optional<double> timeout = {});
    const Error &peekError() const { return m_error; }
    const Value &peekValue() const { return m_value; }

    // Called at once, in the thread that completes it; if it is done, now.
    void addDoneCallback(Callback callback);

    // Called when it is done, before those who wait; not for one that is done already.
    // For concurrent.futures.wait() and as_completed(). The number is for removeObserver().
    int addObserver(Callback observer);
    void removeObserver(int number);

    // For executors: false if it was cancelled. Throw InvalidStateError and RuntimeError.
    bool setRunningOrNotifyCancel();
    void setResult(Value value);
    void setError(Error error);

    virtual int jobNumber() const { return 0; }
    void *wrapper = nullptr; // the client's object, unowned

private:
    void checkNotDone();
    void callbackFailed(const Error &error);
    void waitUntilDone(std::optional<double> timeout);
    void complete();
    void tellObservers();

    Runtime &m_runtime;
    State m_state = State::Pending;
    Value m_value;
    Error m_error;
    ThreadWaiters m_waiters;
    std::vector<Callback> m_callbacks; // kept, and with them what they hold, once called
    std::vector<std::pair<int, Callback>> m_observers;
    int m_observersAdded = 0;
};

} // namespace loop
