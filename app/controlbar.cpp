// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controlbar.h"

#include "app/actions.h"
#include "app/speed.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr int wideSlider = 100;
constexpr int narrowSlider = 60;
const QString noMenuSign = u"QToolButton::menu-indicator { image: none; }"_s;

} // namespace

ControlBar::ControlBar(const Actions &actions, QMenu *compareMenu, QWidget *parent)
    : QToolBar(tr("Controls"), parent)
{
    setObjectName(u"controls"_s);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);

    connect(actions.run, &QAction::changed, this, [this] { // it is Pause now, or Continue
        m_widths = {};
        fit();
    });
    addButton(actions.run, Qt::ToolButtonTextBesideIcon)->setProperty("role", u"primary"_s);
    m_wordy = {addButton(actions.step, Qt::ToolButtonTextBesideIcon),
               addButton(actions.stop, Qt::ToolButtonTextBesideIcon)};
    m_separators += addSeparator();
    for (QAction *action : {actions.first, actions.back, actions.forward, actions.last}) {
        addButton(action, Qt::ToolButtonIconOnly);
    }
    auto *backToLive = new QToolButton(this);
    backToLive->setText(tr("Back to live"));
    backToLive->setToolTip(tr("Follow the run again"));
    backToLive->setProperty("role", u"primary"_s);
    backToLive->setAccessibleName(tr("Back to live"));
    backToLive->setIcon(ui::icon(ui::Icon::Live));
    backToLive->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_wordy.append(backToLive);
    connect(backToLive, &QToolButton::clicked, this, &ControlBar::backToLiveChosen);
    m_backToLive = addWidget(backToLive);
    m_backToLive->setVisible(false);
    m_separators += addSeparator();
    addSpeed();
    m_separators += addSeparator();
    addButton(actions.live, Qt::ToolButtonTextOnly);
    addButton(actions.instant, Qt::ToolButtonTextOnly);

    auto *spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spacer);
    m_compare = new QToolButton(this);
    m_compare->setText(tr("Compare…"));
    m_compare->setIcon(ui::icon(ui::Icon::Compare));
    m_compare->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_compare->setToolTip(tr("Show two programs on one time axis"));
    m_compare->setPopupMode(QToolButton::InstantPopup);
    m_compare->setAccessibleName(tr("Compare"));
    m_compare->setMenu(compareMenu);
    m_compare->setStyleSheet(noMenuSign);
    addWidget(m_compare);
    m_brief = {m_compare, addButton(actions.exportFigure, Qt::ToolButtonTextOnly),
               addButton(actions.present, Qt::ToolButtonTextOnly)};
}

QToolButton *ControlBar::addButton(QAction *action, Qt::ToolButtonStyle style, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    if (!text.isEmpty()) {
        button->setText(text);
    }
    addWidget(button);
    return button;
}

void ControlBar::addSpeed()
{
    m_speedName = ui::createHint(tr("Speed"), this);
    m_speedName->setContentsMargins(4, 0, 6, 0);
    m_speed = new QSlider(Qt::Horizontal, this);
    m_speed->setRange(0, speedPositions);
    m_speed->setPageStep(speedPositions / 6);
    m_speed->setFixedWidth(wideSlider);
    m_speed->setToolTip(tr("From a tenth of the real speed to a hundred times"));
    m_speedText = new QLabel(this);
    m_speedText->setMinimumWidth(44);
    m_speedText->setContentsMargins(6, 0, 0, 0);
    m_speedNameAction = addWidget(m_speedName);
    addWidget(m_speed);
    addWidget(m_speedText);
    connect(m_speed, &QSlider::actionTriggered, this, [this](int action) {
        const int direction = action == QSlider::SliderSingleStepAdd   ? 1
                              : action == QSlider::SliderSingleStepSub ? -1
                                                                       : 0;
        if (direction != 0) {
            const double speed = nextRoundSpeed(speedAt(m_speed->value()), direction);
            m_speed->setSliderPosition(positionOf(speed));
        }
    });
    connect(m_speed, &QSlider::valueChanged, this, [this](int position) {
        showSpeed(speedAt(position));
        Q_EMIT speedChosen(speedAt(position));
    });
    setSpeed(1);
}

void ControlBar::setSpeed(double speed)
{
    const QSignalBlocker blocker(m_speed);
    m_speed->setValue(positionOf(speed));
    showSpeed(speed);
}

void ControlBar::showSpeed(double speed)
{
    m_speedText->setText(u"<b>%1</b>"_s.arg(speedText(speed)));
    // The slider's own value is a place on its scale, which says nothing.
    m_speed->setAccessibleName(tr("Speed %1").arg(speedText(speed)));
}

void ControlBar::setSpeedEnabled(bool enabled)
{
    m_speed->setEnabled(enabled);
    m_speedText->setEnabled(enabled);
}

void ControlBar::setBackToLiveShown(bool shown)
{
    if (m_backToLive->isVisible() != shown) {
        m_backToLive->setVisible(shown);
        m_widths = {};
        fit();
    }
}

void ControlBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void ControlBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        if (m_compare) {
            m_compare->setIcon(ui::icon(ui::Icon::Compare)); // in the theme's colour
        }
        m_widths = {};
        fit();
    }
}

/// No control may vanish: where there is little room, words give way to icons.
void ControlBar::fit()
{
    for (int level = 0; level < int(m_widths.size()); ++level) {
        int &wanted = m_widths.at(size_t(level));
        if (wanted == 0) {
            setCompactness(level);
            wanted = sizeHint().width();
        }
        if (wanted <= width()) {
            setCompactness(level);
            return;
        }
    }
    setCompactness(int(m_widths.size()) - 1);
}

void ControlBar::setCompactness(int level)
{
    if (m_compactness == level) {
        return;
    }
    m_compactness = level;
    const bool compact = level > 0;
    m_speedNameAction->setVisible(!compact);
    m_speed->setFixedWidth(compact ? narrowSlider : wideSlider);
    for (QToolButton *button : std::as_const(m_wordy)) {
        button->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
    for (QAction *separator : std::as_const(m_separators)) {
        separator->setVisible(level < 2);
    }
    for (QToolButton *button : std::as_const(m_brief)) {
        button->setToolButtonStyle(level < 3 ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    }
    // Not the bar's own style: a change of that is a reason to fit anew.
    const QString air = level < 4 ? QString() : u"QToolButton { padding-left: 3px; padding-right: 3px; }"_s;
    for (QToolButton *button : findChildren<QToolButton *>()) {
        const QString sheet = button == m_compare ? air + noMenuSign : air;
        if (button->styleSheet() != sheet) {
            button->setStyleSheet(sheet);
        }
    }
}

} // namespace app
