// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/task.h"

#include "core/loop/loop.h"
#include "core/loop/runtime.h"

namespace loop
{

Task::Task(Loop &loop, Ref<Body> body, std::string name, Ref<Context> context)
    : Future(loop), m_body(std::move(body)), m_context(std::move(context)), m_id(++loop.runtime().counters.task)
{
    if (name.empty())
        m_defaultNumber = ++loop.runtime().counters.taskName;
    else
        m_customName = std::make_unique<std::string>(std::move(name));
}

std::string Task::name() const
{
    return m_customName ? *m_customName : "Task-" + std::to_string(m_defaultNumber);
}

void Task::setName(std::string name)
{
    m_customName = std::make_unique<std::string>(std::move(name));
    if (Observer *observer = loop().runtime().observer())
        observer->taskRenamed(*this);
}

bool Task::isRunning() const
{
    return loop().currentTask() == this;
}

bool Task::isInternal() const
{
    return m_body->qualifiedName().starts_with("BaseEventLoop.shutdown_");
}

void Task::lastReferenceGone()
{
    if (isDone()) {
        Future::lastReferenceGone();
        return;
    }
    const auto keptAlive = Ref<Task>(this);
    Runtime &runtime = loop().runtime();
    if (logDestroyPending && !runtime.isUnwinding() && !runtime.interlock().isAborted()) {
        ExceptionContext context;
        context.message = "Task was destroyed but it is pending!";
        context.future = this;
        context.isTask = true;
        try {
            loop().callExceptionHandler(context);
        } catch (...) {
            // As in Future::lastReferenceGone().
        }
    }
    unwind();
}

bool Task::cancel(const Value &message)
{
    setRetrieved();
    if (isDone())
        return false;
    ++m_cancelsRequested;
    if (Observer *observer = loop().runtime().observer())
        observer->taskCancelRequested(*this, loop().runtime().actor());
    // It stays there: a task that it waits on may refuse, and be asked again.
    if (const Ref<Future> waitingOn = m_waitingOn; waitingOn && waitingOn->cancel(message))
        return true;
    m_mustCancel = true;
    m_cancelMessage = message;
    return true;
}

int Task::uncancel()
{
    if (m_cancelsRequested > 0)
        --m_cancelsRequested;
    if (Observer *observer = loop().runtime().observer())
        observer->taskUncancelled(*this);
    return m_cancelsRequested;
}

// The task is this coroutine: it runs the body, awaits what the body hands out, and goes on with
// what came of that. Its caller is runStep(), each time; it returns there whenever it suspends.
QCoro::Task<> Task::drive(Input input)
{
    for (;;) {
        Step step = stepBody(std::move(input));
        input = {};
        if (auto *awaited = std::get_if<AwaitFuture>(&step)) {
            Future &future = *awaited->future;
            if (!future.isDone())
                co_await Suspension{*this, &future};
            input = takeInput(future);
        } else if (auto *native = std::get_if<AwaitCoroutine>(&step)) {
            try {
                input.value = co_await native->coroutine;
            } catch (...) {
                input.error = Error::current();
            }
        } else if (std::holds_alternative<Yield>(step)) {
            co_await Suspension{*this, nullptr};
            input.error = takeInjected();
        } else if (auto *done = std::get_if<Done>(&step)) {
            succeed(std::move(done->value));
            co_return;
        } else {
            end(std::move(std::get<Raised>(step).error));
            co_return;
        }
        if (m_unwinding)
            co_return;
    }
}

Step Task::stepBody(Input input)
{
    try {
        return m_body->step(std::move(input));
    } catch (...) {
        return Raised{Error::current()};
    }
}

Input Task::takeInput(Future &awaited)
{
    if (Error injected = takeInjected())
        return {{}, std::move(injected)};
    return awaited.outcome();
}

void Task::succeed(Value value)
{
    if (std::exchange(m_mustCancel, false)) // cancelled right before it ended
        cancelNow(std::move(m_cancelMessage));
    else
        finish(std::move(value));
}

void Task::end(Error error)
{
    if (error.kind() == ErrorKind::Stopped) {
        m_leaving = std::move(error);
        forget();
    } else if (error.isCancelled()) {
        setCancelledError(std::move(error));
        cancelNow({});
    } else {
        if (error.leavesLoop())
            m_leaving = error;
        fail(std::move(error));
    }
}

void Task::suspend(std::coroutine_handle<> coroutine, Future &on, WaitReason reason)
{
    m_resume = coroutine;
    if (&on.loop() != &loop()) {
        refuse("Task " + loop().runtime().repr(*this) + " got Future "
               + loop().runtime().repr(on) + " attached to a different loop");
    } else if (&on == this) {
        refuse("Task cannot await on itself: " + loop().runtime().repr(*this));
    } else {
        m_waitingOn = Ref(&on);
        m_reason = reason;
        Observer *const observer = loop().runtime().observer();
        if (observer && on.isTask())
            observer->waiterAdded(static_cast<Task &>(on), nullptr, this);
        on.addWaiter(*this);
    }
}

void Task::refuse(std::string message)
{
    m_injected = Error::of(RuntimeError(std::move(message)));
    loop().scheduleStep(*this, ReadyCause::Refused);
}

void Task::suspendForTurn(std::coroutine_handle<> coroutine)
{
    m_resume = coroutine;
    loop().scheduleStep(*this, ReadyCause::Yielded);
}

void Task::runStep()
{
    if (isDone())
        return;
    if (m_mustCancel) {
        m_mustCancel = false;
        const bool isCancelledAlready
            = m_injected.isCancelled()
              || (m_waitingOn
                  && (m_waitingOn->isCancelled() || m_waitingOn->peekError().isCancelled()));
        if (m_waitingOn)
            m_waitingOn->setRetrieved();
        if (!isCancelledAlready) {
            m_injected = Error(std::make_exception_ptr(CancelledError(m_cancelMessage)),
                               ErrorKind::Cancelled);
        }
    }
    const Ref<Future> waited = std::move(m_waitingOn);
    m_reason = {};
    Observer *const observer = loop().runtime().observer();
    if (observer)
        observer->taskStepBegan(*this);
    resume();
    if (observer)
        observer->taskStepEnded(*this);
    endStep(observer);
}

void Task::resume()
{
    Task *const previous = loop().exchangeCurrentTask(this);
    const ContextScope scope(loop().thread(), m_context);
    if (m_started) {
        std::exchange(m_resume, {}).resume();
    } else {
        m_started = true;
        // Not kept: it frees itself at its end. Kept here, it and this task would be a cycle.
        drive({{}, takeInjected()});
    }
    if (m_mustCancel && m_waitingOn && m_waitingOn->cancel(m_cancelMessage))
        m_mustCancel = false;
    loop().exchangeCurrentTask(previous);
}

void Task::endStep(Observer *observer)
{
    if (observer && isDone())
        observer->taskDone(*this);
    else if (observer && m_waitingOn)
        observer->taskWaits(*this, m_reason);
    if (isDone())
        m_context = nullptr;
    if (m_leaving) {
        loop().setTaskThatLeft(Ref<Task>(this));
        std::exchange(m_leaving, {}).raise();
    }
}

void Task::unwind()
{
    if (isDone() || isRunning())
        return;
    static const Error stopped = Error::of(Stopped());
    const auto keptAlive = Ref<Task>(this);
    m_unwinding = true;
    if (m_resume) {
        m_injected = stopped;
        Task *const previous = loop().exchangeCurrentTask(this);
        loop().countUnwinding(1);
        std::exchange(m_resume, {}).resume();
        loop().countUnwinding(-1);
        loop().exchangeCurrentTask(previous);
    }
    m_injected = {};
    m_waitingOn = nullptr;
    m_context = nullptr;
    m_body->discard();
    forget();
}

} // namespace loop
