// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.h"

#include "core/run/engine.h"
#include "core/script/depthguard.h"

#include <QThread>

#include <deque>
#include <mutex>

namespace run
{

struct Run::Private {
    Private(Program toRun, const Settings &withSettings)
        : program(std::move(toRun)), settings(withSettings), engine(program, settings)
    {
    }

    const Program program;
    const Settings settings;
    Engine engine;
    std::unique_ptr<QThread> thread;
    State state = State::New;
    Ending ending;

    /// What other threads have to say, in its order, until the window's thread takes it.
    struct Report {
        State state = State::New;
        Ending ending; ///< if the state is Ended
    };
    std::mutex mutex;
    std::deque<Report> reports;
};

Run::Run(Program program, const Settings &settings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(program), settings))
{
    connect(this, &Run::reported, this, &Run::takeReport, Qt::QueuedConnection);
    d->engine.onPaused = [this](bool paused) { report(paused ? State::Paused : State::Running); };
}

Run::~Run()
{
    if (d->thread) {
        d->engine.stop();
        d->thread->wait();
    }
}

const Program &Run::program() const noexcept
{
    return d->program;
}

const Settings &Run::settings() const noexcept
{
    return d->settings;
}

Run::State Run::state() const noexcept
{
    return d->state;
}

const Ending &Run::ending() const noexcept
{
    return d->ending;
}

std::shared_ptr<const trace::Trace> Run::trace() const noexcept
{
    return d->engine.trace();
}

std::chrono::nanoseconds Run::now() const noexcept
{
    return d->engine.now();
}

void Run::report(State state, const Ending &ending)
{
    {
        const std::lock_guard guard(d->mutex);
        d->reports.push_back({state, ending});
    }
    Q_EMIT reported(QPrivateSignal());
}

void Run::takeReport()
{
    Private::Report report;
    {
        const std::lock_guard guard(d->mutex);
        report = std::move(d->reports.front());
        d->reports.pop_front();
    }
    if (d->state == State::Ended)
        return;
    d->state = report.state;
    if (report.state != State::Ended) {
        Q_EMIT stateChanged(report.state);
        return;
    }
    d->ending = std::move(report.ending);
    Q_EMIT stateChanged(d->state);
    Q_EMIT ended(d->ending);
}

void Run::start()
{
    if (d->thread)
        return;
    d->state = State::Running;
    d->thread.reset(QThread::create([this] { report(State::Ended, d->engine.execute()); }));
    d->thread->setStackSize(script::DepthGuard::threadStack);
    d->thread->start();
    Q_EMIT stateChanged(d->state);
}

void Run::startPaused()
{
    d->engine.stepLine();
    start();
}

void Run::pause()
{
    d->engine.pause();
}

void Run::resume()
{
    d->engine.resume();
}

void Run::stepLine()
{
    d->engine.stepLine();
}

void Run::stepTurn()
{
    d->engine.stepTurn();
}

void Run::stop()
{
    d->engine.stop();
}

void Run::setRate(double rate)
{
    d->engine.setRate(rate);
}

} // namespace run
