// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>

#include <map>
#include <memory>
#include <vector>

namespace network
{

/// As many of Qt's access managers as it takes to have every request on its way at once: one of
/// them has at most six connections with the same server.
class AccessManagers
{
public:
    AccessManagers() = default;
    ~AccessManagers();

    /// One that has a connection left for that server; until release().
    QNetworkAccessManager &acquire(const QByteArray &server);
    void release(const QNetworkAccessManager &manager, const QByteArray &server);
    std::size_t count() const { return m_members.size(); }

private:
    struct Member {
        std::unique_ptr<QNetworkAccessManager> manager;
        std::map<QByteArray, int> inUse; ///< connections, by server
    };
    std::vector<Member> m_members;
};

} // namespace network
