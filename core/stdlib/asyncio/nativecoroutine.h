// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/body.h"
#include "core/script/interpreter.h"
#include "core/script/value.h"

#include <functional>

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
    bool hasStarted() const { return m_started; }

    /// The result at once, where that is possible. RuntimeError if it was awaited before.
    bool attempt(script::Value &result);
    loop::Coroutine start();
    void close() { m_started = true; }

    script::Value owner;
    script::Value argument;
    double number = 0;
    /// The coroutine where a plain function does not do.
    std::function<loop::Coroutine()> custom;

private:
    const char *m_name;
    Start m_start;
    Attempt m_attempt;
    bool m_started = false;
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
