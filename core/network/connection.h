// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/message.h"

#include <QHttpServerResponder>
#include <QTcpServer>
#include <QTcpSocket>

#include <deque>
#include <functional>
#include <optional>

namespace network
{

/// One client's connection with a server. It answers requests in the order in which they came, and
/// what is no request with status 400.
class Connection final : public QTcpSocket
{
public:
    explicit Connection(QObject *parent);
    ~Connection() override;

    using Number = quint64; ///< of a request, in this connection
    /// Closes: the client does not want the connection for another request. Lost: called once if
    /// the connection ends before the answer is written.
    Number requestCame(QHttpServerResponder responder, bool closes, std::function<void()> lost);
    void answer(Number number, web::Response response);
    /// Whether the request that is read now is of HTTP 1.0, after which a connection ends.
    bool isOldHttp() const { return m_isOldHttp; }

    void hangUp();
    void closeWhenIdle(); ///< once every request that has come is answered

    void disconnectFromHost() override;

private:
    struct Pending {
        Number number;
        QHttpServerResponder responder;
        bool closes;
        std::function<void()> lost;
        std::optional<web::Response> response;
    };

    void dataCame();
    void dropRequests();

    std::deque<Pending> m_requests; ///< not answered yet
    Number m_last = 0;
    bool m_isReading = false; ///< something has come that is no whole request yet
    bool m_isOldHttp = false;
    bool m_isClosing = false;
    bool m_closesWhenIdle = false;
};

/// Where connections come in.
class Acceptor final : public QTcpServer
{
public:
    using QTcpServer::QTcpServer;
    const QList<QTcpSocket *> &connections() const { return m_connections; }

    /// A connection has ended.
    std::function<void()> onEnded;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QList<QTcpSocket *> m_connections;
};

} // namespace network
