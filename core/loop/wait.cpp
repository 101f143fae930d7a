// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/operations.h"

#include "core/loop/release.h"

namespace loop
{

namespace
{
// What wait() installs for its duration, and takes away at its end, however that comes.
struct Waiting {
    const Futures &futures;
    Ref<Callable> callback;
    Ref<TimerHandle> timer;

    ~Waiting()
    {
        if (timer)
            timer->cancel();
        for (const Ref<Future> &future : futures)
            future->removeDoneCallback(*callback);
    }
};

struct Countdown final : Counted {
    std::size_t count = 0;
    ReturnWhen when = ReturnWhen::AllCompleted;
    Ref<Future> waiter;
    Ref<TimerHandle> timer;

    void completed(Future &future)
    {
        --count;
        if (count > 0 && !endsEarly(future))
            return;
        if (timer)
            timer->cancel();
        releaseWaiter(*waiter);
    }

private:
    bool endsEarly(Future &future) const
    {
        if (when != ReturnWhen::FirstException)
            return when == ReturnWhen::FirstCompleted;
        return !future.isCancelled() && future.exception();
    }
};
} // namespace

Coroutine wait(Loop &loop, Futures futures, std::optional<double> timeout, ReturnWhen when)
{
    if (futures.empty())
        throw ValueError("Set of Tasks/Futures is empty.");
    const auto countdown = make<Countdown>();
    countdown->waiter = loop.createFuture();
    countdown->count = futures.size();
    countdown->when = when;
    if (timeout)
        countdown->timer = loop.callLater(*timeout, releaser(countdown->waiter));
    const auto callback
        = libraryCallable("_wait.<locals>._on_completion",
                          [countdown](Future &future) { countdown->completed(future); });
    for (const Ref<Future> &future : futures)
        future->addDoneCallback(callback);
    {
        const Waiting waiting{futures, callback, countdown->timer};
        co_await countdown->waiter->waiting(WaitReason::wait(futures));
    }
    WaitResult result;
    for (const Ref<Future> &future : futures)
        (future->isDone() ? result.done : result.pending).push_back(future);
    co_return Value(std::move(result));
}

} // namespace loop
