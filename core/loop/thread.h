// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/context.h"
#include "core/loop/interlock.h"
#include "core/loop/ref.h"

namespace loop
{

class Job;
class Loop;

// One thread of a run, as the interlock sees it. Owned by the Interlock until it leaves.
class Thread
{
public:
    explicit Thread(std::string threadName) : name(std::move(threadName)) {}

    std::string name;
    std::uint64_t serial = 0;      // unique in the run; the main thread's is 1
    int number = 0;                // of a thread the program started, from 1; 0: the main one, a pool's
    Ref<Context> context;          // the current one; null: an empty one
    Loop *runningLoop = nullptr;   // the loop whose runForever() is on this thread's stack
    Ref<Counted> eventLoop;        // what set_event_loop() set (a Loop)
    bool eventLoopWasSet = false;
    Job *job = nullptr;            // the pool job that this thread runs
    void *user = nullptr;          // for the client: the interpreter's state of this thread
    std::vector<Thread *> joiners; // threads to wake when this one leaves

private:
    friend class Interlock;
    enum class State : std::uint8_t { Running, Ready, Waiting };

    State m_state = State::Ready;
    bool m_wakePending = false;
    WaitKind m_kind = WaitKind::Blocking;
    WaitEnd m_end = WaitEnd::Signalled;
    std::optional<Nanoseconds> m_deadline;
    std::uint64_t m_waitNumber = 0;
    Sleeper *m_sleeper = nullptr;
    PlainSleeper m_plainSleeper;
    std::condition_variable m_granted;
};

} // namespace loop
