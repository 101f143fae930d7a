// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/ownrequests.h"

#include "core/network/headername.h"
#include "core/web/transport.h"

#include <QRandomGenerator>

#include <algorithm>

namespace network
{

namespace
{

constexpr QByteArrayView markName = "awaitscope-request";

/// What HTTP itself needs, whether the program has named it or not.
bool isNeeded(QByteArrayView name)
{
    return haveSameName(name, "host") || haveSameName(name, "content-length");
}

} // namespace

OwnRequests::OwnRequests()
    : m_secret(QByteArray::number(QRandomGenerator::global()->generate64(), 36))
{
}

OwnRequests::Number OwnRequests::add(const web::Request &request, loop::Task *requester)
{
    Own own;
    own.requester = loop::Ref(requester);
    for (const web::Header &header : request.headers)
        own.names.push_back(header.name);
    m_requests.emplace(++m_last, std::move(own));
    return m_last;
}

std::optional<Place> OwnRequests::placeOf(const QUrl &url) const
{
    if (!web::isLoopback(url.host().toStdString()))
        return {};
    const auto found = std::ranges::find(m_places, url.port(80), &Place::port);
    return found == m_places.end() ? std::nullopt : std::optional(*found);
}

web::Header OwnRequests::markFor(Number number) const
{
    return {markName.toByteArray(), m_secret + '-' + QByteArray::number(number)};
}

OwnRequests::Sender OwnRequests::recognize(web::Request &request)
{
    const QByteArray mark = web::header(request.headers, markName.toByteArray());
    if (!mark.startsWith(m_secret + '-'))
        return {};
    Sender sender;
    sender.number = mark.mid(m_secret.size() + 1).toULongLong();
    const auto found = m_requests.find(sender.number);
    if (found == m_requests.end()) {
        sender.isUnwanted = true;
        return sender;
    }
    Own &own = found->second;
    std::erase_if(request.headers, [&](const web::Header &header) {
        return !isNeeded(header.name) && std::ranges::none_of(own.names, [&](const auto &name) {
            return haveSameName(name, header.name);
        });
    });
    sender.task = own.requester;
    sender.isUnwanted = std::exchange(own.hasArrived, true);
    return sender;
}

void OwnRequests::setAnswerer(Number number, loop::Task *task)
{
    if (const auto found = m_requests.find(number); found != m_requests.end()) {
        found->second.isAnswered = true;
        found->second.answerer = loop::Ref(task);
    }
}

bool OwnRequests::isAnyUnderWay() const
{
    return std::ranges::any_of(m_requests, [](const auto &entry) {
        return !entry.second.hasArrived || entry.second.isAnswered;
    });
}

loop::Ref<loop::Task> OwnRequests::answerer(Number number) const
{
    const auto found = m_requests.find(number);
    return found == m_requests.end() ? nullptr : found->second.answerer;
}

} // namespace network
