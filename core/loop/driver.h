// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/loop.h"
#include "core/loop/qtsleeper.h"

#include <QCoroTask>
#include <QEventLoop>

namespace loop
{

// Drives a loop until it stops: a coroutine that runs turns while there is something to do, and
// between them waits on Qt's event loop (live), or in the interlock (instant).
class Driver
{
public:
    explicit Driver(Loop &loop);

    // Blocks; runs a local event loop of Qt's where time passes by itself.
    void run();

private:
    class NextTurn;
    QCoro::Task<> drive();
    bool waitInline();
    void suspend(std::coroutine_handle<> coroutine);
    void woken();

    Loop &m_loop;
    Interlock &m_interlock;
    const bool m_live;
    std::optional<QEventLoop> m_events;
    std::optional<QtSleeper> m_sleeper;
    Loop::NextWork m_work{};
    std::coroutine_handle<> m_suspended;
    bool m_waiting = false; // in the interlock, else only for Qt to have its turn
    bool m_finished = false;
    Clock::MachineTime m_batchEnd;
    std::exception_ptr m_error;
};

} // namespace loop
