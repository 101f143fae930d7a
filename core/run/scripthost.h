// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/runtime.h"
#include "core/run/settings.h"
#include "core/run/traceobserver.h"
#include "core/script/interpreter.h"

#include <atomic>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace run
{

/// The world of one run's interpreter: its output, its modules, and where it can be paused or stopped.
/// Called under the interpreter's lock.
class ScriptHost final : public script::Host
{
public:
    ScriptHost(TraceObserver &observer, loop::Runtime &runtime, const Settings &settings);

    std::function<void(std::string_view)> onOutput;
    std::function<void(std::string_view)> onError;
    /// The program has come to another line while lines are traced.
    std::function<void(int line)> onLine;

    void writeOutput(std::string_view text) override;
    void writeError(std::string_view text) override;
    script::Value importModule(script::Interpreter &, const std::string &name) override;
    void attend(script::Interpreter &) override;
    void lineReached(script::Interpreter &, int line) override;
    void neverAwaited(script::Interpreter &, const std::string &qualifiedName, int line) override;
    void noted(script::Interpreter &, script::NoteKind kind, int number, int line) override;
    void asyncGeneratorStarted(script::Interpreter &, script::Coroutine &generator) override;
    void asyncGeneratorDropped(script::Interpreter &, script::Coroutine &generator) override;

    /// The program's modules are cleared; what warns now has less to say.
    void setModulesGone() { m_modulesAreGone = true; }
    /// A traceback or a log line: on stderr, but not the program's own writing.
    void writeReport(std::string_view text);
    /// Records text that was left without a newline.
    void flush();

private:
    void countBytes(size_t bytes);
    void recordLines(std::string &partial, std::string_view text, bool isError);

    TraceObserver &m_observer;
    loop::Runtime &m_runtime;
    const Settings &m_settings;
    std::set<std::string> m_warnings; ///< of coroutines never awaited that were shown
    std::string m_partialOutput;
    std::string m_partialError;
    size_t m_bytesWritten = 0;
    bool m_modulesAreGone = false;
};

} // namespace run
