// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/body.h"
#include "core/script/interpreter.h"
#include "core/script/value.h"

#include <functional>
#include <optional>

namespace stdlib::asyncio
{

/// A coroutine object whose body is the loop's C++ coroutine: what `asyncio.sleep(1)` returns.
///
/// It starts when it is awaited. Scripts see a `coroutine`.
class NativeCoroutine : public script::Object
{
public:
    /// Starts the loop's coroutine; called once, inside a task's step.
    using Start = loop::Coroutine (*)(NativeCoroutine &);
    /// Tries to finish without any coroutine; false: it would have to wait. May throw Raised.
    using Attempt = bool (*)(NativeCoroutine &, script::Value &result);

    /// `owner` is kept alive as long as the coroutine runs. `name` must be a literal.
    NativeCoroutine(const char *name, Start start, script::Value owner, Attempt attempt = nullptr);
    ~NativeCoroutine();

    const char *qualifiedName() const { return m_name; }
    bool hasStarted() const { return m_started || m_stepped; }

    /// The result at once, where that is possible; unset: after one turn of the loop, as sleep(0) asks for. RuntimeError
    /// if it was awaited before.
    bool attempt(script::Value &result);
    /// As attempt(), but only for a result that needs no turn of the loop.
    bool finish(script::Value &result);
    loop::Coroutine start();
    void close() { m_started = true; }

    /// A step of send(), by the program itself instead of by a task: what it hands out. Raises
    /// StopIteration with the result at its end. What it would wait in is handed out as itself; a
    /// task that gets it there does the waiting, and leaves the outcome here for the next step.
    script::Value step(const script::Value &sent);
    bool isSteppedByHand() const { return m_stepped; }
    void setOutcome(loop::Outcome outcome) { m_outcome = std::move(outcome); }

    script::Value owner;
    script::Value argument;
    double number = 0;
    bool framesHoldError = false; ///< an error that it ends with holds itself (scriptbody.h)
    /// The coroutine where a plain function does not do.
    std::function<loop::Coroutine()> custom;

private:
    const char *m_name;
    Start m_start;
    Attempt m_attempt;
    bool m_started = false;
    bool m_stepped = false;
    std::optional<loop::Outcome> m_outcome; ///< of what it waited in
};

script::Value makeNativeCoroutine(const char *name, NativeCoroutine::Start start,
                                  script::Value owner, NativeCoroutine::Attempt attempt = nullptr);
/// `keep` lives as long as the coroutine object.
script::Value makeNativeCoroutine(const char *name, std::function<loop::Coroutine()> start,
                                  script::Value keep = {});
/// One that is done as soon as it is awaited, by a function that does not wait.
script::Value makeReadyCoroutine(const char *name, script::Value owner,
                                 NativeCoroutine::Attempt attempt);

NativeCoroutine *asNativeCoroutine(const script::Value &value);

void initializeNativeCoroutineType();

} // namespace stdlib::asyncio
