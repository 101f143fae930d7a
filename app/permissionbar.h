// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace app
{

class NetworkPermission;

/// The question whether a program may reach other machines, while it is open.
class PermissionBar : public QFrame
{
    Q_OBJECT

public:
    explicit PermissionBar(NetworkPermission *permission, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showQuestion();

    NetworkPermission *m_permission;
    QLabel *m_question;
};

} // namespace app
