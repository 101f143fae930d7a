// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/inprocess.h"

#include "core/loop/loop.h"

#include <map>

namespace web
{

namespace
{

constexpr int firstFreePort = 49152; // of the range that is nobody's
constexpr int lastPort = 65535;

/// Asks the loop to run the function, as what came in from outside; false once it is closed.
template <typename Function> bool deliver(loop::Loop &loop, const char *name, Function function)
{
    try {
        loop.callSoonThreadsafe(loop::libraryCallable(name, std::move(function)));
        return true;
    } catch (const loop::Exception &) {
        return false;
    }
}

/// One request, known to both sides as long as either holds it.
struct Passage {
    Request request;
    loop::Ref<loop::Loop> clientLoop;
    loop::Ref<loop::Loop> serverLoop;
    loop::Ref<loop::Task> requester;
    int clientPort = 0;
    Transport::Done done;         // empty once it was called, or will never be
    Exchange *exchange = nullptr; // while the server holds it
    bool isAnswered = false;
};

using PassageRef = std::shared_ptr<Passage>;

void finish(const PassageRef &passage, Reply reply)
{
    if (passage->isAnswered)
        return;
    passage->isAnswered = true;
    deliver(*passage->clientLoop, "HttpClient.answerCame",
            [passage, reply = std::move(reply)]() mutable {
                if (const auto done = std::exchange(passage->done, nullptr))
                    done(std::move(reply));
            });
}

void fail(const PassageRef &passage, Failure::Kind kind, std::string text = {})
{
    finish(passage, {Failure{kind, std::move(text)}, {}});
}

class InProcessExchange final : public Exchange
{
public:
    explicit InProcessExchange(PassageRef passage) : m_passage(std::move(passage))
    {
        m_passage->exchange = this;
    }
    ~InProcessExchange() override
    {
        m_passage->exchange = nullptr;
        fail(m_passage, Failure::Kind::Disconnected, "Server disconnected");
    }
    const Request &request() const override { return m_passage->request; }
    loop::Task *requester() const override { return m_passage->requester.get(); }
    std::string client() const override
    {
        return "127.0.0.1:" + std::to_string(m_passage->clientPort);
    }
    void answer(Response response, loop::Task *by) override
    {
        if (response.reason.isEmpty())
            response.reason = reasonOf(response.status);
        finish(m_passage, {std::move(response), loop::Ref<loop::Task>(by)});
    }

private:
    PassageRef m_passage;
};

class InProcessCall final : public Call
{
public:
    explicit InProcessCall(PassageRef passage) : m_passage(std::move(passage)) {}
    ~InProcessCall() override
    {
        m_passage->done = nullptr;
        if (m_passage->isAnswered)
            return;
        m_passage->isAnswered = true;
        if (!m_passage->serverLoop)
            return;
        deliver(*m_passage->serverLoop, "HttpServer.clientLeft", [passage = m_passage] {
            if (!passage->exchange)
                return;
            if (const auto abandoned = std::exchange(passage->exchange->abandoned, nullptr))
                abandoned();
        });
    }

private:
    PassageRef m_passage;
};

struct Server {
    loop::Ref<loop::Loop> loop;
    Handler *handler = nullptr;
};

/// Who listens on which port of this machine.
using Ports = std::map<int, Server>;

class InProcessListener final : public Listener
{
public:
    InProcessListener(std::shared_ptr<Ports> ports, int port)
        : m_ports(std::move(ports)), m_port(port)
    {
    }
    ~InProcessListener() override { m_ports->erase(m_port); }
    int port() const override { return m_port; }

private:
    std::shared_ptr<Ports> m_ports;
    int m_port;
};

class InProcessTransport final : public Transport
{
public:
    std::unique_ptr<Call> send(Request request, loop::Loop &loop, loop::Task *requester,
                               Done done) override
    {
        const auto passage = std::make_shared<Passage>();
        passage->request = std::move(request);
        passage->clientLoop = loop::Ref<loop::Loop>(&loop);
        passage->requester = loop::Ref<loop::Task>(requester);
        passage->clientPort = nextClientPort();
        passage->done = std::move(done);
        connect(passage);
        return std::make_unique<InProcessCall>(passage);
    }

    Listening listen(const std::string &host, int port, loop::Loop &loop, Handler &handler) override
    {
        if (!isLoopback(host) && host != "0.0.0.0" && host != "::" && !host.empty())
            return Failure{Failure::Kind::NotLoopback, {}};
        if (port == 0)
            port = freePort();
        if (port < 0 || port > lastPort)
            return Failure{Failure::Kind::Other, "port must be 0-65535."};
        if (m_ports->contains(port))
            return Failure{Failure::Kind::AddressInUse, {}};
        (*m_ports)[port] = {loop::Ref<loop::Loop>(&loop), &handler};
        return std::make_unique<InProcessListener>(m_ports, port);
    }

private:
    int nextClientPort()
    {
        m_clientPort = m_clientPort >= lastPort ? firstFreePort : m_clientPort + 1;
        return m_clientPort;
    }

    int freePort() const
    {
        int port = firstFreePort;
        while (m_ports->contains(port))
            ++port;
        return port;
    }

    void connect(const PassageRef &passage)
    {
        const QUrl &url = passage->request.url;
        const std::string host = url.host().toStdString();
        if (host.empty() ||
            (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))) {
            fail(passage, Failure::Kind::InvalidUrl);
        } else if (!isLoopback(host)) {
            fail(passage, Failure::Kind::NotAllowed);
        } else if (const auto server = m_ports->find(url.port(80));
                   server == m_ports->end() || url.scheme() != QLatin1String("http")) {
            fail(passage, Failure::Kind::Refused);
        } else {
            passage->serverLoop = server->second.loop;
            const bool isOpen = deliver(*passage->serverLoop, "HttpServer.requestCame",
                                        [ports = m_ports, port = server->first, passage] {
                                            arrive(*ports, port, passage);
                                        });
            if (!isOpen)
                fail(passage, Failure::Kind::Refused);
        }
    }

    static void arrive(const Ports &ports, int port, const PassageRef &passage)
    {
        if (passage->isAnswered)
            return; // its client has gone
        const auto server = ports.find(port);
        if (server == ports.end())
            fail(passage, Failure::Kind::Refused);
        else
            server->second.handler->requestCame(std::make_unique<InProcessExchange>(passage));
    }

    const std::shared_ptr<Ports> m_ports = std::make_shared<Ports>();
    int m_clientPort = firstFreePort - 1;
};

} // namespace

std::unique_ptr<Transport> makeInProcessTransport()
{
    return std::make_unique<InProcessTransport>();
}

} // namespace web
