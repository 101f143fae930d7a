// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/queue.h"
#include "core/script/genericalias.h"
#include "core/script/list.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
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

loop::Queue &queueOf(const Value &self)
{
    return synchronizer<loop::Queue>(self, *queueTypePointer, "queue");
}

std::unique_ptr<loop::QueueStore> makeStore(Interpreter &interpreter, const script::Type &type)
{
    if (type.isSubtypeOf(*priorityQueueType))
        return loop::priorityStore([&interpreter](const loop::Value &a, const loop::Value &b) {
            return callScript(
                [&] { return script::isLess(interpreter, toScript(a), toScript(b)); });
        });
    if (type.isSubtypeOf(*lifoQueueType))
        return loop::lifoStore();
    return loop::fifoStore();
}

void initialize(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature("Queue(maxsize=0)");
    const auto [given] = signature.bind<1>(interpreter, arguments);
    int maxsize = 0;
    if (given.isSet()) {
        const double number = toSeconds(interpreter, given);
        maxsize = number >= INT_MAX ? INT_MAX : number <= 0 ? 0 : static_cast<int>(number);
    }
    bindSynchronizer(interpreter, self,
                     loop::make<loop::Queue>(Environment::of(interpreter).runtime(), maxsize,
                                             makeStore(interpreter, self->type())));
}

loop::Coroutine startGet(NativeCoroutine &native)
{
    return queueOf(native.owner).get();
}

bool attemptGet(NativeCoroutine &native, Value &result)
{
    loop::Queue &queue = queueOf(native.owner);
    if (queue.isEmpty())
        return false;
    result = callLoop([&] { return toScript(queue.getNowait()); });
    return true;
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
    loop::Queue &queue = queueOf(native.owner);
    if (queue.isFull())
        return false;
    callLoop([&] { queue.putNowait(toLoop(native.argument)); });
    result = Value::none();
    return true;
}

Value put(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("put(self, item)");
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
    static const Signature signature("put_nowait(self, item)");
    const auto [self, item] = signature.bind<2>(interpreter, arguments);
    loop::Queue &queue = queueOf(self);
    callLoop([&] { queue.putNowait(toLoop(item)); });
    return Value::none();
}

Value getNowait(Interpreter &, const Arguments &arguments)
{
    loop::Queue &queue = queueOf(arguments[0]);
    return callLoop([&] { return toScript(queue.getNowait()); });
}

Value taskDone(Interpreter &, const Arguments &arguments)
{
    loop::Queue &queue = queueOf(arguments[0]);
    callLoop([&] { queue.taskDone(); });
    return Value::none();
}

Value qsize(Interpreter &, const Arguments &arguments)
{
    return Value::smallInt(static_cast<int64_t>(queueOf(arguments[0]).size()));
}

Value isEmpty(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(queueOf(arguments[0]).isEmpty());
}

Value isFull(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(queueOf(arguments[0]).isFull());
}

Value maxsize(Interpreter &, const Value &self)
{
    return Value::smallInt(queueOf(self).maxsize());
}

/// _queue: a copy of its items as CPython keeps them, a deque or a list.
Value storedItems(Interpreter &interpreter, const Value &self)
{
    const loop::Queue &queue = queueOf(self);
    std::vector<Value> items;
    for (const loop::Value *item : queue.store().items())
        items.push_back(toScript(*item));
    const Value list = script::makeList(items).value();
    const script::Type &type = script::typeOf(self);
    if (type.isSubtypeOf(*priorityQueueType) || type.isSubtypeOf(*lifoQueueType))
        return list;
    const Value collections = Environment::of(interpreter).importModule("collections");
    return interpreter.callMethod(collections, "deque", {list});
}

/// What str() and repr() of a queue share: its size, items and waiters.
std::string describe(Interpreter &interpreter, const loop::Queue &queue)
{
    std::string text = "maxsize=" + std::to_string(queue.maxsize());
    if (queue.size() > 0) {
        text += " _queue=[";
        const char *separator = "";
        for (const loop::Value *item : queue.store().items()) {
            text += separator + script::reprText(interpreter, toScript(*item));
            separator = ", ";
        }
        text += "]";
    }
    if (queue.getters())
        text += " _getters[" + std::to_string(queue.getters()) + "]";
    if (queue.putters())
        text += " _putters[" + std::to_string(queue.putters()) + "]";
    if (queue.unfinished())
        text += " tasks=" + std::to_string(queue.unfinished());
    return text + ">";
}

Value repr(Interpreter &interpreter, const Value &self)
{
    return toStr("<" + script::typeName(self) + " at " + script::addressText(self) + " "
                 + describe(interpreter, queueOf(self)));
}

Value str(Interpreter &interpreter, const Value &self)
{
    return toStr("<" + script::typeName(self) + " " + describe(interpreter, queueOf(self)));
}

constexpr const char *queuesModule = "asyncio.queues";

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
    script::addMethods(queue, {{"get", get},
                               {"put", put},
                               {"join", join},
                               {"put_nowait", putNowait},
                               {"get_nowait", getNowait},
                               {"task_done", taskDone},
                               {"qsize", qsize},
                               {"empty", isEmpty},
                               {"full", isFull}});
    script::addAttributes(queue, {{"maxsize", maxsize}, {"_queue", storedItems}});
    script::addClassGetItem(queue);
    script::finishType(queue);

    script::Type &priority = makeSynchronizerType("PriorityQueue", queue, queuesModule);
    priorityQueueType = &priority;
    priority.slots.initialize = initialize;
    script::finishType(priority);

    script::Type &lifo = makeSynchronizerType("LifoQueue", queue, queuesModule);
    lifoQueueType = &lifo;
    lifo.slots.initialize = initialize;
    script::finishType(lifo);
}

void addQueues(ModuleBuilder &module)
{
    module.type("Queue", *queueTypePointer)
        .type("PriorityQueue", *priorityQueueType)
        .type("LifoQueue", *lifoQueueType);
}

} // namespace stdlib::asyncio
