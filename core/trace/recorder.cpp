// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/recorder.h"

namespace trace
{

namespace
{

Event make(Time t, Kind kind, std::uint32_t subject = 0, std::uint32_t a = 0, std::uint32_t b = 0,
           std::uint32_t c = 0, std::uint32_t d = 0)
{
    Event event;
    event.time = t;
    event.kind = kind;
    event.subject = subject;
    event.a = a;
    event.b = b;
    event.c = c;
    event.d = d;
    return event;
}

template <class Enum> Event &&withDetail(Event &&event, Enum detail)
{
    event.detail = static_cast<std::uint16_t>(detail);
    return std::move(event);
}

Event &&withWide(Event &&event, std::int64_t value)
{
    event.setWide(value);
    return std::move(event);
}

Event &&withSeconds(Event &&event, Seconds value)
{
    event.setWide(std::bit_cast<std::int64_t>(value.count()));
    return std::move(event);
}

Event &&withFlag(Event &&event, Flag flag, bool on)
{
    if (on)
        event.flags = static_cast<std::uint8_t>(event.flags | flag);
    return std::move(event);
}

} // namespace

Recorder::Recorder(std::size_t limit)
    : m_trace(std::make_shared<Trace>()), m_shared(m_trace), m_limit(limit)
{
}

void Recorder::append(const Event &event)
{
    if (m_count >= m_limit && event.kind != Kind::RunEnded) {
        m_full = true;
        m_trace->m_full.store(true, std::memory_order_release);
        return;
    }
    ++m_count;
    m_trace->m_events.append(event);
}

// ---- the run

void Recorder::runStarted(Time t, std::string_view file, std::int64_t seed,
                          std::string_view parameters)
{
    append(withWide(make(t, Kind::RunStarted, 0, intern(file), intern(parameters)), seed));
}

void Recorder::runEnded(Time t, Outcome outcome, int code, std::string_view exceptionType,
                        std::string_view exceptionText)
{
    StringTable &strings = m_trace->m_strings; // also past the limit: the end is always told
    append(withWide(withDetail(make(t, Kind::RunEnded, 0, strings.intern(exceptionType),
                                    strings.add(exceptionText)),
                               outcome),
                    code));
}

void Recorder::paused(Time t)
{
    append(make(t, Kind::Paused));
}

void Recorder::resumed(Time t)
{
    append(make(t, Kind::Resumed));
}

// ---- the loop

void Recorder::loopBegun(Time t, Id loop)
{
    append(make(t, Kind::LoopBegun, loop));
}

void Recorder::loopEnded(Time t, Id loop)
{
    append(make(t, Kind::LoopEnded, loop));
}

void Recorder::turnBegun(Time t, Id loop)
{
    append(make(t, Kind::TurnBegun, loop));
}

void Recorder::pollBegun(Time t, Time deadline, Id loop, bool threads)
{
    append(withFlag(withWide(make(t, Kind::PollBegun, loop), deadline.count()), Threads, threads));
}

void Recorder::pollEnded(Time t, Id loop)
{
    append(make(t, Kind::PollEnded, loop));
}

void Recorder::callbackReady(Time t, Id handle, std::string_view name, bool library, Id timer,
                             Id loop)
{
    append(withFlag(make(t, Kind::CallbackReady, handle, intern(name), timer, 0, loop), Library,
                    library));
}

void Recorder::callbackBegun(Time t, HandleKind kind, std::string_view name, bool library,
                             Id handle, Id timer, Id loop)
{
    append(withFlag(
        withDetail(make(t, Kind::CallbackBegun, handle, intern(name), timer, 0, loop), kind),
        Library, library));
}

void Recorder::callbackEnded(Time t, Id handle, Id loop)
{
    append(make(t, Kind::CallbackEnded, handle, 0, 0, 0, loop));
}

// ---- tasks

void Recorder::taskCreated(Time t, Id task, std::string_view name, std::string_view coroutine,
                           Actor by, std::uint32_t line, bool internal)
{
    append(withFlag(
        make(t, Kind::TaskCreated, task, internRecent(name), intern(coroutine), by.bits(), line),
        Internal, internal));
}

void Recorder::taskArguments(Time t, Id task, std::span<const std::string> arguments)
{
    std::string joined;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (i)
            joined += '\x1f';
        joined += arguments[i];
    }
    append(make(t, Kind::TaskArguments, task, internRecent(joined)));
}

void Recorder::taskRenamed(Time t, Id task, std::string_view name)
{
    append(make(t, Kind::TaskRenamed, task, intern(name)));
}

void Recorder::taskReady(Time t, Id task, const Waking &waking)
{
    append(withDetail(make(t, Kind::TaskReady, task, waking.id, waking.by.bits()), waking.cause));
}

void Recorder::stepBegun(Time t, Id task, Id loop)
{
    append(make(t, Kind::StepBegun, task, 0, 0, 0, loop));
}

void Recorder::stepEnded(Time t, Id task, Id loop)
{
    append(make(t, Kind::StepEnded, task, 0, 0, 0, loop));
}

void Recorder::taskWaits(Time t, Id task, const Waiting &waiting)
{
    Event event = make(t, Kind::TaskWaits, task, waiting.object, waiting.line);
    event.detail = static_cast<std::uint16_t>(waiting.kind);
    event.setWide(std::bit_cast<std::int64_t>(waiting.length.count()));
    if (waiting.kind == WaitKind::Network)
        event.a = intern(waiting.what);
    if (hasTargets(waiting.kind) && !m_full) {
        auto &targets = m_trace->m_targets;
        event.a = static_cast<std::uint32_t>(targets.size()) + 1;
        targets.append(static_cast<std::uint32_t>(waiting.targets.size()));
        for (const Target target : waiting.targets)
            targets.append(static_cast<std::uint32_t>(target.kind) << 28 | target.value);
    }
    append(withFlag(std::move(event), Stacked, waiting.isStacked));
}

std::uint32_t Recorder::addStack(std::span<const CodePlace> frames)
{
    if (m_full)
        return 0;
    auto &stacks = m_trace->m_stacks;
    const auto number = static_cast<std::uint32_t>(stacks.size()) + 1;
    stacks.append(static_cast<std::uint32_t>(frames.size()));
    for (const CodePlace &frame : frames) {
        stacks.append(intern(frame.coroutine));
        stacks.append(intern(frame.file));
        stacks.append(frame.line);
    }
    return number;
}

void Recorder::stackReached(Time t, Id task, std::uint32_t stack)
{
    append(make(t, Kind::StackReached, task, stack));
}

void Recorder::coroutineDefined(Time t, const CodePlace &place, std::uint32_t waitingLine)
{
    append(make(t, Kind::CoroutineDefined, 0, intern(place.coroutine), place.line,
                intern(place.file), waitingLine));
}

void Recorder::waiterAdded(Time t, Id task, StringId callback, Id waiter)
{
    append(make(t, Kind::WaiterAdded, task, callback, waiter));
}

void Recorder::callbacksRemoved(Time t, Id task, std::string_view text, std::size_t number)
{
    append(make(t, Kind::CallbacksRemoved, task, intern(text), static_cast<std::uint32_t>(number)));
}

void Recorder::taskCancelling(Time t, Id task, std::uint32_t requests, Actor by)
{
    append(make(t, Kind::TaskCancelling, task, requests, by.bits()));
}

void Recorder::taskFinished(Time t, Id task, const Ending &result)
{
    append(withFlag(withDetail(make(t, Kind::TaskDone, task, internRecent(result.text), 0, 0,
                                    internRecent(result.own)),
                               TaskEnd::Result),
                    Unsaid, result.isUnsaid));
}

void Recorder::taskCancelled(Time t, Id task)
{
    append(withDetail(make(t, Kind::TaskDone, task), TaskEnd::Cancelled));
}

void Recorder::taskFailed(Time t, Id task, std::string_view exceptionType,
                          std::string_view exceptionText, std::uint32_t line, const Ending &own)
{
    append(withFlag(withDetail(make(t, Kind::TaskDone, task, intern(exceptionType),
                                    add(exceptionText), line, internRecent(own.own)),
                               TaskEnd::Raise),
                    Unsaid, own.isUnsaid));
}

void Recorder::noted(Time t, Id task, Note note, Id number, std::uint32_t line)
{
    append(withDetail(make(t, Kind::Noted, task, number, line), note));
}

void Recorder::lineReached(Time t, Actor who, std::uint32_t line)
{
    append(make(t, Kind::LineReached, who.bits(), line));
}

// ---- timers and blocking sleeps

void Recorder::timerSet(Time t, Id timer, Seconds deadline, std::string_view function, Actor by,
                        bool library)
{
    append(
        withFlag(withSeconds(make(t, Kind::TimerSet, timer, intern(function), by.bits()), deadline),
                 Library, library));
}

void Recorder::timerCancelled(Time t, Id timer)
{
    append(make(t, Kind::TimerCancelled, timer));
}

void Recorder::sleepBegun(Time t, Actor who, Seconds length, std::uint32_t line)
{
    append(withSeconds(make(t, Kind::SleepBegun, who.bits(), line), length));
}

void Recorder::sleepEnded(Time t, Actor who)
{
    append(make(t, Kind::SleepEnded, who.bits()));
}

// ---- queues, locks and names

void Recorder::queueCreated(Time t, Id queue, QueueKind kind, std::string_view name,
                            std::uint32_t maxsize, std::uint32_t line)
{
    append(withDetail(make(t, Kind::QueueCreated, queue, intern(name), maxsize, line), kind));
}

void Recorder::queuePut(Time t, Id queue, std::uint32_t depth, std::uint32_t maxsize,
                        std::string_view itemRepr, Actor by)
{
    append(make(t, Kind::QueuePut, queue, depth, maxsize, internRecent(itemRepr), by.bits()));
}

void Recorder::queueGot(Time t, Id queue, std::uint32_t depth, std::uint32_t maxsize,
                        std::string_view itemRepr, Actor by)
{
    if (m_nextItems.size() < queue)
        m_nextItems.resize(queue);
    StringId &next = m_nextItems[queue - 1];
    const StringId item = internRecent(itemRepr, next);
    next = item + 1;
    append(make(t, Kind::QueueGot, queue, depth, maxsize, item, by.bits()));
}

void Recorder::syncCreated(Time t, ObjectKind kind, Id object, std::string_view name)
{
    append(withDetail(make(t, Kind::SyncCreated, object, intern(name)), kind));
}

void Recorder::objectTaken(Time t, ObjectKind kind, Id object, Actor by, std::uint32_t line)
{
    append(withDetail(make(t, Kind::ObjectTaken, object, by.bits(), line), kind));
}

void Recorder::objectReleased(Time t, ObjectKind kind, Id object, Actor by, std::uint32_t line)
{
    append(withDetail(make(t, Kind::ObjectReleased, object, by.bits(), line), kind));
}

void Recorder::objectNamed(Time t, ObjectKind kind, Id object, std::string_view variable)
{
    append(withDetail(make(t, Kind::ObjectNamed, object, intern(variable)), kind));
}

// ---- pools, jobs and threads

void Recorder::poolCreated(Time t, Id pool, std::uint32_t mostWorkers, std::string_view name)
{
    append(make(t, Kind::PoolCreated, pool, mostWorkers, intern(name)));
}

void Recorder::jobSubmitted(Time t, Id job, Id pool, std::string_view function, Actor by,
                            std::uint32_t line)
{
    append(make(t, Kind::JobSubmitted, job, pool, intern(function), by.bits(), line));
}

void Recorder::jobStarted(Time t, Id job, Id pool, std::uint32_t worker)
{
    append(make(t, Kind::JobStarted, job, pool, worker));
}

void Recorder::jobFinished(Time t, Id job, std::string_view resultRepr)
{
    append(withDetail(make(t, Kind::JobFinished, job, internRecent(resultRepr)), TaskEnd::Result));
}

void Recorder::jobFailed(Time t, Id job, std::string_view exceptionType,
                         std::string_view exceptionText)
{
    append(withDetail(make(t, Kind::JobFinished, job, intern(exceptionType), add(exceptionText)),
                      TaskEnd::Raise));
}

void Recorder::jobCancelled(Time t, Id job)
{
    append(make(t, Kind::JobCancelled, job));
}

void Recorder::threadStarted(Time t, Id thread, std::string_view name)
{
    append(make(t, Kind::ThreadStarted, thread, intern(name)));
}

void Recorder::threadEnded(Time t, Id thread)
{
    append(make(t, Kind::ThreadEnded, thread));
}

// ---- what the program said, and what was said about it

void Recorder::output(Time t, Actor who, std::string_view line, bool complete)
{
    append(withFlag(make(t, Kind::Output, who.bits(), add(line)), NoEol, !complete));
}

void Recorder::errorOutput(Time t, Actor who, std::string_view line, bool complete, bool report)
{
    append(withFlag(withFlag(make(t, Kind::ErrorOutput, who.bits(), add(line)), NoEol, !complete),
                    Report, report));
}

void Recorder::logged(Time t, Actor task, std::string_view message, std::string_view exceptionType,
                      std::string_view exceptionText)
{
    append(make(t, Kind::Logged, task.bits(), add(message), intern(exceptionType),
                add(exceptionText)));
}

void Recorder::neverAwaited(Time t, std::string_view coroutine, std::uint32_t line)
{
    append(make(t, Kind::NeverAwaited, 0, intern(coroutine), line));
}

void Recorder::interrupted(Time t, std::string_view why)
{
    append(make(t, Kind::Interrupted, 0, intern(why)));
}

} // namespace trace
