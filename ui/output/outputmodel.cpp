// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/outputmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::output
{

OutputModel::OutputModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void OutputModel::setRun(const trace::Model *run)
{
    beginResetModel();
    m_run = run;
    m_rows = 0;
    m_pastLines = 0;
    m_longest = 0;
    m_style = {};
    m_startStyles.clear();
    endResetModel();
    refresh();
}

void OutputModel::refresh()
{
    if (!m_run) {
        return;
    }
    const int count = int(m_run->entities().outputs().size());
    if (count == m_rows) {
        return;
    }
    beginInsertRows({}, m_rows, count - 1);
    for (int row = m_rows; row < count; ++row) {
        if (m_style != TerminalStyle()) {
            m_startStyles.emplace_back(row, m_style);
        }
        const std::string_view bytes = m_run->trace().text(event(row).a);
        if (bytes.find('\x1b') == std::string_view::npos) {
            m_longest = std::max(m_longest, qsizetype(bytes.size()));
            continue;
        }
        qsizetype length = 0;
        for (const StyledRun &run : styledRuns(rawText(row), m_style)) {
            length += run.text.size();
        }
        m_longest = std::max(m_longest, length);
    }
    m_rows = count;
    endInsertRows();
}

void OutputModel::setPastLines(int count)
{
    const int before = std::exchange(m_pastLines, count);
    const int first = std::min(before, count);
    const int last = std::min(std::max(before, count), m_rows) - 1;
    if (first <= last) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1), {FutureRole});
    }
}

trace::Event OutputModel::event(int row) const
{
    return m_run->trace()[m_run->entities().outputs()[size_t(row)]];
}

trace::Time OutputModel::timeOf(int row) const
{
    return event(row).time;
}

QString OutputModel::rawText(int row) const
{
    const std::string_view bytes = m_run->trace().text(event(row).a);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QList<StyledRun> OutputModel::runs(int row) const
{
    TerminalStyle style;
    const auto found = std::lower_bound(
        m_startStyles.begin(), m_startStyles.end(), row,
        [](const std::pair<int, TerminalStyle> &entry, int wanted) { return entry.first < wanted; });
    if (found != m_startStyles.end() && found->first == row) {
        style = found->second;
    }
    return styledRuns(rawText(row), style);
}

QString OutputModel::plainText(int row) const
{
    QString text;
    for (const StyledRun &run : runs(row)) {
        text += run.text;
    }
    return text;
}

QString OutputModel::actorText(const trace::Event &event) const
{
    const trace::Actor actor = event.actor();
    const trace::Entities &entities = m_run->entities();
    if (actor.kind() == trace::Actor::Kind::Main) {
        return {};
    }
    return QString::fromStdString(actor.isTask() ? entities.label(actor.id())
                                                 : entities.actorName(actor));
}

int OutputModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int OutputModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant OutputModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows) {
        return {};
    }
    const int row = index.row();
    const trace::Event &line = event(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (index.column() == TimeColumn) {
            return QString::number(std::chrono::duration<double>(line.time).count(), 'f', 3);
        }
        return index.column() == ActorColumn ? actorText(line) : plainText(row);
    case Qt::ToolTipRole:
        return index.column() == ActorColumn && line.actor().isTask()
                   ? QString::fromStdString(m_run->entities().wholeLabel(line.actor().id()))
                   : QVariant();
    case EventRole:
        return qulonglong(m_run->entities().outputs()[size_t(row)]);
    case TaskRole:
        return uint(line.actor().taskId());
    case FutureRole:
        return row >= m_pastLines;
    case ErrorRole:
        return line.kind == trace::Kind::ErrorOutput;
    default:
        return {};
    }
}

} // namespace ui::output
