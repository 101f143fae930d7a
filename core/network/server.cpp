// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/server.h"

#include "core/loop/loop.h"
#include "core/loop/runtime.h"
#include "core/network/connection.h"
#include "core/network/headername.h"
#include "core/network/wire.h"

#include <QHostAddress>
#include <QThread>

#include <mutex>

namespace network
{

/// A request between the connection and the exchange; either may end first.
class Server::Link
{
public:
    explicit Link(Connection &connection) : m_connection(&connection) {}

    Connection::Number number = 0;
    // Under the interpreter's lock:
    LiveExchange *exchange = nullptr;

    /// Calls the function with the connection, if there is one, in its thread; and lets go of it.
    void release(std::function<void(Connection &)> function);
    /// The connection has ended: tells the exchange. Without the interpreter's lock.
    static void lose(const std::shared_ptr<Link> &link);
    bool isLost()
    {
        const std::lock_guard guard(m_mutex);
        return !m_connection;
    }
    void setLoop(loop::Ref<loop::Loop> loop)
    {
        const std::lock_guard guard(m_mutex);
        std::swap(m_loop, loop);
    }

private:
    std::mutex m_mutex;
    Connection *m_connection;     ///< null once it has ended, or is released
    loop::Ref<loop::Loop> m_loop; ///< while there is an exchange
};

void Server::Link::release(std::function<void(Connection &)> function)
{
    Connection *connection = nullptr;
    {
        const std::lock_guard guard(m_mutex);
        connection = std::exchange(m_connection, nullptr);
        if (connection && connection->thread() != QThread::currentThread()) {
            // What is garbage may be collected in another thread than the loop's.
            QMetaObject::invokeMethod(
                connection, [function, connection] { function(*connection); },
                Qt::QueuedConnection);
            return;
        }
    }
    if (connection)
        function(*connection);
}

/// What a server and its listener share, either of which may go first.
struct Server::Shared {
    std::mutex mutex;
    Server *server = nullptr;
    loop::Ref<loop::Loop> loop; ///< while there is a listener
    // Under the interpreter's lock:
    web::Handler *handler = nullptr;
    std::shared_ptr<OwnRequests> ownRequests;
};

class Server::LiveListener final : public web::Listener
{
public:
    LiveListener(std::shared_ptr<Shared> shared, const Place &place)
        : m_shared(std::move(shared)), m_interlock(m_shared->loop->runtime().interlock()),
          m_place(place)
    {
        m_shared->ownRequests->opened(m_place);
        // Whoever listens may still be called.
        m_interlock.beginOutside();
    }
    ~LiveListener() override
    {
        m_shared->handler = nullptr;
        m_shared->ownRequests->closed(m_place);
        loop::Ref<loop::Loop> loop;
        {
            const std::lock_guard guard(m_shared->mutex);
            std::swap(loop, m_shared->loop);
            if (Server *server = m_shared->server) {
                const auto type = server->thread() == QThread::currentThread()
                                      ? Qt::DirectConnection
                                      : Qt::QueuedConnection;
                QMetaObject::invokeMethod(
                    server, [server] { server->close(); }, type);
            }
        }
        leave(m_place);
        m_interlock.endOutside();
    }
    int port() const override { return m_place.port; }

private:
    const std::shared_ptr<Shared> m_shared;
    loop::Interlock &m_interlock;
    const Place m_place;
};

class Server::LiveExchange final : public web::Exchange
{
public:
    LiveExchange(std::shared_ptr<Link> link, const Shared &shared, web::Request request,
                 OwnRequests::Sender sender, std::string client)
        : m_link(std::move(link)), m_ownRequests(shared.ownRequests), m_request(std::move(request)),
          m_sender(std::move(sender)), m_client(std::move(client))
    {
        m_link->exchange = this;
        m_link->setLoop(shared.loop);
    }
    ~LiveExchange() override
    {
        m_link->exchange = nullptr;
        m_link->setLoop(nullptr);
        m_link->release([](Connection &connection) { connection.hangUp(); });
    }
    const web::Request &request() const override { return m_request; }
    loop::Task *requester() const override { return m_sender.task.get(); }
    std::string client() const override { return m_client; }

    void answer(web::Response response, loop::Task *by) override
    {
        m_ownRequests->setAnswerer(m_sender.number, by);
        m_link->release([number = m_link->number, response](Connection &connection) {
            connection.answer(number, response);
        });
    }

private:
    const std::shared_ptr<Link> m_link;
    const std::shared_ptr<OwnRequests> m_ownRequests;
    const web::Request m_request;
    const OwnRequests::Sender m_sender;
    const std::string m_client;
};

void Server::Link::lose(const std::shared_ptr<Link> &link)
{
    const std::lock_guard guard(link->m_mutex);
    if (!std::exchange(link->m_connection, nullptr) || !link->m_loop)
        return;
    link->m_loop->post([link] {
        if (link->exchange && link->exchange->abandoned)
            std::exchange(link->exchange->abandoned, nullptr)();
    });
}

web::Transport::Listening Server::listen(const std::string &host, int port, loop::Loop &loop,
                                         web::Handler &handler,
                                         std::shared_ptr<OwnRequests> ownRequests, QObject *parent)
{
    using Kind = web::Failure::Kind;
    if (!web::isLoopback(host))
        return web::Failure{Kind::NotLoopback, {}};
    if (port < 0 || port > 65535)
        return web::Failure{Kind::Other, "port must be 0-65535."};
    const QHostAddress asked(QString::fromStdString(host));
    auto acceptor = std::make_unique<Acceptor>();
    constexpr int longestBacklog = 1024;
    acceptor->setListenBacklogSize(longestBacklog);
    const auto place =
        listenSomewhere(*acceptor, asked.isNull() ? QHostAddress(QHostAddress::LocalHost) : asked,
                        port, ownRequests.get());
    if (!place) {
        const bool isInUse = acceptor->serverError() == QAbstractSocket::AddressInUseError;
        return web::Failure{isInUse ? Kind::AddressInUse : Kind::Other,
                            acceptor->errorString().toStdString()};
    }
    auto *server = new Server(acceptor.release(), parent);
    server->m_shared->server = server;
    server->m_shared->loop = loop::Ref(&loop);
    server->m_shared->handler = &handler;
    server->m_shared->ownRequests = std::move(ownRequests);
    return std::make_unique<LiveListener>(server->m_shared, *place);
}

Server::Server(Acceptor *acceptor, QObject *parent)
    : QObject(parent), m_shared(std::make_shared<Shared>()), m_acceptor(acceptor)
{
    m_acceptor->onEnded = [this] { finishIfDone(); };
    m_http.bind(m_acceptor); // which is its child now
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    m_http.setMissingHandler(
        this, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
            takeRequest(request, std::move(responder));
        });
#else
    m_http.setMissingHandler(
        [this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
            takeRequest(request, std::move(responder));
        });
#endif
}

Server::~Server()
{
    {
        const std::lock_guard guard(m_shared->mutex);
        m_shared->server = nullptr;
    }
    m_acceptor->onEnded = nullptr;
}

// Called by Qt's event loop, without the interpreter's lock.
void Server::takeRequest(const QHttpServerRequest &request, QHttpServerResponder &&responder)
{
    auto *connection =
        static_cast<Connection *>(socketOf(request, responder, m_acceptor->connections()));
    if (m_isClosed) {
        connection->hangUp();
        return;
    }
    const bool closes = header(request, "connection").toLower().contains("close") ||
                        (connection->isOldHttp() &&
                         !header(request, "connection").toLower().contains("keep-alive"));
    web::Request came = requestFrom(request, m_acceptor->serverPort());
    const std::string client = connection->peerAddress().toString().toStdString() + ':' +
                               std::to_string(connection->peerPort());

    const auto link = std::make_shared<Link>(*connection);
    link->number =
        connection->requestCame(std::move(responder), closes, [link] { Link::lose(link); });
    if (came.method.isEmpty()) {
        connection->answer(link->number, web::Response{501, {}, {}, {}});
        return;
    }
    const std::lock_guard guard(m_shared->mutex);
    if (!m_shared->loop)
        return; // about to be closed
    m_shared->loop->post([shared = m_shared, link, came = std::move(came), client]() mutable {
        if (link->isLost())
            return;
        auto sender = shared->ownRequests->recognize(came);
        if (!shared->handler || sender.isUnwanted) {
            link->release([](Connection &other) { other.hangUp(); });
            return;
        }
        shared->handler->requestCame(std::make_unique<LiveExchange>(link, *shared, std::move(came),
                                                                    std::move(sender), client));
    });
}

void Server::close()
{
    m_isClosed = true;
    m_acceptor->close();
    for (QTcpSocket *socket : QList<QTcpSocket *>(m_acceptor->connections()))
        static_cast<Connection *>(socket)->closeWhenIdle();
    finishIfDone();
}

void Server::finishIfDone()
{
    if (m_isClosed && m_acceptor->connections().isEmpty())
        deleteLater();
}

} // namespace network
