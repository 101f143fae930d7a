// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/ref.h"
#include "core/loop/task.h"
#include "core/web/message.h"

#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace loop
{
class Loop;
}

namespace web
{

/// Why there is no answer, or no server.
struct Failure {
    enum class Kind : std::uint8_t {
        InvalidUrl, // no scheme, no host, or a scheme that is not spoken
        NotAllowed, // a host that is not this machine, and nobody has allowed it
        HostNotFound,
        Refused,      // nobody listens there
        Disconnected, // the server hung up before it had answered
        Protocol,     // what came is no HTTP
        AddressInUse,
        NotLoopback, // a server may only be reached from this machine
        Other,
    };
    Kind kind = Kind::Other;
    std::string text; // the system's or the library's own words; may be empty
};

/// The end of a request.
struct Reply {
    std::variant<Response, Failure> result;
    loop::Ref<loop::Task> answeredBy; // the task of this run that answered; else null
};

/// A request under way. Destroying it aborts the request: done is not called any more, and the
/// server is told that its client has gone.
class Call
{
public:
    virtual ~Call() = default;
};

/// A request that a server has got, until it is answered. Destroying it unanswered hangs up on the
/// client, who gets Failure::Disconnected.
class Exchange
{
public:
    virtual ~Exchange() = default;
    virtual const Request &request() const = 0;
    /// The task that sent it; null if it came from outside this run.
    virtual loop::Task *requester() const = 0;
    /// The client's address, "127.0.0.1:43210".
    virtual std::string client() const = 0;
    /// Once. By: the task that made the answer, Reply::answeredBy where the client is of this run.
    virtual void answer(Response response, loop::Task *by) = 0;
    /// Called, at most once, when the client goes away before the answer.
    std::function<void()> abandoned;
};

/// Takes what a listener gets.
class Handler
{
public:
    virtual void requestCame(std::unique_ptr<Exchange> exchange) = 0;

protected:
    ~Handler() = default;
};

/// A place where requests come in. Destroying it closes it; exchanges under way go on.
class Listener
{
public:
    virtual ~Listener() = default;
    virtual int port() const = 0; // the real one where 0 was asked for
};

/// How requests get from clients to servers. One for each run, made at first use and destroyed at
/// the run's end, after its calls, exchanges and listeners. Used under the interpreter's lock by
/// the thread of the loop given; everything it calls is called in a turn of that loop, under the
/// lock, as a library callback, and never before the function it was given to has returned. Nothing
/// is called once the loop has been closed.
class Transport
{
public:
    using Done = std::function<void(Reply)>;
    virtual ~Transport() = default;

    /// Redirects are not followed, nothing is decoded, no cookie is kept. The requester may be
    /// null.
    virtual std::unique_ptr<Call> send(Request request, loop::Loop &loop, loop::Task *requester,
                                       Done done) = 0;

    using Listening = std::variant<std::unique_ptr<Listener>, Failure>;
    /// Port 0: any that is free. The handler lives longer than the listener.
    virtual Listening listen(const std::string &host, int port, loop::Loop &loop,
                             Handler &handler) = 0;

    /// Whether a request or an answer is on its way between this run's clients and others: it comes
    /// by itself, and is not in the hands of the run's own server.
    virtual bool isUnderWay() const { return false; }
    /// Whether somebody who is no part of the run may still wake it: a client of its servers.
    virtual bool isReachable() const { return false; }
};

/// Whether the name or address stands for this machine itself: "127.0.0.1", "localhost", "::1" ...
bool isLoopback(const std::string &host);

} // namespace web
