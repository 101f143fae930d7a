// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/coroutine.h"

#include "core/script/asyncgenerator.h"
#include "core/script/asyncnext.h"
#include "core/script/compiler.h"
#include "core/script/coroutineaccess.h"
#include "core/script/coroutinefinalizer.h"
#include "core/script/coroutinewrapper.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/frameobject.h"
#include "core/script/interpreterstate.h"
#include "core/script/machine.h"
#include "core/script/operators.h"
#include "core/script/traceback.h"
#include "core/script/types.h"

#include <algorithm>
#include <new>
#include <vector>

namespace script {

namespace {

Coroutine &self(const Value &value) noexcept
{
    return *static_cast<Coroutine *>(value.object());
}

const char *kindOf(const Coroutine &coroutine) noexcept
{
    return coroutine.isGenerator() ? "generator" : coroutine.isCoroutine() ? "coroutine" : "async_generator";
}

void destroyCoroutine(Object *object) noexcept
{
    auto *coroutine = static_cast<Coroutine *>(object);
    if (!Interpreter::current().isStopping() && finalizeCoroutine(*coroutine))
        return;
    Machine::clearCoroutine(*coroutine);
    if (CoroutineAccess::takeDropReport(*coroutine)) {
        coroutine->retain(); // so that the host may name it in values
        Interpreter &interpreter = Interpreter::current();
        interpreter.host().asyncGeneratorDropped(interpreter, *coroutine);
        coroutine->releaseUncounted();
    }
    destroyNative<Coroutine>(object);
}

void clearObject(Object *object) noexcept
{
    Machine::clearCoroutine(*static_cast<Coroutine *>(object));
}

Value reprCoroutine(Interpreter &, const Value &value)
{
    return string(std::string("<") + kindOf(self(value)) + " object " + self(value).qualifiedName() + " at "
                  + addressText(value) + ">");
}

Value iterateSelf(Interpreter &, const Value &value)
{
    return value;
}

/// A native step's outcome as the value of send(): what was yielded, or StopIteration.
Value valueOf(Resumption result)
{
    switch (result.kind) {
    case Resumption::Kind::Suspended:
    case Resumption::Kind::Yielded:
        return std::move(result.value);
    case Resumption::Kind::Returned:
        throw Raised(makeStopIteration(std::move(result.value)));
    case Resumption::Kind::Raised:
        break;
    }
    throw Raised(std::move(result.value));
}

/// What a coroutine is suspended in; unset: a yield of its own.
Value awaitedBy(const Frame &frame)
{
    const Opcode last = opcodeOf(frame.ip[-1]);
    const bool isDelegating
        = last == Opcode::Send || last == Opcode::YieldUp || opcodeOf(*frame.ip) == Opcode::EndSend;
    return isDelegating ? frame.sp[-1] : Value();
}

/// A step of a coroutine by the program itself: a native coroutine that it waits in takes part in it, where a task
/// would wait.
Value stepByHand(Interpreter &interpreter, Coroutine &coroutine, Value sent)
{
    Value native;
    if (coroutine.state() == Coroutine::State::Suspended) {
        const Frame *innermost = CoroutineAccess::innermost(coroutine);
        native = awaitedBy(innermost ? *innermost : *coroutine.frame());
    }
    const Value kept(&coroutine);
    for (;;) {
        const bool suspends = native.isSet() && typeOf(native).flags & Type::Suspends;
        const Value step = suspends ? findAttribute(interpreter, native, "send") : Value();
        Resumption result;
        if (!step.isSet()) {
            result = interpreter.resume(coroutine, std::move(sent));
        } else {
            try {
                return interpreter.call(step, {sent});
            } catch (const Raised &raised) {
                result = raised.isA(types::stopIteration())
                    ? interpreter.resume(coroutine, stopIterationValue(raised.exception()))
                    : interpreter.resumeRaising(coroutine, raised.exception());
            }
        }
        if (result.kind != Resumption::Kind::Suspended || !findAttribute(interpreter, result.value, "send").isSet())
            return valueOf(std::move(result));
        native = std::move(result.value);
        sent = Value::none();
    }
}

Value nextOfGenerator(Interpreter &interpreter, const Value &value)
{
    Resumption result = interpreter.resume(self(value), Value::none());
    switch (result.kind) {
    case Resumption::Kind::Suspended:
    case Resumption::Kind::Yielded:
        return std::move(result.value);
    case Resumption::Kind::Returned:
        return {};
    case Resumption::Kind::Raised:
        break;
    }
    throw Raised(std::move(result.value));
}

Value send(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("send(self, value, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    return stepByHand(interpreter, self(values[0]), values[1]);
}

Value throwInto(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("throw(self, type, value=None, traceback=None, /)", Signature::Wording::C);
    const auto values = signature.bind<4>(interpreter, arguments);
    return valueOf(interpreter.resumeRaising(self(values[0]), exceptionFromThrow(interpreter, values[1], values[2], values[3])));
}

Value close(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("close(self, /)", Signature::Wording::C);
    const auto values = signature.bind<1>(interpreter, arguments);
    closeCoroutine(interpreter, self(values[0]));
    return Value::none();
}

Value nameAttribute(Interpreter &, const Value &value)
{
    return string(self(value).name());
}

void setNameAttribute(Interpreter &, const Value &value, const Value &name)
{
    if (!name.as<Str>())
        raiseTypeError("__name__ must be set to a string object");
    CoroutineAccess::name(self(value)) = name;
}

Value qualifiedNameAttribute(Interpreter &, const Value &value)
{
    return string(self(value).qualifiedName());
}

void setQualifiedNameAttribute(Interpreter &, const Value &value, const Value &name)
{
    if (!name.as<Str>())
        raiseTypeError("__qualname__ must be set to a string object");
    CoroutineAccess::qualifiedName(self(value)) = name;
}

Value isRunning(Interpreter &, const Value &value)
{
    return Value::boolean(self(value).state() == Coroutine::State::Running);
}

Value isSuspended(Interpreter &, const Value &self)
{
    return Value::boolean(self.as<Coroutine>()->state() == Coroutine::State::Suspended);
}

/// Suspended, by itself or as a part of a chain that is: of that one only the outermost is marked.
bool isWaiting(const Coroutine &coroutine)
{
    if (coroutine.state() != Coroutine::State::Running)
        return coroutine.state() == Coroutine::State::Suspended;
    const Frame *running = ThreadState::current().frame;
    while (running && running != coroutine.frame())
        running = running->previous;
    return !running;
}

/// cr_await, gi_yieldfrom, ag_await: what it is suspended in, None if that is a yield of its own.
Value awaitedAttribute(Interpreter &, const Value &value)
{
    const Coroutine &coroutine = self(value);
    if (!isWaiting(coroutine))
        return Value::none();
    const Value awaited = awaitedBy(*coroutine.frame());
    return awaited.isSet() ? awaited : Value::none();
}

Value codeAttribute(Interpreter &, const Value &value)
{
    return Value(&self(value).code());
}

Value frameAttribute(Interpreter &, const Value &value)
{
    return self(value).state() == Coroutine::State::Closed ? Value::none() : frameObjectOf(*self(value).frame());
}

Value asyncNext(Interpreter &interpreter, const Value &value)
{
    beginAsyncIteration(interpreter, self(value));
    return makeAsyncSend(self(value), Value::none());
}

Value asyncSend(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("asend(self, value, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    beginAsyncIteration(interpreter, self(values[0]));
    return makeAsyncSend(self(values[0]), values[1]);
}

Value asyncThrow(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("athrow(self, type, value=None, traceback=None, /)", Signature::Wording::C);
    const auto values = signature.bind<4>(interpreter, arguments);
    beginAsyncIteration(interpreter, self(values[0]));
    return makeAsyncThrow(self(values[0]), exceptionFromThrow(interpreter, values[1], values[2], values[3]));
}

Value asyncClose(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("aclose(self, /)", Signature::Wording::C);
    const auto values = signature.bind<1>(interpreter, arguments);
    beginAsyncIteration(interpreter, self(values[0]));
    return makeAsyncClose(self(values[0]));
}

// coroutine_wrapper

Type *s_wrapperType = nullptr;

Coroutine &wrapped(const Value &wrapper) noexcept
{
    return self(static_cast<CoroutineWrapper *>(wrapper.object())->coroutine);
}

Value awaitCoroutine(Interpreter &, const Value &coroutine)
{
    return Value::adopt(makeObject<CoroutineWrapper>(*s_wrapperType, coroutine));
}

Value nextOfWrapped(Interpreter &interpreter, const Value &wrapper)
{
    return stepByHand(interpreter, wrapped(wrapper), Value::none());
}

/// send(), throw() and close() of the wrapper are the coroutine's.
template <NativeCode code> Value callWrapped(Interpreter &interpreter, const Arguments &arguments)
{
    std::vector<Value> values(arguments.values, arguments.values + arguments.positionalCount);
    values[0] = Value(&wrapped(values[0]));
    return code(interpreter, {values.data(), values.size(), nullptr});
}

void initializeWrapperType()
{
    Type &type = makeBuiltInType("coroutine_wrapper", types::object(), Layout::Other, sizeof(CoroutineWrapper));
    s_wrapperType = &type;
    type.flags |= Type::Final;
    type.slots.destroy = &destroyNative<CoroutineWrapper>;
    type.slots.clear = [](Object *object) noexcept {
        const Value dropped = std::exchange(static_cast<CoroutineWrapper *>(object)->coroutine, Value::none());
    };
    type.slots.iterate = &iterateSelf;
    type.slots.next = &nextOfWrapped;
    addMethods(type, {{"send", &callWrapped<&send>}, {"throw", &callWrapped<&throwInto>}, {"close", &callWrapped<&close>}});
    finishType(type);
    type.slots.create = nullptr;
}

Type &define(const char *name, const char *running, const char *code, const char *frame)
{
    Type &type = makeBuiltInType(name, types::object(), Layout::Coroutine, sizeof(Coroutine));
    type.flags |= Type::Final;
    type.slots.destroy = &destroyCoroutine;
    type.slots.clear = &clearObject;
    type.slots.repr = &reprCoroutine;
    addAttributes(type, {{"__name__", &nameAttribute, &setNameAttribute},
                         {"__qualname__", &qualifiedNameAttribute, &setQualifiedNameAttribute}});
    addAttributes(type, {{running, &isRunning}, {code, &codeAttribute}, {frame, &frameAttribute}});
    return type;
}

} // namespace

Value exceptionFromThrow(Interpreter &interpreter, const Value &type, const Value &value, const Value &traceback)
{
    if (traceback.isSet() && !traceback.isNone() && &typeOf(traceback) != &types::traceback())
        raiseTypeError("throw() third argument must be a traceback object");
    if (type.as<Exception>()) {
        if (value.isSet() && !value.isNone())
            raiseTypeError("instance exception may not have a separate value");
        return type;
    }
    const Type *exceptionType = type.as<Type>();
    if (!exceptionType || !exceptionType->isSubtypeOf(types::baseException()))
        raiseTypeError("exceptions must be classes or instances deriving from BaseException, not "
                       + (exceptionType ? "type" : typeName(type)));
    if (!value.isSet() || value.isNone())
        return interpreter.call(type);
    if (isException(value, *exceptionType))
        return value;
    return interpreter.call(type, {value});
}

bool Coroutine::isGenerator() const noexcept
{
    return &type() == &types::generator();
}

bool Coroutine::isCoroutine() const noexcept
{
    return &type() == &types::coroutine();
}

bool Coroutine::isAsyncGenerator() const noexcept
{
    return &type() == &types::asyncGenerator();
}

Code &Coroutine::code() const noexcept
{
    return *frame()->code;
}

std::string Coroutine::name() const
{
    const Str *text = m_name.as<Str>();
    return text ? text->toString() : code().plan().name;
}

std::string Coroutine::qualifiedName() const
{
    const Str *text = m_qualifiedName.as<Str>();
    return text ? text->toString() : code().plan().qualifiedName;
}

int Coroutine::currentLine() const noexcept
{
    if (m_state == State::Closed)
        return 0;
    if (m_state == State::Created)
        return code().plan().firstLine;
    const Frame *each = m_innermost ? m_innermost : frame();
    if (m_state == State::Running) {
        const ThreadState *thread = ThreadState::currentOrNull();
        if (!m_innermost && thread && thread->frame && thread->frame->coroutine)
            each = thread->frame;
    }
    for (; each; each = each->previous) {
        if (each->code->unit().isProgram)
            return each->currentLine();
        if (each == frame())
            break;
    }
    return 0;
}

int Coroutine::ownLine() const noexcept
{
    return m_state == State::Created || m_state == State::Closed ? code().plan().firstLine
                                                                 : frame()->currentLine();
}

std::vector<const Frame *> Coroutine::suspendedFrames() const
{
    std::vector<const Frame *> frames;
    for (const Frame *each = m_innermost ? m_innermost : frame(); each; each = each->previous) {
        frames.push_back(each);
        if (each == frame())
            break;
    }
    std::ranges::reverse(frames);
    return frames;
}

uint64_t Coroutine::placeKey() const noexcept
{
    uint64_t key = 0;
    for (const Frame *each = m_innermost ? m_innermost : frame(); each; each = each->previous) {
        key = (key + reinterpret_cast<uintptr_t>(each->ip)) * 0x9e3779b97f4a7c15u;
        if (each == frame())
            break;
    }
    return key;
}

void Coroutine::abandon() noexcept
{
    if (m_state == State::Running)
        return;
    // The whole chain: clearing the outer frame drops the inner ones, which must run nothing either.
    for (Frame *each = m_innermost; each && each != frame();) {
        Frame *previous = each->previous;
        Coroutine *inner = each->coroutine;
        each = previous;
        if (inner && inner != this)
            Machine::clearCoroutine(*inner);
    }
    Machine::clearCoroutine(*this);
}

Value makeAwaiting(Interpreter &interpreter, Value awaitable, std::string_view qualifiedName)
{
    static const std::shared_ptr<const CodeUnit> unit
        = compileSource("async def awaiting(awaitable):\n    return await awaitable\n", "<library>", false).unit;
    const Ref<Code> code = makeCode(unit, *unit->main->inner.front());
    const Value function = makeFunction(code, makeDict());
    Value coroutine = interpreter.call(function, {std::move(awaitable)});
    const std::string_view name = qualifiedName.substr(qualifiedName.rfind('.') + 1);
    CoroutineAccess::name(*coroutine.as<Coroutine>()) = string(name);
    CoroutineAccess::qualifiedName(*coroutine.as<Coroutine>()) = string(qualifiedName);
    return coroutine;
}

Value CoroutineWrapper::unwrapped(const Value &value)
{
    if (!value.isObject() || &value.object()->type() != s_wrapperType)
        return {};
    return static_cast<CoroutineWrapper *>(value.object())->coroutine;
}

void initializeCoroutineTypes()
{
    initializeWrapperType();
    Type &generator = define("generator", "gi_running", "gi_code", "gi_frame");
    addAttributes(generator, {{"gi_suspended", &isSuspended}, {"gi_yieldfrom", &awaitedAttribute}});
    generator.slots.iterate = &iterateSelf;
    generator.slots.next = &nextOfGenerator;
    addMethods(generator, {{"send", &send}, {"throw", &throwInto}, {"close", &close}});
    finishType(generator);
    generator.slots.create = nullptr;

    Type &coroutine = define("coroutine", "cr_running", "cr_code", "cr_frame");
    addAttributes(coroutine, {{"cr_suspended", &isSuspended}, {"cr_await", &awaitedAttribute}});
    coroutine.slots.await = &awaitCoroutine;
    addMethods(coroutine, {{"send", &send}, {"throw", &throwInto}, {"close", &close}});
    finishType(coroutine);
    coroutine.slots.create = nullptr;

    Type &asyncGenerator = define("async_generator", "ag_running", "ag_code", "ag_frame");
    addAttributes(asyncGenerator, {{"ag_await", &awaitedAttribute}});
    asyncGenerator.slots.asyncIterate = &iterateSelf;
    asyncGenerator.slots.asyncNext = &asyncNext;
    addMethods(asyncGenerator, {{"asend", &asyncSend}, {"athrow", &asyncThrow}, {"aclose", &asyncClose}});
    finishType(asyncGenerator);
    asyncGenerator.slots.create = nullptr;
    initializeAsyncGeneratorTypes();
    initializeAsyncNextType();
}

} // namespace script
