// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/threads/executorobject.h"

#include "core/loop/runtime.h"
#include "core/script/error.h"
#include "core/script/list.h"
#include "core/script/traceback.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/logmessage.h"
#include "core/stdlib/nativeobject.h"

#include <algorithm>
#include <climits>

namespace stdlib::threads
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

script::Type *executorBasePointer = nullptr;
script::Type *executorTypePointer = nullptr;
script::Type *processExecutorTypePointer = nullptr;
script::Type *resultIteratorType = nullptr;

using ExecutorObject = Wrapper<loop::Executor>;

loop::Executor &executorOf(const Value &self, const char *method)
{
    const script::Type &type = script::typeOf(self);
    if (!type.isSubtypeOf(*executorTypePointer) && !type.isSubtypeOf(*processExecutorTypePointer))
        script::raiseTypeError("descriptor '" + std::string(method)
                               + "' requires a 'ThreadPoolExecutor' object but received a '"
                               + type.name + "'");
    auto &object = *static_cast<ExecutorObject *>(self.object());
    if (!object.isBound())
        script::raiseRuntimeError("__init__ of ThreadPoolExecutor was not called");
    return object.target();
}

Value create(Interpreter &, script::Type &type, const Arguments &)
{
    return Value::adopt(new (script::allocateObject(type)) ExecutorObject(type));
}

int workersFrom(Interpreter &interpreter, const Value &given)
{
    const auto number = script::asInt64(script::toIndexInteger(interpreter, given));
    return static_cast<int>(std::clamp<int64_t>(number.value_or(INT_MAX), INT_MIN, INT_MAX));
}

std::function<void()> initializerFrom(Interpreter &interpreter, const Value &function,
                                      const Value &arguments)
{
    if (isNoneOrUnset(function))
        return {};
    if (!script::isCallable(function))
        script::raiseTypeError("initializer must be a callable");
    const Value given = arguments.isSet() ? script::toTuple(interpreter, arguments).value()
                                          : script::emptyTuple().value();
    return [&interpreter, function, given] {
        callScript([&] {
            try {
                interpreter.call(function, given.as<script::Tuple>()->items());
            } catch (const script::Raised &raised) {
                constexpr const char *text = "Exception in initializer:";
                if (!logMessage(interpreter, "concurrent.futures", criticalLevel, text,
                                raised.exception()))
                    interpreter.host().writeError(
                        std::string(text) + "\n"
                        + script::formatException(interpreter, raised.exception()));
                throw;
            }
        });
    };
}

void bindExecutor(Interpreter &interpreter, script::Object *self, loop::Executor::Options options)
{
    static_cast<ExecutorObject *>(self)->bind(callLoop([&] {
        return loop::make<loop::Executor>(Environment::of(interpreter).runtime(),
                                          std::move(options));
    }));
}

void initialize(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature(
        "ThreadPoolExecutor(max_workers=None, thread_name_prefix='', initializer=None, initargs=())");
    const auto [workers, prefix, initializer, initialArguments]
        = signature.bind<4>(interpreter, arguments);
    loop::Executor::Options options;
    if (!isNoneOrUnset(workers))
        options.maxWorkers = workersFrom(interpreter, workers);
    if (prefix.isSet())
        options.threadNamePrefix = script::toText(interpreter, prefix);
    options.initializer = initializerFrom(interpreter, initializer, initialArguments);
    bindExecutor(interpreter, self, std::move(options));
}

/// A pool of its own whose "processes" are threads: a scenario has no others.
void initializeProcesses(Interpreter &interpreter, script::Object *self, const Arguments &arguments)
{
    static const Signature signature(
        "ProcessPoolExecutor(max_workers=None, mp_context=None, initializer=None, initargs=(), *, "
        "max_tasks_per_child=None)");
    const auto [workers, context, initializer, initialArguments, mostTasks]
        = signature.bind<5>(interpreter, arguments);
    loop::Executor::Options options;
    if (!isNoneOrUnset(workers))
        options.maxWorkers = workersFrom(interpreter, workers);
    options.initializer = initializerFrom(interpreter, initializer, initialArguments);
    options.threadNamePrefix = "ProcessPoolExecutor-"
        + std::to_string(Environment::of(interpreter).runtime().counters.processPoolName++);
    bindExecutor(interpreter, self, std::move(options));
}

Value submitToNobody(Interpreter &, const Arguments &)
{
    script::raise(script::types::notImplementedError(), Value());
}

Value submit(Interpreter &interpreter, const Arguments &arguments)
{
    if (arguments.positionalCount < 2)
        script::raiseTypeError("ThreadPoolExecutor.submit() missing 1 required positional "
                               "argument: 'fn'");
    const loop::Ref<loop::Executor> executor(&executorOf(arguments[0], "submit"));
    const loop::Ref<loop::Work> work = workFromCall(interpreter, arguments, 1, arguments[0]);
    return callLoop([&] { return wrapConcurrentFuture(*executor->submit(work)); });
}

/// The iterator of map(): waits for each result when it is asked for.
class ResultIterator : public script::Object
{
public:
    ResultIterator() : Object(*resultIteratorType, script::Layout::Other) {}
    std::vector<loop::Ref<loop::ConcurrentFuture>> futures; ///< the next to be given is the last
    std::optional<double> deadline; ///< of the run's clock
};

Value nextResult(Interpreter &interpreter, const Value &self)
{
    auto &iterator = *static_cast<ResultIterator *>(self.object());
    if (iterator.futures.empty())
        return {};
    const loop::Ref<loop::ConcurrentFuture> future = std::move(iterator.futures.back());
    iterator.futures.pop_back();
    std::optional<double> left;
    if (iterator.deadline)
        left = *iterator.deadline - Environment::of(interpreter).runtime().time();
    return callLoop([&] { return toScript(future->result(left)); });
}

Value itself(Interpreter &, const Value &self)
{
    return self;
}

void clearIterator(script::Object *object) noexcept
{
    static_cast<ResultIterator *>(object)->futures.clear();
}

Value map(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("map(self, fn, *iterables, timeout=None, chunksize=1)");
    const auto [self, function, rest, timeout, chunk] = signature.bind<5>(interpreter, arguments);
    const loop::Ref<loop::Executor> executor(&executorOf(self, "map"));
    std::vector<Value> iterators;
    for (const Value &iterable : rest.as<script::Tuple>()->items())
        iterators.push_back(script::iterate(interpreter, iterable));
    auto *result = new (script::allocateObject(*resultIteratorType)) ResultIterator();
    const Value kept = Value::adopt(result);
    if (!isNoneOrUnset(timeout))
        result->deadline
            = Environment::of(interpreter).runtime().time() + toSeconds(interpreter, timeout);
    for (;;) {
        std::vector<Value> row;
        for (const Value &iterator : iterators) {
            Value item = script::next(interpreter, iterator);
            if (!item.isSet())
                break;
            row.push_back(std::move(item));
        }
        if (row.size() < iterators.size() || iterators.empty())
            break;
        const loop::Ref<loop::Work> work = makeWork(interpreter, function, row, self);
        result->futures.push_back(callLoop([&] { return executor->submit(work); }));
    }
    std::reverse(result->futures.begin(), result->futures.end());
    return kept;
}

Value shutdown(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("shutdown(self, wait=True, *, cancel_futures=False)");
    const auto [self, wait, cancelFutures] = signature.bind<3>(interpreter, arguments);
    const loop::Ref<loop::Executor> executor(&executorOf(self, "shutdown"));
    const bool waits = !wait.isSet() || script::isTruthy(interpreter, wait);
    const bool cancels = cancelFutures.isSet() && script::isTruthy(interpreter, cancelFutures);
    callLoop([&] { executor->shutdown(waits, cancels); });
    return Value::none();
}

Value enter(Interpreter &, const Arguments &arguments)
{
    executorOf(arguments[0], "__enter__");
    return arguments[0];
}

Value exit(Interpreter &, const Arguments &arguments)
{
    const loop::Ref<loop::Executor> executor(&executorOf(arguments[0], "__exit__"));
    callLoop([&] { executor->shutdown(true, false); });
    return Value::boolean(false);
}

Value maxWorkers(Interpreter &, const Value &self)
{
    return Value::smallInt(executorOf(self, "_max_workers").maxWorkers());
}

} // namespace

script::Type &executorType()
{
    return *executorTypePointer;
}

loop::Executor *executorOrNull(const Value &value)
{
    if (isNoneOrUnset(value))
        return nullptr;
    return &executorOf(value, "submit");
}

script::Type &executorBase()
{
    return *executorBasePointer;
}

script::Type &processExecutorType()
{
    return *processExecutorTypePointer;
}

static script::Type &makePoolType(const char *name, const char *module,
                                  void (*initializeObject)(Interpreter &, script::Object *,
                                                           const Arguments &))
{
    script::Type &type = script::makeBuiltInType(name, *executorBasePointer, script::Layout::Other,
                                                 sizeof(ExecutorObject), module);
    type.slots.create = create;
    type.slots.initialize = initializeObject;
    type.slots.destroy = script::destroyNative<ExecutorObject>;
    type.slots.clear = clearWrapper<ExecutorObject>;
    script::addMethods(type, {{"submit", submit},
                              {"map", map},
                              {"shutdown", shutdown},
                              {"__enter__", enter},
                              {"__exit__", exit}});
    script::addAttributes(type, {{"_max_workers", maxWorkers}});
    script::finishType(type);
    return type;
}

void initializeExecutorType()
{
    script::Type &base
        = script::makeBuiltInType("Executor", script::types::object(), script::Layout::Instance,
                                  sizeof(script::Object), "concurrent.futures._base");
    executorBasePointer = &base;
    script::addMethods(base, {{"submit", submitToNobody}});
    script::finishType(base);
    executorTypePointer
        = &makePoolType("ThreadPoolExecutor", "concurrent.futures.thread", initialize);
    processExecutorTypePointer
        = &makePoolType("ProcessPoolExecutor", "concurrent.futures.process", initializeProcesses);

    script::Type &iterator = script::makeBuiltInType(
        "generator", script::types::object(), script::Layout::Other, sizeof(ResultIterator),
        "concurrent.futures");
    iterator.module = "builtins";
    resultIteratorType = &iterator;
    iterator.slots.destroy = script::destroyNative<ResultIterator>;
    iterator.slots.clear = clearIterator;
    iterator.slots.iterate = itself;
    iterator.slots.next = nextResult;
    script::finishType(iterator);
}

} // namespace stdlib::threads
