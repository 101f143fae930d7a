// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingmodel.h"

#include "ui/findings/findingcard.h"

namespace ui::findings
{

void FindingModel::setFindings(List findings)
{
    if (findings == m_findings) {
        return;
    }
    const auto isSame = [](const auto &one, const auto &other) {
        return one.kind == other.kind && one.line == other.line && one.task == other.task;
    };
    if (std::equal(findings.begin(), findings.end(), m_findings.begin(), m_findings.end(),
                   isSame)) {
        // Only their numbers have grown: who reads one keeps it.
        m_findings = std::move(findings);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

const trace::findings::Finding *FindingModel::at(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_findings.size() ? &m_findings[row] : nullptr;
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const trace::findings::Finding *finding = at(index);
    if (!finding) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(finding->title);
    case Qt::AccessibleTextRole:
        return spokenText(*finding);
    default:
        return {};
    }
}

} // namespace ui::findings
