// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QLabel;
class QMainWindow;
class QMouseEvent;
class QTabBar;

namespace app
{

/// The tabs of panes that lie behind one another. The window makes and drops them as panes are
/// moved.
class PaneTabs : public QObject
{
    Q_OBJECT

public:
    explicit PaneTabs(QMainWindow *window);

    /// After panes have moved.
    void update();
    /// How many findings there are, in the tab with this name.
    void setCount(const QString &tab, int count);

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void floatWanted(const QString &tab);
    /// The tab is dragged away; the mouse, whose place this is on the screen, is still held.
    void tornOff(const QString &tab, const QPoint &place);
    void menuWanted(const QString &tab, const QPoint &place);

private:
    QList<QTabBar *> bars() const;
    void setUp(QTabBar *bar);
    void followDrag(QTabBar *bar, const QMouseEvent &event);
    void placeCount();

    QMainWindow *m_window;
    QString m_countedTab;
    int m_count = 0;
    QString m_pressed;        ///< the tab on which the mouse is held
    QPointer<QLabel> m_badge; ///< dies with the tab it stands in
};

} // namespace app
