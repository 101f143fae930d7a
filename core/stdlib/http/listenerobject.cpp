// SPDX-License-Identifier: GPL-3.0-or-later

// _http.listen(): a server of the program's, and the requests that come in.
#include "core/loop/context.h"
#include "core/loop/runtime.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/http/httpmodule.h"
#include "core/stdlib/http/messages.h"
#include "core/stdlib/http/traffic.h"
#include "core/stdlib/nativeobject.h"
#include "core/web/transport.h"

#include <unordered_map>

namespace stdlib::http
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *listenerTypePointer = nullptr;
script::Type *exchangeTypePointer = nullptr;

/// A request that has come in, as long as somebody may answer it.
class Incoming final : public Connected
{
public:
    Incoming(Traffic &traffic, std::unique_ptr<web::Exchange> came, int serverPort)
        : Connected(traffic), request(came->request()), client(came->client()),
          m_exchange(std::move(came)), m_server("127.0.0.1:" + std::to_string(serverPort)),
          m_isFromOutside(!m_exchange->requester())
    {
        if (m_isFromOutside)
            traffic.began(m_server, what());
    }
    ~Incoming() override { end(); }

    std::string address() const { return web::addressOf(request.url).toStdString(); }
    std::string what() const
    {
        return request.method.toStdString() + " " +
               request.url.path(QUrl::FullyEncoded).toStdString();
    }
    /// False if it was answered before.
    bool answer(web::Response response, loop::Task *by)
    {
        if (!m_exchange)
            return false;
        m_exchange->answer(std::move(response), by);
        end();
        return true;
    }
    void disconnect() noexcept override { m_exchange = nullptr; }

    const web::Request request;
    const std::string client;

private:
    /// Requests of this run's own tasks are counted by those who sent them.
    void end()
    {
        m_exchange = nullptr;
        if (std::exchange(m_isFromOutside, false) && traffic())
            traffic()->ended(m_server, what());
    }

    std::unique_ptr<web::Exchange> m_exchange;
    const std::string m_server; ///< where it has come in, whatever host it names
    bool m_isFromOutside;
};

class ExchangeObject : public script::Object
{
public:
    explicit ExchangeObject(std::unique_ptr<Incoming> came)
        : Object(*exchangeTypePointer, script::Layout::Other), incoming(std::move(came))
    {
    }
    const std::unique_ptr<Incoming> incoming;
};

/// Makes a task of each request that comes in.
class Server final : public Connected, public web::Handler
{
public:
    Server(Environment &environment, loop::Loop &loop, Value handle)
        : Connected(environment.state<Traffic>()), m_interpreter(environment.interpreter()),
          m_loop(&loop), m_task(loop.currentTask()), m_context(loop::copyCurrentContext()),
          m_handle(std::move(handle)), m_tasks(std::make_shared<Tasks>())
    {
    }

    void setListener(std::unique_ptr<web::Listener> listener) { m_listener = std::move(listener); }
    int port() const { return m_listener ? m_listener->port() : 0; }
    void close()
    {
        m_listener = nullptr;
        m_handle = {};
    }
    void disconnect() noexcept override
    {
        // What ends here may hold the listener whose part this is.
        const auto tasks = m_tasks;
        const auto loop = std::move(m_loop);
        const auto task = std::move(m_task);
        const auto context = std::move(m_context);
        const auto handle = std::move(m_handle);
        const auto listener = std::move(m_listener); // the first to go
        tasks->clear();
    }

    void requestCame(std::unique_ptr<web::Exchange> exchange) override
    {
        if (!m_handle.isSet() || !traffic())
            return;
        const loop::Ref<loop::Task> requester(exchange->requester());
        auto incoming = std::make_unique<Incoming>(*traffic(), std::move(exchange), port());
        const std::string name = incoming->what();
        const Value self = Value::adopt(new (script::allocateObject(*exchangeTypePointer))
                                            ExchangeObject(std::move(incoming)));
        const auto body = callScript(
            [&] { return asyncio::bodyOf(m_interpreter, m_interpreter.call(m_handle, {self})); });
        const auto task = m_loop->makeRequestTask(
            body, name, m_context ? m_context->copy() : nullptr, m_task.get(), requester.get());
        const int id = task->id();
        m_tasks->emplace(id, task);
        task->addDoneCallback(loop::libraryCallable("HttpServer.answered",
                                                    [tasks = m_tasks, id] { tasks->erase(id); }));
    }

private:
    using Tasks = std::unordered_map<int, loop::Ref<loop::Task>>; // by their numbers

    Interpreter &m_interpreter;
    loop::Ref<loop::Loop> m_loop;
    loop::Ref<loop::Task> m_task; // whose children they are
    loop::Ref<loop::Context> m_context;
    Value m_handle;
    std::shared_ptr<Tasks> m_tasks;
    std::unique_ptr<web::Listener> m_listener;
};

class ListenerObject : public script::Object
{
public:
    explicit ListenerObject(std::unique_ptr<Server> listening)
        : Object(*listenerTypePointer, script::Layout::Other), server(std::move(listening))
    {
    }
    std::unique_ptr<Server> server;
};

ListenerObject &listenerOf(const Value &self, const char *method)
{
    return selfAs<ListenerObject>(self, *listenerTypePointer, method);
}

Incoming &incomingOf(const Value &self)
{
    return *selfAs<ExchangeObject>(self, *exchangeTypePointer, "exchange").incoming;
}

/// listen(host, port, handle): each request is handled by a task that runs handle(exchange). A
/// listener, or, where there cannot be one, (why, text).
Value listen(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("listen(host, port, handle, /)");
    const auto [host, port, handle] = signature.bind<3>(interpreter, arguments);
    Environment &environment = Environment::of(interpreter);
    const loop::Ref<loop::Loop> loop =
        callLoop([&] { return loop::Ref(&environment.runtime().requireRunningLoop()); });
    auto server = std::make_unique<Server>(environment, *loop, handle);
    web::Transport::Listening listening = environment.transport().listen(
        toText(interpreter, host, "host"),
        port.isSmallInt() ? static_cast<int>(port.smallInt()) : -1, *loop, *server);
    if (const auto *failure = std::get_if<web::Failure>(&listening))
        return script::makeTuple(
                   {script::string(wordOf(failure->kind)), script::string(failure->text)})
            .value();
    server->setListener(std::move(std::get<std::unique_ptr<web::Listener>>(listening)));
    return Value::adopt(new (script::allocateObject(*listenerTypePointer))
                            ListenerObject(std::move(server)));
}

Value closeMethod(Interpreter &, const Arguments &arguments)
{
    listenerOf(arguments[0], "close").server->close();
    return Value::none();
}

Value portOf(Interpreter &, const Value &self)
{
    return Value::smallInt(listenerOf(self, "port").server->port());
}

/// answer(status, headers, body): whether there was still a client.
Value answer(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("answer(self, status, headers, body, /)");
    const auto [self, status, headers, body] = signature.bind<4>(interpreter, arguments);
    web::Response response;
    response.status = static_cast<int>(status.smallInt());
    response.headers = toHeaders(interpreter, headers);
    response.body = toByteArray(body);
    return Value::boolean(incomingOf(self).answer(
        std::move(response), Environment::of(interpreter).runtime().currentTask()));
}

Value methodOf(Interpreter &, const Value &self)
{
    return textValue(QString::fromLatin1(incomingOf(self).request.method));
}

Value schemeOf(Interpreter &, const Value &self)
{
    return textValue(incomingOf(self).request.url.scheme());
}

Value addressOf(Interpreter &, const Value &self)
{
    return script::string(incomingOf(self).address());
}

Value rawPathOf(Interpreter &, const Value &self)
{
    return textValue(incomingOf(self).request.url.path(QUrl::FullyEncoded));
}

Value queryOf(Interpreter &, const Value &self)
{
    return textValue(incomingOf(self).request.url.query(QUrl::FullyEncoded));
}

Value headersOf(Interpreter &, const Value &self)
{
    return headersValue(incomingOf(self).request.headers);
}

Value bodyOf(Interpreter &, const Value &self)
{
    return bytesValue(incomingOf(self).request.body);
}

Value clientOf(Interpreter &, const Value &self)
{
    return script::string(incomingOf(self).client);
}

} // namespace

void initializeListenerTypes()
{
    script::Type &listener =
        script::makeBuiltInType("Listener", script::types::object(), script::Layout::Other,
                                sizeof(ListenerObject), "_http");
    listenerTypePointer = &listener;
    listener.slots.destroy = script::destroyNative<ListenerObject>;
    script::addMethods(listener, {{"close", closeMethod}});
    script::addAttributes(listener, {{"port", portOf}});
    script::finishType(listener);

    script::Type &exchange =
        script::makeBuiltInType("Exchange", script::types::object(), script::Layout::Other,
                                sizeof(ExchangeObject), "_http");
    exchangeTypePointer = &exchange;
    exchange.slots.destroy = script::destroyNative<ExchangeObject>;
    script::addMethods(exchange, {{"answer", answer}});
    script::addAttributes(exchange, {{"method", methodOf},
                                     {"scheme", schemeOf},
                                     {"address", addressOf},
                                     {"raw_path", rawPathOf},
                                     {"query", queryOf},
                                     {"headers", headersOf},
                                     {"body", bodyOf},
                                     {"client", clientOf}});
    script::finishType(exchange);
}

void addListeners(ModuleBuilder &module)
{
    module.functions({{"listen", listen}});
}

} // namespace stdlib::http
