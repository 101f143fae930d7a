// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/driver.h"

#include "core/loop/runtime.h"

namespace loop
{

// How long turns are run in a batch before Qt's event loop has its turn. One event of Qt's per turn
// would cost more than the turn.
static constexpr auto longestBatch = std::chrono::milliseconds(5);

// co_await NextTurn: returns when the loop should take its next turn.
class Driver::NextTurn
{
public:
    explicit NextTurn(Driver &driver) : m_driver(driver) {}
    bool await_ready() const { return m_driver.waitInline(); }
    void await_suspend(std::coroutine_handle<> coroutine) { m_driver.suspend(coroutine); }
    void await_resume() const
    {
        if (std::exchange(m_driver.m_waiting, false))
            m_driver.m_loop.pollEnds(m_driver.m_interlock.finishWait());
    }

private:
    Driver &m_driver;
};

Driver::Driver(Loop &loop)
    : m_loop(loop), m_interlock(loop.runtime().interlock()),
      m_live(loop.runtime().clock().advances())
{
}

void Driver::run()
{
    if (m_live) {
        m_events.emplace();
        m_sleeper.emplace([this] { woken(); });
        m_batchEnd = std::chrono::steady_clock::now() + longestBatch;
    }
    drive();
    if (!m_finished)
        m_events->exec();
    if (m_error)
        std::rethrow_exception(m_error);
}

QCoro::Task<> Driver::drive()
{
    try {
        do {
            co_await NextTurn(*this);
            m_loop.turn();
        } while (!m_loop.isStopping());
    } catch (...) {
        m_error = std::current_exception();
    }
    m_finished = true;
    if (m_events)
        m_events->quit();
}

// Does all the waiting that can be done without going back to Qt; false if it must.
bool Driver::waitInline()
{
    m_work = m_loop.nextWork();
    if (m_work.now) {
        m_loop.takeWakeUp();
        m_interlock.yield();
        return !m_live || std::chrono::steady_clock::now() < m_batchEnd;
    }
    if (m_loop.takeWakeUp())
        return true;
    if (m_live)
        return false;
    m_loop.pollBegins(m_work);
    m_loop.pollEnds(m_interlock.wait(m_work.deadline, WaitKind::Poll));
    return true;
}

void Driver::suspend(std::coroutine_handle<> coroutine)
{
    if (m_work.now) {
        m_sleeper->interrupt();
    } else {
        m_loop.pollBegins(m_work);
        m_interlock.beginWait(m_work.deadline, WaitKind::Poll, *m_sleeper);
        m_waiting = true;
        m_sleeper->sleepUntil(m_interlock.sleepUntil());
    }
    m_suspended = coroutine;
}

// From Qt's event loop, without the lock if it waits in the interlock.
void Driver::woken()
{
    if (!m_suspended)
        return;
    if (m_waiting && !m_interlock.mayFinishWait()) {
        m_sleeper->sleepUntil(m_interlock.sleepUntil());
        return;
    }
    m_batchEnd = std::chrono::steady_clock::now() + longestBatch;
    std::exchange(m_suspended, {}).resume();
}

} // namespace loop
