// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/http/traffic.h"

#include "core/loop/syncobject.h"

namespace stdlib::http
{

Connected::Connected(Traffic &traffic) : m_traffic(&traffic)
{
    traffic.m_connected.insert(this);
}

Connected::~Connected()
{
    if (m_traffic)
        m_traffic->m_connected.erase(this);
}

Traffic::~Traffic()
{
    const std::set<Connected *> connected = std::exchange(m_connected, {});
    for (Connected *each : connected)
        each->m_traffic = nullptr;
    for (Connected *each : connected)
        each->disconnect();
}

void Traffic::began(const std::string &address, const std::string &what)
{
    loop::Runtime &runtime = m_environment.runtime();
    Server &server = m_servers[address];
    if (!server.number) {
        server.number =
            ++runtime.counters.objects[static_cast<std::size_t>(loop::SyncObject::Kind::Queue)];
        m_environment.witness().serverSeen(server.number, address);
    }
    m_environment.witness().requestBegan(server.number, what, ++server.inFlight, runtime.actor());
}

void Traffic::ended(const std::string &address, const std::string &what)
{
    Server &server = m_servers[address];
    m_environment.witness().requestEnded(server.number, what, --server.inFlight,
                                         m_environment.runtime().actor());
}

} // namespace stdlib::http
