// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/scriptqueue.h"

#include "core/script/operators.h"
#include "core/stdlib/asyncio/synchronization.h"
#include "core/stdlib/conversion.h"

namespace stdlib::asyncio
{

using script::Interpreter;
using script::Value;

ScriptQueue::ScriptQueue(Interpreter &interpreter, const script::Type &type, const script::Type &base, int maxsize,
                         std::unique_ptr<QueueItems> items)
    : Queue(Environment::of(interpreter).runtime(), maxsize, std::move(items)), m_interpreter(interpreter),
      m_items(static_cast<QueueItems &>(store()))
{
    const auto overrides = [&](std::string_view name) { return !type.lookup(name).is(base.lookup(name)); };
    if (&type == &base)
        m_overrides = {};
    else
        m_overrides = {overrides("_put"),  overrides("_get"),       overrides("empty"),     overrides("full"),
                       overrides("qsize"), overrides("put_nowait"), overrides("get_nowait")};
    if (m_overrides.put)
        m_items.ownPut = [this](const Value &item) { callOwn("_put", {item}); };
    if (m_overrides.get)
        m_items.ownGet = [this] { return callOwn("_get"); };
}

Value ScriptQueue::callOwn(std::string_view method, std::initializer_list<Value> arguments) const
{
    if (!wrapper || m_interpreter.isStopping())
        throw loop::Stopped();
    return callScript([&] {
        const Value self(static_cast<SyncObjectWrapper *>(wrapper));
        return m_interpreter.callMethod(self, method, arguments);
    });
}

bool ScriptQueue::baseIsFull() const
{
    if (maxsize() <= 0)
        return false;
    const Value size = m_overrides.qsize ? callOwn("qsize") : m_items.length();
    return callScript([&] {
        return script::isTrueComparison(m_interpreter, size, Value::smallInt(maxsize()),
                                        script::Comparison::GreaterEqual);
    });
}

bool ScriptQueue::isEmpty() const
{
    if (!m_overrides.empty)
        return baseIsEmpty();
    const Value answer = callOwn("empty");
    return callScript([&] { return script::isTruthy(m_interpreter, answer); });
}

bool ScriptQueue::isFull() const
{
    if (!m_overrides.full)
        return baseIsFull();
    const Value answer = callOwn("full");
    return callScript([&] { return script::isTruthy(m_interpreter, answer); });
}

void ScriptQueue::putNowait(loop::Value &&item)
{
    if (m_overrides.putNowait)
        callOwn("put_nowait", {toScript(item)});
    else
        Queue::putNowait(std::move(item));
}

loop::Value ScriptQueue::getNowait()
{
    return m_overrides.getNowait ? toLoop(callOwn("get_nowait")) : Queue::getNowait();
}

} // namespace stdlib::asyncio
