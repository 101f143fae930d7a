// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace web
{

/// One line of a message's head. Names compare without regard to case.
struct Header {
    QByteArray name;
    QByteArray value;
    friend bool operator==(const Header &, const Header &) = default;
};

using Headers = std::vector<Header>; // in the order sent, one name as often as it was sent

/// The value of the first header of that name; null if there is none.
QByteArray header(const Headers &headers, const QByteArray &name);

/// What a client asks. Its URL is absolute: http, a host, a path that is not empty, no fragment.
struct Request {
    QByteArray method; // upper case
    QUrl url;
    Headers headers;
    QByteArray body;
};

/// What a server answers, whole.
struct Response {
    int status = 200;
    QByteArray reason; // empty: the usual one of the status
    Headers headers;
    QByteArray body;
};

/// "Not Found" for 404; empty for a number that has none.
QByteArray reasonOf(int status);

/// "127.0.0.1:5000": with the port also where the scheme implies it.
QByteArray addressOf(const QUrl &url);

/// "GET 127.0.0.1:5000/planet/1": what a wait for this request is called; without the query.
QByteArray titleOf(const Request &request);

} // namespace web
