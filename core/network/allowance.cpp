// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/allowance.h"

#include <utility>

namespace network
{

Allowance::Allowance(Answer answer)
{
    if (answer != Answer::Ask)
        m_answer = answer == Answer::Yes;
}

void Allowance::answer(bool allowed)
{
    const std::lock_guard guard(m_mutex);
    m_answer = allowed;
    for (const auto &[ticket, decided] : m_waiting)
        decided(allowed);
    m_waiting.clear();
}

Allowance::Ticket Allowance::whenDecided(const std::string &host, std::function<void(bool)> decided)
{
    bool ask = false;
    Ticket ticket = 0;
    {
        const std::lock_guard guard(m_mutex);
        ticket = ++m_lastTicket;
        if (m_answer) {
            decided(*m_answer);
            return ticket;
        }
        m_waiting.emplace(ticket, std::move(decided));
        ask = !std::exchange(m_asked, true);
    }
    if (ask && asked)
        asked(host);
    return ticket;
}

void Allowance::forget(Ticket ticket)
{
    const std::lock_guard guard(m_mutex);
    m_waiting.erase(ticket);
}

} // namespace network
