// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/ending.h"
#include "core/run/program.h"
#include "core/run/settings.h"
#include "core/trace/trace.h"

#include <QObject>

#include <memory>

namespace run {

/// One execution of a program in a thread of its own, seen from the window's thread.
///
/// Lives in the window's thread; every method returns at once. The trace may be read while it grows.
/// Destroying it stops the execution first (within 100 ms).
class Run : public QObject
{
    Q_OBJECT

public:
    enum class State { New, Running, Paused, Ended };

    Run(Program program, const Settings &settings, QObject *parent = nullptr);
    ~Run() override;

    const Program &program() const noexcept;
    const Settings &settings() const noexcept;
    State state() const noexcept;
    const Ending &ending() const noexcept; ///< meaningful once Ended
    std::shared_ptr<const trace::Trace> trace() const noexcept;
    /// The run's clock now, while it runs; its final time afterwards.
    std::chrono::nanoseconds now() const noexcept;

    void start();
    /// Begins paused before the first line.
    void startPaused();
    void pause();
    void resume();
    /// Goes on to the next line of the program (in whichever task) and pauses there. Waits are skipped.
    void stepLine();
    /// Goes on to the next step of a task, or callback, and pauses after it. Waits are skipped.
    void stepTurn();
    void stop();
    void setRate(double rate); ///< 0.1 to 100

Q_SIGNALS:
    void stateChanged(run::Run::State state);
    void ended(const run::Ending &ending);
    void reported(QPrivateSignal); ///< of the execution's thread: there is one more report to take

private:
    struct Private;
    void report(State state, const Ending &ending = {});
    void takeReport();
    std::unique_ptr<Private> d;
};

} // namespace run
