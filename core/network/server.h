// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/ownrequests.h"
#include "core/web/transport.h"

#include <QHttpServer>
#include <QObject>

#include <memory>

namespace network
{

class Acceptor;

/// Qt's HTTP server on one port of this machine. It lives in the thread of its loop, whose Qt event
/// loop brings the requests in; those who are asked get them in a turn.
///
/// Made by listen(); it deletes itself once its listener is gone and every request is answered.
class Server final : public QObject
{
public:
    /// Its parent destroys it at the latest.
    static web::Transport::Listening listen(const std::string &host, int port, loop::Loop &loop,
                                            web::Handler &handler,
                                            std::shared_ptr<OwnRequests> ownRequests,
                                            QObject *parent);
    ~Server() override;

private:
    class LiveListener;
    class LiveExchange;
    class Link;

    Server(Acceptor *acceptor, QObject *parent);
    void takeRequest(const QHttpServerRequest &request, QHttpServerResponder &&responder);
    void close();
    void finishIfDone();

    /// What others have of it; shared, since either may go first.
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    Acceptor *const m_acceptor;
    QHttpServer m_http;
    bool m_isClosed = false;
};

} // namespace network
