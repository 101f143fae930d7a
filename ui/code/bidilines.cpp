// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/bidilines.h"

#include "ui/code/editor.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ui::code
{

using Base = QsciScintillaBase;

bool runsRightToLeft(const QString &text)
{
    const auto all = text.toUcs4();
    return std::ranges::any_of(all, [](char32_t character) {
        switch (QChar::direction(character)) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirRLE:
        case QChar::DirRLO:
        case QChar::DirRLI:
            return true;
        default:
            return false;
        }
    });
}

/// A line of text as it is laid out: its letters, and where they are in the document.
struct BidiLines::Line {
    int number = 0;
    long begin = 0; ///< in the document
    long end = 0;
    std::vector<long> places; ///< of each letter laid out, and the line's end
    QTextLayout layout;
    int top = 0;
    double left = 0;

    int letterAt(long place) const
    {
        return int(std::ranges::lower_bound(places, std::min(place, end)) - places.begin());
    }
    double xOf(long place) const { return left + layout.lineAt(0).cursorToX(letterAt(place)); }
    double width() const { return layout.lineAt(0).naturalTextWidth(); }
};

std::unique_ptr<BidiLines::Line> BidiLines::lineAt(int number) const
{
    QString text = m_editor.text(number - 1);
    while (text.endsWith(u'\n') || text.endsWith(u'\r')) {
        text.chop(1);
    }
    if (!runsRightToLeft(text)) {
        return nullptr;
    }
    auto line = std::make_unique<Line>();
    line->number = number;
    line->begin = m_editor.SendScintilla(Base::SCI_POSITIONFROMLINE, ulong(number - 1));
    line->top = m_editor.lineTop(number);
    line->left = double(m_editor.SendScintilla(Base::SCI_POINTXFROMPOSITION, 0UL, line->begin));
    line->layout.setFont(m_editor.codeFontOf(0));
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(m_editor.tabWidth() *
                              QFontMetricsF(m_editor.codeFontOf(0)).horizontalAdvance(u' '));
    line->layout.setTextOption(option);
    addPieces(*line, text);
    line->layout.beginLayout();
    line->layout.createLine();
    line->layout.endLayout();
    return line;
}

/// Letters with the colours, fonts and marks that QScintilla's text has. Between two pieces stands
/// a mark that runs from left to right, or the words of a list would change places.
void BidiLines::addPieces(Line &line, const QString &text) const
{
    constexpr QChar leftToRightMark(0x200e);
    QString letters;
    QList<QTextLayout::FormatRange> formats;
    long place = line.begin;
    for (int at = 0; at < text.size();) {
        const int length = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        const QTextCharFormat format = m_editor.formatAt(place);
        if (formats.isEmpty() || formats.last().format != format) {
            letters += leftToRightMark;
            line.places.push_back(place);
            QTextLayout::FormatRange range;
            range.start = int(letters.size());
            range.length = 0;
            range.format = format;
            formats += range;
        }
        letters += QStringView(text).mid(at, length);
        line.places.insert(line.places.end(), std::size_t(length), place);
        formats.last().length += length;
        place += text.mid(at, length).toUtf8().size();
        at += length;
    }
    letters += leftToRightMark;
    line.places.insert(line.places.end(), 2, place);
    line.end = place;
    line.layout.setText(letters);
    line.layout.setFormats(formats);
}

int BidiLines::paint(QPainter &painter) const
{
    double widest = 0;
    const int bottom = m_editor.viewport()->height();
    for (int number = m_editor.firstDisplayedLine(); number <= m_editor.lines(); ++number) {
        if (!m_editor.isLineVisible(number)) {
            continue;
        }
        if (m_editor.lineTop(number) >= bottom) {
            break;
        }
        if (const auto line = lineAt(number)) {
            paintLine(painter, *line);
            widest = std::max(widest, line->width());
        }
    }
    return int(std::ceil(widest));
}

void BidiLines::paintLine(QPainter &painter, const Line &line) const
{
    const int height = m_editor.lineHeight();
    painter.fillRect(0, line.top, m_editor.viewport()->width(), height,
                     m_editor.lineBackground(line.number));
    const long from = std::max(m_editor.SendScintilla(Base::SCI_GETSELECTIONSTART), line.begin);
    const long to = std::min(m_editor.SendScintilla(Base::SCI_GETSELECTIONEND), line.end);
    QList<QTextLayout::FormatRange> selections;
    if (from < to) {
        QTextLayout::FormatRange range;
        range.start = line.letterAt(from);
        range.length = line.letterAt(to) - range.start;
        range.format.setBackground(m_editor.selectionBackground());
        selections += range;
    }
    const int ascent = QFontMetrics(m_editor.codeFontOf(0)).ascent() +
                       int(m_editor.SendScintilla(Base::SCI_GETEXTRAASCENT));
    const QPointF origin(line.left, line.top + ascent - line.layout.lineAt(0).ascent());
    line.layout.draw(&painter, origin, selections);
    const long caret = m_editor.SendScintilla(Base::SCI_GETCURRENTPOS);
    if (m_editor.hasFocus() && caret >= line.begin && caret <= line.end) {
        painter.fillRect(QRectF(line.xOf(caret), line.top, 1, height),
                         m_editor.palette().text().color());
    }
}

std::optional<long> BidiLines::placeAt(const QPoint &point) const
{
    const long near =
        m_editor.SendScintilla(Base::SCI_POSITIONFROMPOINT, ulong(point.x()), long(point.y()));
    const int number = int(m_editor.SendScintilla(Base::SCI_LINEFROMPOSITION, ulong(near))) + 1;
    const auto line = lineAt(number);
    if (!line || point.y() < line->top || point.y() >= line->top + m_editor.lineHeight()) {
        return std::nullopt;
    }
    return line->places[std::size_t(line->layout.lineAt(0).xToCursor(point.x() - line->left))];
}

std::optional<double> BidiLines::xOf(long place) const
{
    const auto line =
        lineAt(int(m_editor.SendScintilla(Base::SCI_LINEFROMPOSITION, ulong(place))) + 1);
    return line ? std::optional(line->xOf(place)) : std::nullopt;
}

} // namespace ui::code
