// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panemenu.h"

#include "app/panedock.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>

namespace app
{

PaneMenu::PaneMenu(QMainWindow *window) : m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focus) {
        for (PaneDock *each : m_docks) {
            if (focus && each->isAncestorOf(focus)) {
                m_current = each;
            }
        }
    });
}

void PaneMenu::forget()
{
    m_docks.clear();
    m_current = nullptr;
}

void PaneMenu::fill(QMenu *menu)
{
    for (PaneDock *each : m_docks) {
        menu->addAction(each->toggleViewAction());
    }
    menu->addSeparator();
    QMenu *current = menu->addMenu(QString());
    connect(menu, &QMenu::aboutToShow, current, [this, current] {
        PaneDock *pane = m_current ? m_current : m_docks.front();
        current->setTitle(tr("“%1”").arg(pane->windowTitle()));
        current->clear();
        qDeleteAll(current->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
        fillFor(current, pane);
    });
}

void PaneMenu::fillFor(QMenu *menu, PaneDock *dock)
{
    QAction *floating = menu->addAction(tr("&Float"));
    floating->setCheckable(true);
    floating->setChecked(dock->isFloating());
    connect(floating, &QAction::triggered, dock, &PaneDock::lift);
    QMenu *sides = menu->addMenu(tr("&Move to"));
    const auto addSide = [&](const QString &text, Qt::DockWidgetArea area) {
        connect(sides->addAction(text), &QAction::triggered, dock, [this, dock, area] {
            dock->setFloating(false);
            m_window->addDockWidget(area, dock);
            dock->show();
        });
    };
    addSide(tr("the &Left"), Qt::LeftDockWidgetArea);
    addSide(tr("the &Right"), Qt::RightDockWidgetArea);
    addSide(tr("the &Top"), Qt::TopDockWidgetArea);
    addSide(tr("the &Bottom"), Qt::BottomDockWidgetArea);
    menu->addSeparator();
    QAction *close = menu->addAction(tr("&Close"));
    close->setEnabled(!dock->isHidden());
    connect(close, &QAction::triggered, dock->toggleViewAction(), &QAction::trigger);
}

void PaneMenu::show(PaneDock *dock, const QPoint &place)
{
    auto *menu = new QMenu(dock);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillFor(menu, dock);
    menu->popup(place);
}

} // namespace app
