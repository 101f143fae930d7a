// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/taskgroup.h"

#include "core/loop/release.h"
#include "core/loop/runtime.h"

#include <algorithm>

namespace loop
{

// CPython: isinstance(error, (SystemExit, KeyboardInterrupt)).
static bool isBaseError(const Error &error)
{
    return error && error.kind() == ErrorKind::LeavesLoop;
}

std::string TaskGroup::describe() const
{
    return repr ? repr() : "<TaskGroup>";
}

void TaskGroup::enter()
{
    if (m_entered)
        throw RuntimeError("TaskGroup " + describe() + " has been already entered");
    m_entered = true;
    m_parent = Ref(m_loop.currentTask());
    if (!m_parent)
        throw RuntimeError("TaskGroup " + describe() + " cannot determine the parent task");
}

Ref<Task> TaskGroup::createTask(Ref<Body> body, std::string name, Ref<Context> context)
{
    if (!m_entered)
        throw RuntimeError("TaskGroup " + describe() + " has not been entered");
    if (m_exiting && m_tasks.empty())
        throw RuntimeError("TaskGroup " + describe() + " is finished");
    if (m_aborting)
        throw RuntimeError("TaskGroup " + describe() + " is shutting down");
    auto task = m_loop.createTask(std::move(body), {}, std::move(context));
    if (!name.empty())
        task->setName(std::move(name));
    if (!m_callback) {
        m_callback = libraryCallable("TaskGroup._on_task_done",
                                     [self = Ref(this)](Future &done) { self->taskDone(done); });
    }
    task->addDoneCallback(m_callback);
    m_tasks.push_back(task);
    return task;
}

void TaskGroup::abort()
{
    m_aborting = true;
    for (const Ref<Task> &task : std::vector(m_tasks)) {
        if (!task->isDone())
            task->cancel();
    }
}

void TaskGroup::taskDone(Future &done)
{
    const auto place = std::ranges::find(m_tasks, static_cast<Task *>(&done), &Ref<Task>::get);
    if (place != m_tasks.end())
        m_tasks.erase(place);
    if (m_completed && m_tasks.empty())
        releaseWaiter(*m_completed);
    if (done.isCancelled())
        return;
    const Error error = done.exception();
    if (!error)
        return;
    m_errors.push_back(error);
    if (isBaseError(error) && !m_baseError)
        m_baseError = error;
    if (m_parent->isDone()) {
        const Runtime &runtime = m_loop.runtime();
        ExceptionContext context;
        context.message = "Task " + runtime.repr(done) + " has errored out but its parent task "
                          + runtime.repr(*m_parent) + " is already completed";
        context.error = error;
        context.future = &done;
        context.isTask = true;
        m_loop.callExceptionHandler(context);
    } else if (!m_aborting && !m_parentCancelRequested) {
        abort();
        m_parentCancelRequested = true;
        m_parent->cancel();
    }
}

Coroutine TaskGroup::exit(Error error)
{
    const auto self = Ref(this);
    m_exiting = true;
    if (isBaseError(error) && !m_baseError)
        m_baseError = error;
    Error cancellation = error.isCancelled() ? error : Error();
    if (m_parentCancelRequested && m_parent->uncancel() == 0)
        cancellation = {};
    if (error && !m_aborting)
        abort();

    while (!m_tasks.empty()) {
        if (!m_completed)
            m_completed = m_loop.createFuture();
        try {
            const auto completed = m_completed;
            co_await completed->waiting(WaitReason::of(WaitReason::Kind::TaskGroup));
        } catch (const Exception &e) {
            if (e.kind() != ErrorKind::Cancelled)
                throw;
            if (!m_aborting) {
                cancellation = Error::current();
                abort();
            }
        }
        m_completed = nullptr;
    }
    m_callback = nullptr; // no cycle with itself

    if (m_baseError)
        m_baseError.raise();
    if (cancellation && m_errors.empty())
        cancellation.raise();
    if (error && !error.isCancelled())
        m_errors.push_back(error);
    if (!m_errors.empty()) {
        throw ExceptionGroup("unhandled errors in a TaskGroup", std::exchange(m_errors, {}));
    }
    co_return false;
}

} // namespace loop
