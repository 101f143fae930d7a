// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/asyncgenerator.h"
#include "core/script/awaitablegenerator.h"
#include "core/script/coroutinewrapper.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreterstate.h"
#include "core/script/machinesteps.h"
#include "core/script/operators.h"
#include "core/script/programnotes.h"
#include "core/script/scriptslots.h"
#include "core/script/types.h"

namespace script {

void MachineSteps::note(ThreadState &thread, const Frame *frame, int argument)
{
    Interpreter &interpreter = thread.interpreter;
    interpreter.host().noted(interpreter, static_cast<NoteKind>(argument & 7), argument >> 3,
                             frame->currentLine());
}

Value MachineSteps::awaitable(Interpreter &interpreter, const Value &object, int context)
{
    const Type &type = typeOf(object);
    if (const auto *coroutine = object.as<Coroutine>(); coroutine && coroutine->isCoroutine()) {
        if (Machine::isAwaited(*coroutine))
            raiseRuntimeError("coroutine is being awaited already");
        return object;
    }
    if (const auto *generator = object.as<Coroutine>(); generator && isAwaitableGenerator(*generator))
        return object;
    if (type.flags & Type::Suspends)
        return object;
    if (!type.slots.await) {
        if (context == 0)
            raiseTypeError("object " + typeName(object) + " can't be used in 'await' expression");
        raiseTypeError(std::string("'async with' received an object from ") + (context == 1 ? "__aenter__" : "__aexit__")
                       + " that does not implement __await__: " + type.name);
    }
    Value iterator = type.slots.await(interpreter, object);
    if (const auto *coroutine = iterator.as<Coroutine>(); coroutine && coroutine->isCoroutine()) {
        if (type.slots.await != &scriptslots::await)
            return iterator; // of a native awaitable, whose work it does
        raiseTypeError("__await__() returned a coroutine");
    }
    if (Value coroutine = CoroutineWrapper::unwrapped(iterator); coroutine.isSet())
        return awaitable(interpreter, coroutine, context);
    const Type &iteratorType = typeOf(iterator);
    if (!iteratorType.slots.next && !(iteratorType.flags & Type::Suspends))
        raiseTypeError("__await__() returned non-iterator of type '" + iteratorType.name + "'");
    return iterator;
}

Value MachineSteps::yieldFrom(Interpreter &interpreter, const Frame *frame, const Value &iterable)
{
    if (const auto *coroutine = iterable.as<Coroutine>()) {
        if (coroutine->isGenerator())
            return iterable;
        if (coroutine->isCoroutine() && !(frame->code->flags & CodePlan::IsCoroutine))
            raiseTypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    if (Value coroutine = CoroutineWrapper::unwrapped(iterable); coroutine.isSet()) {
        if (Machine::isAwaited(*coroutine.as<Coroutine>()))
            raiseRuntimeError("coroutine is being awaited already");
        return coroutine;
    }
    if (typeOf(iterable).flags & Type::Suspends) // a future in an __await__ generator
        return iterable;
    return iterate(interpreter, iterable);
}

Value MachineSteps::asyncIterator(Interpreter &interpreter, const Value &object)
{
    const Type &type = typeOf(object);
    if (!type.slots.asyncIterate)
        raiseTypeError("'async for' requires an object with __aiter__ method, got " + type.name);
    Value iterator = type.slots.asyncIterate(interpreter, object);
    if (!typeOf(iterator).slots.asyncNext)
        raiseTypeError("'async for' received an object from __aiter__ that does not implement __anext__: "
                       + typeName(iterator));
    return iterator;
}

Value MachineSteps::asyncNext(Interpreter &interpreter, const Value &iterator)
{
    const Type &type = typeOf(iterator);
    if (!type.slots.asyncNext)
        raiseTypeError("'async for' requires an iterator with __anext__ method, got " + type.name);
    const Value awaited = type.slots.asyncNext(interpreter, iterator);
    const Type &awaitedType = typeOf(awaited);
    if (!awaited.as<Coroutine>() && !(awaitedType.flags & Type::Suspends) && !awaitedType.slots.await)
        raiseTypeError("'async for' received an invalid object from __anext__: " + awaitedType.name);
    return awaitable(interpreter, awaited, 0);
}

Value MachineSteps::sendToIterator(Interpreter &interpreter, const Value &receiver, const Value &sent, bool &isResult)
{
    const Value iterator = receiver;
    auto *nextSlot = typeOf(iterator).slots.next;
    try {
        Value item;
        if (sent.isNone() && nextSlot && nextSlot != &scriptslots::next)
            item = nextSlot(interpreter, iterator);
        else if (sent.isNone())
            item = interpreter.callMethod(iterator, "__next__");
        else
            item = interpreter.callMethod(iterator, "send", {sent});
        if (item.isSet())
            return item;
    } catch (const Raised &raised) {
        if (!raised.isA(types::stopIteration()))
            throw;
        isResult = true;
        return stopIterationValue(raised.exception());
    }
    isResult = true;
    return Value::none();
}

Coroutine *MachineSteps::beginAsyncStep(ThreadState &thread, const Value &receiver, Value &sent, Value &exception)
{
    return beginAsyncGeneratorStep(thread.interpreter, receiver, sent, exception);
}

} // namespace script
