// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>

#include <optional>

namespace network
{

/// Where a server listens.
struct Place {
    QHostAddress address;
    int port;
    friend bool operator==(const Place &, const Place &) = default;
};

/// Listens at that address and port; 0: any that is free. Where another run of this process has the
/// port - two programs are compared - at the same port of another of this machine's own addresses,
/// 127.0.0.2 and so on. Nothing if it cannot be; the server says why. Any thread.
std::optional<Place> listenSomewhere(QTcpServer &server, const QHostAddress &address, int port,
                                     const void *run);
/// The place is free again.
void leave(const Place &place);

} // namespace network
