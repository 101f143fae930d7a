// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/turns.h"

#include <algorithm>
#include <cmath>

namespace trace
{

void Turns::consume(const Event &event, std::size_t index)
{
    if (event.kind == Kind::TurnBegun)
        m_turns.push_back({event.time, static_cast<std::uint32_t>(index)});
    m_events = index + 1;
}

std::size_t Turns::turnOf(std::size_t event) const
{
    const auto after =
        std::upper_bound(m_turns.begin(), m_turns.end(), event,
                         [](std::size_t e, const Turn &turn) { return e < turn.event; });
    return static_cast<std::size_t>(after - m_turns.begin());
}

/// One past the last event of a turn; turn 0 is what comes before the first.
std::size_t Turns::endOf(std::size_t turn) const
{
    return turn < m_turns.size() ? m_turns[turn].event : m_events;
}

double Turns::position(std::size_t event) const
{
    const std::size_t turn = turnOf(event);
    const std::size_t begin = turn ? m_turns[turn - 1].event : 0;
    const std::size_t length = std::max<std::size_t>(endOf(turn) - begin, 1);
    const double within = static_cast<double>(event - begin) / static_cast<double>(length);
    return static_cast<double>(turn) + std::min(within, 1.0);
}

std::size_t Turns::eventsAt(double position) const
{
    if (position < 0)
        return 0;
    const double whole = std::floor(position);
    if (whole > static_cast<double>(m_turns.size()))
        return m_events;
    const auto turn = static_cast<std::size_t>(whole);
    const std::size_t begin = turn ? m_turns[turn - 1].event : 0;
    const std::size_t length = endOf(turn) - begin;
    const double within = (position - whole) * static_cast<double>(length);
    // An event has happened once the position has reached its own; the slack undoes rounding.
    const auto happened = static_cast<std::size_t>(std::floor(within + 1e-6)) + 1;
    return begin + std::min(happened, length);
}

} // namespace trace
