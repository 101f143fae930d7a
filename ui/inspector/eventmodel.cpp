// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/eventmodel.h"

#include "core/trace/words.h"
#include "ui/common/fonts.h"
#include "ui/common/theme.h"

#include <algorithm>
#include <limits>

namespace ui::inspector
{

EventModel::EventModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void EventModel::setRun(const trace::Model *run)
{
    beginResetModel();
    m_run = run;
    m_rows = 0;
    m_past = 0;
    endResetModel();
    refresh();
}

void EventModel::refresh()
{
    const std::size_t size = m_run ? m_run->size() : 0;
    const int count = int(std::min<std::size_t>(size, std::numeric_limits<int>::max()));
    if (count > m_rows) {
        beginInsertRows({}, m_rows, count - 1);
        m_rows = count;
        endInsertRows();
    }
}

void EventModel::setPastEvents(int count)
{
    const int before = std::exchange(m_past, count);
    const int first = std::min(before, count);
    const int last = std::min(std::max(before, count), m_rows) - 1;
    if (first <= last) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1), {Qt::ForegroundRole});
    }
}

trace::Time EventModel::timeOf(int row) const
{
    return m_run->trace()[std::size_t(row)].time;
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString EventModel::text(int row, int column) const
{
    const trace::Event &event = m_run->trace()[std::size_t(row)];
    switch (column) {
    case NumberColumn:
        return QString::number(row + 1);
    case TimeColumn:
        return QString::number(std::chrono::duration<double>(event.time).count(), 'f', 6);
    case KindColumn:
        return QString::fromStdString(trace::words::eventKind(event));
    default:
        return QString::fromStdString(trace::words::event(m_run->entities(), event));
    }
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (index.column() <= TimeColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        return index.column() <= TimeColumn ? codeFont(12) : wordFont(12);
    case Qt::ForegroundRole:
        if (index.row() >= m_past || index.column() <= TimeColumn) {
            return currentTheme().faintText;
        }
        return currentTheme().text;
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (section <= TimeColumn ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case TimeColumn:
        return tr("Time, s");
    case KindColumn:
        return tr("Event");
    default:
        return tr("What happened");
    }
}

} // namespace ui::inspector
