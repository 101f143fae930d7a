// SPDX-License-Identifier: GPL-3.0-or-later

// _http.send(): a request of the program's.
#include "core/script/bytes.h"
#include "core/script/list.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/http/httpmodule.h"
#include "core/stdlib/http/messages.h"
#include "core/stdlib/http/traffic.h"
#include "core/stdlib/nativeobject.h"
#include "core/web/transport.h"

namespace stdlib::http
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *callTypePointer = nullptr;

/// One request: what it waits for, and how it is stopped.
class PendingCall final : public Connected
{
public:
    PendingCall(Traffic &traffic, loop::Ref<loop::Future> future, std::string address,
                std::string what)
        : Connected(traffic), m_future(std::move(future)), m_address(std::move(address)),
          m_what(std::move(what))
    {
        traffic.began(m_address, m_what);
    }
    ~PendingCall() override { stop(); }

    const loop::Ref<loop::Future> &future() const { return m_future; }
    void setCall(std::unique_ptr<web::Call> call) { m_call = std::move(call); }

    void finish(const web::Reply &reply)
    {
        m_call = nullptr;
        const loop::CurrentTaskScope scope(m_future->loop(), reply.answeredBy.get());
        end();
        if (!m_future->isDone())
            m_future->setResult(toLoop(outcomeOf(reply)));
    }

    void stop()
    {
        m_call = nullptr;
        end();
    }

    void disconnect() noexcept override
    {
        const auto call = std::move(m_call);
        const auto future = std::move(m_future);
    }

private:
    void end()
    {
        if (!std::exchange(m_isEnded, true) && traffic())
            traffic()->ended(m_address, m_what);
    }

    loop::Ref<loop::Future> m_future;
    std::unique_ptr<web::Call> m_call;
    const std::string m_address;
    const std::string m_what;
    bool m_isEnded = false;
};

class CallObject : public script::Object
{
public:
    explicit CallObject(std::shared_ptr<PendingCall> call, std::string title)
        : Object(*callTypePointer, script::Layout::Other), pending(std::move(call)),
          what(std::move(title))
    {
    }
    std::shared_ptr<PendingCall> pending;
    std::string what;
};

CallObject &callOf(const Value &self, const char *method)
{
    return selfAs<CallObject>(self, *callTypePointer, method);
}

Value send(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("send(method, url, headers, body, /)");
    const auto [method, url, headers, body] = signature.bind<4>(interpreter, arguments);
    Environment &environment = Environment::of(interpreter);
    loop::Loop &loop =
        *callLoop([&] { return loop::Ref(&environment.runtime().requireRunningLoop()); });
    web::Request request;
    request.method = QByteArray::fromStdString(toText(interpreter, method, "method"));
    request.url = QUrl(QString::fromStdString(toText(interpreter, url, "url")), QUrl::StrictMode);
    request.headers = toHeaders(interpreter, headers);
    request.body = toByteArray(body);
    const std::string title = web::titleOf(request).toStdString();
    const std::string path = request.url.path(QUrl::FullyEncoded).toStdString();
    const auto pending = std::make_shared<PendingCall>(
        environment.state<Traffic>(), loop.createFuture(),
        web::addressOf(request.url).toStdString(), request.method.toStdString() + " " + path);
    pending->setCall(
        environment.transport().send(std::move(request), loop, loop.currentTask(),
                                     [weak = std::weak_ptr(pending)](const web::Reply &reply) {
                                         if (const auto still = weak.lock())
                                             still->finish(reply);
                                     }));
    return Value::adopt(new (script::allocateObject(*callTypePointer)) CallObject(pending, title));
}

loop::Coroutine waitFor(loop::Ref<loop::Future> future, std::string what)
{
    co_return co_await future->waiting(loop::WaitReason::network(what));
}

/// The answer, or what became of it: the tuple that outcomeOf() makes.
Value waitMethod(Interpreter &, const Arguments &arguments)
{
    const CallObject &call = callOf(arguments[0], "wait");
    return asyncio::makeNativeCoroutine(
        "HttpClient.wait",
        [future = call.pending->future(), what = call.what] { return waitFor(future, what); },
        arguments[0]);
}

Value abortMethod(Interpreter &, const Arguments &arguments)
{
    callOf(arguments[0], "abort").pending->stop();
    return Value::none();
}

/// wait(future, what): the future's result, waited for as something of the network.
Value wait(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("wait(future, what, /)");
    const auto [awaited, what] = signature.bind<2>(interpreter, arguments);
    asyncio::FutureObject *object = asyncio::asFuture(awaited);
    if (!object)
        script::raiseTypeError("a future was expected");
    return asyncio::makeNativeCoroutine(
        "HttpClient.wait",
        [future = object->reference(), text = toText(interpreter, what, "what")] {
            return waitFor(future, text);
        },
        awaited);
}

} // namespace

void initializeCallType()
{
    script::Type &call = script::makeBuiltInType(
        "Call", script::types::object(), script::Layout::Other, sizeof(CallObject), "_http");
    callTypePointer = &call;
    call.slots.destroy = script::destroyNative<CallObject>;
    script::addMethods(call, {{"wait", waitMethod}, {"abort", abortMethod}});
    script::finishType(call);
}

void addCalls(ModuleBuilder &module)
{
    module.functions({{"send", send}, {"wait", wait}});
}

} // namespace stdlib::http
