// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/task.h"
#include "core/web/message.h"

#include <map>
#include <set>

namespace network
{

/// The requests that the tasks of a run have under way, and the ports that its servers listen on:
/// with them a server knows a client of its own run. Used under the interpreter's lock.
///
/// Such a request carries a mark in its head, which is different in each run and is taken off where
/// it arrives.
class OwnRequests
{
public:
    OwnRequests();

    void portOpened(int port) { m_ports.insert(port); }
    void portClosed(int port) { m_ports.erase(m_ports.find(port)); }

    using Number = quint64;
    Number add(const web::Request &request, loop::Task *requester);
    void remove(Number number) { m_requests.erase(number); }

    /// The mark, where the request goes to a server of this run; else a header without a name.
    web::Header markFor(Number number, const QUrl &url) const;

    struct Sender {
        Number number = 0; ///< 0: from outside
        loop::Ref<loop::Task> task;
        bool isUnwanted = false; ///< its client has given up, or it has come before
    };
    /// Whose request has come in. Takes off the mark, and the headers that were added on the way.
    Sender recognize(web::Request &request);

    /// Which task of this run has answered it.
    void setAnswerer(Number number, loop::Task *task);
    loop::Ref<loop::Task> answerer(Number number) const;

private:
    struct Own {
        loop::Ref<loop::Task> requester;
        std::vector<QByteArray> names; ///< of the headers that the program sends
        bool hasArrived = false;
        loop::Ref<loop::Task> answerer;
    };

    const QByteArray m_secret;
    std::map<Number, Own> m_requests;
    std::multiset<int> m_ports;
    Number m_last = 0;
};

} // namespace network
