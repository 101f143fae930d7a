// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/connection.h"

#include "core/network/wire.h"

#include <algorithm>

namespace network
{

Connection::Connection(QObject *parent) : QTcpSocket(parent)
{
    // Before Qt's server reads from it.
    connect(this, &QTcpSocket::readyRead, this, &Connection::dataCame);
    connect(this, &QTcpSocket::disconnected, this, [this] {
        m_isClosing = true;
        dropRequests();
    });
}

Connection::~Connection()
{
    // The rest of a socket's destructor may emit the signal.
    disconnect(this, &QTcpSocket::disconnected, this, nullptr);
    dropRequests();
}

void Connection::dataCame()
{
    if (m_isReading)
        return;
    m_isReading = true;
    constexpr qint64 longestLine = 8192;
    const QByteArray start = peek(longestLine);
    m_isOldHttp = start.first(std::max<qsizetype>(start.indexOf('\n'), 0)).contains(" HTTP/1.0");
}

Connection::Number Connection::requestCame(QHttpServerResponder responder, bool closes,
                                           std::function<void()> lost)
{
    m_isReading = false;
    m_requests.push_back({++m_last, std::move(responder), closes, std::move(lost), {}});
    return m_last;
}

void Connection::answer(Number number, web::Response response)
{
    const auto found = std::ranges::find(m_requests, number, &Pending::number);
    if (found == m_requests.end())
        return;
    found->response = std::move(response);
    while (!m_requests.empty() && m_requests.front().response) {
        Pending first = std::move(m_requests.front());
        m_requests.pop_front();
        if (first.closes)
            first.response->headers.push_back({"connection", "close"});
        network::write(first.responder, *first.response);
        flush(); // the loop may be about to stop, and with it what sends the rest
        if (first.closes || (m_closesWhenIdle && m_requests.empty())) {
            hangUp();
            return;
        }
    }
}

void Connection::hangUp()
{
    m_isClosing = true;
    dropRequests();
    QTcpSocket::disconnectFromHost();
}

void Connection::closeWhenIdle()
{
    m_closesWhenIdle = true;
    if (m_requests.empty())
        hangUp();
}

// Qt's server calls this for what it cannot read; Qt's socket, when the client has closed it.
void Connection::disconnectFromHost()
{
    const bool isMalformed = m_isReading && !m_isClosing && state() == ConnectedState &&
                             error() != RemoteHostClosedError;
    m_isClosing = true;
    if (isMalformed)
        QTcpSocket::write("HTTP/1.1 400 \r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    QTcpSocket::disconnectFromHost();
}

// A responder writes to this socket and does not know when it goes; so it goes first.
void Connection::dropRequests()
{
    for (const Pending &request : std::exchange(m_requests, {}))
        request.lost();
}

void Acceptor::incomingConnection(qintptr descriptor)
{
    auto *connection = new Connection(this);
    connection->setSocketDescriptor(descriptor);
    connection->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_connections += connection;
    connect(connection, &QObject::destroyed, this, [this, connection] {
        m_connections.removeOne(connection);
        if (onEnded)
            onEnded();
    });
    addPendingConnection(connection);
}

} // namespace network
