// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/gutter.h"

#include "ui/code/editor.h"
#include "ui/common/elision.h"
#include "ui/common/fonts.h"
#include "ui/common/selection.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSet>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui::code
{

namespace
{

constexpr double leftMargin = 10;
constexpr double gap = 3;
constexpr double rightMargin = 12; // the text begins after it
constexpr double pillPadding = 5;
constexpr double leastPillsWidth = 52;
constexpr double mostPillsWidth = 116;
constexpr double pillsShare = 0.3; // of a narrow pane: the text is what it is for

QColor fillOf(const Theme &theme, const Gutter::Pill &pill)
{
    if (pill.isRest) {
        return theme.hairline;
    }
    if (pill.isBlocking) {
        return theme.blocking;
    }
    switch (pill.state) {
    case trace::SpanKind::Running:
        return theme.running;
    case trace::SpanKind::Ready:
        return theme.ready;
    default:
        return theme.waiting;
    }
}

QColor textOn(const Theme &theme, const Gutter::Pill &pill)
{
    if (pill.isRest) {
        return theme.text;
    }
    if (pill.isBlocking) {
        return theme.blockingText;
    }
    return pill.state == trace::SpanKind::Running ? theme.runningText : QColor(0x0b, 0x1d, 0x2b);
}

} // namespace

Gutter::Gutter(Editor *editor, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_selection(selection)
    , m_pillsWidth(leastPillsWidth)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Line numbers and tasks"));
    setAccessibleDescription(tr("The tasks stand at the lines where they are at the playhead."));
    const auto relayout = [this] {
        updateGeometry();
        update();
    };
    connect(editor, &Editor::layoutMoved, this, relayout);
    connect(selection, &Selection::changed, this, qOverload<>(&QWidget::update));
}

void Gutter::resetWidth()
{
    m_pillsWidth = leastPillsWidth;
    updateGeometry();
}

void Gutter::setMarkers(const QList<TaskMarker> &markers)
{
    m_markers = markers;
    const QFontMetricsF metrics(pillFont());
    double widest = m_pillsWidth;
    double width = 0;
    int line = 0;
    for (const TaskMarker &marker : m_markers) {
        width = marker.line == line ? width + gap : 0;
        line = marker.line;
        width += metrics.horizontalAdvance(marker.name) + 2 * pillPadding;
        widest = qMax(widest, width);
    }
    // It only grows: a strip that changes its width with each step makes the text dance.
    const double most = qBound(leastPillsWidth, parentWidget()->width() * pillsShare,
                               mostPillsWidth * textScale());
    if (const double limited = qMin(widest, most); limited > m_pillsWidth) {
        m_pillsWidth = limited;
        updateGeometry();
    }
    update();
}

QFont Gutter::numberFont() const
{
    QFont font = codeFont(12);
    const long zoom = m_editor->SendScintilla(QsciScintillaBase::SCI_GETZOOM);
    font.setPixelSize(qMax(6, font.pixelSize() + int(zoom * 4 / 3)));
    return font;
}

QFont Gutter::pillFont() const
{
    return wordFont(10, QFont::DemiBold);
}

double Gutter::numberWidth() const
{
    const int digits = qMax(2, int(QString::number(m_editor->lines()).size()));
    return QFontMetricsF(numberFont()).horizontalAdvance(QString(digits, u'9'));
}

QSize Gutter::sizeHint() const
{
    return {int(leftMargin + numberWidth() + 2 * gap + m_pillsWidth + rightMargin), 0};
}

QList<Gutter::Pill> Gutter::pills() const
{
    QList<Pill> pills;
    for (qsizetype first = 0; first < m_markers.size();) {
        qsizetype last = first + 1;
        while (last < m_markers.size() && m_markers[last].line == m_markers[first].line) {
            ++last;
        }
        if (m_markers[first].line <= m_editor->lines() &&
            m_editor->isLineVisible(m_markers[first].line)) {
            appendPills(pills, first, last);
        }
        first = last;
    }
    return pills;
}

/// The pill that counts the markers from `at` on, and those that are left out.
Gutter::Pill Gutter::restPill(const QRectF &rect, qsizetype at, qsizetype last) const
{
    QStringList names;
    for (qsizetype rest = at; rest < last; ++rest) {
        names.append(m_markers[rest].description);
    }
    Pill pill;
    pill.rect = rect;
    pill.text = u"+%1"_s.arg(last - at + m_markers[last - 1].more);
    pill.description = names.join(u'\n');
    pill.isRest = true;
    return pill;
}

/// The pills of one line, from right to left; what finds no place becomes "+3".
void Gutter::appendPills(QList<Pill> &pills, qsizetype first, qsizetype last) const
{
    const QFontMetricsF metrics(pillFont());
    const double height = qMin(double(m_editor->lineHeight()) - 2, metrics.height() + 2);
    const double top = m_editor->lineTop(m_markers[first].line) +
                       (m_editor->lineHeight() - height) / 2.0;
    const double right = width() - rightMargin;
    const double left = right - m_pillsWidth;
    const double restWidth = metrics.horizontalAdvance(u"+999"_s) + 2 * pillPadding;

    double all = -gap;
    for (qsizetype at = first; at < last; ++at) {
        all += metrics.horizontalAdvance(m_markers[at].name) + 2 * pillPadding + gap;
    }
    const bool allFit = all <= m_pillsWidth + 0.5 && m_markers[last - 1].more == 0;

    QList<Pill> row;
    double x = left;
    for (qsizetype at = first; at < last; ++at) {
        const TaskMarker &marker = m_markers[at];
        const bool isAlone = at + 1 == last && marker.more == 0;
        const double reserve = allFit || (isAlone && at == first) ? 0 : restWidth + gap;
        const double room = right - x;
        const double wanted = metrics.horizontalAdvance(marker.name) + 2 * pillPadding;
        if (!allFit && at > first && wanted > room - reserve) {
            row.append(restPill(QRectF(x, top, qMin(restWidth, room), height), at, last));
            break;
        }
        const double pillWidth = qMin(wanted, at == first ? room - reserve : room);
        row.append({QRectF(x, top, pillWidth, height),
                    elidedName(metrics, marker.name, pillWidth - pillPadding),
                    marker.description, marker.task, marker.state, marker.isBlocking, false});
        x += pillWidth + gap;
        if (at + 1 == last && marker.more > 0) {
            row.append(restPill(QRectF(x, top, restWidth, height), last, last));
        }
    }
    const double shift = right - row.last().rect.right();
    for (Pill &pill : row) {
        pill.rect.translate(shift, 0);
    }
    pills += row;
}

void Gutter::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    painter.setRenderHint(QPainter::Antialiasing);

    QSet<int> marked;
    for (const TaskMarker &marker : std::as_const(m_markers)) {
        marked.insert(marker.line);
    }
    const int lineHeight = m_editor->lineHeight();
    const double numberRight = leftMargin + numberWidth();
    painter.setFont(numberFont());
    for (int line = m_editor->firstDisplayedLine(); line <= m_editor->lines(); ++line) {
        if (!m_editor->isLineVisible(line)) {
            continue;
        }
        const int top = m_editor->lineTop(line);
        if (top > height()) {
            break;
        }
        const bool isMarked = marked.contains(line);
        const bool isDiffering = m_editor->isDiffering(line);
        if (isMarked) {
            painter.fillRect(QRectF(0, top, width(), lineHeight), theme.currentLine);
        } else if (isDiffering) {
            painter.fillRect(QRectF(0, top, width(), lineHeight), m_editor->differenceTint());
        }
        if (isDiffering) {
            paintDifference(painter, top + lineHeight / 2.0);
        }
        painter.setPen(isMarked ? theme.secondaryText : theme.faintText);
        painter.drawText(QRectF(0, top, numberRight, lineHeight),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
    }
    paintFold(painter);
    for (const Pill &pill : pills()) {
        paintPill(painter, pill);
    }
}

/// A minus before a line that only the first program has, a plus before one of the second's.
void Gutter::paintDifference(QPainter &painter, double middle) const
{
    const double centre = width() - rightMargin / 2;
    constexpr double half = 3.5;
    painter.setPen(QPen(m_editor->differenceSign(), 1.6));
    painter.drawLine(QPointF(centre - half, middle), QPointF(centre + half, middle));
    if (m_editor->side() == Editor::Side::Second) {
        painter.drawLine(QPointF(centre, middle - half), QPointF(centre, middle + half));
    }
}

void Gutter::paintPill(QPainter &painter, const Pill &pill) const
{
    const Theme &theme = currentTheme();
    const bool isSelected = pill.task != 0 && m_selection->isTask(pill.task, m_run);
    painter.setPen(isSelected ? QPen(theme.text, 1.5) : Qt::NoPen);
    painter.setBrush(fillOf(theme, pill));
    const double radius = pill.rect.height() / 2;
    painter.drawRoundedRect(pill.rect, radius, radius);
    painter.setFont(pillFont());
    painter.setPen(textOn(theme, pill));
    painter.drawText(pill.rect, Qt::AlignCenter, pill.text);
}

QRectF Gutter::foldRect() const
{
    const int line = m_editor->metadataBegin();
    if (line == 0) {
        return {};
    }
    const double side = 9;
    const double left = leftMargin + numberWidth() + 2 * gap;
    return {left, m_editor->lineTop(line) + (m_editor->lineHeight() - side) / 2, side, side};
}

void Gutter::paintFold(QPainter &painter) const
{
    const QRectF rect = foldRect();
    if (rect.isEmpty()) {
        return;
    }
    QPainterPath path;
    if (m_editor->isMetadataFolded()) {
        path.moveTo(rect.left() + 2, rect.top());
        path.lineTo(rect.left() + 7, rect.center().y());
        path.lineTo(rect.left() + 2, rect.bottom());
    } else {
        path.moveTo(rect.left(), rect.top() + 2);
        path.lineTo(rect.center().x(), rect.top() + 7);
        path.lineTo(rect.right(), rect.top() + 2);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(currentTheme().secondaryText, 1.5, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPath(path);
}

void Gutter::mousePressEvent(QMouseEvent *event)
{
    if (foldRect().adjusted(-6, -6, 6, 6).contains(event->position())) {
        m_editor->setMetadataFolded(!m_editor->isMetadataFolded());
        return;
    }
    for (const Pill &pill : pills()) {
        if (pill.task != 0 && pill.rect.contains(event->position())) {
            m_selection->selectTask(pill.task, m_run);
            return;
        }
    }
    m_selection->clear();
}

void Gutter::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor->viewport(), event);
}

bool Gutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    auto *help = static_cast<QHelpEvent *>(event);
    for (const Pill &pill : pills()) {
        if (pill.rect.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), pill.description, this);
            return true;
        }
    }
    if (foldRect().adjusted(-6, -6, 6, 6).contains(help->pos())) {
        QToolTip::showText(help->globalPos(),
                           m_editor->isMetadataFolded() ? tr("Show the lesson's metadata")
                                                        : tr("Hide the lesson's metadata"),
                           this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace ui::code
