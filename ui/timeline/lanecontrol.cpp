// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanecontrol.h"

#include "ui/timeline/lanefilter.h"
#include "ui/timeline/lanemenu.h"
#include "ui/timeline/navigation.h"
#include "ui/timeline/timelineplot.h"

#include <QMenu>
#include <QSignalBlocker>

namespace timeline {

LaneControl::LaneControl(TimelinePlot &plot, Navigation &navigation, const ui::Selection &selection, QWidget *parent)
    : QObject(parent), m_plot(plot), m_selection(selection), m_filter(new LaneFilter(parent))
{
    connect(&navigation, &Navigation::menuWanted, this, &LaneControl::showMenu);
    connect(&navigation, &Navigation::foldClicked, this, [this](RunPane *pane, trace::Id task) {
        LaneChoice next = pane->run().lanes;
        toggle(next.folded, task);
        choose(*pane, next);
    });
    connect(m_filter, &QLineEdit::textChanged, this, &LaneControl::applyFilter);
    connect(m_filter, &LaneFilter::closed, parent, qOverload<>(&QWidget::setFocus));
}

void LaneControl::filter()
{
    if (m_plot.isEmpty())
        return;
    placeFilter();
    m_filter->open();
    m_filter->raise();
}

RunPane *LaneControl::selectedPane() const
{
    const auto run = static_cast<std::size_t>(m_selection.item().run);
    return m_selection.task() && run < m_plot.panes().size() ? m_plot.panes()[run] : nullptr;
}

void LaneControl::choose(RunPane &pane, const LaneChoice &choice)
{
    pane.setLanes(choice);
    if (choice.filter.isEmpty() && !m_filter->text().isEmpty())
        m_filter->clear();
    Q_EMIT changed();
}

void LaneControl::applyFilter()
{
    for (RunPane *pane : m_plot.panes()) {
        LaneChoice next = pane->run().lanes;
        next.filter = m_filter->text().trimmed();
        pane->setLanes(next);
    }
    m_filter->setVisible(m_filter->hasFocus() || !m_filter->text().isEmpty());
    Q_EMIT changed();
}

void LaneControl::foldSelected()
{
    RunPane *pane = selectedPane();
    const int row = pane ? pane->layout().rowOf(Row::Kind::Task, m_selection.task()) : -1;
    if (row < 0 || !pane->layout().rows()[static_cast<std::size_t>(row)].creates)
        return;
    LaneChoice next = pane->run().lanes;
    toggle(next.folded, m_selection.task());
    choose(*pane, next);
}

void LaneControl::pinSelected()
{
    if (RunPane *pane = selectedPane()) {
        LaneChoice next = pane->run().lanes;
        toggle(next.pinned, m_selection.task());
        choose(*pane, next);
    }
}

void LaneControl::uncoverSelected()
{
    RunPane *pane = selectedPane();
    if (!pane || pane->layout().rowOf(Row::Kind::Task, m_selection.task()) >= 0)
        return;
    LaneChoice next = pane->run().lanes;
    const trace::Entities &entities = pane->run().model->entities();
    const trace::TaskInfo *task = entities.task(m_selection.task());
    while (task && task->creator.isTask()) {
        next.folded.erase(task->creator.taskId());
        task = entities.task(task->creator.taskId());
    }
    next.filter.clear();
    choose(*pane, next);
}

void LaneControl::showFilter()
{
    const QString words = m_plot.isEmpty() ? QString() : m_plot.panes().front()->run().lanes.filter;
    const QSignalBlocker blocker(m_filter);
    m_filter->setText(words);
    m_filter->setVisible(!words.isEmpty());
}

void LaneControl::placeFilter()
{
    if (m_plot.isEmpty())
        return;
    const RunPane *pane = m_plot.panes().front();
    const QRectF lanes = pane->lanesArea();
    const double axis = m_plot.look().metrics.axis;
    const int height = m_filter->sizeHint().height();
    m_filter->setGeometry(m_plot.x() + 8, m_plot.y() + qRound(lanes.top() - axis / 2 - height / 2.0), qRound(lanes.left() - 28), height);
}

void LaneControl::showMenu(RunPane *pane, const Row *row, const QPoint &global)
{
    QMenu menu;
    fillLaneMenu(menu, *pane->run().model, row, pane->run().lanes, [this, pane](const LaneChoice &next) { choose(*pane, next); });
    menu.addAction(tr("Fi&lter…"), this, &LaneControl::filter);
    menu.exec(global);
}

} // namespace timeline
