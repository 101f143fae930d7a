// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

// After a Qt header: moc 6.4 cannot read <compare> first.
#include "core/trace/findings/finding.h"

#include <vector>

namespace ui::findings
{

/// The findings of a run as rows. Those that stay keep their place when others come or go.
class FindingModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using List = std::vector<trace::findings::Finding>;

    using QAbstractListModel::QAbstractListModel;

    void setFindings(List findings);
    const List &findings() const { return m_findings; }
    /// Null for a row that is none.
    const trace::findings::Finding *at(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    List m_findings;
};

} // namespace ui::findings
