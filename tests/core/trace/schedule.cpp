// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/trace/schedule.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace trace::test
{

namespace
{

Time timeOf(const std::string &seconds)
{
    return Time(std::llround(std::stod(seconds) * 1e9));
}

/// Reads the fields of one line.
class Fields
{
public:
    explicit Fields(const std::string &line) : m_line(line) {}

    bool atEnd() const { return m_at >= m_line.size(); }
    bool takes(std::string_view word)
    {
        if (m_line.compare(m_at, word.size(), word) != 0)
            return false;
        m_at += word.size();
        return true;
    }
    void expect(std::string_view word)
    {
        if (!takes(word))
            throw std::runtime_error("expected " + std::string(word) + " in: " + m_line);
    }
    /// Up to the next space, or to one of \a stops; the space is taken as well.
    std::string word(std::string_view stops = " ")
    {
        const std::size_t end = std::min(m_line.find_first_of(stops, m_at), m_line.size());
        std::string text = m_line.substr(m_at, end - m_at);
        m_at = end;
        takes(" ");
        return text;
    }
    /// A name, bare or quoted.
    std::string name(std::string_view stops = " ")
    {
        return m_at < m_line.size() && m_line[m_at] == '"' ? quoted() : word(stops);
    }
    std::string quoted()
    {
        std::string text;
        for (++m_at; m_line.at(m_at) != '"'; ++m_at) {
            if (m_line[m_at] != '\\') {
                text += m_line[m_at];
                continue;
            }
            const char c = m_line.at(++m_at);
            if (c == 'u') {
                text += static_cast<char>(std::stoi(m_line.substr(m_at + 1, 4), nullptr, 16));
                m_at += 4;
            } else {
                static const std::map<char, char> escapes{
                    {'n', '\n'}, {'r', '\r'}, {'t', '\t'}, {'b', '\b'}, {'f', '\f'}};
                const auto found = escapes.find(c);
                text += found == escapes.end() ? c : found->second;
            }
        }
        ++m_at;
        takes(" ");
        return text;
    }
    std::string rest() { return m_line.substr(std::exchange(m_at, m_line.size())); }
    std::uint32_t number(std::string_view key)
    {
        expect(key);
        const std::string digits = word();
        return digits == "-" ? 0 : static_cast<std::uint32_t>(std::stoul(digits));
    }
    /// The number after a letter: J3, M2.
    Id id(std::string_view letter) { return number(letter); }

private:
    const std::string m_line;
    std::size_t m_at = 0;
};

/// Turns the lines into calls of a Recorder.
class Reader
{
public:
    std::shared_ptr<const Trace> read(const std::string &text)
    {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            take(line);
        return m_recorder.trace();
    }

private:
    struct Handle {
        Id task = 0; // 0: a callback
        Time end{};
    };
    struct Timer {
        Time deadline{};
        std::string function;
        bool isPending = true;
    };

    void take(const std::string &line);
    void taskLine(const std::string &keyword, Fields &fields, bool internal);
    void wait(Id task, Fields &fields);
    void job(Fields &fields);
    void timer(Fields &fields);
    void run(Fields &fields, bool library);
    void end(Fields &fields);
    void endSleeps(Time until);
    void closeHandle();
    void openHandle(Id task, Time end);
    Id task(const std::string &name) const { return m_tasks.at(name); }
    Actor who() const { return m_handle ? Actor::task(m_handle->task) : Actor(); }
    Id object(Fields &fields);
    void target(Fields &fields, std::vector<Target> &list, bool isCalledTask);

    Recorder m_recorder;
    Time m_now{};
    std::map<std::string, Id> m_tasks;
    std::map<Id, std::string> m_late; // names given after the creation
    std::map<Id, Timer> m_timers;
    std::map<std::string, Id> m_objects;
    std::multimap<Time, Actor> m_sleeps;
    std::optional<Handle> m_handle;
    std::optional<Time> m_lastEnd; // of a handle
    bool m_isPolling = false;
    Id m_firing = 0;
    Id m_taskCount = 0;
};

void Reader::endSleeps(Time until)
{
    while (!m_sleeps.empty() && m_sleeps.begin()->first <= until) {
        m_recorder.sleepEnded(m_sleeps.begin()->first, m_sleeps.begin()->second);
        m_sleeps.erase(m_sleeps.begin());
    }
}

void Reader::closeHandle()
{
    if (!m_handle)
        return;
    const Handle handle = *m_handle;
    endSleeps(handle.end);
    m_handle.reset();
    m_lastEnd = handle.end;
    m_firing = 0;
    if (handle.task)
        m_recorder.stepEnded(handle.end, handle.task);
    else
        m_recorder.callbackEnded(handle.end);
}

void Reader::openHandle(Id task, Time end)
{
    closeHandle();
    if (m_isPolling)
        m_recorder.pollEnded(m_now);
    m_isPolling = false;
    m_handle = Handle{task, end};
}

void Reader::take(const std::string &line)
{
    Fields fields(line);
    m_now = timeOf(fields.word());
    std::string keyword = fields.word();
    const bool internal = keyword.front() == 'x';
    if (internal)
        keyword.erase(0, 1);
    if (m_handle && m_handle->end < m_now)
        closeHandle();
    if (!m_handle && !m_isPolling && m_lastEnd && *m_lastEnd < m_now) {
        m_recorder.pollBegun(*m_lastEnd, unlimited);
        m_isPolling = true;
    }
    endSleeps(m_now);
    if (keyword == "run") {
        run(fields, internal);
    } else if (keyword == "timer") {
        timer(fields);
    } else if (keyword == "job") {
        job(fields);
    } else if (keyword == "queue") {
        const Id queue = object(fields);
        const bool isPut = fields.word() == "put";
        const std::uint32_t depth = fields.number("depth=");
        const std::uint32_t maxsize = fields.number("maxsize=");
        if (isPut)
            m_recorder.queuePut(m_now, queue, depth, maxsize, {}, who());
        else
            m_recorder.queueGot(m_now, queue, depth, maxsize, {}, who());
    } else if (keyword == "sleep") {
        const std::string name = fields.name();
        const bool isJob = name.front() == 'J' && !m_tasks.contains(name);
        const Actor actor = name == "-" ? Actor()
                            : isJob     ? Actor::job(static_cast<Id>(std::stoul(name.substr(1))))
                                        : Actor::task(task(name));
        const Seconds length(std::stod(fields.word()));
        m_recorder.sleepBegun(m_now, actor, length, fields.number("line="));
        m_sleeps.emplace(m_now + std::chrono::round<Time>(length), actor);
    } else if (keyword == "out" || keyword == "err") {
        const std::string text = fields.quoted();
        if (keyword == "out")
            m_recorder.output(m_now, who(), text, !fields.takes("noeol"));
        else
            m_recorder.errorOutput(m_now, who(), text, !fields.takes("noeol"));
    } else if (keyword == "log") {
        const std::string message = fields.quoted();
        const std::string name = fields.name();
        const Actor actor = name == "-" ? Actor() : Actor::task(task(name));
        const std::string type = fields.atEnd() ? "" : fields.word();
        m_recorder.logged(m_now, actor, message, type, type.empty() ? "" : fields.quoted());
    } else if (keyword == "never-awaited") {
        m_recorder.neverAwaited(m_now, fields.rest());
    } else if (keyword == "interrupt") {
        m_recorder.interrupted(m_now, fields.rest());
    } else if (keyword == "end") {
        end(fields);
    } else {
        taskLine(keyword, fields, internal);
    }
}

void Reader::taskLine(const std::string &keyword, Fields &fields, bool internal)
{
    const std::string name = fields.name();
    if (keyword == "create") {
        const Id id = ++m_taskCount;
        m_tasks[name] = id;
        const std::string coroutine = fields.word();
        fields.expect("by=");
        const std::string creator = fields.name();
        const Actor by = creator == "-" ? Actor() : Actor::task(task(creator));
        const std::string first = "Task-" + std::to_string(id);
        m_recorder.taskCreated(m_now, id, first, coroutine, by, fields.number("line="), internal);
        if (name != first)
            m_late[id] = name;
        return;
    }
    const Id id = task(name);
    if (keyword == "ready") {
        const bool isNew = m_late.contains(id);
        m_recorder.taskReady(m_now, id, {m_firing ? Cause::Timer : Cause::Other, 0, who()});
        if (isNew)
            m_recorder.taskRenamed(m_now, id, m_late[id]);
        m_late.erase(id);
    } else if (keyword == "step") {
        fields.word();
        fields.expect("end=");
        openHandle(id, timeOf(fields.word()));
        m_recorder.stepBegun(m_now, id);
    } else if (keyword == "wait") {
        closeHandle();
        wait(id, fields);
    } else if (keyword == "done") {
        closeHandle();
        const std::string how = fields.word();
        if (how == "result") {
            m_recorder.taskFinished(m_now, id, fields.rest());
        } else if (how == "cancelled") {
            m_recorder.taskCancelled(m_now, id);
        } else {
            const std::string type = fields.word();
            m_recorder.taskFailed(m_now, id, type, fields.quoted());
        }
    } else {
        throw std::runtime_error("unknown keyword " + keyword);
    }
}

Id Reader::object(Fields &fields)
{
    const std::string name = fields.word();
    static const std::map<std::string, ObjectKind> kinds{
        {"Queue", ObjectKind::Queue},         {"Lock", ObjectKind::Lock},
        {"Semaphore", ObjectKind::Semaphore}, {"Event", ObjectKind::Event},
        {"Condition", ObjectKind::Condition}, {"Barrier", ObjectKind::Barrier}};
    const ObjectKind kind = kinds.at(name.substr(0, name.find('-')));
    const Id id = static_cast<Id>(std::stoul(name.substr(name.find('-') + 1)));
    if (m_objects.emplace(name, id).second) {
        if (kind == ObjectKind::Queue)
            m_recorder.queueCreated(m_now, id, QueueKind::Fifo, name, 0);
        else
            m_recorder.syncCreated(m_now, kind, id, name);
    }
    return id;
}

void Reader::target(Fields &fields, std::vector<Target> &list, bool isCalledTask)
{
    if (fields.takes("gather ")) {
        const std::size_t place = list.size();
        list.push_back({Target::Kind::Gather, 0});
        do {
            target(fields, list, false);
            ++list[place].value;
        } while (fields.takes(","));
    } else if (fields.takes("shield ")) {
        list.push_back({Target::Kind::Shield, 0});
        target(fields, list, false);
    } else if (fields.takes("job J")) {
        list.push_back({Target::Kind::Job, static_cast<Id>(std::stoul(fields.word(" ,")))});
    } else if (fields.takes("future")) {
        list.push_back({Target::Kind::Future, 0});
        fields.takes(" ");
    } else {
        if (isCalledTask)
            fields.expect("task ");
        list.push_back({Target::Kind::Task, task(fields.name(" ,"))});
    }
}

void Reader::wait(Id task, Fields &fields)
{
    static const std::map<std::string, WaitKind> objects{
        {"queue.get", WaitKind::QueueGet},   {"queue.put", WaitKind::QueuePut},
        {"queue.join", WaitKind::QueueJoin}, {"lock", WaitKind::Lock},
        {"semaphore", WaitKind::Semaphore},  {"event", WaitKind::Event},
        {"condition", WaitKind::Condition},  {"barrier", WaitKind::Barrier}};
    static const std::map<std::string, WaitKind> bare{
        {"taskgroup", WaitKind::TaskGroup},
        {"as_completed", WaitKind::AsCompleted},
        {"executor-shutdown", WaitKind::ExecutorShutdown},
        {"future", WaitKind::Future}};
    Waiting waiting;
    std::vector<Target> list;
    const std::string word = fields.word(" (");
    if (word == "sleep") {
        fields.expect("(");
        waiting.kind = WaitKind::Sleep;
        waiting.length = Seconds(std::stod(fields.word(")")));
        fields.expect(") ");
    } else if (const auto object = objects.find(word); object != objects.end()) {
        waiting.kind = object->second;
        waiting.object = this->object(fields);
    } else if (const auto kind = bare.find(word); kind != bare.end()) {
        waiting.kind = kind->second;
    } else if (word == "task") {
        waiting.kind = WaitKind::Task;
        waiting.object = this->task(fields.name());
    } else if (word == "job") {
        waiting.kind = WaitKind::Job;
        waiting.object = fields.id("J");
    } else if (word == "wait_for") {
        waiting.kind = WaitKind::WaitFor;
        target(fields, list, true);
        fields.expect("timeout=");
        waiting.length = Seconds(std::stod(fields.word()));
    } else {
        waiting.kind = word == "gather" ? WaitKind::Gather
                       : word == "wait" ? WaitKind::Wait
                                        : WaitKind::Shield;
        do
            target(fields, list, waiting.kind == WaitKind::Wait);
        while (fields.takes(","));
    }
    waiting.targets = list;
    waiting.line = fields.number("line=");
    m_recorder.taskWaits(m_now, task, waiting);
}

void Reader::job(Fields &fields)
{
    const Id id = fields.id("J");
    const std::string what = fields.word();
    if (what == "submit") {
        const Id pool = fields.number("pool=");
        m_recorder.jobSubmitted(m_now, id, pool, fields.rest(), who());
    } else if (what == "start") {
        const Id pool = fields.number("pool=");
        m_recorder.jobStarted(m_now, id, pool, fields.number("worker="));
    } else if (what == "cancelled") {
        m_recorder.jobCancelled(m_now, id);
    } else if (fields.word() == "ok") {
        m_recorder.jobFinished(m_now, id);
    } else {
        const std::string type = fields.word();
        m_recorder.jobFailed(m_now, id, type, fields.quoted());
    }
}

void Reader::timer(Fields &fields)
{
    const Id id = fields.id("M");
    if (fields.word() == "cancel") {
        m_timers[id].isPending = false;
        m_recorder.timerCancelled(m_now, id);
        return;
    }
    fields.expect("when=");
    const Seconds when(std::stod(fields.word()));
    const std::string function = fields.rest();
    m_timers[id] = {std::chrono::round<Time>(when), function, true};
    const bool library = function.front() == '_';
    m_recorder.timerSet(m_now, id, when, function, who(), library);
}

void Reader::run(Fields &fields, bool library)
{
    const std::string kind = fields.word();
    const std::string name = fields.word();
    fields.expect("end=");
    openHandle(0, timeOf(fields.word()));
    if (kind == "timer") { // the text does not number it: the first one that is due
        for (auto &[id, timer] : m_timers) {
            const bool fits = timer.isPending && timer.function == name && timer.deadline <= m_now;
            if (fits && (!m_firing || timer.deadline < m_timers[m_firing].deadline))
                m_firing = id;
        }
        m_timers[m_firing].isPending = false;
    }
    const HandleKind handle = kind == "timer"   ? HandleKind::Timer
                              : kind == "futcb" ? HandleKind::FutureCallback
                                                : HandleKind::Callback;
    m_recorder.callbackBegun(m_now, handle, name, library, 0, m_firing);
}

void Reader::end(Fields &fields)
{
    static const std::map<std::string, Outcome> outcomes{{"ok", Outcome::Ok},
                                                         {"exit", Outcome::Exit},
                                                         {"raise", Outcome::Raise},
                                                         {"deadlock", Outcome::Deadlock},
                                                         {"idle", Outcome::Idle},
                                                         {"max-time", Outcome::MaxTime},
                                                         {"max-steps", Outcome::MaxSteps},
                                                         {"wall-limit", Outcome::WallLimit}};
    closeHandle();
    const Outcome outcome = outcomes.at(fields.word());
    const int code = outcome == Outcome::Exit ? std::stoi(fields.word()) : 0;
    const std::string type = outcome == Outcome::Raise ? fields.word() : "";
    m_recorder.runEnded(m_now, outcome, code, type, type.empty() ? "" : fields.quoted());
}

} // namespace

std::string scheduleText(const std::string &name)
{
    std::ifstream file(std::string(SCHEDULES) + "/" + name + ".txt", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (text.str().empty())
        throw std::runtime_error("no schedule " + name);
    return text.str();
}

std::shared_ptr<const Trace> record(const std::string &text)
{
    return Reader().read(text);
}

std::unique_ptr<Model> modelOf(const std::string &name)
{
    auto model = std::make_unique<Model>(record(scheduleText(name)));
    model->update();
    return model;
}

} // namespace trace::test
