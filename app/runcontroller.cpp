// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runcontroller.h"

#include "app/commands.h"
#include "app/speed.h"

#include <algorithm>

namespace app
{

namespace
{

using namespace std::chrono_literals;

constexpr auto frame = 16ms;
/// Events taken in for each frame and run: a few milliseconds' work.
constexpr std::size_t eventsPerFrame = 30'000;

using RunState = run::Run::State;

} // namespace

RunController::RunController(ui::Playhead *playhead, QObject *parent)
    : QObject(parent)
    , m_playhead(playhead)
{
    m_timer.setInterval(frame);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RunController::tick);
    connect(m_playhead, &ui::Playhead::liveChanged, this, [this] { m_playhead->follow(now()); });
    connect(this, &RunController::runsAboutToChange, &m_permission, &NetworkPermission::forgetAll);
}

RunController::~RunController() = default;

Scenario *RunController::scenario(int number) const
{
    return number >= 0 && std::size_t(number) < m_scenarios.size()
               ? m_scenarios[std::size_t(number)].get()
               : nullptr;
}

void RunController::open(std::vector<std::unique_ptr<Scenario>> scenarios)
{
    Q_EMIT runsAboutToChange();
    m_timer.stop();
    m_scenarios = std::move(scenarios);
    m_last.reset();
    m_active = 0;
    m_playhead->moveTo(trace::Time(0));
    m_playhead->goLive();
    m_playhead->follow(trace::Time(0));
    if (!m_scenarios.empty()) {
        m_rate = m_scenarios.front()->program().metadata().speed.value_or(1.0);
    }
    Q_EMIT runsChanged();
    Q_EMIT stateChanged();
}

void RunController::setActive(int number)
{
    if (number == m_active || !scenario(number)) {
        return;
    }
    m_active = number;
    Q_EMIT activeChanged();
}

void RunController::swap()
{
    if (!isComparison()) {
        return;
    }
    Q_EMIT runsAboutToChange();
    std::swap(m_scenarios[0], m_scenarios[1]);
    m_active = 1 - m_active;
    Q_EMIT runsChanged();
    Q_EMIT stateChanged();
}

void RunController::setProgram(int number, run::Program program)
{
    Q_EMIT runsAboutToChange();
    for (const auto &each : m_scenarios) {
        leave(*each);
    }
    scenario(number)->setProgram(std::move(program));
    Q_EMIT runsChanged();
    Q_EMIT stateChanged();
}

int RunController::keptNumber() const
{
    const auto kept = std::find_if(m_scenarios.begin(), m_scenarios.end(),
                                   [](const auto &each) { return each->isKept(); });
    return kept == m_scenarios.end() ? -1 : int(kept - m_scenarios.begin());
}

void RunController::showLastRun()
{
    if (!m_last || m_scenarios.size() != 1) {
        return;
    }
    Q_EMIT runsAboutToChange();
    m_scenarios.push_back(std::move(m_last));
    Q_EMIT runsChanged();
    Q_EMIT stateChanged();
    keepTicking();
}

void RunController::hideLastRun()
{
    const int kept = keptNumber();
    if (kept < 0) {
        return;
    }
    Q_EMIT runsAboutToChange();
    // A later run may have taken its place.
    if (!m_last) {
        m_last = std::move(m_scenarios[std::size_t(kept)]);
    }
    m_scenarios.erase(m_scenarios.begin() + kept);
    m_active = 0;
    Q_EMIT runsChanged();
    Q_EMIT stateChanged();
}

/// The program is to be run anew: what it did last can still be compared with, if it is the only
/// one.
void RunController::leave(Scenario &scenario)
{
    if (scenario.isKept()) {
        return;
    }
    const bool isOnly = !isComparison() || keptNumber() >= 0;
    if (isOnly && scenario.hasRun() && scenario.run()->state() == RunState::Ended) {
        m_last = scenario.takeRun();
    } else {
        scenario.dropRun();
    }
}

/// Where stepping goes on: a run that is kept does not.
Scenario *RunController::stepped() const
{
    return scenario(keptNumber() == m_active ? 1 - m_active : m_active);
}

RunController::State RunController::state() const
{
    const auto any = [this](RunState state) {
        return std::any_of(m_scenarios.begin(), m_scenarios.end(), [state](const auto &each) {
            return each->hasRun() && each->run()->state() == state;
        });
    };
    if (any(RunState::Running)) {
        return State::Running;
    }
    if (any(RunState::Paused)) {
        return State::Paused;
    }
    return any(RunState::Ended) ? State::Ended : State::Ready;
}

void RunController::setLive(bool live)
{
    m_live = live;
    Q_EMIT stateChanged();
}

void RunController::setRate(double rate)
{
    m_rate = std::clamp(rate, slowest, fastest);
    for (const auto &each : m_scenarios) {
        if (each->hasRun()) {
            each->run()->setRate(m_rate);
        }
    }
    Q_EMIT stateChanged();
}

trace::Time RunController::clockOf(int number) const
{
    const Scenario *scenario = this->scenario(number);
    if (!scenario || !scenario->hasRun()) {
        return trace::Time(0);
    }
    const trace::Time recorded = scenario->model()->lastTime();
    const bool isLive = scenario->run()->settings().mode == run::Settings::Mode::Live;
    return isLive && scenario->isActive() ? std::max(recorded, scenario->run()->now()) : recorded;
}

trace::Time RunController::now() const
{
    trace::Time latest{0};
    trace::Time latestActive{0};
    bool isAnyActive = false;
    for (std::size_t number = 0; number < m_scenarios.size(); ++number) {
        latest = std::max(latest, clockOf(int(number)));
        if (m_scenarios[number]->isActive()) {
            isAnyActive = true;
            latestActive = std::max(latestActive, clockOf(int(number)));
        }
    }
    return isAnyActive ? latestActive : latest;
}

void RunController::createRuns(bool paused)
{
    Q_EMIT runsAboutToChange();
    RunOptions options;
    options.live = m_live;
    options.speed = m_rate;
    for (const auto &each : m_scenarios) {
        leave(*each);
        if (each->isKept() || !each->program().isRunnable()) {
            continue;
        }
        run::Settings settings = settingsFor(each->program(), options);
        settings.endless = m_live;
        const int number = ++m_runsMade;
        if (m_live && usesNetwork(each->program())) {
            settings.transport = m_permission.transportFor(number, each->fileName());
        }
        run::Run &run = each->createRun(settings);
        connect(&run, &run::Run::ended, this, [this, number] { m_permission.forget(number); });
        connect(&run, &run::Run::stateChanged, this, [this] {
            keepTicking();
            Q_EMIT stateChanged();
        });
        if (paused) {
            run.startPaused();
        } else {
            run.start();
        }
    }
    m_playhead->goLive();
    Q_EMIT runsChanged();
    keepTicking();
    Q_EMIT stateChanged();
}

void RunController::start()
{
    createRuns(false);
}

void RunController::pause()
{
    for (const auto &each : m_scenarios) {
        if (each->hasRun() && each->run()->state() == RunState::Running) {
            each->run()->pause();
        }
    }
}

void RunController::resume()
{
    m_playhead->goLive();
    for (const auto &each : m_scenarios) {
        if (each->hasRun() && each->run()->state() == RunState::Paused) {
            each->run()->resume();
        }
    }
    keepTicking();
}

void RunController::stop()
{
    for (const auto &each : m_scenarios) {
        if (each->isActive()) {
            each->run()->stop();
        } else {
            each->stopReading();
        }
    }
}

bool RunController::isReading() const
{
    return std::any_of(m_scenarios.begin(), m_scenarios.end(), [](const auto &each) {
        return each->hasRun() && !each->isActive() && !each->isSettled();
    });
}

void RunController::stepTurn()
{
    step(&run::Run::stepTurn);
}

void RunController::stepLine()
{
    step(&run::Run::stepLine);
}

void RunController::step(void (run::Run::*step)())
{
    switch (state()) {
    case State::Ready:
    case State::Ended:
        createRuns(true);
        break;
    case State::Running:
        pause();
        return;
    case State::Paused:
        break;
    }
    m_playhead->goLive();
    if (Scenario *scenario = stepped(); scenario && scenario->isActive()) {
        (scenario->run()->*step)();
    }
    keepTicking();
}

void RunController::keepTicking()
{
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void RunController::tick()
{
    if (m_holds > 0) {
        return;
    }
    bool settled = true;
    bool grown = false;
    for (const auto &each : m_scenarios) {
        grown = each->update(eventsPerFrame) || grown;
        const bool rests = each->isSettled() ||
                           (each->hasRun() && each->run()->state() == RunState::Paused &&
                            each->model()->size() == each->model()->trace().size());
        settled = settled && rests;
    }
    const trace::Time before = m_playhead->time();
    m_playhead->follow(now());
    if (grown || settled || m_playhead->time() != before || state() == State::Running) {
        Q_EMIT updated();
    }
    if (settled) {
        m_timer.stop();
        Q_EMIT stateChanged(); // there is nothing more to stop
    }
}

} // namespace app
