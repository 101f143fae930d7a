// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/loop/schedule.h"

#include "core/loop/executor.h"
#include "core/loop/queue.h"
#include "core/loop/runtime.h"
#include "tests/core/loop/program.h"

#include <cstdio>

using namespace loop;

static std::string seconds(double value)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.6f", value);
    return text;
}

static std::string quoted(const std::string &text)
{
    return quotedName(text + ' ').substr(0, text.size() + 1) + '"'; // the blank forces the quotes
}

std::string errorText(const Error &error)
{
    try {
        error.raise();
    } catch (const ScriptError &e) {
        return e.name() + ' ' + quoted(e.text());
    } catch (const CancelledError &) {
        return "CancelledError \"\"";
    } catch (const TimeoutError &) {
        return "TimeoutError \"\"";
    } catch (const KeyboardInterrupt &) {
        return "KeyboardInterrupt \"\"";
    } catch (const RuntimeError &e) {
        return "RuntimeError " + quoted(e.text());
    } catch (const ExceptionGroup &e) {
        return "ExceptionGroup "
               + quoted(e.text() + " (" + std::to_string(e.errors().size()) + " sub-exception"
                        + (e.errors().size() > 1 ? "s)" : ")"));
    } catch (const BrokenBarrierError &e) {
        return "BrokenBarrierError " + quoted(e.text());
    } catch (const std::exception &e) {
        return std::string("? ") + e.what();
    }
}

std::string Schedule::now() const
{
    return seconds(m_runtime->time());
}

std::string Schedule::x(const Task &task) const
{
    return task.isInternal() ? "x" : "";
}

void Schedule::add(const std::string &text)
{
    m_lines.push_back(now() + ' ' + text);
}

void Schedule::addError(const std::string &text, const Error &error)
{
    add(text + ' ' + errorText(error));
}

void Schedule::handleBegan(Loop &, const HandleInfo &info)
{
    static const char *const kinds[] = {"callback", "timer", "futcb"};
    const char *prefix = info.callable.origin() == Origin::Library ? "x" : "";
    m_open.push_back(m_lines.size());
    add(std::string(prefix) + "run " + kinds[int(info.kind)] + ' ' + info.callable.functionName());
}

void Schedule::handleEnded(Loop &, const HandleInfo &)
{
    m_lines[m_open.back()] += " end=" + now();
    m_open.pop_back();
}

void Schedule::taskCreated(Task &task, Actor by)
{
    m_early[task.id()] = {task.name(), {m_lines.size()}};
    add(x(task) + "create " + quotedName(task.name()) + ' ' + task.body().qualifiedName()
        + " by=" + (by.task ? quotedName(by.task->name()) : "-"));
}

void Schedule::taskRenamed(Task &task)
{
    const auto early = m_early.find(task.id());
    if (early == m_early.end())
        return;
    auto &[name, lines] = early->second;
    const std::string before = ' ' + quotedName(name);
    for (const std::size_t line : lines)
        m_lines[line].replace(m_lines[line].find(before), before.size(), ' ' + quotedName(task.name()));
    name = task.name();
}

void Schedule::taskReady(Task &task, ReadyCause, Actor)
{
    if (const auto early = m_early.find(task.id()); early != m_early.end())
        early->second.second.push_back(m_lines.size());
    add(x(task) + "ready " + quotedName(task.name()));
}

void Schedule::taskStepBegan(Task &task)
{
    m_early.erase(task.id());
    m_open.push_back(m_lines.size());
    add(x(task) + "step " + quotedName(task.name()) + ' ' + task.body().qualifiedName());
}

void Schedule::taskStepEnded(Task &)
{
    m_lines[m_open.back()] += " end=" + now();
    m_open.pop_back();
}

void Schedule::taskWaits(Task &task, const WaitReason &reason)
{
    add(x(task) + "wait " + quotedName(task.name()) + ' ' + reason.text());
}

void Schedule::taskDone(Task &task)
{
    const std::string text = x(task) + "done " + quotedName(task.name());
    if (task.isCancelled())
        add(text + " cancelled");
    else if (const Error error = task.peekError())
        addError(text + " raise", error);
    else
        add(text + " result");
}

void Schedule::timerSet(TimerHandle &timer, Actor)
{
    add("timer M" + std::to_string(timer.number()) + " set when=" + seconds(timer.when()) + ' '
        + timer.callable()->functionName());
}

void Schedule::timerCancelled(TimerHandle &timer)
{
    add("timer M" + std::to_string(timer.number()) + " cancel");
}

void Schedule::queueLine(Queue &queue, const char *what, std::size_t depth)
{
    add("queue " + queue.name() + what + std::to_string(depth)
        + " maxsize=" + std::to_string(queue.maxsize()));
}

void Schedule::queuePut(Queue &queue, const Value &, std::size_t depth, Actor)
{
    queueLine(queue, " put depth=", depth);
}

void Schedule::queueGot(Queue &queue, const Value &, std::size_t depth, Actor)
{
    queueLine(queue, " get depth=", depth);
}

static std::string jobName(const Job &job)
{
    return "job J" + std::to_string(job.number());
}

void Schedule::jobSubmitted(Job &job, Actor)
{
    add(jobName(job) + " submit pool=" + std::to_string(job.pool()) + ' ' + job.functionName());
}

void Schedule::jobStarted(Job &job, int worker)
{
    add(jobName(job) + " start pool=" + std::to_string(job.pool())
        + " worker=" + std::to_string(worker));
}

void Schedule::jobFinished(Job &job, const Outcome &outcome)
{
    if (outcome.error)
        addError(jobName(job) + " finish raise", outcome.error);
    else
        add(jobName(job) + " finish ok");
}

void Schedule::jobCancelled(Job &job)
{
    add(jobName(job) + " cancelled");
}

void Schedule::sleepBegan(Actor who, double length)
{
    std::string name = "-";
    if (who.job)
        name = 'J' + std::to_string(who.job->number());
    else if (who.task)
        name = quotedName(who.task->name());
    add("sleep " + name + ' ' + seconds(length));
}

void Schedule::exceptionLogged(const ExceptionContext &context)
{
    const bool isTask = context.future && context.future->isTask();
    const std::string name
        = isTask ? quotedName(static_cast<Task *>(context.future)->name()) : "-";
    std::string text = "log " + quoted(context.message) + ' ' + name;
    if (context.error)
        addError(text, context.error);
    else
        add(text);
}

void Schedule::interrupted(const char *why)
{
    add(std::string("interrupt ") + why);
}
