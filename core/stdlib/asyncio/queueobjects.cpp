// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/genericalias.h"
#include "core/script/list.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptqueue.h"
#include "core/stdlib/asyncio/seconds.h"
#include "core/stdlib/asyncio/synchronization.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/modulebuilder.h"

#include <climits>

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *queueTypePointer = nullptr;
script::Type *priorityQueueType = nullptr;
script::Type *lifoQueueType = nullptr;

ScriptQueue &queueOf(const Value &self)
{
    return synchronizer<ScriptQueue>(self, *queueTypePointer, "queue");
}

using Order = QueueItems::Order;

template <Order order> Value beginItems(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_init(self, maxsize)");
    const auto [self, maxsize] = signature.bind<2>(interpreter, arguments);
    callLoop([&] { queueOf(self).items().beginAs(order); });
    return Value::none();
}

template <Order order> Value putItem(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("_put(self, item)");
    const auto [self, item] = signature.bind<2>(interpreter, arguments);
    callLoop([&] { queueOf(self).items().putAs(order, item); });
    return Value::none();
}

template <Order order> Value getItem(Interpreter &, const Arguments &arguments)
{
    return callLoop([&] { return queueOf(arguments[0]).items().getAs(order); });
}

/// The type of asyncio's that a class is or comes from, and its order.
std::pair<const script::Type &, Order> baseOf(const script::Type &type)
{
    if (type.isSubtypeOf(*priorityQueueType))
        return {*priorityQueueType, Order::Smallest};
    if (type.isSubtypeOf(*lifoQueueType))
        return {*lifoQueueType, Order::Last};
    return {*queueTypePointer, Order::First};
}

int clipped(Interpreter &interpreter, const Value &maxsize)
{
    const double number = comparedSeconds(interpreter, maxsize, script::Comparison::LessEqual, Value::smallInt(0));
    return number >= INT_MAX ? INT_MAX : number <= 0 ? 0 : static_cast<int>(number);
}

void initialize(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature("Queue.__init__(self, maxsize=0)");
    const auto [none, given] = bindInitializer<2>(signature, interpreter, arguments);
    const script::Type &type = self->type();
    const auto &[base, order] = baseOf(type);
    auto items = std::make_unique<QueueItems>(interpreter, order, type);
    const bool hasOwnInit = !type.lookup("_init").is(base.lookup("_init"));
    if (!hasOwnInit)
        items->beginAs(order);
    bindSynchronizer(interpreter, self,
                     loop::make<ScriptQueue>(interpreter, type, base, given.isSet() ? clipped(interpreter, given) : 0,
                                             std::move(items)));
    if (hasOwnInit)
        interpreter.callMethod(Value(self), "_init", {given.isSet() ? given : Value::smallInt(0)});
}

loop::Coroutine startGet(NativeCoroutine &native)
{
    return queueOf(native.owner).get();
}

bool attemptGet(NativeCoroutine &native, Value &result)
{
    ScriptQueue &queue = queueOf(native.owner);
    if (queue.asksClass())
        return false;
    return callLoop([&] {
        if (queue.isEmpty())
            return false;
        result = toScript(queue.getNowait());
        return true;
    });
}

Value get(Interpreter &, const Arguments &arguments)
{
    queueOf(arguments[0]);
    return makeNativeCoroutine("Queue.get", startGet, arguments[0], attemptGet);
}

loop::Coroutine startPut(NativeCoroutine &native)
{
    return queueOf(native.owner).put(toLoop(native.argument));
}

bool attemptPut(NativeCoroutine &native, Value &result)
{
    ScriptQueue &queue = queueOf(native.owner);
    if (queue.asksClass())
        return false;
    return callLoop([&] {
        if (queue.isFull())
            return false;
        queue.putNowait(toLoop(native.argument));
        result = Value::none();
        return true;
    });
}

Value put(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("Queue.put(self, item)");
    const auto [self, item] = signature.bind<2>(interpreter, arguments);
    queueOf(self);
    Value coroutine = makeNativeCoroutine("Queue.put", startPut, self, attemptPut);
    asNativeCoroutine(coroutine)->argument = item;
    return coroutine;
}

Value join(Interpreter &, const Arguments &arguments)
{
    queueOf(arguments[0]);
    return makeNativeCoroutine(
        "Queue.join", [](NativeCoroutine &native) { return queueOf(native.owner).join(); },
        arguments[0]);
}

Value putNowait(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("Queue.put_nowait(self, item)");
    const auto [self, item] = signature.bind<2>(interpreter, arguments);
    loop::Queue &queue = queueOf(self);
    callLoop([&] { queue.Queue::putNowait(toLoop(item)); });
    return Value::none();
}

Value getNowait(Interpreter &, const Arguments &arguments)
{
    loop::Queue &queue = queueOf(arguments[0]);
    return callLoop([&] { return toScript(queue.Queue::getNowait()); });
}

Value taskDone(Interpreter &, const Arguments &arguments)
{
    loop::Queue &queue = queueOf(arguments[0]);
    callLoop([&] { queue.taskDone(); });
    return Value::none();
}

Value qsize(Interpreter &, const Arguments &arguments)
{
    return callLoop([&] { return queueOf(arguments[0]).items().length(); });
}

Value isEmpty(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(callLoop([&] { return queueOf(arguments[0]).baseIsEmpty(); }));
}

Value isFull(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(callLoop([&] { return queueOf(arguments[0]).baseIsFull(); }));
}

// Attributes

Value maxsize(Interpreter &, const Value &self)
{
    return Value::smallInt(queueOf(self).maxsize());
}

void setMaxsize(Interpreter &interpreter, const Value &self, const Value &maxsize)
{
    queueOf(self).setMaxsize(clipped(interpreter, maxsize));
}

Value storedItems(Interpreter &, const Value &self)
{
    return queueOf(self).items().object();
}

void setStoredItems(Interpreter &, const Value &self, const Value &object)
{
    queueOf(self).items().setObject(object);
}

Value unfinishedTasks(Interpreter &, const Value &self)
{
    return Value::smallInt(queueOf(self).unfinished());
}

/// A deque of the futures that wait; a copy.
Value waiting(Interpreter &interpreter, const loop::Queue::Waiters &waiters)
{
    const script::Ref<script::List> list = script::makeList();
    for (const loop::Ref<loop::Future> &waiter : waiters)
        list->append(wrapFuture(*waiter));
    return interpreter.callMethod(Environment::of(interpreter).importModule("collections"), "deque", {list.value()});
}

Value getters(Interpreter &interpreter, const Value &self)
{
    return waiting(interpreter, queueOf(self).getters());
}

Value putters(Interpreter &interpreter, const Value &self)
{
    return waiting(interpreter, queueOf(self).putters());
}

/// What str() and repr() of a queue share: its size, items and waiters.
std::string describe(const ScriptQueue &queue)
{
    std::string text = "maxsize=" + std::to_string(queue.maxsize());
    const std::string items = callLoop([&] { return queue.items().text(); });
    if (!items.empty())
        text += " _queue=" + items;
    if (!queue.getters().empty())
        text += " _getters[" + std::to_string(queue.getters().size()) + "]";
    if (!queue.putters().empty())
        text += " _putters[" + std::to_string(queue.putters().size()) + "]";
    if (queue.unfinished())
        text += " tasks=" + std::to_string(queue.unfinished());
    return text + ">";
}

Value repr(Interpreter &, const Value &self)
{
    return toStr("<" + script::typeName(self) + " at " + script::addressText(self) + " "
                 + describe(queueOf(self)));
}

Value str(Interpreter &, const Value &self)
{
    return toStr("<" + script::typeName(self) + " " + describe(queueOf(self)));
}

constexpr const char *queuesModule = "asyncio.queues";

template <Order order> void addItemMethods(script::Type &type)
{
    script::addMethods(type, {{"_init", beginItems<order>}, {"_put", putItem<order>}, {"_get", getItem<order>}});
}

} // namespace

script::Type &queueType()
{
    return *queueTypePointer;
}

void initializeQueueTypes()
{
    script::Type &queue = makeSynchronizerType("Queue", script::types::object(), queuesModule);
    queueTypePointer = &queue;
    queue.slots.initialize = initialize;
    queue.slots.repr = repr;
    queue.slots.str = str;
    script::addMethods(queue, {{"get", onlySelf<"Queue.get", get>},
                               {"put", put},
                               {"join", onlySelf<"Queue.join", join>},
                               {"put_nowait", putNowait},
                               {"get_nowait", onlySelf<"Queue.get_nowait", getNowait>},
                               {"task_done", onlySelf<"Queue.task_done", taskDone>},
                               {"qsize", onlySelf<"Queue.qsize", qsize>},
                               {"empty", onlySelf<"Queue.empty", isEmpty>},
                               {"full", onlySelf<"Queue.full", isFull>}});
    addItemMethods<Order::First>(queue);
    script::addAttributes(queue, {{"maxsize", maxsize},
                                  {"_maxsize", maxsize, setMaxsize},
                                  {"_queue", storedItems, setStoredItems},
                                  {"_unfinished_tasks", unfinishedTasks},
                                  {"_getters", getters},
                                  {"_putters", putters}});
    script::addClassGetItem(queue);
    script::finishType(queue);

    script::Type &priority = makeSynchronizerType("PriorityQueue", queue, queuesModule);
    priorityQueueType = &priority;
    priority.slots.initialize = initialize;
    addItemMethods<Order::Smallest>(priority);
    script::finishType(priority);

    script::Type &lifo = makeSynchronizerType("LifoQueue", queue, queuesModule);
    lifoQueueType = &lifo;
    lifo.slots.initialize = initialize;
    addItemMethods<Order::Last>(lifo);
    script::finishType(lifo);
}

void addQueues(ModuleBuilder &module)
{
    module.type("Queue", *queueTypePointer)
        .type("PriorityQueue", *priorityQueueType)
        .type("LifoQueue", *lifoQueueType);
}

} // namespace stdlib::asyncio
