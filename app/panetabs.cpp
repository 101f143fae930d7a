// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panetabs.h"

#include "core/trace/words.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMainWindow>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace app
{

PaneTabs::PaneTabs(QMainWindow *window) : m_window(window)
{
}

QList<QTabBar *> PaneTabs::bars() const
{
    return m_window->findChildren<QTabBar *>(Qt::FindDirectChildrenOnly);
}

void PaneTabs::update()
{
    for (QTabBar *bar : bars()) {
        setUp(bar);
        // With the keyboard on it the arrows change the pane; the window keeps spare ones without
        // tabs.
        bar->setFocusPolicy(bar->count() > 0 ? Qt::TabFocus : Qt::NoFocus);
        QStringList titles;
        for (int tab = 0; tab < bar->count(); ++tab) {
            titles += bar->tabText(tab);
        }
        bar->setAccessibleName(tr("Panes %1").arg(titles.join(u", "_s)));
    }
    placeCount();
}

void PaneTabs::setUp(QTabBar *bar)
{
    if (!bar->objectName().isEmpty()) {
        return;
    }
    bar->setObjectName(u"paneTabs"_s);
    bar->setExpanding(false);
    bar->setUsesScrollButtons(true);
    bar->setElideMode(Qt::ElideNone);
    bar->installEventFilter(this);
    connect(bar, &QTabBar::tabBarDoubleClicked, this, [this, bar](int tab) {
        if (tab >= 0) {
            Q_EMIT floatWanted(bar->tabText(tab));
        }
    });
}

bool PaneTabs::eventFilter(QObject *object, QEvent *event)
{
    auto *bar = qobject_cast<QTabBar *>(object);
    if (bar && event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        const int tab = bar->tabAt(press->position().toPoint());
        m_pressed = press->button() == Qt::LeftButton && tab >= 0 ? bar->tabText(tab) : QString();
    } else if (bar && event->type() == QEvent::MouseMove && !m_pressed.isEmpty()) {
        followDrag(bar, *static_cast<QMouseEvent *>(event));
    } else if (bar && event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        const int tab = byKey ? bar->currentIndex() : bar->tabAt(menu->pos());
        if (tab >= 0) {
            const QPoint below = bar->mapToGlobal(bar->tabRect(tab).bottomLeft());
            Q_EMIT menuWanted(bar->tabText(tab), byKey ? below : menu->globalPos());
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

void PaneTabs::followDrag(QTabBar *bar, const QMouseEvent &event)
{
    const int distance = QApplication::startDragDistance();
    const QRect near = bar->rect().adjusted(-distance, -distance, distance, distance);
    if (!(event.buttons() & Qt::LeftButton) || near.contains(event.position().toPoint())) {
        return;
    }
    const QString tab = std::exchange(m_pressed, QString());
    // The bar will not see the end of it.
    QMouseEvent release(QEvent::MouseButtonRelease, event.position(), event.globalPosition(),
                        Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bar, &release);
    Q_EMIT tornOff(tab, event.globalPosition().toPoint());
}

void PaneTabs::setCount(const QString &tab, int count)
{
    m_countedTab = tab;
    m_count = count;
    placeCount();
}

void PaneTabs::placeCount()
{
    for (QTabBar *bar : bars()) {
        for (int tab = 0; tab < bar->count(); ++tab) {
            if (bar->tabText(tab) != m_countedTab) {
                continue;
            }
            // The bar makes room for it only where it is given anew.
            bar->setTabButton(tab, QTabBar::RightSide, nullptr);
            delete m_badge;
            if (m_count == 0) {
                return;
            }
            m_badge = new QLabel(QString::number(m_count));
            m_badge->setObjectName(u"findingCount"_s);
            m_badge->setProperty("role", u"badge"_s);
            m_badge->setAccessibleName(QString::fromStdString(trace::words::counted(
                std::size_t(m_count), "%n finding", QT_TRANSLATE_N_NOOP("Words", "%n findings"))));
            bar->setTabButton(tab, QTabBar::RightSide, m_badge);
            m_badge->show();
            return;
        }
    }
}

} // namespace app
