// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elision.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ui {
namespace {

constexpr qsizetype leastLetters = 3; // of the part before the dot; fewer say nothing
constexpr QChar ellipsis{0x2026};

/// In the middle; what was cut at an end before gives way there first, since what it keeps tells it apart.
QString shortened(const QFontMetricsF &metrics, const QString &text, double room)
{
    const bool begins = text.startsWith(ellipsis);
    const bool ends = text.size() > 1 && text.endsWith(ellipsis);
    if (!begins && !ends)
        return metrics.elidedText(text, Qt::ElideMiddle, room);
    qsizetype first = begins ? 1 : 0;
    qsizetype last = text.size() - (ends ? 1 : 0);
    QString shown = text;
    for (bool left = begins; metrics.horizontalAdvance(shown) > room && first + 1 < last; left = begins && (!ends || !left)) {
        if (left)
            first += text[first].isHighSurrogate() ? 2 : 1;
        else
            last -= text[last - 1].isLowSurrogate() ? 2 : 1;
        shown = (begins ? QString(ellipsis) : QString()) + text.sliced(first, last - first) + (ends ? QString(ellipsis) : QString());
    }
    return shown;
}

} // namespace

QString elidedName(const QFontMetricsF &metrics, const QString &name, double room)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    const QString dot = QStringLiteral(" · ");
    const qsizetype at = name.indexOf(dot);
    if (at < 0)
        return shortened(metrics, name, room);
    const QString family = name.first(at);
    const QString own = name.sliced(at + dot.size());
    const QString brief = family.first(std::min(leastLetters, family.size())) + ellipsis;
    const double dotWidth = metrics.horizontalAdvance(dot);
    const double briefWidth = std::min(metrics.horizontalAdvance(family), metrics.horizontalAdvance(brief));
    const double ownWidth = metrics.horizontalAdvance(own);
    const double least = 4 * metrics.horizontalAdvance(ellipsis); // what must be left of the own part
    if (briefWidth + dotWidth + std::min(ownWidth, least) > room)
        return shortened(metrics, own, room);
    const double familyRoom = std::max(briefWidth, room - dotWidth - ownWidth);
    const QString shownFamily = metrics.elidedText(family, Qt::ElideRight, familyRoom);
    return shownFamily + dot + shortened(metrics, own, room - dotWidth - metrics.horizontalAdvance(shownFamily));
}

} // namespace ui
