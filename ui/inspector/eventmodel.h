// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QAbstractTableModel>

namespace ui::inspector
{

/// Everything that was recorded, one event in a row. Grows by refresh().
class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TimeColumn, KindColumn, TextColumn, ColumnCount };

    explicit EventModel(QObject *parent = nullptr);

    /// The run to show; null for none. It must outlive this, or its successor be set before it dies.
    void setRun(const trace::Model *run);
    void refresh();
    /// Rows from here on lie past the playhead's moment.
    void setPastEvents(int count);
    int pastEvents() const { return m_past; }
    trace::Time timeOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    const trace::Model *m_run = nullptr;
    int m_rows = 0;
    int m_past = 0;
};

} // namespace ui::inspector
