// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/accessmanagers.h"

#include <QNetworkProxy>

#include <algorithm>

namespace network
{

// Fixed in Qt before 6.5, the default since.
static constexpr int connectionsEach = 6;

AccessManagers::~AccessManagers() = default;

QNetworkAccessManager &AccessManagers::acquire(const QByteArray &server)
{
    const auto hasOneLeft = [&](const Member &member) {
        const auto found = member.inUse.find(server);
        return found == member.inUse.end() || found->second < connectionsEach;
    };
    auto member = std::ranges::find_if(m_members, hasOneLeft);
    if (member == m_members.end()) {
        auto manager = std::make_unique<QNetworkAccessManager>();
        manager->setProxy(QNetworkProxy::NoProxy);
        manager->setAutoDeleteReplies(false);
        member = m_members.insert(m_members.end(), Member{std::move(manager), {}});
    }
    ++member->inUse[server];
    return *member->manager;
}

void AccessManagers::release(const QNetworkAccessManager &manager, const QByteArray &server)
{
    const auto member = std::ranges::find_if(
        m_members, [&](const Member &one) { return one.manager.get() == &manager; });
    --member->inUse[server];
}

} // namespace network
