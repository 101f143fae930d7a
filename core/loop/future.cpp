// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/future.h"

#include "core/loop/loop.h"
#include "core/loop/runtime.h"
#include "core/loop/task.h"

#include <algorithm>

namespace loop
{

Future::Waiter::Waiter(Task &task)
    : m_bits(reinterpret_cast<std::uintptr_t>(Ref<Task>(&task).detach()) | 1)
{
}

Future::Waiter::Waiter(Ref<Callable> callable)
    : m_bits(reinterpret_cast<std::uintptr_t>(callable.detach()))
{
}

Future::Waiter::~Waiter()
{
    if (m_bits & 1)
        reinterpret_cast<Task *>(m_bits & ~std::uintptr_t(1))->dropReference();
    else if (m_bits)
        reinterpret_cast<Callable *>(m_bits)->dropReference();
}

Callable *Future::Waiter::callable() const
{
    return m_bits & 1 ? nullptr : reinterpret_cast<Callable *>(m_bits);
}

void Future::Waiter::schedule(Loop &loop, Future &future)
{
    const std::uintptr_t bits = std::exchange(m_bits, 0);
    if (bits & 1) {
        const auto task = Ref<Task>::adopt(reinterpret_cast<Task *>(bits & ~std::uintptr_t(1)));
        loop.scheduleStep(*task, ReadyCause::Future);
    } else {
        loop.scheduleDoneCallback(Ref<Callable>::adopt(reinterpret_cast<Callable *>(bits)), future);
    }
}

Future::Future(Loop &loop) : m_loop(&loop)
{
    loop.addFuture(*this);
}

Future::~Future()
{
    m_loop->removeFuture(*this);
}

void Future::lastReferenceGone()
{
    if (!m_unretrieved || m_loop->runtime().isUnwinding()) {
        delete this;
        return;
    }
    const auto keptAlive = Ref<Future>(this); // the handler may take a reference
    try {
        reportUnretrieved();
    } catch (...) {
        // References end in destructors. An abort is noticed again at the next checkpoint.
    }
}

void Future::reportUnretrieved()
{
    if (!std::exchange(m_unretrieved, false))
        return;
    ExceptionContext context;
    context.message = std::string(isTask()     ? "Task"
                                  : children() ? "_GatheringFuture"
                                               : "Future")
        + " exception was never retrieved";
    context.error = m_error;
    context.future = this;
    m_loop->callExceptionHandler(context);
}

Value Future::result()
{
    if (isCancelled())
        makeCancelledError().raise();
    if (!isDone())
        throw InvalidStateError("Result is not set.");
    m_unretrieved = false;
    if (m_error)
        m_error.raise();
    return m_value;
}

Error Future::exception()
{
    if (isCancelled())
        makeCancelledError().raise();
    if (!isDone())
        throw InvalidStateError("Exception is not set.");
    m_unretrieved = false;
    return m_error;
}

Outcome Future::outcome()
{
    if (isCancelled())
        return {{}, makeCancelledError()};
    m_unretrieved = false;
    return m_error ? Outcome{{}, m_error} : Outcome{m_value, {}};
}

Error Future::makeCancelledError()
{
    if (m_error)
        return std::exchange(m_error, {});
    return Error(std::make_exception_ptr(CancelledError(m_value)), ErrorKind::Cancelled);
}

void Future::setResult(Value value)
{
    if (isDone())
        throw InvalidStateError("invalid state");
    finish(std::move(value));
}

void Future::setError(Error error)
{
    if (isDone())
        throw InvalidStateError("invalid state");
    fail(std::move(error));
}

void Future::finish(Value value)
{
    m_value = std::move(value);
    m_state = State::Finished;
    scheduleWaiters();
}

void Future::fail(Error error)
{
    m_error = std::move(error);
    m_state = State::Finished;
    m_unretrieved = true;
    scheduleWaiters();
}

bool Future::cancel(const Value &message)
{
    return cancelNow(message);
}

bool Future::cancelNow(Value message)
{
    m_unretrieved = false;
    if (isDone())
        return false;
    m_state = State::Cancelled;
    m_value = std::move(message);
    scheduleWaiters();
    return true;
}

void Future::forget()
{
    m_state = State::Cancelled;
    m_unretrieved = false;
    dropWaiters();
}

void Future::addWaiter(Waiter waiter)
{
    if (isDone()) {
        waiter.schedule(*m_loop, *this);
    } else if (!m_firstWaiter) {
        m_firstWaiter = std::move(waiter);
    } else {
        if (!m_moreWaiters)
            m_moreWaiters = std::make_unique<std::vector<Waiter>>();
        m_moreWaiters->push_back(std::move(waiter));
    }
}

void Future::addDoneCallback(Ref<Callable> callback)
{
    Observer *const observer = m_loop->runtime().observer();
    if (observer && isTask() && !isDone())
        observer->waiterAdded(static_cast<Task &>(*this), callback.get(), nullptr);
    addWaiter(Waiter(std::move(callback)));
}

std::vector<const Callable *> Future::waiters() const
{
    std::vector<const Callable *> all;
    if (m_firstWaiter)
        all.push_back(m_firstWaiter.callable());
    if (m_moreWaiters) {
        for (const Waiter &waiter : *m_moreWaiters)
            all.push_back(waiter.callable());
    }
    return all;
}

std::size_t Future::removeDoneCallback(const Callable &callback)
{
    const auto isIt = [&](const Waiter &waiter) {
        const Callable *callable = waiter.callable();
        return callable && (callable == &callback || callable->equals(callback));
    };
    if (!m_firstWaiter)
        return 0;
    // Comparing may run code of the program, so the lists must not be half changed meanwhile.
    std::vector<Waiter> all;
    all.push_back(std::move(m_firstWaiter));
    if (auto more = std::move(m_moreWaiters))
        std::ranges::move(*more, std::back_inserter(all));
    const std::size_t removed = std::erase_if(all, isIt);
    for (Waiter &waiter : all)
        addWaiter(std::move(waiter));
    Observer *const observer = m_loop->runtime().observer();
    if (removed && observer && isTask())
        observer->callbacksRemoved(static_cast<Task &>(*this), callback, removed);
    return removed;
}

void Future::scheduleWaiters()
{
    if (!m_firstWaiter)
        return;
    Waiter first = std::move(m_firstWaiter);
    const auto more = std::move(m_moreWaiters);
    first.schedule(*m_loop, *this);
    if (!more)
        return;
    for (Waiter &waiter : *more)
        waiter.schedule(*m_loop, *this);
}

void Future::dropWaiters()
{
    const Waiter first = std::move(m_firstWaiter);
    const auto more = std::move(m_moreWaiters);
}

void FutureAwaiter::await_suspend(std::coroutine_handle<> coroutine)
{
    m_task = m_future->loop().runtime().currentTask();
    Q_ASSERT_X(m_task, "co_await future", "outside of a task");
    m_task->suspend(coroutine, *m_future, m_reason);
}

Value FutureAwaiter::await_resume()
{
    if (m_task) {
        if (const Error injected = m_task->takeInjected())
            injected.raise();
    }
    return m_future->result();
}

} // namespace loop
