// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace trace::findings
{

/// Who waits for what at one moment, and who holds what. Grows with the events fed to it.
class WaitGraph
{
public:
    /// Somebody who has taken a lock, or one place of a semaphore.
    struct Holder {
        Id task = 0;
        std::uint32_t line = 0;
    };
    /// A task of a circle and the TaskWaits event that says for what it waits.
    struct Link {
        Id task = 0;
        std::uint32_t wait = 0;
        friend bool operator==(const Link &, const Link &) = default;
    };
    /// Each waits for the next, the last for the first.
    using Circle = std::vector<Link>;

    explicit WaitGraph(const Trace &trace) : m_trace(trace) {}

    void consume(const Event &event, std::uint32_t index);

    struct Wait {
        std::uint32_t index = 0;
        Event event; // TaskWaits
    };
    /// The tasks that wait now.
    const std::map<Id, Wait> &waits() const { return m_waits; }
    /// The circle that a waiting task belongs to; empty if there is none. Only waits that nobody
    /// outside of the circle can end count.
    Circle circleOf(Id task) const;
    /// Who holds what a wait is for; empty if it is no lock or semaphore.
    std::vector<Holder> holdersFor(const Event &wait) const;

private:
    std::vector<Id> blockersOf(const Event &wait) const;
    bool search(Id task, Id goal, Circle &path, std::size_t &budget) const;
    static std::uint64_t keyOf(ObjectKind kind, Id id)
    {
        return static_cast<std::uint64_t>(kind) << 32 | id;
    }

    const Trace &m_trace;
    std::map<Id, Wait> m_waits;
    std::unordered_map<std::uint64_t, std::vector<Holder>> m_holders;
};

} // namespace trace::findings
