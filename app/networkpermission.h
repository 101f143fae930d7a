// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/allowance.h"
#include "core/web/transportfactory.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace app
{

/// Whether the runs of the window may reach other machines than this one: the person is asked, once
/// for each run, when its program first wants to.
class NetworkPermission : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What a new run of that program is given. The numbers of runs differ.
    web::TransportFactory transportFor(int run, const QString &program);
    /// That run is over: no question of it is open.
    void forget(int run);
    void forgetAll();

    /// The question that is open: which program wants to reach which host.
    bool isAsked() const { return !m_questions.isEmpty(); }
    QString program() const { return m_questions.first().program; }
    QString host() const { return m_questions.first().host; }
    void answer(bool allowed);

Q_SIGNALS:
    void questionChanged();

private:
    struct Question {
        int run;
        QString program;
        QString host;
        std::weak_ptr<network::Allowance> allowance;
    };
    QList<Question> m_questions;
};

} // namespace app
