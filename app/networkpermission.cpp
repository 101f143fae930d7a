// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/networkpermission.h"

#include "core/network/livetransport.h"

namespace app
{

web::TransportFactory NetworkPermission::transportFor(int run, const QString &program)
{
    using network::Allowance;
    const auto allowance = std::make_shared<Allowance>(Allowance::Answer::Ask);
    // Called in the run's thread; a run does not outlive this.
    allowance->asked = [this, run, program,
                        weak = std::weak_ptr(allowance)](const std::string &host) {
        const Question question{run, program, QString::fromStdString(host), weak};
        QMetaObject::invokeMethod(
            this,
            [this, question] {
                if (question.allowance.expired())
                    return;
                m_questions += question;
                Q_EMIT questionChanged();
            },
            Qt::QueuedConnection);
    };
    return network::liveTransport(allowance);
}

void NetworkPermission::forget(int run)
{
    if (m_questions.removeIf([run](const Question &question) { return question.run == run; }) > 0)
        Q_EMIT questionChanged();
}

void NetworkPermission::forgetAll()
{
    m_questions.clear();
    Q_EMIT questionChanged();
}

void NetworkPermission::answer(bool allowed)
{
    if (const auto allowance = m_questions.takeFirst().allowance.lock())
        allowance->answer(allowed);
    Q_EMIT questionChanged();
}

} // namespace app
