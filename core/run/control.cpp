// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/control.h"

namespace run
{

void Control::begin(loop::Interlock &interlock, script::Interpreter &interpreter,
                    loop::LiveClock *liveClock)
{
    const std::lock_guard guard(m_mutex);
    m_interlock = &interlock;
    m_interpreter = &interpreter;
    m_liveClock = liveClock;
    if (m_isPaused)
        interlock.pause();
    if (m_step == Step::Line)
        interpreter.setTracing(true);
    if (m_isStopped)
        interlock.abort();
}

void Control::end()
{
    const std::lock_guard guard(m_mutex);
    m_interlock = nullptr;
    m_interpreter = nullptr;
    m_liveClock = nullptr;
}

void Control::report(bool paused)
{
    if (onPaused)
        onPaused(paused);
}

void Control::pause()
{
    const std::lock_guard guard(m_mutex);
    m_isPaused = true;
    m_step = Step::None;
    if (m_interlock)
        m_interlock->pause();
    report(true);
}

void Control::goOn(Step step)
{
    const std::lock_guard guard(m_mutex);
    m_isPaused = false;
    m_step = step;
    if (m_interpreter)
        m_interpreter->setTracing(step == Step::Line);
    if (m_interlock)
        m_interlock->resume();
    report(false);
}

void Control::resume()
{
    goOn(Step::None);
}

void Control::stepLine()
{
    goOn(Step::Line);
}

void Control::stepTurn()
{
    goOn(Step::Turn);
}

void Control::stop()
{
    const std::lock_guard guard(m_mutex);
    m_isStopped = true;
    if (m_interlock)
        m_interlock->abort();
}

bool Control::isStopped() const
{
    const std::lock_guard guard(m_mutex);
    return m_isStopped;
}

/// The step is done: the execution holds at its next checkpoint, which is at once.
void Control::rest()
{
    const std::lock_guard guard(m_mutex);
    m_step = Step::None;
    m_isPaused = true;
    m_interpreter->setTracing(false);
    m_interlock->pause();
    report(true);
}

void Control::lineReached()
{
    if (m_step == Step::Line)
        rest();
}

void Control::handleEnded()
{
    if (m_step == Step::Turn)
        rest();
}

void Control::waitBegins(std::optional<loop::Nanoseconds> deadline)
{
    // Whoever steps does not want to wait for the timers in between.
    if (m_step != Step::None && deadline && m_liveClock)
        m_liveClock->skipTo(*deadline);
}

} // namespace run
