// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/permissionbar.h"

#include "app/networkpermission.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace app
{

PermissionBar::PermissionBar(NetworkPermission *permission, QWidget *parent)
    : QFrame(parent)
    , m_permission(permission)
    , m_question(new QLabel(this))
{
    setAccessibleName(tr("Network permission"));
    m_question->setWordWrap(true);
    auto *allow = new QPushButton(tr("Allow for this run"), this);
    auto *refuse = new QPushButton(tr("Do not allow"), this);
    allow->setToolTip(tr("The program may reach other machines until it ends"));
    refuse->setToolTip(tr("The program gets an error, as if there were no network"));
    allow->setObjectName(QStringLiteral("allowNetwork"));
    refuse->setObjectName(QStringLiteral("refuseNetwork"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 12, 8);
    layout->addWidget(m_question, 1);
    layout->addWidget(refuse);
    layout->addWidget(allow);
    connect(allow, &QPushButton::clicked, this, [this] { m_permission->answer(true); });
    connect(refuse, &QPushButton::clicked, this, [this] { m_permission->answer(false); });
    connect(m_permission, &NetworkPermission::questionChanged, this, &PermissionBar::showQuestion);
    hide();
}

void PermissionBar::showQuestion()
{
    if (m_permission->isAsked()) {
        m_question->setText(tr("%1 wants to reach %2. Programs reach only this machine unless "
                               "you allow others.")
                                .arg(m_permission->program(), m_permission->host()));
    }
    setVisible(m_permission->isAsked());
}

void PermissionBar::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.accentPale);
    painter.fillRect(QRect(0, 0, 3, height()), theme.accent);
}

} // namespace app
