// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace network
{

/// Whether a run may reach other machines than this one: yes, no, or as the person says who is
/// asked when the program first wants to. Any thread may call everything.
class Allowance
{
public:
    enum class Answer { Yes, No, Ask };
    explicit Allowance(Answer answer);

    /// Somebody is to be asked, for this host; called once, in the run's thread. Set before the
    /// run.
    std::function<void(const std::string &host)> asked;
    void answer(bool allowed);

    /// Calls decided() once: at once, or later from answer(), in its thread. For forget().
    using Ticket = int;
    Ticket whenDecided(const std::string &host, std::function<void(bool allowed)> decided);
    /// Does not call decided() any more, nor is it being called when this returns.
    void forget(Ticket ticket);

private:
    std::mutex m_mutex;
    std::optional<bool> m_answer;
    bool m_asked = false;
    Ticket m_lastTicket = 0;
    std::map<Ticket, std::function<void(bool)>> m_waiting;
};

} // namespace network
