// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/queueitems.h"

#include "core/script/dict.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/set.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"

#include <optional>

namespace stdlib::asyncio
{

using script::Interpreter;
using script::Value;

namespace
{

Value imported(Interpreter &interpreter, const char *module)
{
    return Environment::of(interpreter).importModule(module);
}

Value newObject(Interpreter &interpreter, QueueItems::Order order, const std::vector<Value> &items)
{
    const Value list = script::makeList(items).value();
    if (order != QueueItems::Order::First)
        return list;
    return interpreter.callMethod(imported(interpreter, "collections"), "deque", {list});
}

} // namespace

QueueItems::QueueItems(Interpreter &interpreter, Order order, const script::Type &type)
    : m_interpreter(interpreter), m_type(type), m_order(order)
{
}

std::unique_ptr<loop::QueueStore> QueueItems::makeStore() const
{
    if (m_order == Order::Smallest)
        return loop::priorityStore(
            [&interpreter = m_interpreter](const loop::Value &a, const loop::Value &b) {
                return callScript([&] { return script::isLess(interpreter, toScript(a), toScript(b)); });
            });
    return m_order == Order::Last ? loop::lifoStore() : loop::fifoStore();
}

void QueueItems::beginAs(Order order)
{
    m_count = 0;
    m_object = {};
    m_store = order == m_order ? makeStore() : nullptr;
    if (!m_store)
        m_object = callScript([&] { return newObject(m_interpreter, order, {}); });
}

void QueueItems::putAs(Order order, const Value &item)
{
    if (m_store && order == m_order) {
        m_store->put(toLoop(item));
        return;
    }
    callScript([&] {
        const Value queue = object();
        if (order == Order::Smallest)
            m_interpreter.callMethod(imported(m_interpreter, "heapq"), "heappush", {queue, item});
        else
            m_interpreter.callMethod(queue, "append", {item});
    });
}

Value QueueItems::getAs(Order order)
{
    if (m_store && order == m_order && !m_store->isEmpty())
        return toScript(m_store->get());
    return callScript([&] {
        const Value queue = object();
        if (order == Order::Smallest)
            return m_interpreter.callMethod(imported(m_interpreter, "heapq"), "heappop", {queue});
        return m_interpreter.callMethod(queue, order == Order::Last ? "pop" : "popleft");
    });
}

Value QueueItems::object()
{
    if (m_store) {
        std::vector<Value> items;
        for (const loop::Value *item : m_store->items())
            items.push_back(toScript(*item));
        m_object = newObject(m_interpreter, m_order, items);
        m_count = items.size();
        m_store = nullptr;
    }
    return knownObject();
}

const Value &QueueItems::knownObject() const
{
    if (!m_object.isSet())
        script::raise(script::types::attributeError(), "'" + m_type.name + "' object has no attribute '_queue'");
    return m_object;
}

void QueueItems::setObject(Value object)
{
    m_store = nullptr;
    m_object = std::move(object);
}

Value QueueItems::length()
{
    return m_store ? Value::smallInt(static_cast<int64_t>(m_store->size()))
                   : Value::smallInt(callScript([&] { return script::length(m_interpreter, knownObject()); }));
}

bool QueueItems::isEmpty() const
{
    return m_store ? m_store->isEmpty()
                   : callScript([&] { return !script::isTruthy(m_interpreter, knownObject()); });
}

std::string QueueItems::text()
{
    if (!hasObject() || isEmpty())
        return {};
    return callScript([&] {
        const script::Ref<script::List> list = script::makeList();
        if (m_store) {
            for (const loop::Value *item : m_store->items())
                list->append(toScript(*item));
        } else {
            list->extend(m_interpreter, m_object);
        }
        return script::reprText(m_interpreter, list.value());
    });
}

const loop::Value &QueueItems::put(loop::Value &&item)
{
    if (m_store && !ownPut)
        return m_store->put(std::move(item));
    if (ownPut)
        ownPut(toScript(item));
    else
        putAs(m_order, toScript(item));
    ++m_count;
    return item;
}

loop::Value QueueItems::get()
{
    if (m_store && !ownGet && !m_store->isEmpty())
        return m_store->get();
    Value item = ownGet ? ownGet() : getAs(m_order);
    if (m_count > 0)
        --m_count;
    return toLoop(std::move(item));
}

/// Of a deque as the library has it, read without a call.
static std::optional<std::size_t> lengthOfDeque(Interpreter &interpreter, const Value &object)
{
    if (!object.isSet() || script::typeOf(object).name != "deque")
        return {};
    const Value items = script::findAttribute(interpreter, object, "_items");
    const Value head = script::findAttribute(interpreter, object, "_head");
    const auto *list = items.as<script::List>();
    if (!list || !head.isSmallInt())
        return {};
    return list->size() - static_cast<std::size_t>(head.smallInt());
}

std::size_t QueueItems::size() const
{
    if (m_store)
        return m_store->size();
    if (const auto *list = m_object.as<script::List>())
        return list->size();
    if (const auto *dict = m_object.as<script::Dict>())
        return dict->size();
    if (const auto *set = m_object.as<script::Set>())
        return set->size();
    return lengthOfDeque(m_interpreter, m_object).value_or(m_count);
}

std::vector<const loop::Value *> QueueItems::items() const
{
    return m_store ? m_store->items() : std::vector<const loop::Value *>();
}

} // namespace stdlib::asyncio
