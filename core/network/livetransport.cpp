// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/livetransport.h"

#include "core/network/client.h"
#include "core/network/server.h"

#include <map>

namespace network
{

namespace
{

/// What a run has in one of its threads: Qt's sockets belong to the thread that made them.
struct ThreadParts {
    ThreadParts(const std::shared_ptr<OwnRequests> &ownRequests,
                const std::shared_ptr<Allowance> &allowance)
        : client(ownRequests, allowance)
    {
    }
    Client client;
    QObject servers; ///< their parent
};

class LiveTransport final : public web::Transport
{
public:
    explicit LiveTransport(std::shared_ptr<Allowance> allowance) : m_allowance(std::move(allowance))
    {
    }
    ~LiveTransport() override { partsOfThread.erase(this); }

    std::unique_ptr<web::Call> send(web::Request request, loop::Loop &loop, loop::Task *requester,
                                    Done done) override
    {
        return parts().client.send(std::move(request), loop, requester, std::move(done));
    }
    Listening listen(const std::string &host, int port, loop::Loop &loop,
                     web::Handler &handler) override
    {
        return Server::listen(host, port, loop, handler, m_ownRequests, &parts().servers);
    }

    bool isUnderWay() const override { return m_ownRequests->isAnyUnderWay(); }
    bool isReachable() const override { return m_ownRequests->hasPlaces(); }

private:
    ThreadParts &parts()
    {
        return partsOfThread.try_emplace(this, m_ownRequests, m_allowance).first->second;
    }

    /// The end of a thread destroys what it has there, and that of the run's main thread is
    /// destroyed with the transport.
    static thread_local std::map<const LiveTransport *, ThreadParts> partsOfThread;

    const std::shared_ptr<OwnRequests> m_ownRequests = std::make_shared<OwnRequests>();
    const std::shared_ptr<Allowance> m_allowance;
};

thread_local std::map<const LiveTransport *, ThreadParts> LiveTransport::partsOfThread;

} // namespace

web::TransportFactory liveTransport(std::shared_ptr<Allowance> allowance)
{
    return [allowance = std::move(allowance)](loop::Runtime &) {
        return std::make_unique<LiveTransport>(allowance);
    };
}

} // namespace network
