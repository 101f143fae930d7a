// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/coroutinefinalizer.h"

#include "core/script/coroutineaccess.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/machine.h"
#include "core/script/traceback.h"
#include "core/script/types.h"

namespace script {

void closeCoroutine(Interpreter &interpreter, Coroutine &coroutine)
{
    if (coroutine.state() == Coroutine::State::Closed)
        return;
    if (coroutine.state() == Coroutine::State::Created) {
        Machine::clearCoroutine(coroutine);
        return;
    }
    Resumption result = interpreter.resumeRaising(coroutine, makeException(types::generatorExit(), {}));
    switch (result.kind) {
    case Resumption::Kind::Suspended:
    case Resumption::Kind::Yielded:
        raiseRuntimeError(std::string(coroutine.isAsyncGenerator() ? "async generator"
                                    : coroutine.isGenerator()    ? "generator"
                                                                 : "coroutine")
                          + " ignored GeneratorExit");
    case Resumption::Kind::Returned:
        return;
    case Resumption::Kind::Raised:
        if (isException(result.value, types::generatorExit()) || isException(result.value, types::stopIteration()))
            return;
        throw Raised(std::move(result.value));
    }
}

bool finalizeCoroutine(Coroutine &coroutine) noexcept
{
    Interpreter &interpreter = Interpreter::current();
    if (coroutine.state() == Coroutine::State::Closed)
        return false;
    const bool isStarted = coroutine.state() != Coroutine::State::Created;
    const bool isKnown = coroutine.isAsyncGenerator() && CoroutineAccess::isKnownToHost(coroutine);
    if (!isStarted && !isKnown && (!coroutine.isCoroutine() || coroutine.wasFinalized()))
        return false;
    coroutine.setFinalized();
    coroutine.retain();
    try {
        if (CoroutineAccess::takeDropReport(coroutine))
            interpreter.host().asyncGeneratorDropped(interpreter, coroutine);
        else if (coroutine.isCoroutine() && !isStarted)
            interpreter.host().neverAwaited(interpreter, coroutine.qualifiedName(), coroutine.callLine());
        else
            closeCoroutine(interpreter, coroutine);
    } catch (const Raised &raised) {
        reportIgnored(interpreter, raised.exception(), Value(&coroutine));
    } catch (const Stopped &) {
        interpreter.requestAttention();
    }
    return !coroutine.releaseUncounted();
}

} // namespace script
