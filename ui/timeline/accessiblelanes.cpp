// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/accessiblelanes.h"

#include "ui/timeline/lanereader.h"
#include "ui/timeline/timelineplot.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace timeline {
namespace {

/// One lane: name, state at the playhead (value) and totals (description).
class AccessibleLane : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleLane(TimelinePlot &plot, LaneReader &reader, int number)
        : m_plot(&plot), m_reader(&reader), m_number(number)
    {
    }

    bool isValid() const override { return m_plot && m_reader && place().second; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_plot ? m_plot->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_plot); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name:
            return m_reader->name(place());
        case QAccessible::Value:
            return m_reader->state(place());
        case QAccessible::Description:
            return m_reader->description(place());
        default:
            return {};
        }
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const auto [pane, row] = place();
        const QRect area = pane->rowArea(*row).toAlignedRect();
        return area.isEmpty() ? QRect() : QRect(m_plot->mapToGlobal(QPoint(0, area.top())), QSize(m_plot->width(), area.height()));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const auto [pane, row] = place();
        state.readOnly = true;
        state.selectable = state.focusable = itemOf(*row, pane->number()) != ui::Selection::Item{};
        state.selected = state.focused = m_reader->selected() == m_number;
        state.offscreen = pane->rowArea(*row).isEmpty();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction() && isValid())
            m_reader->select(place());
    }

private:
    LaneReader::Lane place() const { return m_reader->lane(m_number); }

    const QPointer<TimelinePlot> m_plot;
    const QPointer<LaneReader> m_reader;
    const int m_number;
};

/// The picture. Lanes are made when somebody asks for them; one stands for whatever lies at its number.
class AccessibleLanes : public QAccessibleWidget
{
public:
    explicit AccessibleLanes(TimelinePlot *plot)
        : QAccessibleWidget(plot, QAccessible::List), m_plot(plot), m_reader(plot->findChild<LaneReader *>())
    {
    }
    ~AccessibleLanes() override
    {
        for (const auto &[number, id] : m_lanes)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_reader ? m_reader->count() : 0; }

    QAccessibleInterface *child(int number) const override
    {
        if (number < 0 || number >= childCount())
            return nullptr;
        const auto [known, isNew] = m_lanes.try_emplace(number, QAccessible::Id{});
        if (isNew)
            known->second = QAccessible::registerAccessibleInterface(new AccessibleLane(*m_plot, *m_reader, number));
        return QAccessible::accessibleInterface(known->second);
    }

    void forget(int number)
    {
        if (const auto known = m_lanes.find(number); known != m_lanes.end()) {
            QAccessible::deleteAccessibleInterface(known->second);
            m_lanes.erase(known);
        }
    }

    int indexOfChild(const QAccessibleInterface *lane) const override
    {
        for (const auto &[number, id] : m_lanes) {
            if (QAccessible::accessibleInterface(id) == lane)
                return number;
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint place = m_plot->mapFromGlobal(QPoint(x, y));
        RunPane *pane = m_plot->paneAt(place);
        const Row *row = pane ? pane->rowAt(place) : nullptr;
        for (int number = 0; row && number < childCount(); ++number) {
            if (m_reader->lane(number).second == row)
                return child(number);
        }
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override { return m_reader ? child(m_reader->selected()) : nullptr; }

private:
    TimelinePlot *const m_plot;
    const QPointer<LaneReader> m_reader;
    mutable std::map<int, QAccessible::Id> m_lanes;
};

QAccessibleInterface *makeLanes(const QString &, QObject *object)
{
    auto *plot = qobject_cast<TimelinePlot *>(object);
    return plot && plot->findChild<LaneReader *>() ? new AccessibleLanes(plot) : nullptr;
}

} // namespace

void installAccessibleLanes()
{
    QAccessible::installFactory(makeLanes); // the same one twice counts once
}

void renewAccessibleLane(TimelinePlot &plot, int number)
{
    if (auto *lanes = dynamic_cast<AccessibleLanes *>(QAccessible::queryAccessibleInterface(&plot)))
        lanes->forget(number);
}

} // namespace timeline
