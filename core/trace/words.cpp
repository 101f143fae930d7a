// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/words.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <cstdio>

namespace trace::words
{

namespace
{

std::string format(const char *pattern, double value)
{
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), pattern, value);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

/// "1.5 ms", "25 ms": two digits that matter and no empty fraction.
std::string scaled(double value, std::string_view unit)
{
    std::string text = format(value < 9.95 ? "%.1f" : "%.0f", value);
    if (text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text.append(" ").append(unit);
}

/// "time.sleep(1)"
std::string sleepCall(const Entities &entities, std::uint32_t event)
{
    return "time.sleep(" + format("%.6g", entities.trace()[event].seconds().count()) + ")";
}

std::string call(std::string_view function)
{
    return std::string(function) + "()";
}

/// "RUNNING time.sleep(1)"
std::string runningCall(const std::string &what)
{
    return fill(translate("Words", "RUNNING %1"), {what});
}

std::string readyLate(Time late)
{
    return fill(translate("Words", "READY, %1 late"), {duration(late)});
}

} // namespace

std::string duration(Time length)
{
    using namespace std::chrono_literals;
    const std::string sign = length < 0s ? "-" : "";
    const Time size = length < 0s ? -length : length;
    const double seconds = static_cast<double>(size.count()) / 1e9;
    if (size == 0s)
        return "0 s";
    if (size >= 1000s)
        return sign + format("%.0f s", seconds);
    if (size >= 100s)
        return sign + format("%.1f s", seconds);
    if (size >= 100ms || (size >= 10ms && size % 10ms == 0s))
        return sign + format("%.2f s", seconds);
    if (size >= 1ms)
        return sign + scaled(seconds * 1e3, "ms");
    if (size >= 1us)
        return sign + scaled(seconds * 1e6, "µs");
    return sign + scaled(seconds * 1e9, "ns");
}

std::string moment(Time time)
{
    return format("%.3f s", static_cast<double>(time.count()) / 1e9);
}

std::string count(std::size_t number)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("Numbers", "no"),     QT_TRANSLATE_NOOP("Numbers", "one"),
        QT_TRANSLATE_NOOP("Numbers", "two"),    QT_TRANSLATE_NOOP("Numbers", "three"),
        QT_TRANSLATE_NOOP("Numbers", "four"),   QT_TRANSLATE_NOOP("Numbers", "five"),
        QT_TRANSLATE_NOOP("Numbers", "six"),    QT_TRANSLATE_NOOP("Numbers", "seven"),
        QT_TRANSLATE_NOOP("Numbers", "eight"),  QT_TRANSLATE_NOOP("Numbers", "nine"),
        QT_TRANSLATE_NOOP("Numbers", "ten"),    QT_TRANSLATE_NOOP("Numbers", "eleven"),
        QT_TRANSLATE_NOOP("Numbers", "twelve"),
    };
    return number < words.size() ? translate("Numbers", words[number]) : std::to_string(number);
}

std::string tasks(std::size_t number)
{
    return counted(number, "%n task", QT_TRANSLATE_N_NOOP("Words", "%n tasks"));
}

std::string items(std::size_t number)
{
    return counted(number, "%n item", QT_TRANSLATE_N_NOOP("Words", "%n items"));
}

std::string depth(const Entities &entities, Id queue, std::size_t number)
{
    const QueueInfo *info = entities.queue(queue);
    return info && info->kind == QueueKind::Requests
               ? fill(translate("Words", "%1 in flight", "requests"), {std::to_string(number)})
               : items(number);
}

std::string jobs(std::size_t number)
{
    return counted(number, "%n job", QT_TRANSLATE_N_NOOP("Words", "%n jobs"));
}

std::string steps(std::size_t number)
{
    return counted(number, "%n step", QT_TRANSLATE_N_NOOP("Words", "%n steps"));
}

std::string state(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Ready:
        return translate("Words", "READY", "a task");
    case SpanKind::Running:
        return translate("Words", "RUNNING");
    case SpanKind::Waiting:
        return translate("Words", "WAITING");
    case SpanKind::Polling:
        return translate("Words", "polling");
    case SpanKind::Sleeping:
        break;
    }
    return translate("Words", "sleeping");
}

std::string blocking()
{
    return translate("Words", "BLOCKING THE LOOP");
}

std::string queued()
{
    return translate("Words", "QUEUED");
}

std::string_view endGlyph(TaskEnd end)
{
    static constexpr std::array<std::string_view, 3> glyphs{"✓", "⊘", "✗"};
    return glyphs[static_cast<std::size_t>(end)];
}

std::string end(const Entities &entities, const TaskInfo &task)
{
    switch (task.end) {
    case TaskEnd::Result:
        return translate("Words", "FINISHED", "a task");
    case TaskEnd::Cancelled:
        return translate("Words", "CANCELLED", "a task");
    case TaskEnd::Raise:
        break;
    }
    return fill(translate("Words", "FAILED (%1)", "a task"), {entities.trace().text(task.result)});
}

std::string end(const Entities &entities, const JobInfo &job)
{
    switch (job.end) {
    case TaskEnd::Result:
        return translate("Words", "FINISHED", "a job");
    case TaskEnd::Cancelled:
        return translate("Words", "CANCELLED", "a job");
    case TaskEnd::Raise:
        break;
    }
    return fill(translate("Words", "FAILED (%1)", "a job"), {entities.trace().text(job.result)});
}

std::string ready(const LiveTask &task)
{
    return task.late > lateThreshold ? readyLate(task.late) : state(SpanKind::Ready);
}

std::string placeInLine(std::size_t place)
{
    if (place == 0)
        return translate("Words", "not in line");
    const std::size_t ones = place / 10 % 10 == 1 ? 0 : place % 10;
    const std::string words = ones == 1   ? translate("Words", "%1st in line")
                              : ones == 2 ? translate("Words", "%1nd in line")
                              : ones == 3 ? translate("Words", "%1rd in line")
                                          : translate("Words", "%1th in line");
    return fill(words, {std::to_string(place)});
}

std::string taskSpan(const Entities &entities, const Span &span, Time now)
{
    const Time length = (span.isOpen() ? now : span.end) - span.begin;
    if (span.kind == SpanKind::Waiting)
        return reason(entities, entities.trace()[span.event]);
    if (span.kind == SpanKind::Ready && span.late)
        return readyLate(length);
    if (span.kind == SpanKind::Running && span.sleepEvent != noEvent)
        return runningCall(sleepCall(entities, span.sleepEvent));
    return state(span.kind);
}

std::string briefTaskSpan(const Entities &entities, const Span &span)
{
    if (span.kind == SpanKind::Waiting)
        return briefReason(entities, entities.trace()[span.event]);
    return state(span.kind);
}

std::string loopSpan(const Entities &entities, const Span &span, Time now)
{
    if (span.kind != SpanKind::Running)
        return state(span.kind);
    const Time length = (span.isOpen() ? now : span.end) - span.begin;
    if (length > blockingThreshold)
        return fill(translate("Words", "BLOCKING THE LOOP %1"), {duration(length)});
    const Event &event = entities.trace()[span.event];
    return event.kind == Kind::StepBegun ? entities.label(event.subject)
                                         : call(entities.trace().text(event.a));
}

std::string workerSpan(const Entities &entities, const Span &span)
{
    const Event &event = entities.trace()[span.event];
    const JobInfo *job = entities.job(event.subject);
    const std::string number = "J" + std::to_string(event.subject) + ' ';
    if (!job || span.kind != SpanKind::Running)
        return number + state(span.kind);
    const std::string_view function = entities.trace().text(job->function);
    const bool isSleep = function == "sleep" && job->sleepEvent != noEvent;
    return number + runningCall(isSleep ? sleepCall(entities, job->sleepEvent) : call(function));
}

namespace
{

/// What the loop runs, as a sentence. asyncio's own callbacks have names that say little to who does not know its code.
std::string runningText(const Entities &entities, const LoopState &loop)
{
    const std::string_view callback = entities.trace().text(loop.callback);
    if (!loop.task && callback == "_set_result_unless_cancelled")
        return translate("Words", "Running a callback. A timer is due: its task becomes ready.");
    if (!loop.task && callback == "_run_until_complete_cb")
        return translate("Words", "Running a callback. The main task has ended: the loop stops.");
    const std::string who = loop.task ? entities.label(loop.task) : call(callback);
    if (loop.sleepEvent == noEvent)
        return fill(translate("Words", "Running %1."), {who});
    return fill(translate("Words", "Running %1, which is in %2."), {who, sleepCall(entities, loop.sleepEvent)});
}

} // namespace

std::string loopPhase(const Entities &entities, const LoopState &loop, Time now)
{
    switch (loop.phase) {
    case LoopState::Phase::None:
        return translate("Words", "No loop is running.");
    case LoopState::Phase::Between:
        return translate("Words", "Between two callbacks.");
    case LoopState::Phase::Polling:
        if (loop.until == unlimited)
            return translate("Words",
                             "Polling. Nothing is ready; it sleeps until something wakes it.");
        if (loop.until <= now)
            return translate("Words", "Polling. A timer is due.");
        return fill(translate("Words",
                              "Polling. Nothing is ready; it sleeps until the next timer, in %1."),
                    {duration(loop.until - now)});
    case LoopState::Phase::Running:
        break;
    }
    const std::string text = runningText(entities, loop);
    if (now - loop.since <= blockingThreshold)
        return text;
    return text + ' ' +
           fill(translate("Words", "BLOCKING THE LOOP for %1."), {duration(now - loop.since)});
}

std::string outcome(const Entities &entities)
{
    const RunInfo &run = entities.run();
    if (!run.ended)
        return translate("Outcome", "running");
    switch (run.outcome) {
    case Outcome::Ok:
        return translate("Outcome", "finished");
    case Outcome::Exit:
        return fill(translate("Outcome", "exit %1"), {std::to_string(run.exitCode)});
    case Outcome::Raise: {
        const std::string_view text = entities.trace().text(run.exceptionText);
        const std::string type(entities.trace().text(run.exceptionType));
        return fill(translate("Outcome", "raised %1"),
                    {text.empty() ? type : type + ": " + std::string(text)});
    }
    case Outcome::Deadlock:
        return translate("Outcome", "deadlock: everything waits, and nothing is left that could wake it");
    case Outcome::Idle:
        return translate("Outcome", "idle: the loop runs for ever with nothing left to do");
    case Outcome::MaxTime:
        return translate("Outcome", "reached the limit of time");
    case Outcome::MaxSteps:
        return translate("Outcome", "reached the limit of steps");
    case Outcome::WallLimit:
        return translate("Outcome", "reached the limit of real time");
    case Outcome::Stopped:
        return translate("Outcome", "stopped");
    case Outcome::Full:
        return translate("Outcome", "reached the limit of recorded events");
    }
    return {};
}

} // namespace trace::words
