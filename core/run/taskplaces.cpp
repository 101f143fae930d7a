// SPDX-License-Identifier: GPL-3.0-or-later
// Where tasks stand, who hears of their ends, and what comes out of them.
#include "core/run/plaintext.h"
#include "core/run/traceobserver.h"
#include "core/script/code.h"
#include "core/script/exceptions.h"
#include "core/script/traceback.h"
#include "core/stdlib/asyncio/librarycode.h"
#include "core/stdlib/conversion.h"

namespace run
{

namespace
{

/// The program's own part of the way that the exception came, the outermost frame first.
std::vector<loop::StackEntry> tracebackOf(const script::Value &exception)
{
    const auto *object = exception.as<script::Exception>();
    script::Value entry = object ? object->traceback : script::Value();
    std::vector<loop::StackEntry> frames;
    while (entry.isSet() && !entry.isNone()) {
        const auto *each = static_cast<const script::TracebackEntry *>(entry.object());
        if (each->code->unit().isProgram)
            frames.push_back(
                {each->code->plan().qualifiedName, each->code->unit().shortName(), each->line()});
        entry = each->next;
    }
    return frames;
}

std::vector<trace::CodePlace> placesOf(const std::vector<loop::StackEntry> &frames)
{
    std::vector<trace::CodePlace> places;
    for (const loop::StackEntry &frame : frames)
        places.push_back({frame.name, frame.file, static_cast<std::uint32_t>(frame.line)});
    return places;
}

trace::Id idOf(const loop::Task &task)
{
    return static_cast<trace::Id>(task.id());
}

} // namespace

void TraceObserver::tellDefinition(const loop::Body &body, const std::string &coroutine)
{
    const void *identity = body.definitionIdentity();
    const stdlib::asyncio::LibraryCode *library =
        identity ? nullptr : stdlib::asyncio::findLibraryCode(coroutine);
    if (library)
        identity = library;
    if (!identity || identity == m_lastDefined)
        return;
    m_lastDefined = identity;
    if (std::exchange(m_defined[coroutine], identity) == identity)
        return;
    const loop::Definition place = library
                                       ? loop::Definition{stdlib::asyncio::libraryFile(*library),
                                                          library->firstLine, library->waitingLine}
                                       : body.definition();
    m_recorder.coroutineDefined(
        now(), {coroutine, place.file, static_cast<std::uint32_t>(place.firstLine)},
        static_cast<std::uint32_t>(place.waitingLine));
}

void TraceObserver::tellStack(loop::Task &task, std::uint64_t place)
{
    const auto [known, isNew] = m_stacks.try_emplace(place, 0);
    if (isNew)
        known->second = m_recorder.addStack(placesOf(task.body().stack()));
    task.toldPlace = place;
    m_recorder.stackReached(now(), idOf(task), known->second);
}

/// True if the task waits at the stack that was told last; false: in its own coroutine, at the line
/// that the wait tells.
bool TraceObserver::tellWaitingPlace(loop::Task &task)
{
    const std::uint64_t place = task.body().placeKey();
    if (place == 0 || place == task.toldPlace)
        return place != 0;
    if (!task.body().isDeep())
        return false;
    tellStack(task, place);
    return true;
}

void TraceObserver::taskDone(loop::Task &task)
{
    const trace::Id id = idOf(task);
    if (task.isCancelled()) {
        m_recorder.taskCancelled(now(), id);
    } else if (task.peekError()) {
        tellFailure(id, task.peekError());
    } else {
        tellResult(id, stdlib::toScript(task.peekValue()));
    }
}

void TraceObserver::tellResult(trace::Id task, const script::Value &result)
{
    const std::string shown = reprOf(result);
    if (isNeverAbbreviated(result)) {
        m_recorder.taskFinished(now(), task, shown);
        return;
    }
    const std::optional<std::string> own =
        m_interpreter ? abbreviatedPlainRepr(*m_interpreter, result) : std::nullopt;
    const bool isOther = own && *own != shown;
    m_recorder.taskFinished(now(), task,
                            {shown, isOther ? std::string_view(*own) : std::string_view(), !own});
}

void TraceObserver::tellFailure(trace::Id task, const loop::Error &error)
{
    std::string type, text;
    describe(error, type, text);
    const script::Value exception = stdlib::toScriptException(error);
    const std::optional<std::string> own =
        m_interpreter ? plainRepr(*m_interpreter, exception) : std::nullopt;
    const auto frames = tracebackOf(exception);
    if (!frames.empty())
        m_recorder.stackReached(now(), task, m_recorder.addStack(placesOf(frames)));
    m_recorder.taskFailed(now(), task, type, text,
                          frames.empty() ? 0 : static_cast<std::uint32_t>(frames.back().line),
                          {{}, own ? std::string_view(*own) : std::string_view(), !own});
}

void TraceObserver::taskCancelRequested(loop::Task &task, loop::Actor by)
{
    m_recorder.taskCancelling(now(), idOf(task), static_cast<std::uint32_t>(task.cancelling()),
                              actor(by));
}

void TraceObserver::taskUncancelled(loop::Task &task)
{
    m_recorder.taskCancelling(now(), idOf(task), static_cast<std::uint32_t>(task.cancelling()),
                              actor(task.loop().runtime().actor()));
}

void TraceObserver::waiterAdded(loop::Task &task, const loop::Callable *callback,
                                const loop::Task *waiter)
{
    const char *name = callback ? callback->literalName() : nullptr;
    if (!name || name != m_lastCallback) {
        m_lastCallback = name;
        m_lastCallbackText = waiter ? 0 : m_recorder.callbackText(plainCallbackText(*callback));
    }
    m_recorder.waiterAdded(now(), idOf(task), m_lastCallbackText, waiter ? idOf(*waiter) : 0);
}

void TraceObserver::callbacksRemoved(loop::Task &task, const loop::Callable &callback,
                                     std::size_t number)
{
    m_recorder.callbacksRemoved(now(), idOf(task), plainCallbackText(callback), number);
}

} // namespace run
