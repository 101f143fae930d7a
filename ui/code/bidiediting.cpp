// SPDX-License-Identifier: GPL-3.0-or-later
// The editor where its text runs from right to left: see BidiLines.
#include "ui/code/editor.h"

#include "ui/code/pythonlexer.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QTextCharFormat>

namespace ui::code
{

QFont Editor::codeFontOf(int style) const
{
    QFont font = m_lexer->font(style);
    font.setPointSizeF(font.pointSizeF() + double(SendScintilla(SCI_GETZOOM)));
    return font;
}

QTextCharFormat Editor::formatAt(long place) const
{
    const int style = int(SendScintilla(SCI_GETSTYLEAT, ulong(place)));
    QTextCharFormat format;
    format.setFont(codeFontOf(style));
    format.setForeground(m_lexer->color(style));
    const auto isMarked = [&](int indicator) {
        return SendScintilla(SCI_INDICATORVALUEAT, ulong(indicator), place) != 0;
    };
    if (isMarked(foundIndicator)) {
        QColor found = currentTheme().ready;
        found.setAlpha(currentTheme().isDark() ? 70 : 90);
        format.setBackground(found);
    }
    if (isMarked(ErrorIndicator) || isMarked(WarningIndicator)) {
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(isMarked(ErrorIndicator) ? currentTheme().error
                                                          : currentTheme().ready);
    }
    return format;
}

QColor Editor::lineBackground(int line) const
{
    const long markers = SendScintilla(SCI_MARKERGET, ulong(line - 1));
    if ((markers & (1L << taskLineMarker)) != 0) {
        return currentTheme().currentLine;
    }
    return (markers & (1L << differenceMarker)) != 0 ? differenceTint() : currentTheme().background;
}

QColor Editor::selectionBackground() const
{
    const Theme &theme = currentTheme();
    return theme.isDark() ? theme.accentPale.lighter(150) : theme.accentPale.darker(108);
}

void Editor::mousePressEvent(QMouseEvent *event)
{
    const auto place =
        event->button() == Qt::LeftButton ? m_bidi.placeAt(event->pos()) : std::nullopt;
    m_isChoosing = place.has_value();
    if (!m_isChoosing) {
        QsciScintilla::mousePressEvent(event);
        return;
    }
    setFocus(Qt::MouseFocusReason);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        SendScintilla(SCI_SETCURRENTPOS, ulong(*place));
    } else {
        SendScintilla(SCI_SETEMPTYSELECTION, ulong(*place));
    }
}

void Editor::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isChoosing) {
        QsciScintilla::mouseMoveEvent(event);
        return;
    }
    const auto place = m_bidi.placeAt(event->pos());
    const long plain = SendScintilla(SCI_POSITIONFROMPOINT, ulong(std::max(0, event->pos().x())),
                                     long(event->pos().y()));
    SendScintilla(SCI_SETCURRENTPOS, ulong(place.value_or(plain)));
}

void Editor::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isChoosing, false)) {
        QsciScintilla::mouseReleaseEvent(event);
    }
}

void Editor::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto place = m_bidi.placeAt(event->pos());
    if (!place) {
        QsciScintilla::mouseDoubleClickEvent(event);
        return;
    }
    SendScintilla(SCI_SETSELECTION, ulong(SendScintilla(SCI_WORDENDPOSITION, ulong(*place), 1L)),
                  SendScintilla(SCI_WORDSTARTPOSITION, ulong(*place), 1L));
}

} // namespace ui::code
