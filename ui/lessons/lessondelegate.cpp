// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lessondelegate.h"

#include "ui/common/fonts.h"
#include "ui/common/theme.h"
#include "ui/lessons/lessonmodel.h"

#include <QPainter>

namespace ui::lessons
{

void LessonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    painter->save();
    const bool isHeading = index.data(LessonModel::HeadingRole).toBool();
    const bool isCurrent = index.data(LessonModel::CurrentRole).toBool();
    QRect text = option.rect.adjusted(isHeading ? 12 : 18, 0, -8, 0);
    if (isCurrent) {
        painter->fillRect(option.rect, theme.accentPale);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          theme.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver) && !isHeading) {
        painter->fillRect(option.rect, theme.hairline);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && !isHeading) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    if (isHeading) {
        text.setTop(text.bottom() - int(22 * textScale()));
        painter->setFont(wordFont(11, QFont::DemiBold));
        painter->setPen(theme.secondaryText);
    } else {
        painter->setFont(wordFont(12.5, isCurrent ? QFont::DemiBold : QFont::Normal));
        painter->setPen(theme.text);
    }
    const QString shown = painter->fontMetrics().elidedText(index.data().toString(),
                                                            Qt::ElideRight, text.width());
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter->restore();
}

QSize LessonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHeading = index.data(LessonModel::HeadingRole).toBool();
    const bool isFirst = index.row() == 0;
    const double height = isHeading ? (isFirst ? 24 : 32) : 23;
    return {40, int(height * textScale())};
}

} // namespace ui::lessons
