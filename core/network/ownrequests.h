// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/task.h"
#include "core/network/places.h"
#include "core/web/message.h"

#include <algorithm>
#include <map>
#include <optional>

namespace network
{

/// The requests that the tasks of a run have under way, and the places where its servers listen:
/// with them a server knows a client of its own run. Used under the interpreter's lock.
///
/// Such a request carries a mark in its head, which is different in each run and is taken off where
/// it arrives.
class OwnRequests
{
public:
    OwnRequests();

    void opened(const Place &place) { m_places.push_back(place); }
    bool hasPlaces() const { return !m_places.empty(); }
    void closed(const Place &place) { m_places.erase(std::ranges::find(m_places, place)); }

    using Number = quint64;
    Number add(const web::Request &request, loop::Task *requester);
    void remove(Number number) { m_requests.erase(number); }

    /// Where a request really goes that is for a server of this run; nothing for others.
    std::optional<Place> placeOf(const QUrl &url) const;
    /// To be put into the head of such a request.
    web::Header markFor(Number number) const;

    struct Sender {
        Number number = 0; ///< 0: from outside
        loop::Ref<loop::Task> task;
        bool isUnwanted = false; ///< its client has given up, or it has come before
    };
    /// Whose request has come in. Takes off the mark, and the headers that were added on the way.
    Sender recognize(web::Request &request);

    /// Which task of this run has answered it.
    void setAnswerer(Number number, loop::Task *task);
    /// Whether one is neither in a handler of this run nor back.
    bool isAnyUnderWay() const;
    loop::Ref<loop::Task> answerer(Number number) const;

private:
    struct Own {
        loop::Ref<loop::Task> requester;
        std::vector<QByteArray> names; ///< of the headers that the program sends
        bool hasArrived = false;
        bool isAnswered = false;
        loop::Ref<loop::Task> answerer;
    };

    const QByteArray m_secret;
    std::map<Number, Own> m_requests;
    std::vector<Place> m_places;
    Number m_last = 0;
};

} // namespace network
