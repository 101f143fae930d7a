// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/interlock.h"
#include "core/loop/liveclock.h"
#include "core/script/interpreter.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace run
{

/// Pauses an execution, lets it go on line by line or step by step, stops it. What is asked for before
/// the execution begins is done as soon as it does. Any thread may call everything but the reports.
class Control
{
public:
    /// The program has come to rest (true) or goes on (false); called in any thread, under the lock
    /// so that reports come in the order of what happened: it must not call back.
    std::function<void(bool)> onPaused;

    void pause();
    void resume();
    void stepLine();
    void stepTurn();
    void stop();
    bool isStopped() const;

    /// Between these two, the engine's parts exist.
    void begin(loop::Interlock &interlock, script::Interpreter &interpreter,
               loop::LiveClock *liveClock);
    void end();

    // Reports from the execution, under the interpreter's lock.
    void lineReached();
    void handleEnded();
    void waitBegins(std::optional<loop::Nanoseconds> deadline);

private:
    enum class Step { None, Line, Turn };

    void goOn(Step step);
    void rest();
    void report(bool paused);

    mutable std::mutex m_mutex;
    loop::Interlock *m_interlock = nullptr;
    script::Interpreter *m_interpreter = nullptr;
    loop::LiveClock *m_liveClock = nullptr;
    std::atomic<Step> m_step = Step::None;
    bool m_isPaused = false;
    bool m_isStopped = false;
};

} // namespace run
