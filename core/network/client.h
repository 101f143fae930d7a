// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/accessmanagers.h"
#include "core/network/allowance.h"
#include "core/network/ownrequests.h"
#include "core/web/transport.h"

#include <QCoroTask>

#include <memory>
#include <set>

namespace network
{

/// Sends requests through Qt's network access and awaits the replies on Qt's event loop, in the
/// thread in which it is made.
class Client
{
public:
    Client(std::shared_ptr<OwnRequests> ownRequests, std::shared_ptr<Allowance> allowance);
    ~Client(); // aborts what is under way

    std::unique_ptr<web::Call> send(web::Request request, loop::Loop &loop, loop::Task *requester,
                                    web::Transport::Done done);

private:
    struct Sending;
    class LiveCall;

    QCoro::Task<> perform(std::shared_ptr<Sending> sending);

    const std::shared_ptr<OwnRequests> m_ownRequests;
    const std::shared_ptr<Allowance> m_allowance;
    AccessManagers m_managers;
    std::set<QNetworkReply *> m_underWay;
};

} // namespace network
