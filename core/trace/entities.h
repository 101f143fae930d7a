// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/trace.h"

#include <string>
#include <unordered_map>

namespace trace
{

/// A time that has not come (yet).
inline constexpr Time never = Time::max();
inline constexpr std::uint32_t noEvent = UINT32_MAX;

struct TaskInfo {
    Id id = 0;
    StringId name = 0;      // asyncio's own, the newest: "Task-2"
    StringId coroutine = 0; // qualified: "main.<locals>.bake"
    StringId arguments = 0;
    StringId variable = 0; // the first variable it was bound to
    Actor creator;
    std::uint32_t line = 0;  // where it was created
    std::uint32_t depth = 0; // below its creator: 0 for a root
    bool internal = false;   // made by asyncio.run to shut down
    Time created{};
    Time started = never; // its first step
    Time ended = never;
    std::uint32_t createdEvent = 0;
    std::uint32_t startedEvent = noEvent;
    std::uint32_t endedEvent = noEvent;
    TaskEnd end = TaskEnd::Result; // valid once ended
    StringId result = 0;           // repr of the result, or the exception's type
    StringId exceptionText = 0;
    StringId ownRepr = 0;        // what asyncio's repr() shows of it, if that is otherwise
    bool isUnsaid = false;       // what that shows is not known
    std::uint32_t traceback = 0; // a stack: what raised the exception
    std::uint32_t definition = 0; // of its coroutine; 0: not known
    std::vector<Id> children; // in order of creation
};

/// Where a coroutine's function stands.
struct DefinitionInfo {
    StringId coroutine = 0;
    StringId file = 0;
    std::uint32_t line = 0;
    std::uint32_t waitingLine = 0; // of the library's own: where it is suspended
};

/// A change of who is told of a task's end.
struct WaiterChange {
    std::uint32_t event = 0;
    Id task = 0;
    StringId text = 0; // as repr() names the callback; 0: not known, or a task
    Id waiter = 0;     // a task that waits for it
    std::uint32_t removed = 0; // 0: it is added
};

/// A task's name from an event on.
struct RenameInfo {
    std::uint32_t event = 0;
    Id task = 0;
    StringId name = 0;
};

/// How many requests to cancel a task stand from an event on.
struct CancelInfo {
    std::uint32_t event = 0;
    Id task = 0;
    std::uint32_t requests = 0;
    Actor by;
};

struct QueueInfo {
    Id id = 0;
    QueueKind kind = QueueKind::Fifo;
    StringId name = 0;     // "Queue-1"
    StringId variable = 0; // "shelf"
    std::uint32_t maxsize = 0;
    Time created{};
    std::uint32_t createdEvent = 0;
};

/// A lock, semaphore, event, condition or barrier.
struct SyncInfo {
    Id id = 0;
    ObjectKind kind = ObjectKind::Lock;
    StringId name = 0;
    StringId variable = 0;
};

struct JobInfo {
    Id id = 0;
    Id pool = 0;
    StringId function = 0;
    Actor by;
    std::uint32_t line = 0;
    std::uint32_t worker = 0; // valid once started
    Time submitted{};
    Time started = never;
    Time ended = never;
    std::uint32_t submittedEvent = 0;
    std::uint32_t startedEvent = noEvent;
    std::uint32_t endedEvent = noEvent;
    TaskEnd end = TaskEnd::Result;
    StringId result = 0;
    StringId exceptionText = 0;
    std::uint32_t sleepEvent = noEvent; // its first time.sleep
};

struct PoolInfo {
    Id id = 0;
    StringId name = 0;
    StringId variable = 0;
    std::uint32_t mostWorkers = 0; // 0: not said
    std::uint32_t workers = 0;     // seen so far
    std::vector<Id> jobs;          // in order of submission
};

struct TimerInfo {
    Id id = 0;
    Time set{};
    Time deadline{};
    StringId function = 0;
    Actor by;
    bool library = false;
    std::uint32_t setEvent = 0;
    Time ended = never; // fired or cancelled
    bool cancelled = false;
};

struct ThreadInfo {
    Id id = 0;
    StringId name = 0;
    Time started{};
    Time ended = never;
};

struct RunInfo {
    StringId file = 0;
    StringId parameters = 0;
    std::int64_t seed = 0;
    bool ended = false;
    Time end{};
    Outcome outcome = Outcome::Ok;
    std::int64_t exitCode = 0;
    StringId exceptionType = 0;
    StringId exceptionText = 0;
};

/// Who and what took part in a run, by number; grows with the events fed to it. Belongs to one
/// thread.
class Entities
{
public:
    explicit Entities(std::shared_ptr<const Trace> trace);

    void consume(const Event &event, std::size_t index);

    const Trace &trace() const { return *m_trace; }
    const RunInfo &run() const { return m_run; }
    /// Each list holds number n at index n - 1; an id of 0 marks a number that was never announced.
    const std::vector<TaskInfo> &tasks() const { return m_tasks; }
    const std::vector<QueueInfo> &queues() const { return m_queues; }
    const std::vector<JobInfo> &jobs() const { return m_jobs; }
    const std::vector<PoolInfo> &pools() const { return m_pools; }
    const std::vector<TimerInfo> &timers() const { return m_timers; }
    const std::vector<ThreadInfo> &threads() const { return m_threads; }
    /// In order of their events.
    const std::vector<WaiterChange> &waiterChanges() const { return m_waiterChanges; }
    const std::vector<CancelInfo> &cancels() const { return m_cancels; }
    const std::vector<RenameInfo> &renames() const { return m_renames; }
    /// Null if it is not known.
    const DefinitionInfo *definition(const TaskInfo &task) const;
    /// Null where there is none.
    const TaskInfo *task(Id id) const;
    const QueueInfo *queue(Id id) const;
    const JobInfo *job(Id id) const;
    const PoolInfo *pool(Id id) const;
    const TimerInfo *timer(Id id) const;
    const SyncInfo *sync(ObjectKind kind, Id id) const;
    /// Numbers of the tasks as lanes show them: each below its creator, in order of creation.
    std::vector<Id> tasksInOrder(bool withInternal = false) const;

    /// Number of lines of stdout and stderr among the first `events` events, and the event of the
    /// nth. O(log n).
    std::size_t outputCount(std::size_t events) const;
    const std::vector<std::uint32_t> &outputs() const { return m_outputs; }

    bool hasLoop() const { return m_hasLoop; }

    // ---- names as the window says them
    /// "bake"; the last part of the coroutine's qualified name.
    std::string shortName(Id task) const;
    /// "bake · Ada" if the first argument in which tasks of this coroutine differ tells it apart,
    /// else shortName. A name that the program gave (not Task-N) wins: "baker Ada".
    std::string label(Id task) const;
    /// The same with the whole argument, where label() leaves out what is alike in all or is too
    /// long.
    std::string wholeLabel(Id task) const;
    /// "Ada": the part of the label after the dot, the name the program gave, or else shortName;
    /// never empty.
    std::string tag(Id task) const;
    /// "Task-2"
    std::string ownName(Id task) const;
    /// The program's name of an object ("shelf"), or else asyncio's ("Queue-1").
    std::string objectName(ObjectKind kind, Id id) const;
    std::string ownObjectName(ObjectKind kind, Id id) const;
    /// "sundial", "J1 time.sleep", "main" ...: who an actor is.
    std::string actorName(Actor actor) const;

private:
    struct Family // tasks of one coroutine
    {
        Id first = 0;
        std::uint32_t differing = UINT32_MAX; // the first argument that is not equal in all
        std::uint32_t members = 0;
        std::uint32_t alikeBefore = 0; // bytes with which that argument begins in all of them
        std::uint32_t alikeAfter = 0;  // with which it ends
    };
    void consumeTask(const Event &event, std::uint32_t index);
    void consumeJob(const Event &event, std::uint32_t index);
    void consumeObject(const Event &event, std::uint32_t index);
    void consumeEnd(TaskInfo &task, const Event &event, std::uint32_t index);
    void consumeStructure(const Event &event, std::uint32_t index);
    void nameObject(const Event &event);
    void addArguments(TaskInfo &task);
    void narrow(Family &family, std::string_view one, std::string_view other);
    const Family *tellingFamily(const TaskInfo &task) const;
    std::string argumentTag(const TaskInfo &task) const;
    std::string labelWith(Id task, std::string tag) const;
    std::string_view argument(const TaskInfo &task, std::uint32_t position) const;

    std::shared_ptr<const Trace> m_trace;
    RunInfo m_run;
    std::vector<TaskInfo> m_tasks;
    std::vector<QueueInfo> m_queues;
    std::vector<JobInfo> m_jobs;
    std::vector<PoolInfo> m_pools;
    std::vector<TimerInfo> m_timers;
    std::vector<ThreadInfo> m_threads;
    std::unordered_map<std::uint64_t, SyncInfo> m_syncs;
    std::unordered_map<StringId, Family> m_families;
    std::vector<std::uint32_t> m_outputs;
    std::vector<DefinitionInfo> m_definitions;
    std::unordered_map<StringId, std::uint32_t> m_newestDefinitions; // by coroutine; from 1
    std::vector<WaiterChange> m_waiterChanges;
    std::vector<CancelInfo> m_cancels;
    std::vector<RenameInfo> m_renames;
    std::uint32_t m_stackEvent = noEvent; // the newest StackReached
    std::uint32_t m_stack = 0;
    bool m_hasLoop = false;
};

} // namespace trace
