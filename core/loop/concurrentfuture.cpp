// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/concurrentfuture.h"

#include "core/loop/runtime.h"

namespace loop
{

bool ConcurrentFuture::cancel()
{
    if (m_state == State::Running || m_state == State::Finished)
        return false;
    if (isCancelled())
        return true;
    m_state = State::Cancelled;
    complete();
    return true;
}

void ConcurrentFuture::complete()
{
    m_waiters.notifyAll();
    const auto self = Ref(this);
    for (const Callback &callback : std::vector(m_callbacks)) {
        try {
            callback(*this);
        } catch (...) {
            if (Error::current().leavesLoop())
                throw;
            callbackFailed(Error::current());
        }
    }
}

int ConcurrentFuture::addObserver(Callback observer)
{
    m_observers.emplace_back(++m_observersAdded, std::move(observer));
    return m_observersAdded;
}

void ConcurrentFuture::removeObserver(int number)
{
    std::erase_if(m_observers, [number](const auto &observer) { return observer.first == number; });
}

void ConcurrentFuture::tellObservers()
{
    for (const auto &[number, observer] : std::vector(m_observers))
        observer(*this);
}

void ConcurrentFuture::callbackFailed(const Error &error)
{
    if (m_runtime.hooks.callbackFailed)
        m_runtime.hooks.callbackFailed(*this, error);
}

void ConcurrentFuture::addDoneCallback(Callback callback)
{
    if (!isDone()) {
        m_callbacks.push_back(std::move(callback));
        return;
    }
    try {
        callback(*this);
    } catch (...) {
        if (Error::current().leavesLoop())
            throw;
        callbackFailed(Error::current());
    }
}

void ConcurrentFuture::waitUntilDone(std::optional<double> timeout)
{
    const auto self = Ref(this);
    if (!isDone())
        m_waiters.wait(timeout);
    if (isCancelled())
        throw CancelledError();
    if (!isDone())
        throw TimeoutError();
}

Value ConcurrentFuture::result(std::optional<double> timeout)
{
    waitUntilDone(timeout);
    if (m_error)
        m_error.raise();
    return m_value;
}

Error ConcurrentFuture::exception(std::optional<double> timeout)
{
    waitUntilDone(timeout);
    return m_error;
}

bool ConcurrentFuture::setRunningOrNotifyCancel()
{
    if (m_state == State::Cancelled) {
        m_state = State::CancelledAndNotified;
        tellObservers();
        return false;
    }
    if (m_state != State::Pending)
        throw RuntimeError("Future in unexpected state");
    m_state = State::Running;
    return true;
}

void ConcurrentFuture::checkNotDone()
{
    static const char *const names[]
        = {"PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"};
    if (isDone())
        throw InvalidStateError(std::string(names[int(m_state)]) + ": "
                                + (m_runtime.hooks.threadFutureRepr
                                       ? m_runtime.hooks.threadFutureRepr(
                                           *this)
                                       : "<Future>"));
}

void ConcurrentFuture::setResult(Value value)
{
    checkNotDone();
    m_value = std::move(value);
    m_state = State::Finished;
    tellObservers();
    complete();
}

void ConcurrentFuture::setError(Error error)
{
    checkNotDone();
    m_error = std::move(error);
    m_state = State::Finished;
    tellObservers();
    complete();
}

} // namespace loop
