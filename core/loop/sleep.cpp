// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/operations.h"

namespace loop
{

namespace
{
// The timer that ends a sleep.
class SleepEnds final : public Callable
{
public:
    SleepEnds(Ref<Future> future, Value result)
        : m_future(std::move(future)), m_result(std::move(result))
    {
    }
    void call(Future *) override
    {
        if (!m_future->isCancelled())
            m_future->setResult(std::move(m_result));
    }
    std::string functionName() const override { return "_set_result_unless_cancelled"; }
    Origin origin() const override { return Origin::Library; }

private:
    Ref<Future> m_future;
    Value m_result;
};

// Cancels a timer at the end of a scope.
struct TimerScope {
    Ref<TimerHandle> timer;
    ~TimerScope() { timer->cancel(); }
};
} // namespace

Coroutine sleep(Loop &loop, double delay, Value result)
{
    if (delay <= 0) {
        co_await yieldOnce(loop);
        co_return result;
    }
    const auto future = loop.createFuture();
    const auto timer = loop.callLater(delay, make<SleepEnds>(future, std::move(result)));
    const TimerScope scope{timer};
    co_return co_await future->waiting(WaitReason::sleep(delay));
}

} // namespace loop
