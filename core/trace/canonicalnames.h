// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace trace
{

/// What tasks, objects and waits are called in the canonical text. A first pass over the events
/// foresees the names that tasks are given before their first step; a second one follows the names
/// in force.
class CanonicalNames
{
public:
    explicit CanonicalNames(const Trace &trace) : m_trace(trace) {}

    /// First pass, event by event; then startOver().
    void foresee(const Event &event);
    void startOver();
    /// Second pass: before the event's line is written.
    void follow(const Event &event);

    /// The task of an event, by the name that counts for its line.
    std::string subject(const Event &event);
    std::string task(Id task);
    std::string_view coroutine(Id task) { return m_trace.text(name(task).coroutine); }
    bool isInternal(Id task) { return name(task).isInternal; }
    std::string object(ObjectKind kind, Id id) const;
    /// A task's name, "-" for anybody else; \a jobsToo: "J1" for a job.
    std::string who(Actor actor, bool jobsToo);
    /// Whether what looks like a queue is the requests to one address.
    bool isRequests(Id queue) const { return m_requests.contains(queue); }
    /// What a TaskWaits event waits for.
    std::string waitsOn(const Event &wait);

private:
    struct Name {
        StringId early = 0; // counts for the lines before the first step
        StringId current = 0;
        StringId coroutine = 0;
        bool started = false;
        bool isInternal = false;
    };
    Name &name(Id task);
    std::string target(const std::vector<Target> &targets, std::size_t &next);
    static std::uint64_t key(ObjectKind kind, Id id)
    {
        return static_cast<std::uint64_t>(kind) << 32 | id;
    }

    const Trace &m_trace;
    std::vector<Name> m_names;
    std::unordered_map<std::uint64_t, StringId> m_objects;
    std::unordered_set<Id> m_requests;
};

} // namespace trace
