// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingdelegate.h"

#include "ui/common/theme.h"
#include "ui/findings/findingcard.h"
#include "ui/findings/findingmodel.h"

#include <QAbstractItemView>
#include <QPainter>

#include <cmath>

namespace ui::findings
{

namespace
{

const trace::findings::Finding *findingAt(const QModelIndex &index)
{
    const auto *model = qobject_cast<const FindingModel *>(index.model());
    return model ? model->at(index) : nullptr;
}

} // namespace

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *finding = findingAt(index);
    if (!finding) {
        return;
    }
    const Theme &theme = currentTheme();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.accentPale);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          theme.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.chrome);
    }
    painter->setPen(theme.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(option.rect.topLeft());
    paintCard(*painter, *finding, layOutCard(*finding, option.rect.width()));
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *finding = findingAt(index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!finding || !view) {
        return {};
    }
    const int width = view->viewport()->width();
    return {width, int(std::ceil(layOutCard(*finding, width).height))};
}

} // namespace ui::findings
