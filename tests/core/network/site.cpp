// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/network/site.h"

#include <QDir>
#include <QHostAddress>

using namespace loop;

static constexpr double fast = 100; // seconds of the run in one of the machine's

Site::Site(Allowed allowed, Runtime::Options options)
    : m_allowance(std::make_shared<network::Allowance>(allowed)),
      m_program(options, std::make_unique<LiveClock>(fast)),
      m_transport(network::liveTransport(m_allowance)(m_program.runtime()))
{
}

Site::~Site()
{
    m_listener.reset();
}

void Site::run(Program::Function main)
{
    m_program.run("main", std::move(main));
    m_listener.reset();
}

void Site::listen(int port)
{
    auto listening = m_transport->listen("127.0.0.1", port, loop(), *this);
    m_listener = std::move(std::get<std::unique_ptr<web::Listener>>(listening));
}

QUrl Site::url(const QString &path) const
{
    QUrl url(QStringLiteral("http://127.0.0.1") + path);
    url.setPort(port());
    return url;
}

Site::Asked Site::ask(web::Request request)
{
    const auto reply = loop().createFuture();
    auto call = m_transport->send(std::move(request), loop(), loop().currentTask(),
                                  [reply](web::Reply came) { reply->setResult(std::move(came)); });
    return {std::move(call), reply};
}

Site::Asked Site::get(const QString &path)
{
    return ask({"GET", url(path), {}, {}});
}

void Site::requestCame(std::unique_ptr<web::Exchange> exchange)
{
    ++requests;
    m_program.task("serve", [this, held = std::shared_ptr(std::move(exchange))] {
        return [](Site &site, std::shared_ptr<web::Exchange> kept) -> Coroutine {
            co_return co_await site.serve(*kept);
        }(*this, held);
    });
}

Outsider::Outsider(Site &site, const QByteArray &text)
    : m_loop(site.loop()), m_ended(m_loop.createFuture())
{
    QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket,
                     [this, text] { m_socket.write(text); });
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { look(); });
    QObject::connect(&m_socket, &QTcpSocket::disconnected, &m_socket, [this] {
        look();
        post([this] { m_ended->setResult({}); });
    });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(site.port()));
}

Outsider::~Outsider()
{
    m_socket.disconnect();
}

Ref<Future> Outsider::hasReceived(const QByteArray &text)
{
    m_expected = text;
    m_hasExpected = m_loop.createFuture();
    post([this] { look(); });
    return m_hasExpected;
}

void Outsider::look()
{
    if (m_socket.isOpen())
        m_received += m_socket.readAll();
    if (m_expected.isEmpty() || !m_received.contains(m_expected))
        return;
    m_expected.clear();
    post([this] { m_hasExpected->setResult({}); });
}

void Outsider::post(std::function<void()> function)
{
    m_loop.post([lives = std::weak_ptr(m_lives), function = std::move(function)] {
        if (!lives.expired())
            function();
    });
}

std::string summary(const Value &value)
{
    const auto &reply = std::any_cast<const web::Reply &>(value);
    if (const auto *response = std::get_if<web::Response>(&reply.result))
        return std::to_string(response->status) + ' ' + response->body.toStdString();
    static constexpr const char *kinds[] = {"invalid url", "not allowed",  "host not found",
                                            "refused",     "disconnected", "protocol",
                                            "in use",      "not loopback", "other"};
    return kinds[int(std::get<web::Failure>(reply.result).kind)];
}

web::Response textResponse(const QByteArray &text, int status)
{
    return {status, {}, {{"content-type", "text/plain"}}, text};
}

int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd"))
                   .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
                   .size());
}
