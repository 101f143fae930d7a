// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/words.h"

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

std::string joined(std::string_view first, std::string_view second)
{
    return std::string(first).append(" ").append(second);
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
    static constexpr std::array<std::string_view, 13> words{
        "no",    "one",   "two",  "three", "four",   "five",  "six",
        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return number < words.size() ? std::string(words[number]) : std::to_string(number);
}

std::string plural(std::size_t number, std::string_view one, std::string_view many)
{
    std::string text = std::to_string(number) + ' ';
    if (number == 1)
        return text.append(one);
    return many.empty() ? text.append(one).append("s") : text.append(many);
}

std::string_view state(SpanKind kind)
{
    static constexpr std::array<std::string_view, 5> words{"READY", "RUNNING", "WAITING", "polling",
                                                           "sleeping"};
    return words[static_cast<std::size_t>(kind)];
}

std::string_view end(TaskEnd end)
{
    static constexpr std::array<std::string_view, 3> words{"FINISHED", "CANCELLED", "FAILED"};
    return words[static_cast<std::size_t>(end)];
}

std::string_view endGlyph(TaskEnd end)
{
    static constexpr std::array<std::string_view, 3> glyphs{"✓", "⊘", "✗"};
    return glyphs[static_cast<std::size_t>(end)];
}

namespace
{
std::string endOf(const Entities &entities, TaskEnd how, StringId exception)
{
    std::string text(end(how));
    if (how == TaskEnd::Raise)
        text.append(" (").append(entities.trace().text(exception)).append(")");
    return text;
}
} // namespace

std::string end(const Entities &entities, const TaskInfo &task)
{
    return endOf(entities, task.end, task.result);
}

std::string end(const Entities &entities, const JobInfo &job)
{
    return endOf(entities, job.end, job.result);
}

std::string ready(const LiveTask &task)
{
    std::string text(state(SpanKind::Ready));
    if (task.late > lateThreshold)
        text.append(", ").append(duration(task.late)).append(" late");
    return text;
}

std::string placeInLine(std::size_t place)
{
    const std::size_t tens = place % 100;
    const std::size_t ones = place % 10;
    std::string_view ending = "th";
    if (tens < 11 || tens > 13)
        ending = ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
    return place ? std::to_string(place).append(ending).append(" in line") : "not in line";
}

std::string taskSpan(const Entities &entities, const Span &span, Time now)
{
    const Time length = (span.isOpen() ? now : span.end) - span.begin;
    switch (span.kind) {
    case SpanKind::Waiting:
        return reason(entities, entities.trace()[span.event]);
    case SpanKind::Ready:
        if (span.late)
            return std::string(state(span.kind))
                .append(", ")
                .append(duration(length))
                .append(" late");
        break;
    case SpanKind::Running:
        if (span.sleepEvent != noEvent)
            return joined(state(span.kind), sleepCall(entities, span.sleepEvent));
        break;
    default:
        break;
    }
    return std::string(state(span.kind));
}

std::string loopSpan(const Entities &entities, const Span &span, Time now)
{
    if (span.kind != SpanKind::Running)
        return std::string(state(span.kind));
    const Time length = (span.isOpen() ? now : span.end) - span.begin;
    if (length > blockingThreshold)
        return joined(blocking, duration(length));
    const Event &event = entities.trace()[span.event];
    return event.kind == Kind::StepBegun ? entities.label(event.subject)
                                         : call(entities.trace().text(event.a));
}

std::string workerSpan(const Entities &entities, const Span &span)
{
    const Event &event = entities.trace()[span.event];
    const JobInfo *job = entities.job(event.subject);
    std::string text = "J" + std::to_string(event.subject) + ' ' + std::string(state(span.kind));
    if (!job)
        return text;
    const std::string_view function = entities.trace().text(job->function);
    const bool isSleep = function == "sleep" && job->sleepEvent != noEvent;
    return text.append(" ").append(isSleep ? sleepCall(entities, job->sleepEvent) : call(function));
}

std::string loopPhase(const Entities &entities, const LoopState &loop, Time now)
{
    switch (loop.phase) {
    case LoopState::Phase::None:
        return "No loop is running.";
    case LoopState::Phase::Between:
        return "Between two callbacks.";
    case LoopState::Phase::Polling:
        if (loop.until == unlimited)
            return "Polling. Nothing is ready; it sleeps until something wakes it.";
        if (loop.until <= now)
            return "Polling. A timer is due.";
        return "Polling. Nothing is ready; it sleeps until the next timer, in " +
               duration(loop.until - now) + ".";
    case LoopState::Phase::Running:
        break;
    }
    std::string text = "Running " + (loop.task ? entities.label(loop.task)
                                               : call(entities.trace().text(loop.callback)));
    if (loop.sleepEvent != noEvent)
        text += ", which is in " + sleepCall(entities, loop.sleepEvent);
    text += ".";
    if (now - loop.since > blockingThreshold)
        text.append(" ")
            .append(blocking)
            .append(" for ")
            .append(duration(now - loop.since))
            .append(".");
    return text;
}

std::string outcome(const Entities &entities)
{
    const RunInfo &run = entities.run();
    if (!run.ended)
        return "running";
    switch (run.outcome) {
    case Outcome::Ok:
        return "finished";
    case Outcome::Exit:
        return "exit " + std::to_string(run.exitCode);
    case Outcome::Raise: {
        const std::string_view text = entities.trace().text(run.exceptionText);
        const std::string type(entities.trace().text(run.exceptionType));
        return "raised " + (text.empty() ? type : type + ": " + std::string(text));
    }
    case Outcome::Deadlock:
        return "deadlock: everything waits, and nothing is left that could wake it";
    case Outcome::Idle:
        return "idle: the loop runs for ever with nothing left to do";
    case Outcome::MaxTime:
        return "reached the limit of time";
    case Outcome::MaxSteps:
        return "reached the limit of steps";
    case Outcome::WallLimit:
        return "reached the limit of real time";
    case Outcome::Stopped:
        return "stopped";
    case Outcome::Full:
        return "reached the limit of recorded events";
    }
    return {};
}

} // namespace trace::words
