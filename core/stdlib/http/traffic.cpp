// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/http/traffic.h"

#include "core/loop/syncobject.h"
#include "core/web/transport.h"

namespace stdlib::http
{

namespace
{

/// All names of this machine are one place: "127.0.0.1:5000".
std::string placeOf(const std::string &address)
{
    const auto colon = address.rfind(':');
    const bool isHere = colon != std::string::npos && web::isLoopback(address.substr(0, colon));
    return isHere ? "127.0.0.1" + address.substr(colon) : address;
}

} // namespace

Connected::Connected(Traffic &traffic) : m_traffic(&traffic), m_all(&traffic.m_connected)
{
    m_all->insert(this);
}

Connected::~Connected()
{
    if (m_all)
        m_all->erase(this);
}

Traffic::~Traffic()
{
    for (Connected *each : m_connected)
        each->m_traffic = nullptr;
    while (!m_connected.empty()) {
        Connected *each = m_connected.extract(m_connected.begin()).value();
        each->m_all = nullptr;
        each->disconnect();
    }
}

void Traffic::began(const std::string &address, const std::string &what)
{
    loop::Runtime &runtime = m_environment.runtime();
    const std::string place = placeOf(address);
    Server &server = m_servers[place];
    if (!server.number) {
        server.number =
            ++runtime.counters.objects[static_cast<std::size_t>(loop::SyncObject::Kind::Queue)];
        m_environment.witness().serverSeen(server.number, place);
    }
    m_environment.witness().requestBegan(server.number, what, ++server.inFlight, runtime.actor());
}

void Traffic::ended(const std::string &address, const std::string &what)
{
    Server &server = m_servers[placeOf(address)];
    m_environment.witness().requestEnded(server.number, what, --server.inFlight,
                                         m_environment.runtime().actor());
}

} // namespace stdlib::http
