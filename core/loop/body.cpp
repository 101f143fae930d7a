// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/body.h"

#include "core/loop/loop.h"
#include "core/loop/runtime.h"
#include "core/loop/task.h"

namespace loop
{

namespace
{

class FunctionBody final : public Body
{
public:
    FunctionBody(std::string qualifiedName, std::function<Coroutine()> function)
        : m_qualifiedName(std::move(qualifiedName)), m_function(std::move(function))
    {
    }

    Step step(Input input) override
    {
        if (!m_function) // what it handed out has ended, and so it does
            return finished(std::move(input));
        // The function object must live as long as its coroutine: a lambda's captures are in it.
        m_running = std::exchange(m_function, nullptr);
        if (input.error)
            return Raised{std::move(input.error)};
        try {
            Coroutine coroutine = m_running();
            if (coroutine.isReady())
                return finished(takeResult(coroutine));
            return AwaitCoroutine{std::move(coroutine)};
        } catch (...) {
            return finished({{}, Error::current()});
        }
    }
    std::string qualifiedName() const override { return m_qualifiedName; }
    void discard() override
    {
        m_function = nullptr;
        m_running = nullptr;
    }

private:
    Step finished(Outcome outcome)
    {
        m_running = nullptr;
        if (outcome.error)
            return Raised{std::move(outcome.error)};
        return Done{std::move(outcome.value)};
    }

    std::string m_qualifiedName;
    std::function<Coroutine()> m_function;
    std::function<Coroutine()> m_running;
};

} // namespace

Ref<Body> body(std::string qualifiedName, std::function<Coroutine()> function)
{
    return make<FunctionBody>(std::move(qualifiedName), std::move(function));
}

Outcome takeResult(Coroutine &coroutine)
{
    try {
        return {coroutine.operator co_await().await_resume(), {}};
    } catch (...) {
        return {{}, Error::current()};
    }
}

Coroutine runInline(Ref<Body> body)
{
    Input input;
    for (;;) {
        Step step = body->step(std::exchange(input, {}));
        if (auto *done = std::get_if<Done>(&step))
            co_return std::move(done->value);
        if (auto *raised = std::get_if<Raised>(&step))
            raised->error.raise();
        try {
            if (auto *future = std::get_if<AwaitFuture>(&step)) {
                input.value = co_await future->future->waiting();
            } else if (auto *coroutine = std::get_if<AwaitCoroutine>(&step)) {
                input.value = co_await coroutine->coroutine;
            } else {
                Loop &loop = *Interlock::current()->runningLoop;
                co_await yieldOnce(loop);
            }
        } catch (...) {
            input.error = Error::current();
        }
        if (input.error && input.error.kind() == ErrorKind::Stopped) {
            body->discard();
            input.error.raise();
        }
    }
}

void YieldAwaiter::await_suspend(std::coroutine_handle<> coroutine)
{
    m_task = m_loop.currentTask();
    Q_ASSERT_X(m_task, "co_await yieldOnce", "outside of a task");
    m_task->suspendForTurn(coroutine);
}

void YieldAwaiter::await_resume()
{
    if (const Error injected = m_task->takeInjected())
        injected.raise();
}

} // namespace loop
