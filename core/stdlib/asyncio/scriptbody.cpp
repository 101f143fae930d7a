// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/scriptbody.h"

#include "core/script/asyncgenerator.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/function.h"
#include "core/script/operators.h"
#include "core/script/threadstate.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/errors.h"
#include "core/stdlib/asyncio/futureobject.h"
#include "core/stdlib/asyncio/nativecoroutine.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"

#include <algorithm>
#include <array>

namespace stdlib::asyncio
{

using script::Resumption;
using script::Value;

ScriptBody::ScriptBody(script::Interpreter &interpreter, script::Ref<script::Coroutine> coroutine,
                       Value asyncStep)
    : m_interpreter(interpreter), m_coroutine(std::move(coroutine)),
      m_asyncStep(std::move(asyncStep))
{
}

std::string ScriptBody::qualifiedName() const
{
    return m_coroutine ? m_coroutine->qualifiedName() : std::string();
}

int ScriptBody::currentLine() const
{
    return m_coroutine ? m_coroutine->currentLine() : 0;
}

loop::Definition ScriptBody::definition() const
{
    if (!definitionIdentity())
        return {};
    const script::Code &code = m_coroutine->code();
    return {code.unit().shortName(), code.plan().firstLine};
}

const void *ScriptBody::definitionIdentity() const
{
    return m_coroutine && m_coroutine->code().unit().isProgram ? &m_coroutine->code() : nullptr;
}

std::vector<loop::StackEntry> ScriptBody::stack() const
{
    std::vector<loop::StackEntry> entries;
    if (!m_coroutine)
        return entries;
    for (const script::Frame *frame : m_coroutine->suspendedFrames()) {
        const script::Code &code = *frame->code;
        if (code.unit().isProgram)
            entries.push_back(
                {code.plan().qualifiedName, code.unit().shortName(), frame->currentLine()});
    }
    return entries;
}

bool ScriptBody::isDeep() const
{
    return m_coroutine && m_coroutine->isDeep();
}

std::uint64_t ScriptBody::placeKey() const
{
    return m_coroutine ? m_coroutine->placeKey() : 0;
}

void ScriptBody::discard()
{
    m_awaited = {};
    m_afterYield = {};
    m_asyncStep = {};
    m_kept = {};
    if (m_coroutine)
        m_coroutine->abandon();
    m_coroutine = {};
}

/// Who steps a coroutine of the library by hand asks that coroutine how it went on.
static void leaveToStepper(NativeCoroutine &awaited, Value &sent, Value &thrown)
{
    if (!awaited.isSteppedByHand())
        return;
    loop::Outcome outcome;
    outcome.value = toLoop(std::exchange(sent, Value::none()));
    if (thrown.isSet())
        outcome.error = toLoopError(std::exchange(thrown, {}));
    awaited.setOutcome(std::move(outcome));
}

loop::Step ScriptBody::step(loop::Input input)
{
    Value sent = toScript(input.value);
    Value thrown = input.error ? toScriptException(input.error) : Value();
    if (m_afterYield.isSet())
        sent = std::exchange(m_afterYield, {});
    if (Value refusal = std::exchange(m_refusal, {}); refusal.isSet() && !thrown.isSet())
        thrown = std::move(refusal);
    if (NativeCoroutine *awaited = asNativeCoroutine(m_awaited)) {
        if (awaited->framesHoldError && thrown.isSet())
            holdItself(thrown);
        leaveToStepper(*awaited, sent, thrown);
    }
    m_awaited = {};
    try {
        for (;;) {
            Resumption resumption = thrown.isSet()
                ? raise(std::exchange(thrown, {}))
                : send(std::move(sent));
            switch (resumption.kind) {
            case Resumption::Kind::Returned:
                m_kept = {};
                return loop::Done{toLoop(std::move(resumption.value))};
            case Resumption::Kind::Raised:
                m_kept = {};
                return loop::Raised{toLoopError(resumption.value)};
            case Resumption::Kind::Yielded:
            case Resumption::Kind::Suspended:
                break;
            }
            bool goesOn = false;
            loop::Step step = handOut(std::move(resumption.value), goesOn, sent, thrown);
            if (!goesOn)
                return step;
        }
    } catch (const script::Stopped &) {
        throw loop::Stopped();
    }
}

Resumption ScriptBody::send(Value value)
{
    if (m_asyncStep.isSet() && !value.isNone()
        && m_coroutine->state() == script::Coroutine::State::Created)
        script::setAwaited(m_asyncStep, std::exchange(value, Value::none()));
    return m_interpreter.resume(*m_coroutine, std::move(value));
}

/// In a coroutine that has not begun nothing of it runs. But an async generator's step takes it, and begins afterwards.
Resumption ScriptBody::raise(Value exception)
{
    if (!m_asyncStep.isSet() || m_coroutine->state() != script::Coroutine::State::Created)
        return m_interpreter.resumeRaising(*m_coroutine, std::move(exception));
    Resumption resumption = script::throwIntoStep(m_interpreter, m_asyncStep, std::move(exception));
    if (resumption.kind == Resumption::Kind::Returned || resumption.kind == Resumption::Kind::Raised)
        m_coroutine->abandon();
    return resumption;
}

loop::Task *ScriptBody::task() const
{
    loop::Loop *loop = Environment::of(m_interpreter).runtime().runningLoop();
    return loop ? loop->currentTask() : nullptr;
}

/// Why a task does not wait for a value that it was given by a yield.
std::string ScriptBody::refusalOf(const Value &yielded) const
{
    const std::string text = script::reprText(m_interpreter, yielded);
    const auto *generator = yielded.as<script::Coroutine>();
    if (!asFuture(yielded) && (!generator || !generator->isGenerator()))
        return "Task got bad yield: " + text;
    loop::Task *own = task();
    return std::string("yield was used instead of yield from ") + (generator ? "for generator " : "") + "in task "
        + (own ? own->loop().runtime().repr(*own) : "None") + " with " + text;
}

/// The task hears of it in its next step.
loop::Step ScriptBody::refuse(const Value &yielded)
{
    m_refusal = script::makeException(script::types::runtimeError(), refusalOf(yielded));
    return loop::Yield{};
}

/// What the task shall await; or goesOn, if the coroutine can go on at once with `sent` or `thrown`.
loop::Step ScriptBody::handOut(Value awaited, bool &goesOn, Value &sent, Value &thrown)
{
    if (awaited.isNone())
        return loop::Yield{};
    if (FutureObject *object = asFuture(awaited)) {
        loop::Future &future = object->target();
        const loop::Task *own = task();
        if (!std::exchange(object->isBlocking, false) && own && &future != own && &future.loop() == &own->loop())
            return refuse(awaited);
        if (!future.isDone()) {
            m_awaited = std::move(awaited);
            return loop::AwaitFuture{object->reference()};
        }
        goesOn = true;
        const loop::Outcome outcome = future.outcome();
        if (outcome.error)
            thrown = toScriptException(outcome.error);
        else
            sent = toScript(outcome.value);
        return loop::Yield{};
    }
    NativeCoroutine *coroutine = asNativeCoroutine(awaited);
    if (!coroutine)
        return refuse(awaited);
    try {
        if (coroutine->attempt(sent)) {
            // A result that is unset asks for one turn of the loop first: sleep(0).
            goesOn = sent.isSet();
            if (!goesOn)
                m_afterYield = coroutine->argument.isSet() ? coroutine->argument : Value::none();
            return loop::Yield{};
        }
        loop::Coroutine started = coroutine->start();
        if (!started.isReady()) {
            m_awaited = std::move(awaited);
            return loop::AwaitCoroutine{std::move(started)};
        }
        const loop::Outcome outcome = loop::takeResult(started);
        if (outcome.error)
            thrown = toScriptException(outcome.error);
        else
            sent = toScript(outcome.value);
        leaveToStepper(*coroutine, sent, thrown);
    } catch (const script::Raised &raised) {
        thrown = raised.exception();
    } catch (const loop::Exception &) {
        thrown = toScriptException(loop::Error::current());
    }
    goesOn = true;
    return loop::Yield{};
}

static bool isUnused(const Value &coroutine)
{
    const auto *script = coroutine.as<script::Coroutine>();
    const NativeCoroutine *native = asNativeCoroutine(coroutine);
    return (script && script->state() == script::Coroutine::State::Created) || (native && !native->hasStarted());
}

void keepIfUnused(const Value &coroutine, const script::Raised &error)
{
    if (isUnused(coroutine))
        error.exception().as<script::Exception>()->held = coroutine;
}

Value runHolding(const Value &coroutine, const std::function<Value()> &function)
{
    try {
        return function();
    } catch (const script::Raised &raised) {
        const FutureObject *future = asFuture(coroutine);
        keepIfUnused(coroutine, raised);
        if (!isUnused(coroutine) && (!future || future->target().isDone()))
            holdItself(raised.exception());
        throw;
    }
}

void holdItself(const Value &error)
{
    if (script::isException(error, cancelledError()) || script::isException(error, script::types::timeoutError()))
        return;
    Value &held = error.as<script::Exception>()->held;
    if (!held.isSet())
        held = error;
    else if (!held.is(error) && !held.as<script::Tuple>())
        held = script::makeTuple({error, held}).value();
}

bool isCoroutine(const Value &value)
{
    if (asNativeCoroutine(value))
        return true;
    if (const auto *coroutine = value.as<script::Coroutine>())
        return !coroutine->isAsyncGenerator();
    // Or an object that does all that a coroutine does: collections.abc.Coroutine.
    const script::Type &type = script::typeOf(value);
    return std::ranges::all_of(std::array{"__await__", "send", "throw", "close"},
                               [&](const char *name) { return type.lookup(name).isSet(); });
}

bool isCoroutineFunctionValue(const Value &value)
{
    if (const auto *method = value.as<script::BoundMethod>())
        return isCoroutineFunctionValue(method->function);
    const auto *function = value.as<script::Function>();
    constexpr uint32_t kinds = script::CodePlan::IsCoroutine | script::CodePlan::IsGenerator;
    return function && (function->code->flags & kinds) == script::CodePlan::IsCoroutine;
}

namespace
{

/// A coroutine of the library as the body of a task. One that is cancelled before its first step counts as awaited.
class NativeBody final : public loop::Body
{
public:
    NativeBody(Value coroutine, loop::Ref<loop::Body> body)
        : m_coroutine(std::move(coroutine)), m_body(std::move(body))
    {
    }

    loop::Step step(loop::Input input) override
    {
        const Value coroutine = std::exchange(m_coroutine, {});
        if (coroutine.isSet() && input.error)
            asNativeCoroutine(coroutine)->close();
        return m_body->step(std::move(input));
    }
    std::string qualifiedName() const override { return m_body->qualifiedName(); }
    Value coroutine() const { return m_coroutine; }
    void discard() override
    {
        m_coroutine = {};
        m_body->discard();
    }

private:
    Value m_coroutine; ///< until it begins
    loop::Ref<loop::Body> m_body;
};

} // namespace

Value coroutineOf(const loop::Body &body)
{
    if (const auto *script = dynamic_cast<const ScriptBody *>(&body))
        return script->coroutine();
    const auto *native = dynamic_cast<const NativeBody *>(&body);
    return native ? native->coroutine() : Value();
}

loop::Ref<loop::Body> bodyOf(script::Interpreter &interpreter, const Value &awaitable)
{
    if (auto *coroutine = awaitable.as<script::Coroutine>();
        coroutine && !coroutine->isAsyncGenerator())
        return loop::make<ScriptBody>(interpreter, script::Ref<script::Coroutine>(coroutine));
    if (NativeCoroutine *coroutine = asNativeCoroutine(awaitable)) {
        auto run = [awaitable, coroutine]() -> loop::Coroutine {
            Value result;
            const bool isReady = callScript([&] { return coroutine->attempt(result); });
            if (!isReady)
                co_return co_await coroutine->start();
            if (!result.isSet()) {
                co_await loop::yieldOnce(*Environment::of(script::Interpreter::current())
                                              .runtime()
                                              .runningLoop());
                result = coroutine->argument.isSet() ? coroutine->argument : Value::none();
            }
            co_return toLoop(result);
        };
        return loop::make<NativeBody>(
            awaitable, loop::body(coroutine->qualifiedName(), std::function<loop::Coroutine()>(run)));
    }
    const script::Type &type = script::typeOf(awaitable);
    if (!type.slots.await && !(type.flags & script::Type::Suspends))
        script::raiseTypeError("An asyncio.Future, a coroutine or an awaitable is required");
    // asend() and the like of an async generator count as coroutines, under their types' names.
    const bool isStep = script::isAsyncGeneratorStep(awaitable);
    const bool isLikeStep = isStep || type.name == "anext_awaitable";
    const Value awaiting
        = script::makeAwaiting(interpreter, awaitable, isLikeStep ? type.name : "_wrap_awaitable");
    return loop::make<ScriptBody>(interpreter,
                                  script::Ref<script::Coroutine>(awaiting.as<script::Coroutine>()),
                                  isStep ? awaitable : Value());
}

} // namespace stdlib::asyncio
