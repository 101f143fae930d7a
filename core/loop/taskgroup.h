// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/loop.h"

#include <vector>

namespace loop
{

// asyncio.TaskGroup.
class TaskGroup final : public Counted
{
public:
    explicit TaskGroup(Loop &loop) : m_loop(loop) {}

    void enter(); // __aenter__; throws RuntimeError
    // __aexit__ with the error the block ended with, or none: waits for the tasks. Throws what is to
    // be raised in its place (an ExceptionGroup, or one error). The value is false: as in Python, an
    // error of the block is then raised on.
    Coroutine exit(Error error);
    // Throws RuntimeError.
    Ref<Task> createTask(Ref<Body> body, std::string name = {}, Ref<Context> context = {});

    bool isEntered() const { return m_entered; }
    bool isAborting() const { return m_aborting; }
    std::size_t unfinished() const { return m_tasks.size(); }
    std::size_t errors() const { return m_errors.size(); }
    // For messages: repr() of the client's object.
    std::function<std::string()> repr;

private:
    void abort();
    void taskDone(Future &task);
    std::string describe() const;

    Loop &m_loop;
    Ref<Task> m_parent;
    Ref<Future> m_completed;
    Ref<Callable> m_callback;
    std::vector<Ref<Task>> m_tasks; // not done, in order of creation
    std::vector<Error> m_errors;
    Error m_baseError;
    bool m_entered = false;
    bool m_exiting = false;
    bool m_aborting = false;
    bool m_parentCancelRequested = false;
};

} // namespace loop
