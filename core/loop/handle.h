// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/callable.h"
#include "core/loop/value.h"

#include <any>

namespace loop
{

class Loop;

// What call_soon returns: a callable in the ready queue, which can be cancelled.
class Handle : public Counted
{
public:
    Handle(Loop &loop, Ref<Callable> callable) : m_loop(loop), m_callable(std::move(callable)) {}

    virtual void cancel();
    bool isCancelled() const { return !m_callable; }
    virtual bool isTimer() const { return false; }
    Callable *callable() const { return m_callable.get(); } // null once cancelled
    Loop &loop() const { return m_loop; }

    void *wrapper = nullptr; // the client's object for this handle, unowned

protected:
    Loop &m_loop;
    Ref<Callable> m_callable;
};

// What call_later and call_at return.
class TimerHandle final : public Handle
{
public:
    TimerHandle(Loop &loop, Ref<Callable> callable, double when, int number);

    void cancel() override;
    bool isTimer() const override { return true; }
    double when() const { return m_when; }               // seconds, as the program computed it
    Nanoseconds deadline() const { return m_deadline; }
    int number() const { return m_number; }              // N of MN in the canonical text
    bool hasFired() const { return m_fired; }
    void setFired() { m_fired = true; }

private:
    friend class TimerHeap;
    double m_when;
    Nanoseconds m_deadline;
    int m_number;
    bool m_fired = false;
    bool m_scheduled = false;
};

} // namespace loop
