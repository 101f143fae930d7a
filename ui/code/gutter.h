// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/code/taskmarker.h"

#include <QRectF>
#include <QWidget>

namespace ui
{
class Selection;
}

namespace ui::code
{

class Editor;

/// The strip left of the text: line numbers, and a pill for each task at the line where it stands.
class Gutter : public QWidget
{
    Q_OBJECT

public:
    Gutter(Editor *editor, Selection *selection, QWidget *parent = nullptr);

    void setMarkers(const QList<TaskMarker> &markers);
    /// Which of two compared runs the markers belong to.
    void setRun(int run) { m_run = run; }
    /// Forgets how wide the pills were: another program is shown.
    void resetWidth();

    /// A pill and where it is drawn; one without a task stands for those that find no place.
    struct Pill {
        QRectF rect;
        QString text;
        QString description;
        trace::Id task = 0;
        trace::SpanKind state = trace::SpanKind::Ready;
        bool isBlocking = false;
        bool isRest = false;
    };
    QList<Pill> pills() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont numberFont() const;
    QFont pillFont() const;
    double numberWidth() const;
    void appendPills(QList<Pill> &pills, qsizetype first, qsizetype last) const;
    Pill restPill(const QRectF &rect, qsizetype at, qsizetype last) const;
    void paintPill(QPainter &painter, const Pill &pill) const;
    void paintDifference(QPainter &painter, double middle) const;
    void paintFold(QPainter &painter) const;
    QRectF foldRect() const;

    Editor *m_editor;
    Selection *m_selection;
    QList<TaskMarker> m_markers;
    int m_run = 0;
    double m_pillsWidth = 0;
};

} // namespace ui::code
