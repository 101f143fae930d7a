// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/wire.h"

#include "core/network/headername.h"

#include <QMetaEnum>

#include <algorithm>

namespace network
{

namespace
{

web::Headers headersFrom(const QHttpServerRequest &request)
{
    web::Headers headers;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    for (const auto &[name, value] : request.headers().toListOfPairs())
        headers.push_back({name, value});
#else
    for (const auto &[name, value] : request.headers())
        headers.push_back({name, value});
#endif
    return headers;
}

/// "GET"; empty for a method that Qt's server does not tell.
QByteArray methodOf(const QHttpServerRequest &request)
{
    using Method = QHttpServerRequest::Method;
    if (request.method() == Method::Unknown)
        return {};
    return QByteArray(QMetaEnum::fromType<Method>().valueToKey(int(request.method()))).toUpper();
}

bool hasNoBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

} // namespace

QByteArray header(const QHttpServerRequest &request, QByteArrayView name)
{
    return request.value(name.toByteArray());
}

web::Request requestFrom(const QHttpServerRequest &request, int port)
{
    web::Request came;
    came.method = methodOf(request);
    came.headers = headersFrom(request);
    came.body = request.body();
    // Qt's own URL is made of the Host header, and may have no port.
    const QUrl address(QStringLiteral("http://") + QString::fromLatin1(header(request, "Host")));
    came.url = request.url().adjusted(QUrl::RemoveFragment);
    came.url.setScheme(QStringLiteral("http"));
    came.url.setHost(address.host().isEmpty() ? QStringLiteral("127.0.0.1") : address.host());
    came.url.setPort(address.port(address.host().isEmpty() ? port : 80));
    if (came.url.path().isEmpty())
        came.url.setPath(QStringLiteral("/"));
    return came;
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

void write(QHttpServerResponder &responder, const web::Response &response)
{
    QHttpHeaders headers;
    for (const web::Header &header : response.headers)
        headers.append(header.name, header.value);
    responder.write(response.body, headers,
                    static_cast<QHttpServerResponder::StatusCode>(response.status));
}

QTcpSocket *socketOf(const QHttpServerRequest &request, const QHttpServerResponder &,
                     const QList<QTcpSocket *> &candidates)
{
    const auto found = std::ranges::find_if(candidates, [&](const QTcpSocket *socket) {
        return socket->peerPort() == request.remotePort() &&
               socket->peerAddress() == request.remoteAddress();
    });
    return found == candidates.end() ? nullptr : *found;
}

#else

void write(QHttpServerResponder &responder, const web::Response &response)
{
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(response.status));
    bool hasLength = hasNoBody(response.status);
    for (const web::Header &header : response.headers) {
        hasLength = hasLength || haveSameName(header.name, "content-length");
        responder.writeHeader(header.name, header.value);
    }
    if (!hasLength)
        responder.writeHeader("content-length", QByteArray::number(response.body.size()));
    responder.writeBody(response.body);
}

QTcpSocket *socketOf(const QHttpServerRequest &, const QHttpServerResponder &responder,
                     const QList<QTcpSocket *> &)
{
    return responder.socket();
}

#endif

QNetworkRequest requestFor(const web::Request &request)
{
    QNetworkRequest asked(request.url);
    asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                       QNetworkRequest::ManualRedirectPolicy);
    asked.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    asked.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    asked.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    asked.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Otherwise Qt asks for compressed answers and unpacks them.
    asked.setRawHeader("Accept-Encoding", "identity");
    QList<QByteArray> set;
    for (const web::Header &header : request.headers) {
        const QByteArray name = header.name.toLower();
        // A name that comes twice can only be sent as a list.
        const bool isFurther = set.contains(name);
        asked.setRawHeader(header.name, isFurther
                                            ? asked.rawHeader(header.name) + ", " + header.value
                                            : header.value);
        set += name;
    }
    // Otherwise Qt complains, and says that it is a form.
    if (!request.body.isEmpty() && !asked.hasRawHeader("Content-Type"))
        asked.setRawHeader("Content-Type", "application/octet-stream");
    return asked;
}

web::Response responseFrom(QNetworkReply &reply)
{
    web::Response response;
    response.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        // Qt joins cookies by newlines, since their values may have commas.
        const bool isCookie = haveSameName(name, "set-cookie");
        for (const QByteArray &one : isCookie ? value.split('\n') : QList<QByteArray>{value})
            response.headers.push_back({name, one});
    }
    response.body = reply.readAll();
    return response;
}

} // namespace network
