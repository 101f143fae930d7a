// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/liveclock.h"
#include "core/network/livetransport.h"
#include "core/web/transport.h"
#include "tests/core/loop/program.h"

#include <QTcpSocket>

// A run on a clock that advances, with a live transport and at most one server.
//
// Nothing here sleeps or measures time: what has to happen is awaited.
class Site : public web::Handler
{
public:
    using Allowed = network::Allowance::Answer;
    explicit Site(Allowed allowed = Allowed::No, loop::Runtime::Options options = {});
    ~Site();

    Program &program() { return m_program; }
    loop::Loop &loop() { return m_program.loop(); }
    web::Transport &transport() { return *m_transport; }
    network::Allowance &allowance() { return *m_allowance; }
    void dropTransport() { m_transport.reset(); }

    // asyncio.run(main()), with nothing of the transport left afterwards.
    void run(Program::Function main);

    // Called for each request; each by a task of its own.
    std::function<loop::Coroutine(web::Exchange &)> serve;
    void listen(int port = 0);
    void close() { m_listener.reset(); }
    int port() const { return m_listener->port(); }
    QUrl url(const QString &path = QStringLiteral("/")) const;

    // The web::Reply, in a future of the loop.
    struct Asked {
        std::unique_ptr<web::Call> call;
        loop::Ref<loop::Future> reply;
    };
    Asked ask(web::Request request);
    Asked get(const QString &path = QStringLiteral("/"));

    void requestCame(std::unique_ptr<web::Exchange> exchange) override;
    int requests = 0; // that have come

    // A future that the handler's users may complete, and await.
    loop::Ref<loop::Future> signal() { return loop().createFuture(); }

private:
    std::shared_ptr<network::Allowance> m_allowance;
    Program m_program;
    std::unique_ptr<web::Transport> m_transport;
    std::unique_ptr<web::Listener> m_listener;
};

// A client that is no part of the run: it writes bytes, and reads until the server hangs up.
class Outsider
{
public:
    Outsider(Site &site, const QByteArray &text);
    ~Outsider();
    QTcpSocket &socket() { return m_socket; }
    // Completed when the connection has ended.
    const loop::Ref<loop::Future> &ended() const { return m_ended; }
    const QByteArray &received() const { return m_received; }
    // Completed when that text has come.
    loop::Ref<loop::Future> hasReceived(const QByteArray &text);

private:
    void look();
    // Runs it in a turn of the loop, if this lives by then.
    void post(std::function<void()> function);

    loop::Loop &m_loop;
    std::shared_ptr<bool> m_lives = std::make_shared<bool>(true);
    QTcpSocket m_socket;
    QByteArray m_received;
    loop::Ref<loop::Future> m_ended;
    QByteArray m_expected;
    loop::Ref<loop::Future> m_hasExpected;
};

// "200 text", or the kind of the failure: "refused".
std::string summary(const loop::Value &reply);
web::Response textResponse(const QByteArray &text, int status = 200);
int openDescriptors();
