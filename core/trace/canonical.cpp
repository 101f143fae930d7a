// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/canonical.h"

#include "core/trace/canonicaltext.h"

#include <array>
#include <unordered_map>

namespace trace
{

namespace
{

using namespace canonicaltext;

/// Writes the lines of one trace; level 2 and 1 leave out lines of level 3, nothing else.
class Writer
{
public:
    Writer(const Trace &trace, int level) : m_trace(trace), m_level(level) {}
    std::string write();

private:
    struct Name {
        StringId early = 0; // counts for the lines before the first step
        StringId current = 0;
        StringId coroutine = 0;
        bool started = false;
        bool isInternal = false;
    };

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
    std::string taskName(Id task) { return quotedName(m_trace.text(name(task).current)); }
    std::string subjectName(const Event &event);
    std::string who(Actor actor, bool jobsToo);
    std::string on(const Event &wait);
    std::string target(const std::vector<Target> &targets, std::size_t &next);
    Name &name(Id task);
    std::string objectName(ObjectKind kind, Id id) const;
    static std::uint64_t key(ObjectKind kind, Id id)
    {
        return static_cast<std::uint64_t>(kind) << 32 | id;
    }
    static std::string lineNumber(std::uint32_t line) { return line ? std::to_string(line) : "-"; }

    const Trace &m_trace;
    const int m_level;
    std::size_t m_size = 0;
    std::vector<Name> m_names;
    std::vector<Time> m_ends; // of steps and callbacks, in the order in which they begin
    std::size_t m_nextEnd = 0;
    std::unordered_map<std::uint64_t, StringId> m_objectNames;
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
        switch (event.kind) {
        case Kind::TaskCreated:
            name(event.subject).early = event.a;
            name(event.subject).isInternal = event.has(Internal);
            break;
        case Kind::TaskRenamed:
            if (!name(event.subject).started)
                name(event.subject).early = event.a;
            break;
        case Kind::StepBegun:
            name(event.subject).started = true;
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
    for (Name &name : m_names)
        name.started = false;
}

Writer::Name &Writer::name(Id task)
{
    if (m_names.size() <= task)
        m_names.resize(task + 1);
    return m_names[task];
}

/// True if the line is shown at this level; then its fields follow.
bool Writer::begin(const Event &event, int level, std::string_view keyword)
{
    m_shown = level <= m_level;
    if (m_shown)
        m_text.append(seconds(event.time)).append(1, ' ').append(keyword);
    return m_shown;
}

std::string Writer::objectName(ObjectKind kind, Id id) const
{
    static constexpr std::array<std::string_view, 6> classes{"Queue", "Lock",      "Semaphore",
                                                             "Event", "Condition", "Barrier"};
    const auto known = m_objectNames.find(key(kind, id));
    if (known != m_objectNames.end())
        return std::string(m_trace.text(known->second));
    // The library's own are not counted and go by their class.
    const std::string name(classes[static_cast<std::size_t>(kind)]);
    return id ? name + '-' + std::to_string(id) : name;
}

void Writer::exception(StringId type, StringId text)
{
    field(m_trace.text(type));
    field(quoted(withoutAddresses(m_trace.text(text))));
}

std::string Writer::subjectName(const Event &event)
{
    const Name &known = name(event.subject);
    const bool early =
        !known.started && (event.kind == Kind::TaskCreated || event.kind == Kind::TaskReady);
    return quotedName(m_trace.text(early ? known.early : known.current));
}

std::string Writer::who(Actor actor, bool jobsToo)
{
    if (actor.isTask())
        return taskName(actor.id());
    if (actor.isJob() && jobsToo)
        return "J" + std::to_string(actor.id());
    return "-";
}

std::string Writer::target(const std::vector<Target> &targets, std::size_t &next)
{
    if (next >= targets.size())
        return "future";
    const Target target = targets[next++];
    switch (target.kind) {
    case Target::Kind::Task:
        return taskName(target.value);
    case Target::Kind::Job:
        return "job J" + std::to_string(target.value);
    case Target::Kind::Future:
        return "future";
    case Target::Kind::Shield:
        return "shield " + this->target(targets, next);
    case Target::Kind::Gather:
        break;
    }
    std::string text = "gather ";
    for (std::uint32_t i = 0; i < target.value; ++i)
        text.append(i ? "," : "").append(this->target(targets, next));
    return text;
}

std::string Writer::on(const Event &wait)
{
    const auto object = [&](std::string_view word, ObjectKind kind) {
        return std::string(word) + ' ' + objectName(kind, wait.a);
    };
    const std::vector<Target> targets = m_trace.targets(wait);
    std::size_t next = 0;
    // Only at the top is a task called one.
    const auto called = [&] {
        const bool isTask = next < targets.size() && targets[next].kind == Target::Kind::Task;
        return (isTask ? "task " : "") + target(targets, next);
    };
    const auto list = [&](bool calledTasks) {
        std::string text;
        while (next < targets.size())
            text.append(text.empty() ? "" : ",")
                .append(calledTasks ? called() : target(targets, next));
        return text;
    };
    switch (wait.as<WaitKind>()) {
    case WaitKind::Sleep:
        return "sleep(" + fixed(wait.seconds().count()) + ")";
    case WaitKind::QueueGet:
        return object("queue.get", ObjectKind::Queue);
    case WaitKind::QueuePut:
        return object("queue.put", ObjectKind::Queue);
    case WaitKind::QueueJoin:
        return object("queue.join", ObjectKind::Queue);
    case WaitKind::Lock:
        return object("lock", ObjectKind::Lock);
    case WaitKind::Semaphore:
        return object("semaphore", ObjectKind::Semaphore);
    case WaitKind::Event:
        return object("event", ObjectKind::Event);
    case WaitKind::Condition:
        return object("condition", ObjectKind::Condition);
    case WaitKind::Barrier:
        return object("barrier", ObjectKind::Barrier);
    case WaitKind::TaskGroup:
        return "taskgroup";
    case WaitKind::AsCompleted:
        return "as_completed";
    case WaitKind::ExecutorShutdown:
        return "executor-shutdown";
    case WaitKind::Network:
        return "network";
    case WaitKind::Thread:
        return "thread";
    case WaitKind::WaitFor:
        return "wait_for " + called() + " timeout=" + fixed(wait.seconds().count());
    case WaitKind::Wait:
        return "wait " + list(true);
    case WaitKind::Gather:
        return "gather " + list(false);
    case WaitKind::Shield:
        return "shield " + target(targets, next);
    case WaitKind::Task:
        return "task " + taskName(wait.a);
    case WaitKind::Job:
        return "job J" + std::to_string(wait.a);
    case WaitKind::Future:
        break;
    }
    return "future";
}

void Writer::line(const Event &event)
{
    m_shown = false;
    switch (event.kind) {
    case Kind::TaskCreated:
    case Kind::TaskReady:
    case Kind::StepBegun:
    case Kind::TaskWaits:
    case Kind::TaskDone:
        taskLine(event);
        break;
    case Kind::TaskRenamed:
        name(event.subject).current = event.a;
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
    Name &known = name(event.subject);
    if (event.kind == Kind::TaskCreated) {
        known.current = event.a;
        known.coroutine = event.b;
    }
    const std::string x = known.isInternal ? "x" : "";
    switch (event.kind) {
    case Kind::TaskCreated:
        if (begin(event, 3, x + "create")) {
            field(subjectName(event));
            field(m_trace.text(event.b));
            field("by=" + who(Actor::fromBits(event.c), false));
            field("line=" + lineNumber(event.d));
        }
        break;
    case Kind::TaskReady:
        if (begin(event, 3, x + "ready"))
            field(subjectName(event));
        break;
    case Kind::StepBegun:
        known.started = true;
        stepLine(event, x);
        break;
    case Kind::TaskWaits:
        if (begin(event, 3, x + "wait")) {
            field(subjectName(event));
            field(on(event));
            field("line=" + lineNumber(event.b));
        }
        break;
    default:
        if (begin(event, 3, x + "done")) {
            field(subjectName(event));
            endOf(event);
        }
        break;
    }
}

void Writer::stepLine(const Event &event, const std::string &x)
{
    const Time end = m_ends[m_nextEnd++];
    if (begin(event, x.empty() ? 2 : 3, x + "step")) {
        field(subjectName(event));
        field(m_trace.text(name(event.subject).coroutine));
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
    if (begin(event, 2, "queue")) {
        field(objectName(ObjectKind::Queue, event.subject));
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
    field(quoted(m_trace.text(event.a)));
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
    case Kind::QueueCreated:
        m_objectNames[key(ObjectKind::Queue, event.subject)] = event.a;
        break;
    case Kind::SyncCreated:
        m_objectNames[key(event.as<ObjectKind>(), event.subject)] = event.a;
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
            field(who(event.actor(), true));
            field(fixed(event.seconds().count()));
            field("line=" + lineNumber(event.a));
        }
        break;
    case Kind::Logged:
        if (begin(event, 3, "log")) {
            field(quoted(withoutFolders(withoutAddresses(m_trace.text(event.a)))));
            field(who(event.actor(), false));
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
