// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/momentpresenter.h"

#include "app/codearea.h"
#include "app/runcontroller.h"
#include "app/speed.h"
#include "app/statuslabel.h"
#include "app/statusline.h"
#include "core/trace/words.h"
#include "ui/code/codepane.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/inspector/lifestory.h"
#include "ui/inspector/queuestory.h"
#include "ui/inspector/taskpane.h"
#include "ui/inspector/workerstory.h"
#include "ui/now/nowpane.h"

#include <QLabel>

#include <optional>

using namespace Qt::StringLiterals;

namespace app
{

MomentPresenter::MomentPresenter(const RunController *controller, const ui::Playhead *playhead,
                                 const ui::Selection *selection, const Panes &panes,
                                 QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_playhead(playhead)
    , m_selection(selection)
    , m_panes(panes)
{
}

void MomentPresenter::present()
{
    std::optional<trace::State> activeState;
    for (int number = 0; const Scenario *scenario = m_controller->scenario(number); ++number) {
        if (!scenario->hasRun()) {
            presentMarkers(number, nullptr);
            continue;
        }
        trace::State state = m_playhead->moment().stateOf(*scenario->shown(), number);
        presentMarkers(number, &state);
        if (number == m_controller->activeNumber()) {
            activeState = std::move(state);
        }
    }
    if (activeState) {
        const trace::Model &model = *m_controller->active()->shown();
        m_panes.now->setContent(ui::now::nowContent(model, *activeState),
                                m_controller->activeNumber());
        m_panes.status->setParts(statusParts(model, *activeState));
    } else {
        m_panes.now->clear();
        m_panes.status->setParts({});
    }
    presentTask();
    m_panes.mode->setText(modeText());
    // A label's name is what is read of it: its words, not what it is for alone.
    m_panes.mode->setAccessibleName(tr("Run: %1").arg(m_panes.mode->text()));
}

/// Pills stand at lines of the text that runs: they would lie in a text that was edited since.
void MomentPresenter::presentMarkers(int number, const trace::State *state)
{
    ui::code::CodePane *pane = m_panes.code->pane(number);
    const Scenario *scenario = m_controller->scenario(number);
    if (!state || m_panes.code->isEdited(number)) {
        pane->setMarkers({});
        return;
    }
    pane->setMarkers(ui::code::taskMarkers(*scenario->shown(), *state));
}

void MomentPresenter::presentTask()
{
    if (!m_panes.task->isVisible()) {
        return;
    }
    const Scenario *scenario = m_controller->scenario(m_selection->item().run);
    const ui::Selection::Item &item = m_selection->item();
    if (!scenario || !scenario->hasRun()) {
        m_panes.task->setStory({});
        return;
    }
    const trace::Model &model = *scenario->shown();
    const auto state = [&] { return m_playhead->moment().stateOf(model, item.run); };
    switch (item.kind) {
    case ui::Selection::Kind::Task:
        m_panes.task->setStory(ui::inspector::lifeStory(model, state(), item.id));
        break;
    case ui::Selection::Kind::Worker:
        m_panes.task->setStory(
            ui::inspector::workerStory(model, state(), item.id, item.worker));
        break;
    case ui::Selection::Kind::Queue:
        m_panes.task->setStory(ui::inspector::queueStory(model, state(), item.id));
        break;
    default:
        m_panes.task->setStory({});
    }
}

/// What an instant run, or the reading of what it left, has come to; empty if all is there.
QString MomentPresenter::readingText() const
{
    const Scenario *active = m_controller->active();
    if (!active || !active->hasRun()) {
        return {};
    }
    if (active->isCut()) {
        return tr("stopped reading at %1 %").arg(active->readShare());
    }
    if (!active->isActive() && !active->isSettled()) {
        return tr("reading the run: %1 %").arg(active->readShare());
    }
    const bool isInstant = active->run()->settings().mode == run::Settings::Mode::Instant;
    const std::size_t events = active->model()->trace().size();
    if (isInstant && active->run()->state() == run::Run::State::Running && events > 0) {
        return QString::fromStdString(trace::words::counted(
            events, "running, %n event", QT_TRANSLATE_N_NOOP("Words", "running, %n events")));
    }
    return {};
}

QString MomentPresenter::modeText() const
{
    const Scenario *active = m_controller->active();
    QStringList parts;
    const bool isEnded = m_controller->state() == RunController::State::Ended;
    if (const QString reading = readingText(); !reading.isEmpty()) {
        parts += reading;
    } else if (isEnded && active && active->hasRun() && active->shown()->isEnded()) {
        parts += QString::fromStdString(trace::words::outcome(active->shown()->entities()));
    } else if (m_controller->state() == RunController::State::Paused) {
        parts += tr("paused");
    }
    // What is shown was made in the mode of its run; the switch may stand elsewhere since.
    const bool hasRun = active && active->hasRun();
    const bool isLive = hasRun ? active->run()->settings().mode == run::Settings::Mode::Live
                               : m_controller->isLive();
    parts += isLive ? tr("live, %1").arg(speedText(m_controller->rate())) : tr("instant");
    if (hasRun) {
        parts += tr("seed %1").arg(active->run()->settings().seed);
    }
    return parts.join(u", "_s);
}

} // namespace app
