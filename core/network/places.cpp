// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/places.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace network
{

namespace
{

struct Taken {
    Place place;
    const void *run;
};

std::mutex mutex;
std::vector<Taken> &taken()
{
    static std::vector<Taken> places;
    return places;
}

/// Whether runs of this process have the port, and this one has not.
bool isOthers(int port, const void *run)
{
    const auto hasPort = [port](const Taken &one) { return one.place.port == port; };
    const auto isOwn = [&](const Taken &one) { return hasPort(one) && one.run == run; };
    return std::ranges::any_of(taken(), hasPort) && std::ranges::none_of(taken(), isOwn);
}

} // namespace

std::optional<Place> listenSomewhere(QTcpServer &server, const QHostAddress &address, int port,
                                     const void *run)
{
    const std::lock_guard guard(mutex);
    bool listens = server.listen(address, quint16(port));
    if (!listens && server.serverError() == QAbstractSocket::AddressInUseError &&
        address == QHostAddress(QHostAddress::LocalHost) && isOthers(port, run)) {
        constexpr quint32 last = 9;
        for (quint32 host = 2; host <= last && !listens; ++host)
            listens =
                server.listen(QHostAddress(address.toIPv4Address() - 1 + host), quint16(port));
    }
    if (!listens)
        return {};
    const Place place{server.serverAddress(), server.serverPort()};
    taken().push_back({place, run});
    return place;
}

void leave(const Place &place)
{
    const std::lock_guard guard(mutex);
    taken().erase(std::ranges::find(taken(), place, &Taken::place));
}

} // namespace network
