// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/arguments.h"
#include "core/script/asyncnext.h"
#include "core/script/builtinfunctions.h"
#include "core/script/coroutine.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/iterators.h"
#include "core/script/list.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

namespace {

Value lengthOf(Interpreter &interpreter, const Arguments &arguments)
{
    return integer(length(interpreter, onlyArgument(arguments, "len")));
}

Value iteratorOf(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "iter", 1, 2);
    if (given == 1)
        return iterate(interpreter, arguments[0]);
    if (!isCallable(arguments[0]))
        raiseTypeError("iter(v, w): v must be callable");
    return makeCallableIterator(arguments[0], arguments[1]);
}

Value nextOf(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "next", 1, 2);
    Value returned = Value::none(); // by a generator, as StopIteration's value
    auto *generator = arguments[0].as<Coroutine>();
    if (generator && generator->isGenerator()) {
        Resumption resumption = interpreter.resume(*generator, Value::none());
        if (resumption.kind == Resumption::Kind::Raised)
            throw Raised(std::move(resumption.value));
        if (resumption.kind != Resumption::Kind::Returned)
            return std::move(resumption.value);
        returned = std::move(resumption.value);
    } else {
        Value item = next(interpreter, arguments[0]);
        if (item.isSet())
            return item;
    }
    if (given > 1)
        return arguments[1];
    throw Raised(makeStopIteration(returned));
}

Value asyncIteratorOf(Interpreter &interpreter, const Arguments &arguments)
{
    const Value &iterable = onlyArgument(arguments, "aiter");
    const auto slot = typeOf(iterable).slots.asyncIterate;
    if (!slot)
        raiseTypeError("'" + typeName(iterable) + "' object is not an async iterable");
    return slot(interpreter, iterable);
}

Value asyncNextOf(Interpreter &interpreter, const Arguments &arguments)
{
    const size_t given = expectFunctionArguments(arguments, "anext", 1, 2);
    const auto slot = typeOf(arguments[0]).slots.asyncNext;
    if (!slot)
        raiseTypeError("'" + typeOf(arguments[0]).name + "' object is not an async iterator");
    Value awaitable = slot(interpreter, arguments[0]);
    return given > 1 ? makeAsyncNextWithDefault(std::move(awaitable), arguments[1]) : awaitable;
}

Value sortedList(Interpreter &interpreter, const Arguments &arguments)
{
    if (arguments.positionalCount != 1)
        raiseTypeError("sorted expected 1 argument, got "
                       + std::to_string(arguments.positionalCount));
    refuseOtherKeywords(arguments, "sort", {"key", "reverse"});
    const Value *key = findKeyword(arguments, "key");
    const Value *reversed = findKeyword(arguments, "reverse");
    const Ref<List> list = toList(interpreter, arguments[0]);
    sortList(interpreter, *list, key ? *key : Value::none(),
             reversed && isTruthy(interpreter, *reversed));
    return list.value();
}

Value isAnyTrue(Interpreter &interpreter, const Arguments &arguments)
{
    bool found = false;
    forEach(interpreter, onlyArgument(arguments, "any"), [&](const Value &item) {
        found = isTruthy(interpreter, item);
        return !found;
    });
    return Value::boolean(found);
}

Value areAllTrue(Interpreter &interpreter, const Arguments &arguments)
{
    bool areTrue = true;
    forEach(interpreter, onlyArgument(arguments, "all"), [&](const Value &item) {
        areTrue = isTruthy(interpreter, item);
        return areTrue;
    });
    return Value::boolean(areTrue);
}

} // namespace

void addIterationFunctions(Dict &names)
{
    addFunctions(names, {
        {"len", lengthOf}, {"iter", iteratorOf}, {"next", nextOf}, {"aiter", asyncIteratorOf},
        {"anext", asyncNextOf}, {"sorted", sortedList}, {"any", isAnyTrue}, {"all", areAllTrue},
    });
}

} // namespace script
