// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/ref.h"

#include <string>
#include <vector>

namespace loop
{

class Future;
class SyncObject;

// What a task waits for. The things pointed to live as long as the task waits.
class WaitReason
{
public:
    enum class Kind : std::uint8_t {
        None,     // not waiting, or ready again (a bare yield)
        Future,   // a future, task, gather, shield or job by itself: future()
        Sleep,    // seconds()
        QueueGet, // object() ...
        QueuePut,
        QueueJoin,
        Lock,
        Semaphore,
        Event,
        Condition,
        Barrier, // ... to here
        TaskGroup,
        WaitFor, // future(), seconds()
        Wait,    // futures()
        AsCompleted,
        ExecutorShutdown,
        Network, // what()
    };

    WaitReason() = default;
    static WaitReason of(Kind kind) { return WaitReason(kind, nullptr, 0); }
    static WaitReason on(Future &future) { return WaitReason(Kind::Future, &future, 0); }
    static WaitReason sleep(double seconds) { return WaitReason(Kind::Sleep, nullptr, seconds); }
    static WaitReason on(Kind kind, const SyncObject &object)
    {
        return WaitReason(kind, &object, 0);
    }
    static WaitReason waitFor(Future &future, double seconds)
    {
        return WaitReason(Kind::WaitFor, &future, seconds);
    }
    static WaitReason wait(const std::vector<Ref<Future>> &futures)
    {
        return WaitReason(Kind::Wait, &futures, 0);
    }

    // "GET 127.0.0.1:5000/planet/1"; the text lives as long as the task waits.
    static WaitReason network(const std::string &what)
    {
        return WaitReason(Kind::Network, &what, 0);
    }

    Kind kind() const { return m_kind; }
    double seconds() const { return m_seconds; }
    const SyncObject *object() const;
    Future *future() const;
    const std::vector<Ref<Future>> *futures() const;
    std::string what() const;

    // The words of FORMAT.md's ON: "sleep(1.000000)", "queue.get Queue-1", "gather Task-2,Task-3".
    std::string text() const;

private:
    WaitReason(Kind kind, const void *subject, double seconds)
        : m_subject(subject), m_seconds(seconds), m_kind(kind)
    {
    }

    const void *m_subject = nullptr;
    double m_seconds = 0;
    Kind m_kind = Kind::None;
};

// "task Task-2", "gather Task-2,job J1", "job J1", "shield Task-2" or "future".
std::string describeFuture(const Future &future);
// A task's name as the canonical text writes it: bare, or a JSON string.
std::string quotedName(const std::string &name);

} // namespace loop
