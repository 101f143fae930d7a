// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/canonical.h"

#include "core/trace/canonicalnames.h"
#include "core/trace/canonicaltext.h"

#include <array>

namespace trace
{

namespace
{

using namespace canonicaltext;

/// Writes the lines of one trace; level 2 and 1 leave out lines of level 3, nothing else.
class Writer
{
public:
    Writer(const Trace &trace, int level) : m_trace(trace), m_level(level), m_names(trace) {}
    std::string write();

private:
    void lookAhead();
    void line(const Event &event);
    void taskLine(const Event &event);
    void stepLine(const Event &event, const std::string &x);
    void jobLine(const Event &event);
    void callbackLine(const Event &event);
    void queueLine(const Event &event);
    void timerLine(const Event &event);
    void textLine(const Event &event);
    void endLine(const Event &event);
    void otherLine(const Event &event);
    void endOf(const Event &event);
    bool begin(const Event &event, int level, std::string_view keyword);
    void field(std::string_view text) { m_text.append(1, ' ').append(text); }
    void exception(StringId type, StringId text);
    static std::string lineNumber(std::uint32_t line) { return line ? std::to_string(line) : "-"; }

    const Trace &m_trace;
    const int m_level;
    std::size_t m_size = 0;
    CanonicalNames m_names;
    std::vector<Time> m_ends; // of steps and callbacks, in the order in which they begin
    std::size_t m_nextEnd = 0;
    std::string m_text;
    bool m_shown = false;
};

std::string Writer::write()
{
    m_size = m_trace.size();
    lookAhead();
    for (std::size_t i = 0; i < m_size; ++i)
        line(m_trace[i]);
    return std::move(m_text);
}

/// A step's line tells its end, and a task's first lines the name it is given before its first
/// step.
void Writer::lookAhead()
{
    const Time final = m_size ? m_trace[m_size - 1].time : Time{};
    std::vector<std::size_t> openSteps;
    std::vector<std::size_t> openCallbacks;
    const auto open = [&](std::vector<std::size_t> &list, Id id) {
        if (list.size() <= id)
            list.resize(id + 1);
        list[id] = m_ends.size();
        m_ends.push_back(final);
    };
    const auto close = [&](const std::vector<std::size_t> &list, Id id, Time time) {
        if (id < list.size())
            m_ends[list[id]] = time;
    };
    for (std::size_t i = 0; i < m_size; ++i) {
        const Event &event = m_trace[i];
        m_names.foresee(event);
        switch (event.kind) {
        case Kind::StepBegun:
            open(openSteps, event.subject);
            break;
        case Kind::StepEnded:
            close(openSteps, event.subject, event.time);
            break;
        case Kind::CallbackBegun:
            open(openCallbacks, event.d);
            break;
        case Kind::CallbackEnded:
            close(openCallbacks, event.d, event.time);
            break;
        default:
            break;
        }
    }
    m_names.startOver();
}

/// True if the line is shown at this level; then its fields follow.
bool Writer::begin(const Event &event, int level, std::string_view keyword)
{
    m_shown = level <= m_level;
    if (m_shown)
        m_text.append(seconds(event.time)).append(1, ' ').append(keyword);
    return m_shown;
}

void Writer::exception(StringId type, StringId text)
{
    field(m_trace.text(type));
    field(trace::quoted(withoutAddresses(m_trace.text(text))));
}

void Writer::line(const Event &event)
{
    m_shown = false;
    m_names.follow(event);
    switch (event.kind) {
    case Kind::TaskCreated:
    case Kind::TaskReady:
    case Kind::StepBegun:
    case Kind::TaskWaits:
    case Kind::TaskDone:
        taskLine(event);
        break;
    case Kind::JobSubmitted:
    case Kind::JobStarted:
    case Kind::JobFinished:
    case Kind::JobCancelled:
        jobLine(event);
        break;
    default:
        otherLine(event);
        break;
    }
    if (m_shown)
        m_text += '\n';
}

void Writer::taskLine(const Event &event)
{
    const std::string x = m_names.isInternal(event.subject) ? "x" : "";
    switch (event.kind) {
    case Kind::TaskCreated:
        if (begin(event, 3, x + "create")) {
            field(m_names.subject(event));
            field(m_trace.text(event.b));
            field("by=" + m_names.who(Actor::fromBits(event.c), false));
            field("line=" + lineNumber(event.d));
        }
        break;
    case Kind::TaskReady:
        if (begin(event, 3, x + "ready"))
            field(m_names.subject(event));
        break;
    case Kind::StepBegun:
        stepLine(event, x);
        break;
    case Kind::TaskWaits:
        if (begin(event, 3, x + "wait")) {
            field(m_names.subject(event));
            field(m_names.waitsOn(event));
            field("line=" + lineNumber(event.b));
        }
        break;
    default:
        if (begin(event, 3, x + "done")) {
            field(m_names.subject(event));
            endOf(event);
        }
        break;
    }
}

void Writer::stepLine(const Event &event, const std::string &x)
{
    const Time end = m_ends[m_nextEnd++];
    if (begin(event, x.empty() ? 2 : 3, x + "step")) {
        field(m_names.subject(event));
        field(m_names.coroutine(event.subject));
        field("end=" + seconds(end));
    }
}

void Writer::endOf(const Event &event)
{
    switch (event.as<TaskEnd>()) {
    case TaskEnd::Result:
        field("result");
        field(onOneLine(withoutAddresses(m_trace.text(event.a))));
        break;
    case TaskEnd::Cancelled:
        field("cancelled");
        break;
    case TaskEnd::Raise:
        field("raise");
        exception(event.a, event.b);
        break;
    }
}

void Writer::jobLine(const Event &event)
{
    if (!begin(event, 2, "job"))
        return;
    field("J" + std::to_string(event.subject));
    switch (event.kind) {
    case Kind::JobSubmitted:
        field("submit pool=" + std::to_string(event.a));
        field(m_trace.text(event.b));
        break;
    case Kind::JobStarted:
        field("start pool=" + std::to_string(event.a));
        field("worker=" + std::to_string(event.b));
        break;
    case Kind::JobFinished:
        field("finish");
        field(event.as<TaskEnd>() == TaskEnd::Raise ? "raise" : "ok");
        if (event.as<TaskEnd>() == TaskEnd::Raise)
            exception(event.a, event.b);
        break;
    default:
        field("cancelled");
        break;
    }
}

void Writer::callbackLine(const Event &event)
{
    static constexpr std::array<std::string_view, 3> kinds{"callback", "timer", "futcb"};
    const Time end = m_ends[m_nextEnd++];
    if (begin(event, 3, event.has(Library) ? "xrun" : "run")) {
        field(kinds[event.detail]);
        field(m_trace.text(event.a));
        field("end=" + seconds(end));
    }
}

void Writer::queueLine(const Event &event)
{
    if (m_names.isRequests(event.subject))
        return;
    if (begin(event, 2, "queue")) {
        field(m_names.object(ObjectKind::Queue, event.subject));
        field(event.kind == Kind::QueuePut ? "put" : "get");
        field("depth=" + std::to_string(event.a));
        field("maxsize=" + std::to_string(event.b));
    }
}

void Writer::timerLine(const Event &event)
{
    if (begin(event, 3, "timer")) {
        field("M" + std::to_string(event.subject));
        if (event.kind == Kind::TimerCancelled) {
            field("cancel");
        } else {
            field("set when=" + fixed(event.seconds().count()));
            field(m_trace.text(event.a));
        }
    }
}

void Writer::textLine(const Event &event)
{
    const bool isError = event.kind == Kind::ErrorOutput;
    if (event.has(Report) || !begin(event, isError ? 3 : 1, isError ? "err" : "out"))
        return;
    field(trace::quoted(m_trace.text(event.a)));
    if (event.has(NoEol))
        field("noeol");
}

void Writer::endLine(const Event &event)
{
    static constexpr std::array<std::string_view, 10> outcomes{
        "ok",       "exit",      "raise",      "deadlock", "idle",
        "max-time", "max-steps", "wall-limit", "stopped",  "full"};
    if (!begin(event, 1, "end"))
        return;
    field(outcomes[event.detail]);
    if (event.as<Outcome>() == Outcome::Exit)
        field(std::to_string(event.wide()));
    if (event.as<Outcome>() == Outcome::Raise)
        exception(event.a, event.b);
}

void Writer::otherLine(const Event &event)
{
    switch (event.kind) {
    case Kind::CallbackBegun:
        callbackLine(event);
        break;
    case Kind::QueuePut:
    case Kind::QueueGot:
        queueLine(event);
        break;
    case Kind::TimerSet:
    case Kind::TimerCancelled:
        timerLine(event);
        break;
    case Kind::SleepBegun:
        if (begin(event, 3, "sleep")) {
            field(m_names.who(event.actor(), true));
            field(fixed(event.seconds().count()));
            field("line=" + lineNumber(event.a));
        }
        break;
    case Kind::Logged:
        if (begin(event, 3, "log")) {
            field(trace::quoted(withoutFolders(withoutAddresses(m_trace.text(event.a)))));
            field(m_names.who(event.actor(), false));
            if (event.b)
                exception(event.b, event.c);
        }
        break;
    case Kind::NeverAwaited:
        if (begin(event, 3, "never-awaited"))
            field(m_trace.text(event.a));
        break;
    case Kind::Output:
    case Kind::ErrorOutput:
        textLine(event);
        break;
    case Kind::Interrupted:
        if (begin(event, 3, "interrupt"))
            field(m_trace.text(event.a));
        break;
    case Kind::RunEnded:
        endLine(event);
        break;
    default:
        break;
    }
}

} // namespace

std::string canonical(const Trace &trace, int level)
{
    return Writer(trace, level).write();
}

} // namespace trace
