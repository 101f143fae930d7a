// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/callable.h"
#include "core/loop/concurrentfuture.h"
#include "core/loop/future.h"

namespace loop
{

// The done callback with which a future of a loop completes a future of threads.
class ChainedFuture final : public Callable
{
public:
    explicit ChainedFuture(Ref<ConcurrentFuture> destination)
        : m_destination(std::move(destination))
    {
    }

    ConcurrentFuture &destination() const { return *m_destination; }
    void call(Future *done) override;
    std::string functionName() const override { return "_chain_future.<locals>._call_set_state"; }
    Origin origin() const override { return Origin::Library; }

private:
    Ref<ConcurrentFuture> m_destination;
};

} // namespace loop
