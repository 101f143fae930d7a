// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stdlib/environment.h"

#include <map>
#include <set>
#include <string>

namespace stdlib::http
{

class Traffic;

/// A script object's part in the network, which ends before the transport does.
class Connected
{
public:
    explicit Connected(Traffic &traffic);
    virtual ~Connected();
    Connected(const Connected &) = delete;
    Connected &operator=(const Connected &) = delete;
    /// Lets go of everything of the transport's. That may end this object, and others.
    virtual void disconnect() noexcept = 0;

protected:
    Traffic *traffic() const { return m_traffic; }

private:
    friend class Traffic;
    Traffic *m_traffic;
    std::set<Connected *> *m_all; ///< the traffic's; null: it is in none
};

/// A run's requests in flight, counted by the address that they go to.
class Traffic final : public ModuleState
{
public:
    explicit Traffic(Environment &environment) : m_environment(environment) {}
    ~Traffic() override;

    void began(const std::string &address, const std::string &what);
    /// By whoever acts now.
    void ended(const std::string &address, const std::string &what);

private:
    struct Server {
        int number = 0;
        std::size_t inFlight = 0;
    };
    friend class Connected;
    Environment &m_environment;
    std::map<std::string, Server> m_servers;
    std::set<Connected *> m_connected;
};

} // namespace stdlib::http
