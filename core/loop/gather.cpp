// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/operations.h"

#include <unordered_set>

namespace loop
{

namespace
{

// The future of gather(): cancelling it cancels the children, and it ends when they have.
class GatheringFuture final : public Future
{
public:
    GatheringFuture(Loop &loop, Futures children, bool returnExceptions, JoinResults join)
        : Future(loop), m_children(std::move(children)), m_join(std::move(join)),
          m_returnExceptions(returnExceptions)
    {
    }

    ~GatheringFuture() override
    {
        while (!m_children.empty())
            m_children.pop_back(); // last to first, as the items of a list
    }

    const std::vector<Ref<Future>> *children() const override { return &m_children; }
    void expect(std::size_t count) { m_expected = count; }

    bool cancel(const Value &message) override
    {
        if (isDone())
            return false;
        bool any = false;
        for (const Ref<Future> &child : Futures(m_children))
            any = child->cancel(message) || any;
        m_cancelRequested = m_cancelRequested || any;
        return any;
    }

    void childDone(Future &child)
    {
        ++m_finished;
        if (isDone()) {
            child.setRetrieved();
            return;
        }
        if (!m_returnExceptions) {
            Error error = child.isCancelled() ? child.makeCancelledError() : child.exception();
            if (error) {
                setError(std::move(error));
                return;
            }
        }
        if (m_finished == m_expected)
            allDone(child);
    }

private:
    void allDone(Future &last)
    {
        Results results;
        results.reserve(m_children.size());
        for (const Ref<Future> &child : m_children)
            results.push_back(resultOf(*child));
        if (m_cancelRequested)
            setError(last.isCancelled() ? last.makeCancelledError() : Error::of(CancelledError()));
        else
            setResult(m_join(std::move(results)));
    }

    static Value resultOf(Future &child)
    {
        if (child.isCancelled())
            return Error::of(CancelledError(child.cancelMessage().has_value() ? child.cancelMessage()
                                                                          : Value(std::string())));
        if (Error error = child.exception())
            return error;
        return child.peekValue();
    }

    Futures m_children;
    JoinResults m_join;
    std::size_t m_expected = 0;
    std::size_t m_finished = 0;
    bool m_returnExceptions;
    bool m_cancelRequested = false;
};

} // namespace

Ref<Future> gather(Loop &loop, Futures children, bool returnExceptions, JoinResults join)
{
    if (!join)
        join = [](Results results) { return Value(std::move(results)); };
    if (children.empty()) {
        auto done = loop.createFuture();
        done->setResult(join({}));
        return done;
    }
    const auto outer = make<GatheringFuture>(loop, children, returnExceptions, std::move(join));
    const auto callback = libraryCallable("gather.<locals>._done_callback",
                                          [outer](Future &child) { outer->childDone(child); });
    std::unordered_set<Future *> seen;
    for (const Ref<Future> &child : children) {
        if (seen.insert(child.get()).second)
            child->addDoneCallback(callback);
    }
    outer->expect(seen.size());
    return outer;
}

} // namespace loop
