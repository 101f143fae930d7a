// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace app
{

/// Walks the keyboard's focus from pane to pane, and draws a ring around the pane that has it where a
/// key has brought it there. Lies above the whole window and lets the mouse through.
class PaneFocus : public QWidget
{
    Q_OBJECT

public:
    explicit PaneFocus(QWidget *window);

    /// In the order in which they are walked.
    void setPanes(const QList<QWidget *> &panes) { m_panes = panes; }
    /// To the next (1) or previous (-1) pane that is shown.
    void walk(int direction);
    /// The widget with the ring, or null.
    QWidget *ringed() const { return isVisible() ? m_target : nullptr; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *target);
    void place();

    QList<QWidget *> m_panes;
    QPointer<QWidget> m_target;
};

} // namespace app
