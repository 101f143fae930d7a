// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/output/sgr.h"

#include "core/trace/model.h"

#include <QAbstractTableModel>
#include <QList>

#include <vector>

namespace ui::output
{

/// The lines a run has printed: when, by whom, what. Rows past the playhead's moment are there, but
/// lie in the future. Grows by refresh(); costs a few bytes for each line.
class OutputModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ActorColumn, TextColumn, ColumnCount };
    enum Role {
        EventRole = Qt::UserRole, ///< index of the event that printed the line
        TaskRole,                 ///< number of the task that printed it, or 0
        FutureRole,               ///< not printed yet at the playhead's moment
        ErrorRole,                ///< written to stderr
    };

    explicit OutputModel(QObject *parent = nullptr);

    /// The run to show; null for none. It must outlive this, or its successor be set before it dies.
    void setRun(const trace::Model *run);
    /// Takes in the lines printed since.
    void refresh();
    /// Lines past the first `count` lie in the future.
    void setPastLines(int count);
    int pastLines() const { return m_pastLines; }

    /// Number of characters in the longest line.
    qsizetype longestLine() const { return m_longest; }
    trace::Time timeOf(int row) const;
    QList<StyledRun> runs(int row) const;
    QString plainText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    trace::Event event(int row) const;
    QString rawText(int row) const;
    QString actorText(const trace::Event &event) const;

    const trace::Model *m_run = nullptr;
    int m_rows = 0;
    int m_pastLines = 0;
    qsizetype m_longest = 0;
    TerminalStyle m_style; ///< after the last row
    /// The style in which a row begins, where it is not the default one; by row.
    std::vector<std::pair<int, TerminalStyle>> m_startStyles;
};

} // namespace ui::output
