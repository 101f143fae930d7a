// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/entities.h"

#include <algorithm>

namespace trace
{

namespace
{

/// The entry of number \a id (from 1), made if need be.
template <class T> T &entry(std::vector<T> &list, Id id)
{
    if (list.size() < id)
        list.resize(id);
    T &item = list[id - 1];
    item.id = id;
    return item;
}

template <class T> const T *find(const std::vector<T> &list, Id id)
{
    return id && id <= list.size() && list[id - 1].id ? &list[id - 1] : nullptr;
}

std::uint64_t syncKey(ObjectKind kind, Id id)
{
    return static_cast<std::uint64_t>(kind) << 32 | id;
}

} // namespace

Entities::Entities(std::shared_ptr<const Trace> trace) : m_trace(std::move(trace))
{
}

void Entities::consume(const Event &event, std::size_t position)
{
    const auto index = static_cast<std::uint32_t>(position);
    switch (event.kind) {
    case Kind::RunStarted:
        m_run.file = event.a;
        m_run.parameters = event.b;
        m_run.seed = event.wide();
        break;
    case Kind::RunEnded:
        m_run.ended = true;
        m_run.end = event.time;
        m_run.outcome = event.as<Outcome>();
        m_run.exitCode = event.wide();
        m_run.exceptionType = event.a;
        m_run.exceptionText = event.b;
        break;
    case Kind::LoopBegun:
    case Kind::TurnBegun:
    case Kind::PollBegun:
        m_hasLoop = true;
        break;
    case Kind::Output:
    case Kind::ErrorOutput:
        m_outputs.push_back(index);
        break;
    case Kind::TaskCreated:
    case Kind::TaskArguments:
    case Kind::TaskRenamed:
    case Kind::StepBegun:
    case Kind::TaskDone:
        consumeTask(event, index);
        break;
    case Kind::PoolCreated:
    case Kind::JobSubmitted:
    case Kind::JobStarted:
    case Kind::JobFinished:
    case Kind::JobCancelled:
    case Kind::SleepBegun:
        consumeJob(event, index);
        break;
    case Kind::CoroutineDefined:
    case Kind::StackReached:
    case Kind::WaiterAdded:
    case Kind::CallbacksRemoved:
    case Kind::TaskCancelling:
        consumeStructure(event, index);
        break;
    default:
        consumeObject(event, index);
        break;
    }
}

void Entities::consumeTask(const Event &event, std::uint32_t index)
{
    TaskInfo &task = entry(m_tasks, event.subject);
    switch (event.kind) {
    case Kind::TaskCreated: {
        task.name = event.a;
        task.coroutine = event.b;
        task.creator = Actor::fromBits(event.c);
        task.line = event.d;
        task.internal = event.has(Internal);
        task.created = event.time;
        task.createdEvent = index;
        if (const auto found = m_newestDefinitions.find(event.b);
            found != m_newestDefinitions.end())
            task.definition = found->second;
        const Id parent = task.creator.taskId();
        if (parent && parent < event.subject && m_tasks[parent - 1].id) {
            task.depth = m_tasks[parent - 1].depth + 1;
            m_tasks[parent - 1].children.push_back(task.id);
        }
        break;
    }
    case Kind::TaskArguments:
        task.arguments = event.a;
        addArguments(task);
        break;
    case Kind::TaskRenamed:
        task.name = event.a;
        m_renames.push_back({index, event.subject, event.a});
        break;
    case Kind::StepBegun:
        m_hasLoop = true;
        if (task.started == never) {
            task.started = event.time;
            task.startedEvent = index;
        }
        break;
    default:
        consumeEnd(task, event, index);
        break;
    }
}

void Entities::consumeEnd(TaskInfo &task, const Event &event, std::uint32_t index)
{
    task.ended = event.time;
    task.endedEvent = index;
    task.end = event.as<TaskEnd>();
    task.result = event.a;
    task.exceptionText = event.b;
    task.ownRepr = event.d;
    task.isUnsaid = event.has(Unsaid);
    if (task.end == TaskEnd::Raise && m_stackEvent + 1 == index)
        task.traceback = m_stack;
}

void Entities::consumeStructure(const Event &event, std::uint32_t index)
{
    switch (event.kind) {
    case Kind::CoroutineDefined:
        m_definitions.push_back({event.a, event.c, event.b, event.d});
        m_newestDefinitions[event.a] = static_cast<std::uint32_t>(m_definitions.size());
        break;
    case Kind::StackReached:
        m_stackEvent = index;
        m_stack = event.a;
        break;
    case Kind::WaiterAdded:
        m_waiterChanges.push_back({index, event.subject, event.a, event.b, 0});
        break;
    case Kind::CallbacksRemoved:
        m_waiterChanges.push_back({index, event.subject, event.a, 0, event.b});
        break;
    default: // TaskCancelling
        m_cancels.push_back({index, event.subject, event.a, Actor::fromBits(event.b)});
        break;
    }
}

const DefinitionInfo *Entities::definition(const TaskInfo &task) const
{
    return task.definition ? &m_definitions[task.definition - 1] : nullptr;
}

void Entities::consumeJob(const Event &event, std::uint32_t index)
{
    if (event.kind == Kind::PoolCreated) {
        PoolInfo &pool = entry(m_pools, event.subject);
        pool.mostWorkers = event.a;
        pool.name = event.b;
        return;
    }
    if (event.kind == Kind::SleepBegun) {
        const Id id = event.actor().jobId();
        if (id && id <= m_jobs.size() && m_jobs[id - 1].sleepEvent == noEvent)
            m_jobs[id - 1].sleepEvent = index;
        return;
    }
    JobInfo &job = entry(m_jobs, event.subject);
    switch (event.kind) {
    case Kind::JobSubmitted:
        job.pool = event.a;
        job.function = event.b;
        job.by = Actor::fromBits(event.c);
        job.line = event.d;
        job.submitted = event.time;
        job.submittedEvent = index;
        entry(m_pools, event.a).jobs.push_back(job.id);
        break;
    case Kind::JobStarted: {
        job.worker = event.b;
        job.started = event.time;
        job.startedEvent = index;
        PoolInfo &pool = entry(m_pools, event.a);
        pool.workers = std::max(pool.workers, event.b + 1);
        break;
    }
    default:
        job.ended = event.time;
        job.endedEvent = index;
        job.end = event.kind == Kind::JobCancelled ? TaskEnd::Cancelled : event.as<TaskEnd>();
        job.result = event.a;
        job.exceptionText = event.b;
        break;
    }
}

void Entities::consumeObject(const Event &event, std::uint32_t index)
{
    switch (event.kind) {
    case Kind::QueueCreated: {
        QueueInfo &queue = entry(m_queues, event.subject);
        queue.kind = event.as<QueueKind>();
        queue.name = event.a;
        queue.maxsize = event.b;
        queue.created = event.time;
        queue.createdEvent = index;
        break;
    }
    case Kind::SyncCreated: {
        const auto kind = event.as<ObjectKind>();
        m_syncs[syncKey(kind, event.subject)] = {event.subject, kind, event.a, 0};
        break;
    }
    case Kind::ObjectNamed:
        nameObject(event);
        break;
    case Kind::TimerSet: {
        TimerInfo &timer = entry(m_timers, event.subject);
        timer.set = event.time;
        timer.deadline = event.secondsTime();
        timer.function = event.a;
        timer.by = Actor::fromBits(event.b);
        timer.library = event.has(Library);
        timer.setEvent = index;
        break;
    }
    case Kind::TimerCancelled:
        entry(m_timers, event.subject).ended = event.time;
        entry(m_timers, event.subject).cancelled = true;
        break;
    case Kind::CallbackBegun:
        m_hasLoop = true;
        if (event.b)
            entry(m_timers, event.b).ended = event.time;
        break;
    case Kind::ThreadStarted:
        entry(m_threads, event.subject).name = event.a;
        entry(m_threads, event.subject).started = event.time;
        break;
    case Kind::ThreadEnded:
        entry(m_threads, event.subject).ended = event.time;
        break;
    default:
        break;
    }
}

void Entities::nameObject(const Event &event)
{
    const auto kind = event.as<ObjectKind>();
    if (kind == ObjectKind::Queue) {
        entry(m_queues, event.subject).variable = event.a;
    } else if (kind == ObjectKind::Task) {
        entry(m_tasks, event.subject).variable = event.a;
    } else if (kind == ObjectKind::Pool) {
        entry(m_pools, event.subject).variable = event.a;
    } else {
        SyncInfo &sync = m_syncs[syncKey(kind, event.subject)];
        sync.id = event.subject;
        sync.kind = kind;
        sync.variable = event.a;
    }
}

void Entities::addArguments(TaskInfo &task)
{
    Family &family = m_families[task.coroutine];
    ++family.members;
    if (!family.first) {
        family.first = task.id;
        return;
    }
    const TaskInfo &first = m_tasks[family.first - 1];
    if (first.arguments == task.arguments)
        return;
    for (std::uint32_t i = 0; i < family.differing; ++i) {
        const std::string_view one = argument(first, i);
        const std::string_view other = argument(task, i);
        if (one.empty() && other.empty())
            return;
        // "<Queue at 0x...>" tells nobody apart.
        if (one != other && !one.starts_with('<') && !other.starts_with('<')) {
            family.differing = i;
            family.alikeBefore = family.alikeAfter = UINT32_MAX;
            break;
        }
    }
    if (family.differing != UINT32_MAX)
        narrow(family, argument(first, family.differing), argument(task, family.differing));
}

/// What was alike in all is alike in these two at most.
void Entities::narrow(Family &family, std::string_view one, std::string_view other)
{
    if (one == other)
        return;
    const auto count = [](auto &&differing, auto from) {
        return static_cast<std::uint32_t>(differing - from);
    };
    const auto before = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    family.alikeBefore = std::min(family.alikeBefore, count(before.first, one.begin()));
    const auto after = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend());
    family.alikeAfter = std::min(family.alikeAfter, count(after.first, one.rbegin()));
}

/// The text of one argument, empty if the task has none at this position.
std::string_view Entities::argument(const TaskInfo &task, std::uint32_t position) const
{
    std::string_view rest = m_trace->text(task.arguments);
    for (std::uint32_t i = 0; i < position; ++i) {
        const std::size_t end = rest.find('\x1f');
        if (end == std::string_view::npos)
            return {};
        rest.remove_prefix(end + 1);
    }
    return rest.substr(0, rest.find('\x1f'));
}

const TaskInfo *Entities::task(Id id) const
{
    return find(m_tasks, id);
}

const QueueInfo *Entities::queue(Id id) const
{
    return find(m_queues, id);
}

const JobInfo *Entities::job(Id id) const
{
    return find(m_jobs, id);
}

const PoolInfo *Entities::pool(Id id) const
{
    return find(m_pools, id);
}

const TimerInfo *Entities::timer(Id id) const
{
    return find(m_timers, id);
}

const SyncInfo *Entities::sync(ObjectKind kind, Id id) const
{
    const auto found = m_syncs.find(syncKey(kind, id));
    return found == m_syncs.end() ? nullptr : &found->second;
}

std::vector<Id> Entities::tasksInOrder(bool withInternal) const
{
    std::vector<Id> order;
    std::vector<Id> stack;
    const auto shown = [&](Id id) { return withInternal || !m_tasks[id - 1].internal; };
    for (const TaskInfo &root : m_tasks) {
        if (!root.id || root.depth)
            continue;
        stack.push_back(root.id);
        while (!stack.empty()) {
            const Id id = stack.back();
            stack.pop_back();
            if (shown(id))
                order.push_back(id);
            const auto &children = m_tasks[id - 1].children;
            stack.insert(stack.end(), children.rbegin(), children.rend());
        }
    }
    return order;
}

std::size_t Entities::outputCount(std::size_t events) const
{
    const auto end = std::lower_bound(m_outputs.begin(), m_outputs.end(), events);
    return static_cast<std::size_t>(end - m_outputs.begin());
}

} // namespace trace
