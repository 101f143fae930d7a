// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/outputdelegate.h"

#include "ui/common/elision.h"
#include "ui/common/fonts.h"
#include "ui/common/selection.h"
#include "ui/common/theme.h"
#include "ui/output/outputmodel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>

namespace ui::output
{

namespace
{

constexpr double sideMargin = 6;
constexpr double futureOpacity = 0.35;

/// Tabs go to the next multiple of eight columns, as in a terminal.
QString withoutTabs(const QString &text, qsizetype column)
{
    QString result;
    for (const QChar character : text) {
        if (character != u'\t') {
            result += character;
            continue;
        }
        do {
            result += u' ';
        } while ((column + result.size()) % 8 != 0);
    }
    return result;
}

QFont fontOf(const TerminalStyle &style)
{
    QFont font = codeFont(12.5, style.bold ? QFont::Bold : QFont::Normal);
    font.setItalic(style.italic);
    font.setUnderline(style.underlined);
    // What a program prints is shown letter by letter: "==" is two characters.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace

QColor colourOf(const TerminalColour &colour, const Theme &theme, const QColor &unset)
{
    // The names are a terminal's, the values chosen to be read on white and on near-black.
    static constexpr std::array<QRgb, 16> onLight{
        0x1a1f26, 0xb3261e, 0x1a7f37, 0x8a6100, 0x0a5cad, 0x8f3585, 0x006f78, 0x6b7580,
        0x4d5761, 0xd1342b, 0x218a43, 0xa87500, 0x1f74d1, 0xab48a0, 0x00868f, 0x8d97a1};
    static constexpr std::array<QRgb, 16> onDark{
        0x7f8b97, 0xff7b6b, 0x56c98a, 0xe5b454, 0x67aef0, 0xd98ccf, 0x4fc4cf, 0xd5dade,
        0x97a3af, 0xff968a, 0x77dca4, 0xf2c877, 0x8ac2f7, 0xe6a8de, 0x78d8e1, 0xffffff};
    switch (colour.kind) {
    case TerminalColour::Kind::Default:
        return unset;
    case TerminalColour::Kind::Named:
        return QColor::fromRgb((theme.isDark() ? onDark : onLight)[colour.red % 16]);
    case TerminalColour::Kind::Rgb:
        return QColor(colour.red, colour.green, colour.blue);
    }
    return unset;
}

OutputDelegate::OutputDelegate(const Selection *selection, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_selection(selection)
{
}

void OutputDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const bool isFuture = index.data(OutputModel::FutureRole).toBool();
    painter->save();
    const auto task = trace::Id(index.data(OutputModel::TaskRole).toUInt());
    const bool isChosen = task != 0 && m_selection->isTask(task, m_run);
    // As a selected lane looks.
    if (option.state.testFlag(QStyle::State_Selected) || isChosen) {
        painter->fillRect(option.rect, theme.accentPale);
    }
    if (isChosen && index.column() == OutputModel::TimeColumn) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
    }
    if (isFuture) {
        painter->setOpacity(futureOpacity);
    }
    const QRectF rect = QRectF(option.rect).adjusted(sideMargin, 0, -sideMargin, 0);
    switch (index.column()) {
    case OutputModel::TimeColumn:
        painter->setFont(codeFont(12.5));
        painter->setPen(theme.faintText);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        break;
    case OutputModel::ActorColumn: {
        painter->setFont(codeFont(12.5, QFont::Medium));
        painter->setPen(task != 0 ? taskColour(theme, task) : theme.secondaryText);
        const QString name =
            elidedName(QFontMetricsF(painter->font()), index.data().toString(), rect.width());
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, name);
        break;
    }
    default:
        paintText(*painter, rect, index,
                  index.data(OutputModel::ErrorRole).toBool() ? theme.error : theme.text);
    }
    painter->restore();
}

void OutputDelegate::paintText(QPainter &painter, const QRectF &rect, const QModelIndex &index,
                               const QColor &colour) const
{
    const Theme &theme = currentTheme();
    const auto *model = static_cast<const OutputModel *>(index.model());
    double x = rect.left();
    qsizetype column = 0;
    const double opacity = painter.opacity();
    for (const StyledRun &run : model->runs(index.row())) {
        const QString text = withoutTabs(run.text, column);
        column += text.size();
        const QFont font = fontOf(run.style);
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        QColor front = colourOf(run.style.foreground, theme, colour);
        QColor back = colourOf(run.style.background, theme, {});
        if (run.style.inverse) {
            std::swap(front, back);
            front = front.isValid() ? front : theme.background;
        }
        if (back.isValid()) {
            painter.fillRect(QRectF(x, rect.top() + 1, width, rect.height() - 2), back);
        }
        painter.setOpacity(run.style.dim ? opacity * 0.65 : opacity);
        painter.setFont(font);
        painter.setPen(front);
        painter.drawText(QRectF(x, rect.top(), width + 1, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
        painter.setOpacity(opacity);
        x += width;
    }
}

} // namespace ui::output
