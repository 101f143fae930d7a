// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.h"

#include "core/run/engine.h"

#include <QMetaObject>
#include <QThread>

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
};

Run::Run(Program program, const Settings &settings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(program), settings))
{
    d->engine.onPaused = [this](bool paused) {
        QMetaObject::invokeMethod(
            this,
            [this, paused] {
                if (d->state == State::Ended)
                    return;
                d->state = paused ? State::Paused : State::Running;
                Q_EMIT stateChanged(d->state);
            },
            Qt::QueuedConnection);
    };
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

void Run::start()
{
    if (d->thread)
        return;
    d->state = State::Running;
    d->thread.reset(QThread::create([this] {
        const Ending ending = d->engine.execute();
        QMetaObject::invokeMethod(
            this,
            [this, ending] {
                d->ending = ending;
                d->state = State::Ended;
                Q_EMIT stateChanged(d->state);
                Q_EMIT ended(d->ending);
            },
            Qt::QueuedConnection);
    }));
    // Deep calls of native code need room; the recursion limit counts on it.
    d->thread->setStackSize(16u << 20);
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
