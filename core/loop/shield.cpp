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
    ShieldingFuture(Loop &loop, Ref<Future> inner) : Future(loop), m_inner(std::move(inner)) {}

    Future *shielded() const override { return isDone() ? nullptr : m_inner.get(); }

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
