// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panedock.h"

#include "ui/common/icons.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr int aside = 32; // pixels

} // namespace

PaneDock::PaneDock(const QString &name, const QString &title, QWidget *header, Header kind,
                   QWidget *content)
    : QDockWidget(title), m_header(header), m_hairline(new QWidget), m_kind(kind)
{
    setObjectName(name);
    m_hairline->setObjectName(u"hairlines"_s);
    m_hairline->setAttribute(Qt::WA_StyledBackground);
    m_hairline->setFixedHeight(1);
    m_hairline->hide();
    addMenuButton();
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { Q_EMIT menuWanted(m_header->mapToGlobal(place)); });
    // A dock asks its title bar for the size it would like, not for the least it takes: a layout
    // knows.
    auto *titleBar = new QWidget;
    auto *layout = new QVBoxLayout(titleBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_hairline);
    setTitleBarWidget(titleBar);
    // Its room stays its own behind another tab, or panes would jump when tabs are changed.
    QSizePolicy policy = content->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    content->setSizePolicy(policy);
    setWidget(content);
    connect(this, &QDockWidget::visibilityChanged, this, &PaneDock::hideUnseen);
}

void PaneDock::addMenuButton()
{
    auto *button = new QToolButton(m_header);
    button->setObjectName(u"headerButton"_s);
    button->setIcon(ui::icon(ui::Icon::More));
    button->setToolTip(tr("Float, move or close this pane"));
    button->setAccessibleName(tr("Pane %1").arg(windowTitle()));
    button->setFocusPolicy(Qt::NoFocus); // from the keyboard by the View menu
    connect(button, &QToolButton::clicked, this, [this, button] {
        Q_EMIT menuWanted(button->mapToGlobal(button->rect().bottomLeft()));
    });
    QMargins margins = m_header->layout()->contentsMargins();
    margins.setRight(4);
    m_header->layout()->setContentsMargins(margins);
    m_header->layout()->addWidget(button);
}

void PaneDock::setTabbed(bool tabbed)
{
    const bool hasHeader = !tabbed || m_kind == Header::More;
    m_header->setVisible(hasHeader);
    m_hairline->setVisible(!hasHeader);
}

void PaneDock::setHint(const QString &hint)
{
    if (auto *label = m_header->findChild<QLabel *>(u"paneHint"_s)) {
        label->setText(hint);
    }
}

void PaneDock::lift(bool floating)
{
    const bool wasFloating = isFloating();
    setFloating(floating);
    if (floating && !wasFloating) {
        move(pos() + QPoint(aside, -aside));
    }
}

void PaneDock::beginDrag(const QPoint &place)
{
    const QPointF grasp(40, 0);
    const auto send = [this](QEvent::Type type, QPointF local, QPointF global) {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, local, global, button, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(this, &event);
    };
    send(QEvent::MouseButtonPress, grasp, place);
    send(QEvent::MouseMove, grasp + QPointF(0, 2 * QApplication::startDragDistance()), place);
}

/// Qt leaves the frame out where the title bar is another's.
void PaneDock::paintEvent(QPaintEvent *)
{
    if (isFloating()) {
        QStyleOptionFrame option;
        option.initFrom(this);
        QStylePainter(this).drawPrimitive(QStyle::PE_FrameDockWidget, option);
    }
}

bool PaneDock::isSeen() const
{
    // Qt puts what is behind another tab beside the window.
    return isVisible() && (isFloating() || geometry().right() >= 0);
}

void PaneDock::hideUnseen()
{
    widget()->setVisible(isSeen());
}

} // namespace app
