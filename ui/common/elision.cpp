// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elision.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ui {
namespace {

constexpr qsizetype leastLetters = 3; // of the part before the dot; fewer say nothing

} // namespace

QString elidedName(const QFontMetricsF &metrics, const QString &name, double room)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    const QString dot = QStringLiteral(" · ");
    const qsizetype at = name.indexOf(dot);
    if (at < 0)
        return metrics.elidedText(name, Qt::ElideMiddle, room);
    const QString family = name.first(at);
    const QString own = name.sliced(at + dot.size());
    const QString brief = family.first(std::min(leastLetters, family.size())) + QChar(0x2026);
    const double dotWidth = metrics.horizontalAdvance(dot);
    const double briefWidth = std::min(metrics.horizontalAdvance(family), metrics.horizontalAdvance(brief));
    const double ownWidth = metrics.horizontalAdvance(own);
    const double least = 4 * metrics.horizontalAdvance(QChar(0x2026)); // what must be left of the own part
    if (briefWidth + dotWidth + std::min(ownWidth, least) > room)
        return metrics.elidedText(own, Qt::ElideMiddle, room);
    const double familyRoom = std::max(briefWidth, room - dotWidth - ownWidth);
    const QString shownFamily = metrics.elidedText(family, Qt::ElideRight, familyRoom);
    return shownFamily + dot + metrics.elidedText(own, Qt::ElideMiddle, room - dotWidth - metrics.horizontalAdvance(shownFamily));
}

} // namespace ui
