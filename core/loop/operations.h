// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// asyncio's functions that await: each is equal to CPython 3.11's in its turns.

#include "core/loop/body.h"
#include "core/loop/loop.h"

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace loop
{

class Queue;

using Futures = std::vector<Ref<Future>>;

// The result after the delay in seconds; a delay <= 0 is a bare yield. Inside a task.
Coroutine sleep(Loop &loop, double delay, Value result = {});

// A future of the children's results in their order, as what `join` makes of them; without it, as
// they are. A child may be given more than once. With returnExceptions, a result may be an Error.
// Of nothing: a done future.
using Results = std::vector<Value>;
using JoinResults = std::function<Value(Results)>;
Ref<Future> gather(Loop &loop, Futures children, bool returnExceptions = false,
                   JoinResults join = {});

enum class ReturnWhen : std::uint8_t { FirstCompleted, FirstException, AllCompleted };
struct WaitResult {
    Futures done; // both in the order given
    Futures pending;
};
// A WaitResult. The futures must be distinct. Throws ValueError if there are none. Inside a task.
Coroutine wait(Loop &loop, Futures futures, std::optional<double> timeout = {},
               ReturnWhen when = ReturnWhen::AllCompleted);

// asyncio.wait_for() of 3.11: the result of the future or of the body, which becomes a task.
// Inside a task.
Coroutine waitFor(Loop &loop, Ref<Future> future, std::optional<double> timeout);
Coroutine waitFor(Loop &loop, Ref<Body> body, std::optional<double> timeout);

// The inner future itself if it is done.
Ref<Future> shield(Loop &loop, Ref<Future> inner);

// asyncio.as_completed(): next() is awaited as often as there are futures, and gives the result of
// the next one that is done, or throws TimeoutError.
class AsCompleted final : public Counted
{
public:
    // The futures must be distinct.
    AsCompleted(Loop &loop, Futures futures, std::optional<double> timeout = {});
    std::size_t count() const { return m_count; }
    Coroutine next();

private:
    ~AsCompleted() override;
    void completed(Future &future);
    void timedOut();

    Loop &m_loop;
    Futures m_todo;
    std::size_t m_count;
    Callable *m_callback = nullptr; // the futures hold it
    Ref<TimerHandle> m_timer;
    Ref<Queue> m_done; // of Ref<Future>; null once the time is over
};

} // namespace loop
