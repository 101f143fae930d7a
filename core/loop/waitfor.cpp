// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/operations.h"

#include "core/loop/release.h"

namespace loop
{

namespace
{
// A done callback for the duration of a scope.
struct CallbackScope {
    Future &future;
    const Ref<Callable> callback;
    ~CallbackScope() { future.removeDoneCallback(*callback); }
};

struct TimerScope {
    const Ref<TimerHandle> timer;
    ~TimerScope() { timer->cancel(); }
};

// Cancels a future and waits until it has ended, which it may put off.
Coroutine cancelAndWait(Loop &loop, Ref<Future> future, WaitReason reason)
{
    const auto waiter = loop.createFuture();
    const auto callback = releaser(waiter);
    future->addDoneCallback(callback);
    const CallbackScope scope{*future, callback};
    future->cancel();
    co_await waiter->waiting(reason);
    co_return Value();
}

// The result; a cancellation is the time being over.
Value resultInTime(Future &future)
{
    try {
        return future.result();
    } catch (const Exception &error) {
        if (error.kind() != ErrorKind::Cancelled)
            throw;
        throw TimeoutError(std::current_exception());
    }
}
} // namespace

// CPython 3.11's: the timer first, then the task.
static Coroutine waitForFuture(Loop &loop, Ref<Future> future, Ref<Body> body, double timeout)
{
    if (timeout <= 0) {
        if (body)
            future = loop.createTask(body);
        if (future->isDone())
            co_return future->result();
        co_await cancelAndWait(loop, future, WaitReason::waitFor(*future, timeout));
        co_return resultInTime(*future);
    }
    const auto waiter = loop.createFuture();
    const auto callback = releaser(waiter);
    const auto timer = loop.callLater(timeout, callback);
    const TimerScope timerScope{timer};
    if (body)
        future = loop.createTask(body);
    const WaitReason reason = WaitReason::waitFor(*future, timeout);
    future->addDoneCallback(callback);

    Error cancelled;
    try {
        co_await waiter->waiting(reason);
    } catch (const Exception &error) {
        if (error.kind() != ErrorKind::Cancelled)
            throw;
        cancelled = Error::current();
    }
    if (future->isDone())
        co_return future->result();
    future->removeDoneCallback(*callback);
    co_await cancelAndWait(loop, future, reason);
    if (cancelled)
        cancelled.raise();
    co_return resultInTime(*future);
}

Coroutine waitFor(Loop &loop, Ref<Future> future, std::optional<double> timeout)
{
    if (!timeout)
        co_return co_await future->waiting();
    co_return co_await waitForFuture(loop, future, nullptr, *timeout);
}

Coroutine waitFor(Loop &loop, Ref<Body> body, std::optional<double> timeout)
{
    if (!timeout)
        return runInline(std::move(body));
    return waitForFuture(loop, nullptr, std::move(body), *timeout);
}

} // namespace loop
