// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/timeout.h"

namespace loop
{

Ref<Timeout> Timeout::after(Loop &loop, std::optional<double> delay)
{
    return make<Timeout>(delay ? std::optional(loop.time() + *delay) : std::nullopt);
}

const char *Timeout::stateName() const
{
    static const char *const names[] = {"created", "active", "expiring", "expired", "finished"};
    return names[int(m_state)];
}

void Timeout::enter(Loop &loop)
{
    m_state = State::Entered;
    m_loop = &loop;
    m_task = Ref(loop.currentTask());
    if (!m_task)
        throw RuntimeError("Timeout should be used inside a task");
    reschedule(m_when);
}

void Timeout::reschedule(std::optional<double> when)
{
    if (m_state != State::Entered)
        throw RuntimeError(std::string("Cannot change state of ") + stateName() + " Timeout");
    m_when = when;
    if (m_handle)
        m_handle->cancel();
    m_handle = nullptr;
    if (!when)
        return;
    auto callback = libraryCallable("Timeout._on_timeout", [self = Ref(this)] { self->expire(); });
    if (*when <= m_loop->time())
        m_handle = m_loop->callSoon(std::move(callback));
    else
        m_handle = m_loop->callAt(*when, std::move(callback));
}

void Timeout::expire()
{
    m_task->cancel();
    m_state = State::Expiring;
    m_handle = nullptr;
}

bool Timeout::exit(const Error &error)
{
    if (m_handle)
        m_handle->cancel();
    m_handle = nullptr;
    const auto task = std::move(m_task);
    if (m_state == State::Expiring) {
        m_state = State::Expired;
        return task->uncancel() == 0 && error.isCancelled();
    }
    if (m_state == State::Entered)
        m_state = State::Exited;
    return false;
}

} // namespace loop
