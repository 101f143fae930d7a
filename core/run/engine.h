// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/ending.h"
#include "core/run/program.h"
#include "core/run/settings.h"
#include "core/trace/trace.h"

#include <functional>
#include <memory>
#include <string_view>

namespace run {

/// One execution from source text to trace, in the thread that calls execute().
///
/// execute() blocks until the program has ended and leaves nothing behind but the trace. All other methods
/// may be called from any thread at any time.
class Engine
{
public:
    Engine(const Program &program, const Settings &settings);
    ~Engine();

    /// What the program prints, as it prints it; called in the engine's threads. Set before execute().
    std::function<void(std::string_view)> onOutput;
    std::function<void(std::string_view)> onError;
    /// All is made, and the program's first line comes next; called in the engine's thread.
    std::function<void()> onReady;
    /// The program has come to rest after pause() or a step (true), or goes on (false).
    std::function<void(bool)> onPaused;

    Ending execute();

    std::shared_ptr<const trace::Trace> trace() const noexcept;
    std::chrono::nanoseconds now() const noexcept;

    void pause();
    void resume();
    void stepLine();
    void stepTurn();
    void stop(); ///< execute() returns within 100 ms
    void setRate(double rate);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace run
