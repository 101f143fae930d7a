// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/barrier.h"
#include "core/loop/condition.h"
#include "core/loop/event.h"
#include "core/loop/lock.h"
#include "core/loop/semaphore.h"
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

script::Type *lockTypePointer = nullptr;
script::Type *conditionType = nullptr;
script::Type *semaphoreType = nullptr;
script::Type *boundedSemaphoreType = nullptr;
script::Type *eventType = nullptr;
script::Type *barrierType = nullptr;

loop::Runtime &runtimeOf(Interpreter &interpreter)
{
    return Environment::of(interpreter).runtime();
}

int toInt(Interpreter &interpreter, const Value &value, int otherwise)
{
    if (!value.isSet())
        return otherwise;
    if (!value.isSmallInt())
        script::isTrueComparison(interpreter, value, Value::smallInt(0), script::Comparison::Less); // as CPython begins
    const auto number = script::asInt64(script::toIndexInteger(interpreter, value));
    if (!number || *number > INT_MAX || *number < INT_MIN)
        script::raiseOverflowError("Python int too large to convert to C int");
    return static_cast<int>(*number);
}

std::string withWaiters(std::string text, size_t waiters)
{
    return waiters ? text + ", waiters:" + std::to_string(waiters) : text;
}

/// What every object with `async with` shares: T is the loop's class, typeOf() the script's type.
template <typename T, script::Type *&type> struct Acquirable {
    static T &of(const Value &self) { return synchronizer<T>(self, *type, "acquire"); }

    static loop::Coroutine start(NativeCoroutine &native) { return of(native.owner).acquire(); }

    static bool attempt(NativeCoroutine &native, Value &result)
    {
        if constexpr (requires(T &object) { object.tryAcquire(); }) {
            if (!of(native.owner).tryAcquire())
                return false;
        } else {
            if (!of(native.owner).lock().tryAcquire())
                return false;
        }
        result = Value::boolean(true);
        return true;
    }

    static bool attemptEnter(NativeCoroutine &native, Value &result)
    {
        if (!attempt(native, result))
            return false;
        result = Value::none();
        return true;
    }

    static loop::Coroutine startEnter(NativeCoroutine &native)
    {
        co_await of(native.owner).acquire();
        co_return loop::Value();
    }

    static bool attemptExit(NativeCoroutine &native, Value &result)
    {
        callLoop([&] { of(native.owner).release(); });
        result = Value::none();
        return true;
    }

    static Value release(Interpreter &, const Arguments &arguments)
    {
        T &object = of(arguments[0]);
        callLoop([&] { object.release(); });
        return Value::none();
    }

    static Value locked(Interpreter &, const Arguments &arguments)
    {
        return Value::boolean(of(arguments[0]).isLocked());
    }
};

// Lock

using LockMethods = Acquirable<loop::Lock, lockTypePointer>;

void initializeLock(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature("Lock.__init__(self)");
    bindInitializer<1>(signature, interpreter, arguments);
    bindSynchronizer(interpreter, self, loop::make<loop::Lock>(runtimeOf(interpreter)));
}

Value acquireLock(Interpreter &, const Arguments &arguments)
{
    return makeNativeCoroutine("Lock.acquire", LockMethods::start, arguments[0],
                               LockMethods::attempt);
}

Value enterLock(Interpreter &, const Arguments &arguments)
{
    return makeNativeCoroutine("_ContextManagerMixin.__aenter__", LockMethods::startEnter,
                               arguments[0], LockMethods::attemptEnter);
}

Value exitLock(Interpreter &, const Arguments &arguments)
{
    return makeReadyCoroutine("_ContextManagerMixin.__aexit__", arguments[0],
                              LockMethods::attemptExit);
}

Value reprLock(Interpreter &, const Value &self)
{
    const auto &lock = LockMethods::of(self);
    return toStr(reprPrefix(self) + " ["
                 + withWaiters(lock.isLocked() ? "locked" : "unlocked", lock.waiters()) + "]>");
}

// Semaphore

using SemaphoreMethods = Acquirable<loop::Semaphore, semaphoreType>;

template <loop::Semaphore::Bound bound>
void initializeSemaphore(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature(bound == loop::Semaphore::Bound::Bounded ? "BoundedSemaphore.__init__(self, value=1)"
                                                                      : "Semaphore.__init__(self, value=1)");
    const auto [none, value] = bindInitializer<2>(signature, interpreter, arguments);
    const int number = toInt(interpreter, value, 1);
    bindSynchronizer(interpreter, self, callLoop([&] {
                         return loop::make<loop::Semaphore>(runtimeOf(interpreter), number, bound);
                     }));
}

Value acquireSemaphore(Interpreter &, const Arguments &arguments)
{
    return makeNativeCoroutine("Semaphore.acquire", SemaphoreMethods::start, arguments[0],
                               SemaphoreMethods::attempt);
}

Value enterSemaphore(Interpreter &, const Arguments &arguments)
{
    return makeNativeCoroutine("_ContextManagerMixin.__aenter__", SemaphoreMethods::startEnter,
                               arguments[0], SemaphoreMethods::attemptEnter);
}

Value exitSemaphore(Interpreter &, const Arguments &arguments)
{
    return makeReadyCoroutine("_ContextManagerMixin.__aexit__", arguments[0],
                              SemaphoreMethods::attemptExit);
}

Value reprSemaphore(Interpreter &, const Value &self)
{
    const auto &semaphore = SemaphoreMethods::of(self);
    const std::string state = semaphore.isLocked()
        ? "locked"
        : "unlocked, value:" + std::to_string(semaphore.value());
    return toStr(reprPrefix(self) + " [" + withWaiters(state, semaphore.waiters()) + "]>");
}

Value semaphoreValue(Interpreter &, const Value &self)
{
    return Value::smallInt(SemaphoreMethods::of(self).value());
}

// Condition

using ConditionMethods = Acquirable<loop::Condition, conditionType>;

void initializeCondition(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature("Condition.__init__(self, lock=None)");
    const auto [none, given] = bindInitializer<2>(signature, interpreter, arguments);
    loop::Ref<loop::Lock> lock;
    if (!isNoneOrUnset(given))
        lock = loop::Ref<loop::Lock>(&LockMethods::of(given));
    bindSynchronizer(interpreter, self,
                     loop::make<loop::Condition>(runtimeOf(interpreter), lock));
}

Value acquireCondition(Interpreter &, const Arguments &arguments)
{
    return makeNativeCoroutine("Lock.acquire", ConditionMethods::start, arguments[0],
                               ConditionMethods::attempt);
}

Value enterCondition(Interpreter &, const Arguments &arguments)
{
    return makeNativeCoroutine("_ContextManagerMixin.__aenter__", ConditionMethods::startEnter,
                               arguments[0], ConditionMethods::attemptEnter);
}

Value exitCondition(Interpreter &, const Arguments &arguments)
{
    return makeReadyCoroutine("_ContextManagerMixin.__aexit__", arguments[0],
                              ConditionMethods::attemptExit);
}

Value waitCondition(Interpreter &, const Arguments &arguments)
{
    ConditionMethods::of(arguments[0]);
    return makeNativeCoroutine(
        "Condition.wait",
        [](NativeCoroutine &native) { return ConditionMethods::of(native.owner).wait(); },
        arguments[0]);
}

Value waitForCondition(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("Condition.wait_for(self, predicate)");
    const auto [self, predicate] = signature.bind<2>(interpreter, arguments);
    loop::Condition &condition = ConditionMethods::of(self);
    std::function<loop::Value()> evaluate = [&interpreter, function = Value(predicate)] {
        return callScript([&] { return toLoop(interpreter.call(function)); });
    };
    std::function<bool(const loop::Value &)> isTrue = [&interpreter](const loop::Value &value) {
        return callScript([&] { return script::isTruthy(interpreter, toScript(value)); });
    };
    std::function<loop::Coroutine()> start = [&condition, evaluate, isTrue] {
        return condition.waitFor(evaluate, isTrue);
    };
    return makeNativeCoroutine("Condition.wait_for", std::move(start), self);
}

Value notify(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("Condition.notify(self, n=1)");
    const auto [self, given] = signature.bind<2>(interpreter, arguments);
    loop::Condition &condition = ConditionMethods::of(self);
    const int count = toInt(interpreter, given, 1);
    callLoop([&] { condition.notify(count < 0 ? 0 : static_cast<size_t>(count)); });
    return Value::none();
}

Value notifyAll(Interpreter &, const Arguments &arguments)
{
    loop::Condition &condition = ConditionMethods::of(arguments[0]);
    callLoop([&] { condition.notifyAll(); });
    return Value::none();
}

Value reprCondition(Interpreter &, const Value &self)
{
    const auto &condition = ConditionMethods::of(self);
    return toStr(reprPrefix(self) + " ["
                 + withWaiters(condition.isLocked() ? "locked" : "unlocked", condition.waiters())
                 + "]>");
}

// Event

loop::Event &eventOf(const Value &self)
{
    return synchronizer<loop::Event>(self, *eventType, "event");
}

void initializeEvent(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature("Event.__init__(self)");
    bindInitializer<1>(signature, interpreter, arguments);
    bindSynchronizer(interpreter, self, loop::make<loop::Event>(runtimeOf(interpreter)));
}

Value isSet(Interpreter &, const Arguments &arguments)
{
    return Value::boolean(eventOf(arguments[0]).isSet());
}

Value setEvent(Interpreter &, const Arguments &arguments)
{
    eventOf(arguments[0]).set();
    return Value::none();
}

Value clearEvent(Interpreter &, const Arguments &arguments)
{
    eventOf(arguments[0]).clear();
    return Value::none();
}

Value waitEvent(Interpreter &, const Arguments &arguments)
{
    eventOf(arguments[0]);
    return makeNativeCoroutine(
        "Event.wait", [](NativeCoroutine &native) { return eventOf(native.owner).wait(); },
        arguments[0]);
}

Value reprEvent(Interpreter &, const Value &self)
{
    const auto &event = eventOf(self);
    return toStr(reprPrefix(self) + " [" + withWaiters(event.isSet() ? "set" : "unset", event.waiters())
                 + "]>");
}

// Barrier

loop::Barrier &barrierOf(const Value &self)
{
    return synchronizer<loop::Barrier>(self, *barrierType, "barrier");
}

void initializeBarrier(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature("Barrier.__init__(self, parties)");
    const auto [none, parties] = bindInitializer<2>(signature, interpreter, arguments);
    const int count = toInt(interpreter, parties, 0);
    bindSynchronizer(interpreter, self, callLoop([&] {
                         return loop::make<loop::Barrier>(runtimeOf(interpreter), count);
                     }));
}

loop::Coroutine startBarrierWait(NativeCoroutine &native)
{
    return barrierOf(native.owner).wait();
}

Value waitBarrier(Interpreter &, const Arguments &arguments)
{
    barrierOf(arguments[0]);
    return makeNativeCoroutine("Barrier.wait", startBarrierWait, arguments[0]);
}

Value enterBarrier(Interpreter &, const Arguments &arguments)
{
    return makeNativeCoroutine("Barrier.__aenter__", startBarrierWait, arguments[0]);
}

Value exitBarrier(Interpreter &, const Arguments &arguments)
{
    return makeReadyCoroutine("Barrier.__aexit__", arguments[0],
                              [](NativeCoroutine &, Value &result) {
                                  result = Value::none();
                                  return true;
                              });
}

Value resetBarrier(Interpreter &, const Arguments &arguments)
{
    barrierOf(arguments[0]);
    return makeNativeCoroutine(
        "Barrier.reset", [](NativeCoroutine &native) { return barrierOf(native.owner).reset(); },
        arguments[0]);
}

Value abortBarrier(Interpreter &, const Arguments &arguments)
{
    barrierOf(arguments[0]);
    return makeNativeCoroutine(
        "Barrier.abort", [](NativeCoroutine &native) { return barrierOf(native.owner).abort(); },
        arguments[0]);
}

Value parties(Interpreter &, const Value &self)
{
    return Value::smallInt(barrierOf(self).parties());
}

Value waitingCount(Interpreter &, const Value &self)
{
    return Value::smallInt(barrierOf(self).waiting());
}

Value isBroken(Interpreter &, const Value &self)
{
    return Value::boolean(barrierOf(self).isBroken());
}

Value reprBarrier(Interpreter &, const Value &self)
{
    constexpr const char *states[] = {"filling", "draining", "resetting", "broken"};
    const loop::Barrier &barrier = barrierOf(self);
    std::string text = reprPrefix(self) + " [" + states[size_t(barrier.state())];
    if (!barrier.isBroken())
        text += ", waiters:" + std::to_string(barrier.waiting()) + "/" +
                std::to_string(barrier.parties());
    return toStr(text + "]>");
}

constexpr const char *locksModule = "asyncio.locks";

} // namespace

script::Type &lockType()
{
    return *lockTypePointer;
}

void initializeLockTypes()
{
    script::Type &object = script::types::object();

    script::Type &lock = makeSynchronizerType("Lock", object, locksModule);
    lockTypePointer = &lock;
    lock.slots.initialize = initializeLock;
    lock.slots.repr = reprLock;
    script::addMethods(lock, {{"acquire", onlySelf<"Lock.acquire", acquireLock>},
                              {"release", onlySelf<"Lock.release", LockMethods::release>},
                              {"locked", onlySelf<"Lock.locked", LockMethods::locked>},
                              {"__aenter__", enterLock},
                              {"__aexit__", exitLock}});
    script::finishType(lock);

    script::Type &condition = makeSynchronizerType("Condition", object, locksModule);
    conditionType = &condition;
    condition.slots.initialize = initializeCondition;
    condition.slots.repr = reprCondition;
    script::addMethods(condition, {{"acquire", onlySelf<"Lock.acquire", acquireCondition>},
                                   {"release", onlySelf<"Lock.release", ConditionMethods::release>},
                                   {"locked", onlySelf<"Lock.locked", ConditionMethods::locked>},
                                   {"wait", onlySelf<"Condition.wait", waitCondition>},
                                   {"wait_for", waitForCondition},
                                   {"notify", notify},
                                   {"notify_all", onlySelf<"Condition.notify_all", notifyAll>},
                                   {"__aenter__", enterCondition},
                                   {"__aexit__", exitCondition}});
    script::finishType(condition);

    script::Type &semaphore = makeSynchronizerType("Semaphore", object, locksModule);
    semaphoreType = &semaphore;
    semaphore.slots.initialize = initializeSemaphore<loop::Semaphore::Bound::Unbounded>;
    semaphore.slots.repr = reprSemaphore;
    script::addMethods(semaphore, {{"acquire", onlySelf<"Semaphore.acquire", acquireSemaphore>},
                                   {"release", onlySelf<"Semaphore.release", SemaphoreMethods::release>},
                                   {"locked", onlySelf<"Semaphore.locked", SemaphoreMethods::locked>},
                                   {"__aenter__", enterSemaphore},
                                   {"__aexit__", exitSemaphore}});
    script::addAttributes(semaphore, {{"_value", semaphoreValue}});
    script::finishType(semaphore);

    script::Type &bounded = makeSynchronizerType("BoundedSemaphore", semaphore, locksModule);
    boundedSemaphoreType = &bounded;
    bounded.slots.initialize = initializeSemaphore<loop::Semaphore::Bound::Bounded>;
    script::finishType(bounded);

    script::Type &event = makeSynchronizerType("Event", object, locksModule);
    eventType = &event;
    event.slots.initialize = initializeEvent;
    event.slots.repr = reprEvent;
    script::addMethods(event, {{"is_set", onlySelf<"Event.is_set", isSet>},
                               {"set", onlySelf<"Event.set", setEvent>},
                               {"clear", onlySelf<"Event.clear", clearEvent>},
                               {"wait", onlySelf<"Event.wait", waitEvent>}});
    script::finishType(event);

    script::Type &barrier = makeSynchronizerType("Barrier", object, locksModule);
    barrierType = &barrier;
    barrier.slots.initialize = initializeBarrier;
    barrier.slots.repr = reprBarrier;
    script::addMethods(barrier, {{"wait", onlySelf<"Barrier.wait", waitBarrier>},
                                 {"reset", onlySelf<"Barrier.reset", resetBarrier>},
                                 {"abort", onlySelf<"Barrier.abort", abortBarrier>},
                                 {"__aenter__", enterBarrier},
                                 {"__aexit__", exitBarrier}});
    script::addAttributes(barrier, {{"parties", parties},
                                    {"n_waiting", waitingCount},
                                    {"broken", isBroken}});
    script::finishType(barrier);
}

void addLocks(ModuleBuilder &module)
{
    module.type("Lock", *lockTypePointer)
        .type("Condition", *conditionType)
        .type("Semaphore", *semaphoreType)
        .type("BoundedSemaphore", *boundedSemaphoreType)
        .type("Event", *eventType)
        .type("Barrier", *barrierType);
}

} // namespace stdlib::asyncio
