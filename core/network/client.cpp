// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/client.h"

#include "core/loop/loop.h"
#include "core/loop/runtime.h"
#include "core/loop/thread.h"
#include "core/network/wire.h"

#include <QCoroNetwork>

#include <mutex>

namespace network
{

/// A request on its way, shared by its call and by what awaits the reply: either may end first.
struct Client::Sending {
    using Result = std::variant<web::Response, web::Failure>;

    web::Request request;
    OwnRequests::Number number = 0;
    Client *client = nullptr;       ///< used in its thread only, in which it is the last to go
    QNetworkReply *reply = nullptr; ///< likewise
    // Under the interpreter's lock:
    std::shared_ptr<OwnRequests> ownRequests;
    web::Transport::Done done;          ///< empty once it is called, or not wanted any more
    loop::Interlock *outside = nullptr; ///< that knows that something may still come

    /// Without that lock, in any thread.
    static void end(const std::shared_ptr<Sending> &sending, Result result);
    void setLoop(loop::Loop *loop);
    /// Runs the function in a turn of the loop, if the sending lives by then and has its call.
    static void post(const std::shared_ptr<Sending> &sending,
                     std::function<void(Sending &)> function);

    void endOutside()
    {
        if (auto *interlock = std::exchange(outside, nullptr))
            interlock->endOutside();
    }

private:
    std::mutex m_mutex;
    loop::Ref<loop::Loop> m_loop; ///< while there is a call
};

void Client::Sending::setLoop(loop::Loop *loop)
{
    loop::Ref<loop::Loop> other(loop);
    const std::lock_guard guard(m_mutex);
    std::swap(m_loop, other); // the old one goes after the mutex: under the interpreter's lock only
}

void Client::Sending::post(const std::shared_ptr<Sending> &sending,
                           std::function<void(Sending &)> function)
{
    const std::lock_guard guard(sending->m_mutex);
    if (!sending->m_loop)
        return;
    // The loop may never turn again: what it keeps must not keep the loop.
    sending->m_loop->post([weak = std::weak_ptr(sending), function = std::move(function)] {
        if (const auto alive = weak.lock(); alive && alive->done)
            function(*alive);
    });
}

void Client::Sending::end(const std::shared_ptr<Sending> &sending, Result result)
{
    post(sending, [result = std::move(result)](Sending &ended) mutable {
        const web::Transport::Done done = std::exchange(ended.done, nullptr);
        auto answerer = ended.ownRequests->answerer(ended.number);
        ended.ownRequests->remove(ended.number);
        ended.endOutside();
        done({std::move(result), std::move(answerer)});
    });
}

class Client::LiveCall final : public web::Call
{
public:
    LiveCall(std::shared_ptr<Sending> sending, std::shared_ptr<Allowance> allowance)
        : m_sending(std::move(sending)), m_allowance(std::move(allowance)),
          m_thread(loop::Interlock::current()->serial)
    {
    }
    ~LiveCall() override
    {
        if (m_ticket)
            m_allowance->forget(*m_ticket);
        m_sending->done = nullptr;
        m_sending->setLoop(nullptr);
        m_sending->ownRequests->remove(m_sending->number);
        m_sending->endOutside();
        // In another thread than the loop's, the reply may come, and is dropped.
        const loop::Thread *current = loop::Interlock::current();
        if (current && current->serial == m_thread && m_sending->reply)
            m_sending->reply->abort();
    }
    void setTicket(Allowance::Ticket ticket) { m_ticket = ticket; }

private:
    const std::shared_ptr<Sending> m_sending;
    const std::shared_ptr<Allowance> m_allowance;
    const std::uint64_t m_thread;
    std::optional<Allowance::Ticket> m_ticket;
};

Client::Client(std::shared_ptr<OwnRequests> ownRequests, std::shared_ptr<Allowance> allowance)
    : m_ownRequests(std::move(ownRequests)), m_allowance(std::move(allowance))
{
}

Client::~Client()
{
    // Each ends its coroutine, which takes it out.
    while (!m_underWay.empty())
        (*m_underWay.begin())->abort();
}

std::unique_ptr<web::Call> Client::send(web::Request request, loop::Loop &loop,
                                        loop::Task *requester, web::Transport::Done done)
{
    const auto sending = std::make_shared<Sending>();
    sending->request = std::move(request);
    sending->number = m_ownRequests->add(sending->request, requester);
    sending->client = this;
    sending->ownRequests = m_ownRequests;
    sending->done = std::move(done);
    sending->outside = &loop.runtime().interlock();
    sending->outside->beginOutside();
    sending->setLoop(&loop);
    auto call = std::make_unique<LiveCall>(sending, m_allowance);

    const QUrl &url = sending->request.url;
    const bool isSpoken =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isSpoken || url.host().isEmpty()) {
        Sending::end(sending, web::Failure{web::Failure::Kind::InvalidUrl, {}});
    } else if (web::isLoopback(url.host().toStdString())) {
        perform(sending);
    } else {
        const std::weak_ptr weak(sending);
        call->setTicket(m_allowance->whenDecided(url.host().toStdString(), [weak](bool allowed) {
            const auto asked = weak.lock();
            if (!asked)
                return;
            if (!allowed)
                Sending::end(asked, web::Failure{web::Failure::Kind::NotAllowed, {}});
            else
                Sending::post(asked, [weak](Sending &) {
                    const auto allowedNow = weak.lock();
                    allowedNow->client->perform(allowedNow);
                });
        }));
    }
    return call;
}

namespace
{

web::Failure failureOf(const QNetworkReply &reply)
{
    using Kind = web::Failure::Kind;
    const auto kindOf = [](QNetworkReply::NetworkError error) {
        switch (error) {
        case QNetworkReply::ConnectionRefusedError:
            return Kind::Refused;
        case QNetworkReply::RemoteHostClosedError:
            return Kind::Disconnected;
        case QNetworkReply::HostNotFoundError:
            return Kind::HostNotFound;
        case QNetworkReply::ProtocolUnknownError:
        case QNetworkReply::ProtocolInvalidOperationError:
            return Kind::InvalidUrl;
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::UnknownContentError:
            return Kind::Protocol;
        default:
            return Kind::Other;
        }
    };
    return {kindOf(reply.error()), reply.errorString().toStdString()};
}

/// Whether an answer has come whole; one that says 404 has.
bool isAnswered(const QNetworkReply &reply)
{
    const QNetworkReply::NetworkError error = reply.error();
    const bool isBroken =
        error != QNetworkReply::NoError &&
        (error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ProtocolFailure);
    return !isBroken && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
}

/// HEAD and GET have calls of their own: only so does Qt know that no body comes, and tells no
/// length of one.
QNetworkReply *start(QNetworkAccessManager &manager, const QNetworkRequest &request,
                     const web::Request &asked)
{
    if (asked.method == "HEAD")
        return manager.head(request);
    if (asked.method == "GET" && asked.body.isEmpty())
        return manager.get(request);
    return manager.sendCustomRequest(request, asked.method, asked.body);
}

} // namespace

QCoro::Task<> Client::perform(std::shared_ptr<Sending> sending)
{
    const QByteArray server = web::addressOf(sending->request.url);
    QNetworkRequest request = requestFor(sending->request);
    if (const auto place = m_ownRequests->placeOf(sending->request.url)) {
        const web::Header mark = m_ownRequests->markFor(sending->number);
        request.setRawHeader(mark.name, mark.value);
        if (!request.hasRawHeader("Host"))
            request.setRawHeader("Host",
                                 sending->request.url.authority(QUrl::FullyEncoded).toLatin1());
        QUrl url = sending->request.url;
        url.setHost(place->address.toString());
        request.setUrl(url);
    }
    QNetworkAccessManager &manager = m_managers.acquire(server);
    QNetworkReply *const reply = start(manager, request, sending->request);
    sending->reply = reply;
    m_underWay.insert(reply);

    // Goes on in Qt's event loop, without the interpreter's lock, or inside of abort().
    co_await reply;

    m_underWay.erase(reply);
    m_managers.release(manager, server);
    sending->reply = nullptr;
    reply->deleteLater();
    if (isAnswered(*reply))
        Sending::end(sending, responseFrom(*reply));
    else
        Sending::end(sending, failureOf(*reply));
}

} // namespace network
