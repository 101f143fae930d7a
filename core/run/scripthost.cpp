// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/scripthost.h"

#include "core/run/shortrepr.h"
#include "core/run/warningplace.h"
#include "core/script/error.h"
#include "core/script/programnotes.h"
#include "core/stdlib/asyncio/generatorhooks.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/logmessage.h"

#include <algorithm>

namespace run
{

namespace
{

trace::Note traceNote(script::NoteKind kind)
{
    switch (kind) {
    case script::NoteKind::SeriesBegins:
        return trace::Note::SeriesBegins;
    case script::NoteKind::AwaitBegins:
        return trace::Note::AwaitBegins;
    case script::NoteKind::AwaitEnds:
        return trace::Note::AwaitEnds;
    case script::NoteKind::PollingBegins:
        break;
    }
    return trace::Note::PollingBegins;
}

} // namespace

ScriptHost::ScriptHost(TraceObserver &observer, loop::Runtime &runtime, const Settings &settings)
    : m_observer(observer), m_runtime(runtime), m_settings(settings)
{
}

void ScriptHost::countBytes(size_t bytes)
{
    m_bytesWritten += bytes;
    if (m_bytesWritten <= m_settings.outputBytes)
        return;
    m_runtime.setStopReason("output");
    m_runtime.interlock().abort();
    throw script::Stopped();
}

void ScriptHost::recordLines(std::string &partial, std::string_view text, bool isError)
{
    const trace::Actor who = TraceObserver::actor(m_runtime.actor());
    size_t begin = 0;
    for (size_t end; (end = text.find('\n', begin)) != std::string_view::npos; begin = end + 1) {
        const std::string_view rest = text.substr(begin, end - begin);
        if (!partial.empty())
            partial += rest;
        const std::string_view line = partial.empty() ? rest : std::string_view(partial);
        if (isError)
            m_observer.recorder().errorOutput(m_observer.now(), who, line);
        else
            m_observer.recorder().output(m_observer.now(), who, line);
        partial.clear();
    }
    partial += text.substr(begin);
}

void ScriptHost::writeOutput(std::string_view text)
{
    countBytes(text.size());
    if (onOutput)
        onOutput(text);
    recordLines(m_partialOutput, text, false);
}

void ScriptHost::writeError(std::string_view text)
{
    countBytes(text.size());
    if (onError)
        onError(text);
    recordLines(m_partialError, text, true);
}

void ScriptHost::writeReport(std::string_view text)
{
    if (onError)
        onError(text);
    while (!text.empty()) {
        const size_t end = text.find('\n');
        m_observer.recorder().errorOutput(m_observer.now(), trace::Actor(), text.substr(0, end),
                                          true, true);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

void ScriptHost::flush()
{
    if (!m_partialOutput.empty())
        m_observer.recorder().output(m_observer.now(), trace::Actor(), m_partialOutput, false);
    if (!m_partialError.empty())
        m_observer.recorder().errorOutput(m_observer.now(), trace::Actor(), m_partialError, false);
    m_partialOutput.clear();
    m_partialError.clear();
}

script::Value ScriptHost::importModule(script::Interpreter &interpreter, const std::string &name)
{
    return stdlib::Environment::of(interpreter).importModule(name);
}

void ScriptHost::attend(script::Interpreter &)
{
    try {
        m_runtime.interlock().checkpoint();
    } catch (const loop::Stopped &) {
        throw script::Stopped();
    }
}

void ScriptHost::lineReached(script::Interpreter &interpreter, int line)
{
    if (onLine)
        onLine(line);
    attend(interpreter);
}

void ScriptHost::noted(script::Interpreter &, script::NoteKind kind, int number, int line)
{
    const trace::Actor who = TraceObserver::actor(m_runtime.actor());
    if (who.isTask())
        m_observer.recorder().noted(m_observer.now(), who.id(), traceNote(kind),
                                    static_cast<trace::Id>(number),
                                    static_cast<std::uint32_t>(line));
}

void ScriptHost::neverAwaited(script::Interpreter &interpreter, const std::string &qualifiedName,
                              int created)
{
    m_observer.recorder().neverAwaited(m_observer.now(), qualifiedName,
                                       static_cast<std::uint32_t>(created));
    const std::string text = "coroutine '" + qualifiedName + "' was never awaited";
    const WarningPlace place =
        currentWarningPlace(m_runtime, stdlib::Environment::of(interpreter).options().programPath);
    if (stdlib::warnByModule(interpreter, text, place.file, place.line))
        return;
    const std::string warning =
        place.file + ":" + std::to_string(place.line) + ": RuntimeWarning: " + text + "\n";
    if (!m_warnings.insert(warning).second)
        return; // said once for each place
    writeReport(
        warning + (place.source.empty() ? "" : "  " + std::string(place.source) + "\n") +
        (m_modulesAreGone
             ? ""
             : "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"));
}

void ScriptHost::asyncGeneratorStarted(script::Interpreter &interpreter,
                                       script::Coroutine &generator)
{
    stdlib::asyncio::asyncGeneratorStarted(interpreter, generator);
}

void ScriptHost::asyncGeneratorDropped(script::Interpreter &interpreter,
                                       script::Coroutine &generator)
{
    stdlib::asyncio::asyncGeneratorDropped(interpreter, generator);
}

} // namespace run
