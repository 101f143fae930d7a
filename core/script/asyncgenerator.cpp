// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/asyncgenerator.h"

#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/threadstate.h"
#include "core/script/types.h"

namespace script {

namespace {

/// One step of an async generator, begun when awaited.
class AsyncStep : public Object
{
public:
    enum class Kind { Send, Throw, Close };
    enum class Progress { Waiting, Begun, Over };

    AsyncStep(Type &type, Kind stepKind, Coroutine &stepGenerator, Value stepArgument) noexcept
        : Object(type, Layout::Other), kind(stepKind), generator(&stepGenerator), argument(std::move(stepArgument))
    {
    }
    Kind kind;
    Progress progress = Progress::Waiting;
    Ref<Coroutine> generator;
    Value argument; ///< sent or thrown
};

Type *sendType = nullptr;
Type *throwType = nullptr;

AsyncStep *stepOf(const Value &value) noexcept
{
    if (!value.isObject())
        return nullptr;
    const Type *type = &value.object()->type();
    return type == sendType || type == throwType ? static_cast<AsyncStep *>(value.object()) : nullptr;
}

} // namespace

/// Marks an async generator as having a step under way.
struct AsyncGeneratorAccess {
    static void setClosing(Coroutine &generator, bool isClosing) { generator.m_isClosing = isClosing; }
    static bool takeHooks(Coroutine &generator) { return !std::exchange(generator.m_hooksDone, true); }
};

namespace {

Value makeStep(Type &type, AsyncStep::Kind kind, Coroutine &generator, Value argument)
{
    return Value::adopt(makeObject<AsyncStep>(type, kind, generator, std::move(argument)));
}

const char *nameOf(AsyncStep::Kind kind) noexcept
{
    return kind == AsyncStep::Kind::Send ? "__anext__()/asend()" : "aclose()/athrow()";
}

void checkIsNotOver(const AsyncStep &step)
{
    if (step.progress == AsyncStep::Progress::Over)
        raiseRuntimeError(std::string("cannot reuse already awaited ") + nameOf(step.kind));
}

/// What send() or throw() of the awaitable gives.
Value resultOf(AsyncStep &step, Resumption result)
{
    switch (result.kind) {
    case Resumption::Kind::Suspended:
    case Resumption::Kind::Yielded:
        return std::move(result.value);
    case Resumption::Kind::Returned:
        step.progress = AsyncStep::Progress::Over;
        throw Raised(makeStopIteration(std::move(result.value)));
    case Resumption::Kind::Raised:
        break;
    }
    step.progress = AsyncStep::Progress::Over;
    throw Raised(std::move(result.value));
}

/// One step driven from C++ code.
Value sendInto(Interpreter &interpreter, const Value &value, Value sent)
{
    AsyncStep &step = *stepOf(value);
    Coroutine &generator = *step.generator;
    checkIsNotOver(step);
    const bool begins = step.progress == AsyncStep::Progress::Waiting;
    if (begins && step.kind != AsyncStep::Kind::Send && !sent.isNone())
        raiseRuntimeError("can't send non-None value to a just-started coroutine");
    step.progress = AsyncStep::Progress::Begun;
    bool isRaising = false;
    if (begins) {
        if (step.kind == AsyncStep::Kind::Send) {
            if (sent.isNone())
                sent = step.argument;
        } else {
            if (step.kind == AsyncStep::Kind::Close && generator.state() != Coroutine::State::Suspended) {
                step.progress = AsyncStep::Progress::Over;
                closeCoroutine(interpreter, generator);
                throw Raised(makeStopIteration(Value::none()));
            }
            AsyncGeneratorAccess::setClosing(generator, step.kind == AsyncStep::Kind::Close);
            sent = step.argument;
            isRaising = true;
        }
    }
    return resultOf(step, isRaising ? interpreter.resumeRaising(generator, std::move(sent))
                                    : interpreter.resume(generator, std::move(sent)));
}

Value iterateSelf(Interpreter &, const Value &value)
{
    return value;
}

Value next(Interpreter &interpreter, const Value &value)
{
    return sendInto(interpreter, value, Value::none());
}

Value send(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("send(self, value, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    return sendInto(interpreter, values[0], values[1]);
}

Value throwInto(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("throw(self, type, value=None, traceback=None, /)", Signature::Wording::C);
    const auto values = signature.bind<4>(interpreter, arguments);
    Value exception = exceptionFromThrow(interpreter, values[1], values[2]);
    checkIsNotOver(*stepOf(values[0]));
    return resultOf(*stepOf(values[0]), throwIntoStep(interpreter, values[0], std::move(exception)));
}

Value close(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("close(self, /)", Signature::Wording::C);
    const auto values = signature.bind<1>(interpreter, arguments);
    stepOf(values[0])->progress = AsyncStep::Progress::Over;
    return Value::none();
}

Type &define(const char *name)
{
    Type &type = makeBuiltInType(name, types::object(), Layout::Other, sizeof(AsyncStep));
    type.slots.destroy = &destroyNative<AsyncStep>;
    type.slots.await = &iterateSelf;
    type.slots.iterate = &iterateSelf;
    type.slots.next = &next;
    addMethods(type, {{"send", &send}, {"throw", &throwInto}, {"close", &close}});
    finishType(type);
    type.slots.create = nullptr;
    return type;
}

} // namespace

Value makeAsyncSend(Coroutine &generator, Value sent)
{
    return makeStep(*sendType, AsyncStep::Kind::Send, generator, std::move(sent));
}

Value makeAsyncThrow(Coroutine &generator, Value exception)
{
    return makeStep(*throwType, AsyncStep::Kind::Throw, generator, std::move(exception));
}

Value makeAsyncClose(Coroutine &generator)
{
    return makeStep(*throwType, AsyncStep::Kind::Close, generator, makeException(types::generatorExit(), {}));
}

void beginAsyncIteration(Interpreter &interpreter, Coroutine &generator)
{
    if (AsyncGeneratorAccess::takeHooks(generator))
        interpreter.host().asyncGeneratorStarted(interpreter, generator);
}

bool isAsyncGeneratorStep(const Value &awaitable) noexcept
{
    return stepOf(awaitable);
}

Resumption throwIntoStep(Interpreter &interpreter, const Value &value, Value exception)
{
    AsyncStep &step = *stepOf(value);
    if (step.kind == AsyncStep::Kind::Close)
        AsyncGeneratorAccess::setClosing(*step.generator, true);
    else if (step.kind == AsyncStep::Kind::Send)
        step.argument = Value::none();
    return interpreter.resumeRaising(*step.generator, std::move(exception));
}

void setAwaited(const Value &value, const Value &result) noexcept
{
    if (AsyncStep &step = *stepOf(value); step.kind == AsyncStep::Kind::Send)
        step.argument = result;
}

Coroutine *beginAsyncGeneratorStep(Interpreter &, const Value &awaitable, Value &sent, Value &exception)
{
    AsyncStep *step = stepOf(awaitable);
    if (!step || step->progress != AsyncStep::Progress::Waiting || !sent.isNone())
        return nullptr;
    Coroutine &generator = *step->generator;
    switch (generator.state()) {
    case Coroutine::State::Running:
        raiseRuntimeError(std::string(step->kind == AsyncStep::Kind::Send    ? "anext(): "
                                      : step->kind == AsyncStep::Kind::Close ? "aclose(): "
                                                                             : "athrow(): ")
                          + "asynchronous generator is already running");
    case Coroutine::State::Suspended:
        break;
    case Coroutine::State::Created:
        if (step->kind == AsyncStep::Kind::Send && step->argument.isNone())
            break;
        return nullptr;
    case Coroutine::State::Closed:
        return nullptr;
    }
    step->progress = AsyncStep::Progress::Over;
    if (step->kind == AsyncStep::Kind::Send) {
        sent = step->argument; // the operand on the stack
        return &generator;
    }
    AsyncGeneratorAccess::setClosing(generator, step->kind == AsyncStep::Kind::Close);
    exception = step->argument;
    return &generator;
}

void initializeAsyncGeneratorTypes()
{
    sendType = &define("async_generator_asend");
    throwType = &define("async_generator_athrow");
}

} // namespace script
