// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/operations.h"

namespace loop
{

namespace
{

// The future of shield(): cancelling it leaves the inner one alone.
class ShieldingFuture final : public Future
{
public:
    ShieldingFuture(Loop &loop, Ref<Future> inner)
        : Future(loop), m_inner(std::move(inner)), m_described(m_inner.get())
    {
    }

    // Also when this one is cancelled and the inner one goes on; but then it is not kept alive.
    Future *shielded() const override
    {
        return m_inner || loop().hasFuture(m_described) ? m_described : nullptr;
    }

    void innerDone(Future &inner)
    {
        m_inner = nullptr;
        if (isDone()) {
            inner.setRetrieved();
        } else if (inner.isCancelled()) {
            cancel();
        } else if (Error error = inner.exception()) {
            setError(std::move(error));
        } else {
            setResult(inner.peekValue());
        }
    }

    void outerDone(const Callable &innerCallback)
    {
        if (const auto inner = std::move(m_inner))
            inner->removeDoneCallback(innerCallback);
    }

private:
    Ref<Future> m_inner;
    Future *const m_described;
};

} // namespace

Ref<Future> shield(Loop &loop, Ref<Future> inner)
{
    if (inner->isDone())
        return inner;
    const auto outer = make<ShieldingFuture>(loop, inner);
    const auto innerCallback
        = libraryCallable("shield.<locals>._inner_done_callback",
                          [outer](Future &done) { outer->innerDone(done); });
    inner->addDoneCallback(innerCallback);
    outer->addDoneCallback(
        libraryCallable("shield.<locals>._outer_done_callback", [innerCallback](Future &done) {
            static_cast<ShieldingFuture &>(done).outerDone(*innerCallback);
        }));
    return outer;
}

} // namespace loop
