// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanereader.h"

#include "core/trace/words.h"
#include "ui/timeline/accessiblelanes.h"
#include "ui/timeline/lanewords.h"
#include "ui/timeline/timelineplot.h"

#include <QAccessible>

namespace timeline {

ui::Selection::Item itemOf(const Row &row, int run)
{
    using Kind = ui::Selection::Kind;
    switch (row.kind) {
    case Row::Kind::Task:
        return {Kind::Task, row.id, 0, run};
    case Row::Kind::Queue:
        return {Kind::Queue, row.id, 0, run};
    case Row::Kind::Worker:
        return {Kind::Worker, row.id, row.worker, run};
    case Row::Kind::Loop:
        return {Kind::Loop, 0, 0, run};
    default:
        return {};
    }
}

LaneReader::LaneReader(TimelinePlot &plot, ui::Selection &selection, const ui::Playhead &playhead)
    : QObject(&plot), m_plot(plot), m_selection(selection), m_playhead(playhead)
{
    installAccessibleLanes();
    plot.setAccessibleName(tr("Lanes"));
    plot.setAccessibleDescription(tr("Up and Down go from lane to lane, Left and Right move the playhead by a step."));
    connect(&selection, &ui::Selection::changed, this, &LaneReader::tellSelection);
    connect(&playhead, &ui::Playhead::moved, this, &LaneReader::tellMoment);
}

int LaneReader::count() const
{
    std::size_t number = 0;
    for (const RunPane *pane : m_plot.panes())
        number += pane->layout().rows().size();
    return static_cast<int>(number);
}

LaneReader::Lane LaneReader::lane(int number) const
{
    auto left = static_cast<std::size_t>(number);
    for (RunPane *pane : m_plot.panes()) {
        const std::vector<Row> &rows = pane->layout().rows();
        if (left < rows.size())
            return {pane, &rows[left]};
        left -= rows.size();
    }
    return {nullptr, nullptr};
}

int LaneReader::selected() const
{
    if (m_selection.isEmpty())
        return -1;
    for (int number = 0; number < count(); ++number) {
        const auto [pane, row] = lane(number);
        if (itemOf(*row, pane->number()) == m_selection.item())
            return number;
    }
    return -1;
}

int LaneReader::neighbour(int direction) const
{
    const int current = selected();
    const int lanes = count();
    for (int number = current < 0 && direction < 0 ? lanes - 1 : current + direction; number >= 0 && number < lanes;
         number += direction) {
        const auto [pane, row] = lane(number);
        if (itemOf(*row, pane->number()) != ui::Selection::Item{})
            return number;
    }
    return -1;
}

QString LaneReader::name(const Lane &lane) const
{
    const auto [pane, row] = lane;
    const QString name = spokenName(*pane->run().model, *row);
    const QString run = pane->run().title.isEmpty() ? pane->run().file : pane->run().title;
    return m_plot.panes().size() > 1 ? tr("%1, %2", "Task main, Two watches").arg(name, run) : name;
}

QString LaneReader::state(const Lane &lane) const
{
    const trace::Model &model = *lane.first->run().model;
    return spokenState(model, *lane.second, m_playhead.moment().stateOf(model, lane.first->number()));
}

QString LaneReader::totals(const Lane &lane) const
{
    const trace::Model &model = *lane.first->run().model;
    return spokenTotals(model, *lane.second, m_playhead.moment().stateOf(model, lane.first->number()));
}

QString LaneReader::description(const Lane &lane) const
{
    const QString now = state(lane);
    if (m_isBrief)
        return QString::fromStdString(trace::words::moment(m_playhead.time())) + QLatin1String(": ") + now;
    return now + (now.endsWith(QLatin1Char('.')) ? QLatin1String(" ") : QLatin1String(". ")) + totals(lane);
}

void LaneReader::select(const Lane &lane)
{
    m_selection.select(itemOf(*lane.second, lane.first->number()));
}

/// The selected lane, if somebody reads the lanes; -1 if not. To tell of them while another pane has the keyboard
/// would take the reader away from there.
int LaneReader::toldLane() const
{
    const QWidget *focus = m_plot.window()->focusWidget();
    const bool isHere = focus && (focus == &m_plot || focus->isAncestorOf(&m_plot));
    return isHere && (m_isAlwaysTold || QAccessible::isActive()) ? selected() : -1;
}

void LaneReader::tellFocus(int number)
{
    m_told = description(lane(number));
    QAccessibleEvent event(&m_plot, QAccessible::Focus);
    event.setChild(number);
    QAccessible::updateAccessibility(&event);
}

void LaneReader::tellSelection()
{
    m_isBrief = false;
    if (const int number = toldLane(); number >= 0)
        tellFocus(number);
}

/// Screen readers speak of what gets the focus, and of Qt's lists they hear nothing else: a lane that says something new
/// gets it as if it were another one.
void LaneReader::tellMoment()
{
    const int number = m_playhead.isLive() ? -1 : toldLane(); // nobody can listen to each frame of a run
    if (number < 0)
        return;
    m_isBrief = true;
    if (description(lane(number)) == m_told)
        return;
    renewAccessibleLane(m_plot, number);
    tellFocus(number);
    Q_EMIT momentTold(m_told);
}

} // namespace timeline
