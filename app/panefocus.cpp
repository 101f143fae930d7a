// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panefocus.h"

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTabBar>

#include <algorithm>

namespace app
{

namespace
{

/// These show by themselves that they have the focus.
bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget) ||
           qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTabBar *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || widget->isWindow();
}

bool takesKeys(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
           widget->isVisible() && widget->isEnabled();
}

} // namespace

QWidget *focusTargetIn(QWidget *pane)
{
    if (takesKeys(pane) && !isControl(pane)) {
        return pane;
    }
    QWidget *control = nullptr;
    for (QWidget *widget : pane->findChildren<QWidget *>()) {
        if (!takesKeys(widget)) {
            continue;
        }
        if (!isControl(widget)) {
            return widget;
        }
        control = control ? control : widget;
    }
    return control;
}

/// In the window, or in a pane that floats; not in a dialog.
bool PaneFocus::isOfPane(const QWidget *widget) const
{
    const QWidget *top = widget->window();
    return top == m_window || (qobject_cast<const QDockWidget *>(top) && top->parent() == m_window);
}

PaneFocus::PaneFocus(QWidget *window) : QWidget(window), m_window(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
}

void PaneFocus::walk(int direction)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto current = std::find_if(m_panes.begin(), m_panes.end(), [focus](QWidget *pane) {
        return focus && (pane == focus || pane->isAncestorOf(focus));
    });
    const qsizetype count = m_panes.size();
    qsizetype at = current != m_panes.end() ? current - m_panes.begin() : direction > 0 ? -1 : 0;
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + direction + count) % count;
        QWidget *target = m_panes[at]->isVisible() ? focusTargetIn(m_panes[at]) : nullptr;
        if (target) {
            target->setFocus(Qt::TabFocusReason);
            if (!target->isActiveWindow()) { // of a pane that floats, or back from one
                target->activateWindow();
                follow(target);
            }
            return;
        }
    }
}

bool PaneFocus::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn: {
        auto *widget = qobject_cast<QWidget *>(watched);
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool byKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        if (widget && isOfPane(widget) && reason != Qt::ActiveWindowFocusReason &&
            reason != Qt::PopupFocusReason) {
            follow(byKey && !isControl(widget) ? widget : nullptr);
        }
        break;
    }
    case QEvent::Resize:
    case QEvent::Move:
        if (m_target && (watched == m_target || watched == window())) {
            place();
        }
        break;
    case QEvent::Hide:
        if (m_target && watched == m_target) {
            follow(nullptr);
        }
        break;
    case QEvent::MouseButtonPress:
        if (m_target) {
            follow(nullptr);
        }
        break;
    default:
        break;
    }
    return false;
}

void PaneFocus::follow(QWidget *target)
{
    m_target = target;
    if (target && parentWidget() != target->window()) {
        setParent(target->window()); // a pane that floats
    }
    setVisible(target);
    if (target) {
        place();
        raise();
    }
}

void PaneFocus::place()
{
    setGeometry(QRect(m_target->mapTo(window(), QPoint(0, 0)), m_target->size()));
    const QRect inside = rect().adjusted(2, 2, -2, -2);
    setMask(QRegion(rect()) - QRegion(inside)); // what lies within is not painted again for its sake
}

void PaneFocus::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), ui::currentTheme().accent);
}

} // namespace app
