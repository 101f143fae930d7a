// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanecontrol.h"

#include "ui/timeline/lanefilter.h"
#include "ui/timeline/lanemenu.h"
#include "ui/timeline/lanereader.h"
#include "ui/timeline/navigation.h"
#include "ui/timeline/timelineplot.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

namespace timeline {

LaneControl::LaneControl(TimelinePlot &plot, Navigation &navigation, ui::Selection &selection, const ui::Playhead &playhead, QWidget *parent)
    : QObject(parent), m_plot(plot), m_navigation(navigation), m_selection(selection),
      m_reader(new LaneReader(plot, selection, playhead)), m_filter(new LaneFilter(parent))
{
    parent->installEventFilter(this);
    parent->setAccessibleDescription(plot.accessibleDescription());
    connect(&navigation, &Navigation::menuWanted, this, &LaneControl::showMenu);
    connect(&navigation, &Navigation::foldClicked, this, [this](RunPane *pane, trace::Id task) {
        LaneChoice next = pane->run().lanes;
        toggle(next.folded, task);
        choose(*pane, next);
    });
    connect(m_filter, &QLineEdit::textChanged, this, &LaneControl::applyFilter);
    connect(m_filter, &LaneFilter::closed, parent, qOverload<>(&QWidget::setFocus));
}

bool LaneControl::eventFilter(QObject *, QEvent *event)
{
    // Others may come while the plot is being destroyed.
    if ((event->type() != QEvent::ContextMenu && event->type() != QEvent::KeyPress) || m_plot.isEmpty())
        return false;
    if (event->type() == QEvent::ContextMenu && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        showMenuOfSelected();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    return (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && pressKey(key->key());
}

bool LaneControl::pressKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        selectNeighbour(-1);
        return true;
    case Qt::Key_Down:
        selectNeighbour(1);
        return true;
    case Qt::Key_R:
        m_navigation.measureFromPlayhead();
        return true;
    default:
        return false;
    }
}

void LaneControl::selectNeighbour(int direction)
{
    const auto [pane, row] = m_reader->lane(m_reader->neighbour(direction));
    if (!row)
        return;
    pane->reveal(*row);
    m_reader->select({pane, row});
    Q_EMIT m_navigation.scrolled();
}

void LaneControl::showMenuOfSelected()
{
    auto [pane, row] = m_reader->lane(m_reader->selected());
    if (!pane)
        pane = m_plot.panes().front();
    const QRectF area = row ? pane->rowArea(*row) : pane->lanesArea();
    showMenu(pane, row, m_plot.mapToGlobal(area.bottomLeft().toPoint()));
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
