// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace app
{

/// What a pane is there for: its list, text or picture rather than a field above it. Null if
/// nothing in it takes keys.
QWidget *focusTargetIn(QWidget *pane);

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
    bool isOfPane(const QWidget *widget) const;
    void follow(QWidget *target);
    void place();

    QWidget *m_window;
    QList<QWidget *> m_panes;
    QPointer<QWidget> m_target;
};

} // namespace app
