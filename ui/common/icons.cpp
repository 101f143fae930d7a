// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>

namespace ui {
namespace {

/// A drawing in a box of 16 by 16: what is filled, and what is stroked 1.5 wide with round ends.
struct Drawing
{
    QPainterPath filled;
    QPainterPath stroked;
};

void addBar(QPainterPath &path, double x, double y, double width, double height)
{
    path.addRoundedRect(QRectF(x, y, width, height), 0.6, 0.6);
}

/// A triangle that points right (`direction` 1) or left (-1), its flat side at `x`.
void addArrowHead(QPainterPath &path, double x, double direction, double width = 8.5)
{
    path.moveTo(x, 3);
    path.lineTo(x + direction * width, 8);
    path.lineTo(x, 13);
    path.closeSubpath();
}

void addLine(QPainterPath &path, double x1, double y1, double x2, double y2)
{
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
}

Drawing transportDrawing(Icon name)
{
    Drawing d;
    switch (name) {
    case Icon::Run:
        addArrowHead(d.filled, 4, 1, 9.5);
        break;
    case Icon::Pause:
        addBar(d.filled, 3.5, 3, 3.2, 10);
        addBar(d.filled, 9.3, 3, 3.2, 10);
        break;
    case Icon::Step:
        addArrowHead(d.filled, 2.5, 1, 7);
        addBar(d.filled, 10.5, 3, 2.4, 10);
        break;
    case Icon::Stop:
        d.filled.addRoundedRect(QRectF(3, 3, 10, 10), 1.2, 1.2);
        break;
    case Icon::Restart:
        d.stroked.arcMoveTo(QRectF(3, 3, 10, 10), 60);
        d.stroked.arcTo(QRectF(3, 3, 10, 10), 60, -300);
        addLine(d.stroked, 10.6, 3.8, 10.6, 1.2);
        addLine(d.stroked, 10.6, 3.8, 7.9, 4.2);
        break;
    case Icon::First:
        addBar(d.filled, 3, 3, 1.8, 10);
        addArrowHead(d.filled, 13, -1, 7.4);
        break;
    case Icon::Back:
        addArrowHead(d.filled, 11.5, -1, 7.4);
        break;
    case Icon::Forward:
        addArrowHead(d.filled, 4.5, 1, 7.4);
        break;
    case Icon::Last:
        addArrowHead(d.filled, 3, 1, 7.4);
        addBar(d.filled, 11.2, 3, 1.8, 10);
        break;
    default:
        break;
    }
    return d;
}

Drawing toolDrawing(Icon name)
{
    Drawing d;
    switch (name) {
    case Icon::Compare:
        addBar(d.filled, 2, 3, 12, 3.2);
        addBar(d.filled, 2, 9.8, 6.5, 3.2);
        break;
    case Icon::Figure:
        d.stroked.addRoundedRect(QRectF(2, 3, 12, 10), 1.2, 1.2);
        addLine(d.stroked, 4.5, 10.5, 7, 7.5);
        d.stroked.lineTo(9, 9.5);
        d.stroked.lineTo(11.5, 6);
        break;
    case Icon::Present:
        d.stroked.addRoundedRect(QRectF(2, 2.8, 12, 7.7), 1, 1);
        addLine(d.stroked, 8, 10.5, 8, 13.4);
        addLine(d.stroked, 5.4, 13.4, 10.6, 13.4);
        break;
    case Icon::Open:
        addLine(d.stroked, 2.2, 12.6, 2.2, 3.8);
        d.stroked.lineTo(6.2, 3.8);
        d.stroked.lineTo(7.6, 5.6);
        d.stroked.lineTo(13.8, 5.6);
        d.stroked.lineTo(13.8, 12.6);
        d.stroked.closeSubpath();
        break;
    case Icon::Search:
        d.stroked.addEllipse(QPointF(7, 7), 4.2, 4.2);
        addLine(d.stroked, 10.2, 10.2, 13.6, 13.6);
        break;
    case Icon::Close:
        addLine(d.stroked, 4, 4, 12, 12);
        addLine(d.stroked, 12, 4, 4, 12);
        break;
    case Icon::Live:
        d.filled.addEllipse(QPointF(8, 8), 3.2, 3.2);
        d.stroked.addEllipse(QPointF(8, 8), 5.8, 5.8);
        break;
    case Icon::Fit:
        addLine(d.stroked, 2.2, 3.5, 2.2, 12.5);
        addLine(d.stroked, 13.8, 3.5, 13.8, 12.5);
        addLine(d.stroked, 4.8, 8, 11.2, 8);
        addLine(d.stroked, 6.6, 6, 4.6, 8);
        d.stroked.lineTo(6.6, 10);
        addLine(d.stroked, 9.4, 6, 11.4, 8);
        d.stroked.lineTo(9.4, 10);
        break;
    case Icon::Help:
        d.stroked.moveTo(5.4, 6);
        d.stroked.cubicTo(5.4, 2.2, 10.8, 2.2, 10.8, 5.8);
        d.stroked.cubicTo(10.8, 8, 8.1, 8, 8.1, 10.2);
        d.filled.addEllipse(QPointF(8.1, 12.9), 1.1, 1.1);
        break;
    case Icon::Settings:
        addLine(d.stroked, 2.2, 5, 13.8, 5);
        addLine(d.stroked, 2.2, 11, 13.8, 11);
        d.filled.addEllipse(QPointF(10.2, 5), 2.2, 2.2);
        d.filled.addEllipse(QPointF(5.6, 11), 2.2, 2.2);
        break;
    case Icon::Ruler:
        addLine(d.stroked, 2.2, 4, 2.2, 12);
        addLine(d.stroked, 13.8, 4, 13.8, 12);
        addLine(d.stroked, 2.2, 8, 13.8, 8);
        addLine(d.stroked, 8, 6.4, 8, 9.6);
        break;
    case Icon::More:
        for (const double x : {3.4, 8.0, 12.6})
            d.filled.addEllipse(QPointF(x, 8), 1.15, 1.15);
        break;
    default:
        break;
    }
    return d;
}

Drawing endDrawing(Icon name)
{
    Drawing d;
    d.stroked.addEllipse(QPointF(8, 8), 6.2, 6.2);
    switch (name) {
    case Icon::Finished:
        addLine(d.stroked, 5.2, 8.3, 7.2, 10.3);
        d.stroked.lineTo(10.9, 5.9);
        break;
    case Icon::Failed:
        addLine(d.stroked, 5.8, 5.8, 10.2, 10.2);
        addLine(d.stroked, 10.2, 5.8, 5.8, 10.2);
        break;
    case Icon::Cancelled:
        addLine(d.stroked, 4, 12, 12, 4);
        break;
    case Icon::Warning:
        d.stroked.clear();
        addLine(d.stroked, 8, 2.4, 14.2, 13.2);
        d.stroked.lineTo(1.8, 13.2);
        d.stroked.closeSubpath();
        addLine(d.stroked, 8, 6.6, 8, 9.4);
        d.filled.addEllipse(QPointF(8, 11.4), 0.9, 0.9);
        break;
    default:
        break;
    }
    return d;
}

Drawing drawingOf(Icon name)
{
    if (name <= Icon::Last)
        return transportDrawing(name);
    return name < Icon::Finished ? toolDrawing(name) : endDrawing(name);
}

class DrawnIcon : public QIconEngine
{
public:
    explicit DrawnIcon(Icon name) : m_name(name) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        // Asked for at paint time, so that icons follow a change of theme.
        const Theme &theme = currentTheme();
        QColor colour = state == QIcon::On ? theme.accent : theme.text;
        if (mode == QIcon::Disabled)
            colour = theme.faintText;
        drawIcon(*painter, rect, m_name, colour);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new DrawnIcon(m_name); }

private:
    Icon m_name;
};

} // namespace

QIcon icon(Icon name)
{
    return QIcon(new DrawnIcon(name));
}

void drawIcon(QPainter &painter, const QRectF &rect, Icon name, const QColor &colour)
{
    const Drawing drawing = drawingOf(name);
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side, side) / 2);
    painter.scale(side / 16, side / 16);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (!drawing.stroked.isEmpty())
        painter.drawPath(drawing.stroked);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (!drawing.filled.isEmpty())
        painter.drawPath(drawing.filled);
    painter.restore();
}

} // namespace ui
