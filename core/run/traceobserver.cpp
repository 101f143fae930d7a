// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/traceobserver.h"

#include "core/loop/executor.h"
#include "core/loop/queue.h"
#include "core/loop/waitreason.h"
#include "core/run/shortrepr.h"
#include "core/run/tracekinds.h"
#include "core/script/coroutine.h"
#include "core/script/exceptions.h"
#include "core/script/operators.h"
#include "core/script/threadstate.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/conversion.h"

#include <algorithm>
#include <typeinfo>

namespace run
{

namespace
{

/// Tasks of one coroutine differ in their first arguments, or hardly at all.
constexpr int mostArguments = 4;

/// What a task's coroutine was called with, as long as it has not begun to run.
std::vector<std::string> argumentsOf(loop::Task &task)
{
    std::vector<std::string> texts;
    const loop::Body &body = task.body();
    if (typeid(body) != typeid(stdlib::asyncio::ScriptBody)) // a cast takes longer
        return texts;
    const script::Value value = static_cast<const stdlib::asyncio::ScriptBody &>(body).coroutine();
    auto *coroutine = value.isSet() ? value.as<script::Coroutine>() : nullptr;
    if (!coroutine || coroutine->state() != script::Coroutine::State::Created)
        return texts;
    const script::CodePlan &plan = coroutine->code().plan();
    const int count = std::min(plan.positionalCount + plan.keywordOnlyCount, mostArguments);
    for (int argument = 0; argument < count; ++argument) {
        const script::Value &slot = coroutine->frame()->slots()[argument];
        texts.push_back(slot.isSet() ? shortRepr(slot) : std::string());
    }
    return texts;
}

trace::Id idOf(int number)
{
    return static_cast<trace::Id>(number);
}

loop::Nanoseconds lengthOf(double seconds)
{
    return loop::fromSeconds(seconds);
}

} // namespace

TraceObserver::TraceObserver(trace::Recorder &recorder, const loop::Clock &clock)
    : m_recorder(recorder), m_clock(clock)
{
}

trace::Actor TraceObserver::actor(const loop::Actor &who)
{
    if (who.job)
        return trace::Actor::job(idOf(who.job->number()));
    if (who.task)
        return trace::Actor::task(idOf(who.task->id()));
    return trace::Actor::thread(idOf(who.thread));
}

std::uint32_t TraceObserver::currentLine() const
{
    return m_interpreter ? static_cast<std::uint32_t>(m_interpreter->currentLine()) : 0;
}

std::string TraceObserver::reprOf(const script::Value &value) const
{
    return m_fullReprs && m_interpreter ? fullRepr(*m_interpreter, value) : shortRepr(value);
}

void TraceObserver::describe(const loop::Error &error, std::string &type, std::string &text) const
{
    const script::Value exception = stdlib::toScriptException(error);
    type = script::typeName(exception);
    if (m_interpreter)
        text = script::messageOf(*m_interpreter, exception);
}

void TraceObserver::turnBegan(loop::Loop &loop, std::size_t)
{
    m_recorder.turnBegun(now(), idOf(loop.number()));
}

void TraceObserver::pollBegan(loop::Loop &loop, std::optional<loop::Nanoseconds> deadline)
{
    const bool othersMayWake =
        loop.runtime().hasPlainThreads() || (isReachable && isReachable());
    m_recorder.pollBegun(now(), deadline.value_or(trace::unlimited), idOf(loop.number()),
                         othersMayWake);
    if (onPoll)
        onPoll(deadline);
}

void TraceObserver::pollEnded(loop::Loop &loop, loop::WaitEnd)
{
    m_recorder.pollEnded(now(), idOf(loop.number()));
}

void TraceObserver::handleBegan(loop::Loop &loop, const loop::HandleInfo &info)
{
    const trace::Id handle = ++m_handles;
    m_running[&info.callable] = handle;
    m_recorder.callbackBegun(now(), handleKind(info.kind), info.callable.functionName(),
                             info.callable.origin() == loop::Origin::Library, handle,
                             info.timer ? idOf(info.timer->number()) : 0, idOf(loop.number()));
}

void TraceObserver::handleEnded(loop::Loop &loop, const loop::HandleInfo &info)
{
    const auto running = m_running.find(&info.callable);
    const trace::Id handle = running == m_running.end() ? 0 : running->second;
    if (running != m_running.end())
        m_running.erase(running);
    m_recorder.callbackEnded(now(), handle, idOf(loop.number()));
    if (onHandleEnded)
        onHandleEnded();
}

void TraceObserver::taskCreated(loop::Task &task, loop::Actor by)
{
    const std::string coroutine = task.body().qualifiedName();
    tellDefinition(task.body(), coroutine);
    m_recorder.taskCreated(now(), idOf(task.id()), task.name(), coroutine, actor(by), currentLine(),
                           task.isInternal());
    if (const std::vector<std::string> texts = argumentsOf(task); !texts.empty())
        taskArguments(task, texts);
}

void TraceObserver::taskRenamed(loop::Task &task)
{
    m_recorder.taskRenamed(now(), idOf(task.id()), task.name());
}

trace::Waking TraceObserver::waking(const loop::Task &task, loop::ReadyCause cause,
                                    loop::Actor by) const
{
    trace::Waking waking;
    waking.by = actor(by);
    switch (cause) {
    case loop::ReadyCause::Created:
        waking.cause = trace::Cause::Created;
        return waking;
    case loop::ReadyCause::Yielded:
        waking.cause = trace::Cause::Yielded;
        return waking;
    case loop::ReadyCause::Request:
        waking.cause = trace::Cause::Request;
        return waking;
    case loop::ReadyCause::Refused:
        waking.cause = trace::Cause::Other;
        return waking;
    case loop::ReadyCause::Future:
        break;
    }
    const loop::WaitReason &reason = task.waitReason();
    waking.cause = causeOf(reason.kind());
    if (const loop::SyncObject *object = reason.object())
        waking.id = idOf(object->number());
    const loop::Future *future = task.waitingOn();
    if (future && future->isCancelled()) {
        waking.cause = trace::Cause::Cancel;
    } else if (waking.cause == trace::Cause::Future && future) {
        if (future->isTask()) {
            waking.cause = trace::Cause::Task;
            waking.id = idOf(static_cast<const loop::Task *>(future)->id());
        } else if (future->jobNumber()) {
            waking.cause = trace::Cause::Job;
            waking.id = idOf(future->jobNumber());
        }
    }
    return waking;
}

void TraceObserver::taskReady(loop::Task &task, loop::ReadyCause cause, loop::Actor by)
{
    if (cause == loop::ReadyCause::Yielded) {
        const std::uint64_t place = task.body().placeKey();
        if (place != 0 && place != task.toldPlace)
            tellStack(task, place);
    }
    m_recorder.taskReady(now(), idOf(task.id()), waking(task, cause, by));
}

void TraceObserver::taskStepBegan(loop::Task &task)
{
    m_recorder.stepBegun(now(), idOf(task.id()), idOf(task.loop().number()));
}

void TraceObserver::taskStepEnded(loop::Task &task)
{
    m_recorder.stepEnded(now(), idOf(task.id()), idOf(task.loop().number()));
    if (onHandleEnded)
        onHandleEnded();
}

void TraceObserver::addTarget(const loop::Future &future,
                              std::vector<trace::Target> &targets) const
{
    using Kind = trace::Target::Kind;
    if (future.isTask()) {
        targets.push_back({Kind::Task, idOf(static_cast<const loop::Task &>(future).id())});
    } else if (const auto *children = future.children()) {
        targets.push_back({Kind::Gather, static_cast<std::uint32_t>(children->size())});
        for (const loop::Ref<loop::Future> &child : *children)
            addTarget(*child, targets);
    } else if (future.jobNumber()) {
        targets.push_back({Kind::Job, idOf(future.jobNumber())});
    } else if (const loop::Future *shielded = future.shielded()) {
        targets.push_back({Kind::Shield, 1});
        addTarget(*shielded, targets);
    } else {
        targets.push_back({Kind::Future, 0});
    }
}

void TraceObserver::taskWaits(loop::Task &task, const loop::WaitReason &reason)
{
    std::vector<trace::Target> targets;
    trace::Waiting waiting;
    waiting.kind = waitKind(reason.kind());
    waiting.line = static_cast<std::uint32_t>(task.body().currentLine());
    waiting.length = lengthOf(reason.seconds());
    const std::string what = reason.what();
    waiting.what = what;
    if (const loop::SyncObject *object = reason.object()) {
        waiting.object = idOf(object->number());
    } else if (const auto *futures = reason.futures()) {
        for (const loop::Ref<loop::Future> &future : *futures)
            addTarget(*future, targets);
    } else if (const loop::Future *future = reason.future()) {
        addTarget(*future, targets);
    }
    if (waiting.kind == trace::WaitKind::Future && !targets.empty()) {
        const trace::Target first = targets.front();
        switch (first.kind) {
        case trace::Target::Kind::Task:
            waiting.kind = trace::WaitKind::Task;
            waiting.object = first.value;
            break;
        case trace::Target::Kind::Job:
            waiting.kind = trace::WaitKind::Job;
            waiting.object = first.value;
            break;
        case trace::Target::Kind::Gather:
            waiting.kind = trace::WaitKind::Gather;
            break;
        case trace::Target::Kind::Shield:
            waiting.kind = trace::WaitKind::Shield;
            break;
        case trace::Target::Kind::Future:
            break;
        }
        if (waiting.kind != trace::WaitKind::Gather && waiting.kind != trace::WaitKind::Shield)
            targets.clear();
    }
    // Gather and shield name their members, not themselves.
    std::span<const trace::Target> members = targets;
    if (waiting.kind == trace::WaitKind::Gather || waiting.kind == trace::WaitKind::Shield)
        members = members.subspan(1);
    waiting.targets = members;
    waiting.isStacked = tellWaitingPlace(task);
    m_recorder.taskWaits(now(), idOf(task.id()), waiting);
}

void TraceObserver::timerSet(loop::TimerHandle &timer, loop::Actor by)
{
    const loop::Callable *callable = timer.callable();
    m_recorder.timerSet(now(), idOf(timer.number()), timer.deadline(),
                        callable ? callable->functionName() : std::string(), actor(by),
                        callable && callable->origin() == loop::Origin::Library);
}

void TraceObserver::timerCancelled(loop::TimerHandle &timer)
{
    m_recorder.timerCancelled(now(), idOf(timer.number()));
}

void TraceObserver::objectCreated(loop::SyncObject &object)
{
    if (object.kind() == loop::SyncObject::Kind::Queue) {
        m_recorder.queueCreated(now(), idOf(object.number()), trace::QueueKind::Fifo,
                                object.name(),
                                static_cast<std::uint32_t>(
                                    static_cast<const loop::Queue &>(object).maxsize()),
                                currentLine());
        return;
    }
    m_recorder.syncCreated(now(), objectKind(object.kind()), idOf(object.number()), object.name());
}

void TraceObserver::objectTaken(loop::SyncObject &object, loop::Actor by)
{
    m_recorder.objectTaken(now(), objectKind(object.kind()), idOf(object.number()), actor(by),
                           currentLine());
}

void TraceObserver::objectReleased(loop::SyncObject &object, loop::Actor by)
{
    m_recorder.objectReleased(now(), objectKind(object.kind()), idOf(object.number()), actor(by),
                              currentLine());
}

void TraceObserver::queuePut(loop::Queue &queue, const loop::Value &item, std::size_t depth,
                             loop::Actor by)
{
    m_recorder.queuePut(now(), idOf(queue.number()), static_cast<std::uint32_t>(depth),
                        static_cast<std::uint32_t>(queue.maxsize()),
                        shortRepr(stdlib::toScript(item)), actor(by));
}

void TraceObserver::queueGot(loop::Queue &queue, const loop::Value &item, std::size_t depth,
                             loop::Actor by)
{
    m_recorder.queueGot(now(), idOf(queue.number()), static_cast<std::uint32_t>(depth),
                        static_cast<std::uint32_t>(queue.maxsize()),
                        shortRepr(stdlib::toScript(item)), actor(by));
}

void TraceObserver::serverSeen(int number, const std::string &address)
{
    m_recorder.queueCreated(now(), idOf(number), trace::QueueKind::Requests,
                            "requests " + address, 0);
}

void TraceObserver::requestBegan(int server, const std::string &what, std::size_t inFlight,
                                 loop::Actor by)
{
    m_recorder.queuePut(now(), idOf(server), static_cast<std::uint32_t>(inFlight), 0, what,
                        actor(by));
}

void TraceObserver::requestEnded(int server, const std::string &what, std::size_t inFlight,
                                 loop::Actor by)
{
    m_recorder.queueGot(now(), idOf(server), static_cast<std::uint32_t>(inFlight), 0, what,
                        actor(by));
}

void TraceObserver::poolCreated(loop::Executor &pool)
{
    m_recorder.poolCreated(now(), idOf(pool.number()),
                           static_cast<std::uint32_t>(pool.maxWorkers()), pool.threadNamePrefix());
}

void TraceObserver::jobSubmitted(loop::Job &job, loop::Actor by)
{
    m_recorder.jobSubmitted(now(), idOf(job.number()), idOf(job.pool()), job.functionName(),
                            actor(by), currentLine());
}

void TraceObserver::jobStarted(loop::Job &job, int worker)
{
    m_recorder.jobStarted(now(), idOf(job.number()), idOf(job.pool()),
                          static_cast<std::uint32_t>(worker));
}

void TraceObserver::jobFinished(loop::Job &job, const loop::Outcome &outcome)
{
    if (!outcome.error) {
        m_recorder.jobFinished(now(), idOf(job.number()), reprOf(stdlib::toScript(outcome.value)));
        return;
    }
    std::string type, text;
    describe(outcome.error, type, text);
    m_recorder.jobFailed(now(), idOf(job.number()), type, text);
}

void TraceObserver::jobCancelled(loop::Job &job)
{
    m_recorder.jobCancelled(now(), idOf(job.number()));
}

/// Pool workers are known by their jobs; the library's own threads are not shown.
void TraceObserver::threadStarted(loop::Thread &thread)
{
    if (thread.number)
        m_recorder.threadStarted(now(), idOf(thread.number), thread.name);
}

void TraceObserver::threadEnded(loop::Thread &thread)
{
    if (thread.number)
        m_recorder.threadEnded(now(), idOf(thread.number));
}

void TraceObserver::sleepBegan(loop::Actor who, double seconds)
{
    m_recorder.sleepBegun(now(), actor(who), lengthOf(seconds), currentLine());
}

void TraceObserver::sleepEnded(loop::Actor who)
{
    m_recorder.sleepEnded(now(), actor(who));
}

void TraceObserver::exceptionLogged(const loop::ExceptionContext &context)
{
    std::string type, text;
    if (context.error)
        describe(context.error, type, text);
    trace::Actor task;
    if (context.future && context.future->isTask())
        task = trace::Actor::task(idOf(static_cast<loop::Task *>(context.future)->id()));
    m_recorder.logged(now(), task, context.message, type, text);
}

void TraceObserver::interrupted(const char *why)
{
    m_recorder.interrupted(now(), why);
}

void TraceObserver::taskArguments(loop::Task &task, std::span<const std::string> texts)
{
    m_recorder.taskArguments(now(), idOf(task.id()), texts);
}

void TraceObserver::objectNamed(loop::SyncObject &object, const std::string &variable)
{
    m_recorder.objectNamed(now(), objectKind(object.kind()), idOf(object.number()), variable);
}

} // namespace run
