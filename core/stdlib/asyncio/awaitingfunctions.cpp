// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/executor.h"
#include "core/loop/operations.h"
#include "core/loop/runtime.h"
#include "core/script/exceptions.h"
#include "core/script/float.h"
#include "core/script/list.h"
#include "core/script/set.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/functions.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/asyncio/seconds.h"
#include "core/stdlib/asyncio/taskset.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/modulebuilder.h"
#include "core/stdlib/threads/executorobject.h"

#include <algorithm>

namespace stdlib::asyncio
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

// sleep

loop::Coroutine startSleep(NativeCoroutine &self)
{
    Interpreter &interpreter = Interpreter::current();
    return loop::sleep(runningLoop(interpreter), self.number,
                       toLoop(self.argument.isSet() ? self.argument : Value::none()));
}

/// A delay of zero is a bare yield: an unset result. What is no number is found out here.
bool attemptSleep(NativeCoroutine &self, Value &result)
{
    if (self.owner.isSet())
        self.number = comparedSeconds(Interpreter::current(), self.owner, script::Comparison::LessEqual, Value::smallInt(0));
    if (self.number > 0)
        return false;
    result = {};
    return true;
}

Value sleep(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("sleep(delay, result=None)");
    const auto [delay, result] = signature.bind<2>(interpreter, arguments);
    Value coroutine = makeNativeCoroutine("sleep", startSleep, {}, attemptSleep);
    NativeCoroutine &native = *asNativeCoroutine(coroutine);
    if (delay.isSmallInt() || delay.as<script::Float>())
        native.number = toSeconds(interpreter, delay);
    else
        native.owner = delay;
    native.argument = result;
    return coroutine;
}

// gather

/// One list for all who await the future.
loop::Value listOfResults(loop::Results results)
{
    return toLoop(toScript(loop::Value(std::move(results))));
}

Value gather(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("gather(*coros_or_futures, return_exceptions=False)");
    const auto [given, returnExceptions] = signature.bind<2>(interpreter, arguments);
    const auto &awaitables = *given.as<script::Tuple>();
    const bool returns
        = returnExceptions.isSet() && script::isTruthy(interpreter, returnExceptions);
    loop::Runtime &runtime = Environment::of(interpreter).runtime();
    if (awaitables.size() == 0) {
        loop::Loop &loop = *callLoop([&] { return runtime.eventLoop(); });
        return callLoop(
            [&] { return wrapFuture(*loop::gather(loop, {}, returns, listOfResults)); });
    }
    loop::Futures futures;
    futures.reserve(awaitables.size());
    loop::Loop *loop = nullptr;
    // A coroutine given twice is wrapped once.
    std::vector<std::pair<uintptr_t, size_t>> seen;
    const bool mayRepeat = awaitables.size() <= 1000;
    for (size_t i = 0; i < awaitables.size(); ++i) {
        const Value &awaitable = awaitables[i];
        if (mayRepeat && !asFuture(awaitable)) {
            const auto before = std::find_if(seen.begin(), seen.end(), [&](const auto &entry) {
                return entry.first == awaitable.bits();
            });
            if (before != seen.end()) {
                futures.push_back(futures[before->second]);
                continue;
            }
            seen.emplace_back(awaitable.bits(), i);
        }
        script::hash(interpreter, awaitable); // a list of coroutines, given as one argument, has none
        loop::Ref<loop::Future> future = ensureFuture(interpreter, awaitable, loop);
        loop = &future->loop();
        if (!asFuture(awaitable) && future->isTask()) // nobody else could have kept it
            static_cast<loop::Task &>(*future).logDestroyPending = false;
        futures.push_back(std::move(future));
    }
    return callLoop([&] {
        return wrapFuture(*loop::gather(*loop, std::move(futures), returns, listOfResults));
    });
}

// wait, wait_for, shield, as_completed

std::optional<double> optionalSeconds(Interpreter &interpreter, const Value &timeout)
{
    if (isNoneOrUnset(timeout))
        return std::nullopt;
    return addedSeconds(interpreter, timeout);
}

/// The order of a set that has none is that in which its tasks were made.
void sortByCreation(loop::Futures &futures)
{
    const auto number = [](const loop::Ref<loop::Future> &future) {
        return static_cast<const loop::Task &>(*future).id();
    };
    if (std::ranges::all_of(futures, [](const auto &future) { return future->isTask(); }))
        std::ranges::sort(futures, {}, number);
}

/// The distinct futures of an iterable, in the order of their first mention.
loop::Futures distinctFutures(Interpreter &interpreter, const Value &iterable,
                              loop::Loop &loop)
{
    loop::Futures futures;
    std::vector<Value> seen;
    script::forEach(interpreter, iterable, [&](const Value &item) {
        const bool known = std::any_of(seen.begin(), seen.end(),
                                       [&](const Value &other) { return other.is(item); });
        if (known)
            return;
        seen.push_back(item);
        futures.push_back(ensureFuture(interpreter, item, &loop));
    });
    return futures;
}

Value pairOfSets(const loop::WaitResult &result)
{
    return script::makeTuple({makeTaskSet(result.done), makeTaskSet(result.pending)}).value();
}

loop::Coroutine startWait(loop::Loop &loop, loop::Futures futures, std::optional<double> timeout,
                          loop::ReturnWhen when)
{
    const loop::Value result = co_await loop::wait(loop, std::move(futures), timeout, when);
    co_return toLoop(pairOfSets(std::any_cast<const loop::WaitResult &>(result)));
}

loop::ReturnWhen returnWhenOf(const Value &value)
{
    const auto *text = value.as<script::Str>();
    if (!value.isSet() || (text && text->text() == "ALL_COMPLETED"))
        return loop::ReturnWhen::AllCompleted;
    if (text && text->text() == "FIRST_COMPLETED")
        return loop::ReturnWhen::FirstCompleted;
    if (text && text->text() == "FIRST_EXCEPTION")
        return loop::ReturnWhen::FirstException;
    script::raiseValueError("Invalid return_when value: "
                            + script::reprText(Interpreter::current(), value));
}

loop::Coroutine checkAndWait(Interpreter &interpreter, Value given, Value timeoutValue,
                             Value whenValue)
{
    loop::Futures futures;
    std::optional<double> timeout;
    loop::ReturnWhen when = loop::ReturnWhen::AllCompleted;
    loop::Loop &loop = runningLoop(interpreter);
    const auto refuse = [&](const std::string &text) {
        const Value error = script::makeException(script::types::typeError(), text);
        error.as<script::Exception>()->held = given; // as its frame does in CPython
        throw script::Raised(error);
    };
    callScript([&] {
        if (asFuture(given) || isCoroutine(given))
            refuse("expect a list of futures, not " + script::typeName(given));
        const script::Ref<script::List> items = script::toList(interpreter, given);
        if (items->size() == 0)
            script::raiseValueError("Set of Tasks/Futures is empty.");
        when = returnWhenOf(whenValue);
        if (std::ranges::any_of(items->items(), isCoroutine))
            refuse("Passing coroutines is forbidden, use tasks explicitly.");
        futures = distinctFutures(interpreter, items.value(), loop);
        if (const auto *set = given.as<script::Set>(); set && !set->isOrdered())
            sortByCreation(futures);
        timeout = optionalSeconds(interpreter, timeoutValue);
    });
    return startWait(loop, std::move(futures), timeout, when);
}

Value wait(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("wait(fs, *, timeout=None, return_when='ALL_COMPLETED')");
    const auto [futures, timeout, when] = signature.bind<3>(interpreter, arguments);
    std::function<loop::Coroutine()> start
        = [&interpreter, futures = Value(futures), timeout = Value(timeout), when = Value(when)] {
              return checkAndWait(interpreter, futures, timeout, when);
          };
    return makeNativeCoroutine("wait", std::move(start));
}

loop::Coroutine startWaitFor(Interpreter &interpreter, Value awaitable, Value timeoutValue)
{
    std::optional<double> timeout;
    loop::Loop &loop = runningLoop(interpreter);
    loop::Ref<loop::Future> future;
    loop::Ref<loop::Body> body;
    callScript([&] {
        keepUnused(awaitable, [&] {
            if (!timeoutValue.isNone())
                timeout = comparedSeconds(interpreter, timeoutValue, script::Comparison::LessEqual, Value::smallInt(0));
        });
        if (FutureObject *object = asFuture(awaitable))
            future = object->reference();
        else
            body = bodyOf(interpreter, awaitable);
    });
    return future ? loop::waitFor(loop, future, timeout) : loop::waitFor(loop, body, timeout);
}

Value waitFor(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("wait_for(fut, timeout)");
    const auto [awaitable, timeout] = signature.bind<2>(interpreter, arguments);
    std::function<loop::Coroutine()> start
        = [&interpreter, awaitable = Value(awaitable), timeout = Value(timeout)] {
              return startWaitFor(interpreter, awaitable, timeout);
          };
    Value coroutine = makeNativeCoroutine("wait_for", std::move(start));
    asNativeCoroutine(coroutine)->framesHoldError = !timeout.isNone() || asFuture(awaitable);
    return coroutine;
}

Value shield(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("shield(arg)");
    const auto [awaitable] = signature.bind<1>(interpreter, arguments);
    const loop::Ref<loop::Future> inner = ensureFuture(interpreter, awaitable);
    return callLoop([&] { return wrapFuture(*loop::shield(inner->loop(), inner)); });
}

script::Type *asCompletedType = nullptr;

/// The iterator of as_completed(): its coroutines give the results as they come.
class AsCompletedIterator : public script::Object
{
public:
    explicit AsCompletedIterator() : Object(*asCompletedType, script::Layout::Other) {}

    Value given; ///< unset once the tasks are made
    Value timeout;
    loop::Ref<loop::AsCompleted> futures;
    size_t handedOut = 0;
};

Value nextCompleted(Interpreter &interpreter, const Value &self)
{
    auto &iterator = *static_cast<AsCompletedIterator *>(self.object());
    if (!iterator.futures) {
        loop::Loop &loop = *callLoop(
            [&] { return Environment::of(interpreter).runtime().eventLoop(); });
        loop::Futures futures = distinctFutures(interpreter, iterator.given, loop);
        const auto timeout = optionalSeconds(interpreter, iterator.timeout);
        iterator.futures = callLoop(
            [&] { return loop::make<loop::AsCompleted>(loop, std::move(futures), timeout); });
        iterator.given = {};
    }
    if (iterator.handedOut == iterator.futures->count())
        return {};
    ++iterator.handedOut;
    std::function<loop::Coroutine()> start = [futures = iterator.futures] { return futures->next(); };
    Value coroutine
        = makeNativeCoroutine("as_completed.<locals>._wait_for_one", std::move(start), self);
    asNativeCoroutine(coroutine)->framesHoldError = true;
    return coroutine;
}

Value itself(Interpreter &, const Value &self)
{
    return self;
}

void clearAsCompleted(script::Object *object) noexcept
{
    auto *iterator = static_cast<AsCompletedIterator *>(object);
    iterator->given = {};
    iterator->timeout = {};
    iterator->futures = {};
}

Value asCompleted(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("as_completed(fs, *, timeout=None)");
    const auto [given, timeout] = signature.bind<2>(interpreter, arguments);
    if (asFuture(given) || isCoroutine(given))
        script::raiseTypeError("expect an iterable of futures, not " + script::typeName(given));
    auto *iterator = new (script::allocateObject(*asCompletedType)) AsCompletedIterator();
    iterator->given = given;
    iterator->timeout = timeout;
    return Value::adopt(iterator);
}

// to_thread

Value toThread(Interpreter &interpreter, const Arguments &arguments)
{
    if (arguments.positionalCount < 1)
        script::raiseTypeError("to_thread() missing 1 required positional argument: 'func'");
    const loop::Ref<loop::Work> work = threads::workFromCall(interpreter, arguments, 0);
    std::function<loop::Coroutine()> start = [&interpreter, work] {
        return loop::toThread(runningLoop(interpreter), work);
    };
    return makeNativeCoroutine("to_thread", std::move(start));
}

} // namespace

void addAwaitingFunctions(ModuleBuilder &module)
{
    module.functions({{"sleep", sleep},
                      {"gather", gather},
                      {"wait", wait},
                      {"wait_for", waitFor},
                      {"shield", shield},
                      {"as_completed", asCompleted},
                      {"to_thread", toThread}});
    for (const char *constant : {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"})
        module.value(constant, toStr(constant));
}

void initializeAsCompletedType()
{
    script::Type &type = script::makeBuiltInType("generator", script::types::object(),
                                                 script::Layout::Other,
                                                 sizeof(AsCompletedIterator), "asyncio");
    type.module = "builtins";
    asCompletedType = &type;
    type.slots.destroy = script::destroyNative<AsCompletedIterator>;
    type.slots.clear = clearAsCompleted;
    type.slots.iterate = itself;
    type.slots.next = nextCompleted;
    script::finishType(type);
}

} // namespace stdlib::asyncio
