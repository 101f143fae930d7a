// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/operations.h"

#include "core/loop/queue.h"

#include <algorithm>

namespace loop
{

AsCompleted::AsCompleted(Loop &loop, Futures futures, std::optional<double> timeout)
    : m_loop(loop), m_todo(std::move(futures)), m_count(m_todo.size()),
      m_done(make<Queue>(loop.runtime(), 0, fifoStore(), Origin::Library))
{
    if (m_todo.empty())
        return;
    // Its futures keep it alive until they are done.
    const auto callback = libraryCallable("as_completed.<locals>._on_completion",
                                          [self = Ref(this)](Future &future) { self->completed(future); });
    m_callback = callback.get();
    for (const Ref<Future> &future : m_todo)
        future->addDoneCallback(callback);
    if (timeout) {
        m_timer = loop.callLater(*timeout,
                                 libraryCallable("as_completed.<locals>._on_timeout",
                                                 [this] { Ref(this)->timedOut(); }));
    }
}

AsCompleted::~AsCompleted()
{
    if (m_timer)
        m_timer->cancel();
}

void AsCompleted::completed(Future &future)
{
    if (m_todo.empty())
        return;
    std::erase(m_todo, Ref(&future));
    m_done->putNowait(Ref(&future));
    if (!m_todo.empty())
        return;
    m_callback = nullptr;
    if (const auto timer = std::move(m_timer))
        timer->cancel();
}

void AsCompleted::timedOut()
{
    const Ref callback(std::exchange(m_callback, nullptr));
    for (const Ref<Future> &future : std::exchange(m_todo, {})) {
        future->removeDoneCallback(*callback);
        m_done->putNowait(Ref<Future>());
    }
    m_timer = nullptr;
}

Coroutine AsCompleted::next()
{
    const auto self = Ref(this);
    const Value item = co_await m_done->get(WaitReason::of(WaitReason::Kind::AsCompleted));
    const auto future = std::any_cast<Ref<Future>>(item);
    if (!future)
        throw TimeoutError();
    co_return future->result();
}

} // namespace loop
