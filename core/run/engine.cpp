// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/engine.h"

#include "core/loop/instantclock.h"
#include "core/loop/liveclock.h"
#include "core/run/execution.h"

#include <mutex>

namespace run
{

namespace
{

/// The types that all runs of the process share.
void initializeProcess()
{
    script::initializeTypes();
    stdlib::initializeStandardLibrary();
}

} // namespace

struct Engine::Private {
    Private(const Program &toRun, const Settings &withSettings)
        : program(toRun), settings(withSettings), recorder(withSettings.traceEvents)
    {
    }

    const Program program;
    const Settings settings;
    trace::Recorder recorder;
    Control control;
    mutable std::mutex clockMutex;
    const loop::Clock *clock = nullptr; ///< while it runs
    loop::LiveClock *liveClock = nullptr;
    double rate = 1;
    std::chrono::nanoseconds finalTime{0};
};

Engine::Engine(const Program &program, const Settings &settings)
    : d(std::make_unique<Private>(program, settings))
{
    d->rate = settings.rate;
    d->control.onPaused = [this](bool paused) {
        if (onPaused)
            onPaused(paused);
    };
}

Engine::~Engine() = default;

Ending Engine::execute()
{
    if (!d->program.isRunnable()) {
        Ending ending;
        ending.outcome = Outcome::NotRun;
        ending.exitCode = 2;
        ending.reason = "the program cannot be run";
        return ending;
    }
    initializeProcess();
    std::unique_ptr<loop::Clock> clock = std::make_unique<loop::InstantClock>();
    loop::LiveClock *liveClock = nullptr;
    if (d->settings.mode == Settings::Mode::Live) {
        auto live = std::make_unique<loop::LiveClock>();
        liveClock = live.get();
        clock = std::move(live);
    }
    Execution execution(d->program, d->settings, d->recorder, d->control, std::move(clock));
    {
        // Not earlier: until here its clock is still being connected.
        const std::lock_guard guard(d->clockMutex);
        if (liveClock)
            liveClock->setRate(d->rate);
        d->clock = d->liveClock = liveClock; // an instant clock may only be read by its run
    }
    execution.host().onOutput = onOutput;
    execution.host().onError = onError;
    const Ending ending = execution.run(onReady);
    const std::lock_guard guard(d->clockMutex);
    d->clock = d->liveClock = nullptr;
    d->finalTime = ending.time;
    return ending;
}

std::shared_ptr<const trace::Trace> Engine::trace() const noexcept
{
    return d->recorder.trace();
}

std::chrono::nanoseconds Engine::now() const noexcept
{
    const std::lock_guard guard(d->clockMutex);
    return d->clock ? d->clock->now() : d->finalTime;
}

void Engine::pause()
{
    d->control.pause();
}

void Engine::resume()
{
    d->control.resume();
}

void Engine::stepLine()
{
    d->control.stepLine();
}

void Engine::stepTurn()
{
    d->control.stepTurn();
}

void Engine::stop()
{
    d->control.stop();
}

void Engine::setRate(double rate)
{
    const std::lock_guard guard(d->clockMutex);
    d->rate = rate;
    if (d->liveClock)
        d->liveClock->setRate(rate);
}

} // namespace run
