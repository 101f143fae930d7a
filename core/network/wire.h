// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/web/message.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTcpSocket>

// Between our messages and those of Qt's HTTP server and client.
namespace network
{

/// A header of what has come in, as it was sent; null if there is none.
QByteArray header(const QHttpServerRequest &request, QByteArrayView name);

/// Port: that of the server, which counts where the request does not name it.
web::Request requestFrom(const QHttpServerRequest &request, int port);
void write(QHttpServerResponder &responder, const web::Response &response);

/// The socket that the request has come through, one of the candidates.
QTcpSocket *socketOf(const QHttpServerRequest &request, const QHttpServerResponder &responder,
                     const QList<QTcpSocket *> &candidates);

QNetworkRequest requestFor(const web::Request &request);
/// What has come in answer; only if its status is known.
web::Response responseFrom(QNetworkReply &reply);

} // namespace network
