// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QMainWindow;
class QMenu;
class QPoint;

namespace app
{

class PaneDock;

/// What can be done with panes, in menus: each shown or closed, floated, moved to a side of the
/// window.
class PaneMenu : public QObject
{
    Q_OBJECT

public:
    explicit PaneMenu(QMainWindow *window);

    void add(PaneDock *dock) { m_docks.push_back(dock); }
    void forget();
    /// All panes, and what can be done with the one that has the keyboard.
    void fill(QMenu *menu);
    /// The menu of this pane, at a place on the screen.
    void show(PaneDock *dock, const QPoint &place);

private:
    void fillFor(QMenu *menu, PaneDock *dock);

    QMainWindow *m_window;
    std::vector<PaneDock *> m_docks;
    PaneDock *m_current = nullptr; ///< that has the keyboard, or had it last
};

} // namespace app
