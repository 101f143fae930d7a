// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/body.h"
#include "core/loop/runtime.h"

#include <optional>

namespace loop
{

// What Ctrl-C ends the main task with: in place of its CancelledError, which it keeps.
class Interrupted : public KeyboardInterrupt
{
public:
    explicit Interrupted(std::exception_ptr context) : m_context(std::move(context)) {}
    const std::exception_ptr &context() const { return m_context; }

private:
    std::exception_ptr m_context;
};

// asyncio.Runner: makes a loop, runs bodies in it, and shuts it down in order.
class Runner
{
public:
    using LoopFactory = std::function<Ref<Loop>()>; // its loop does not become the thread's
    explicit Runner(Runtime &runtime, std::optional<bool> debug = {}, LoopFactory factory = {});
    ~Runner(); // does not close

    // Throws RuntimeError inside a running loop, KeyboardInterrupt after an interrupt.
    // The context is the main task's; null: the runner's own, a copy made when its loop was.
    Value run(Ref<Body> body, Ref<Context> context = {});
    Loop &loop(); // made when first used
    void close();

private:
    void begin();
    void cancelAllTasks();

    Runtime &m_runtime;
    std::optional<bool> m_debug;
    LoopFactory m_factory;
    Ref<Context> m_context;
    Ref<Loop> m_loop;
    bool m_closed = false;
};

// asyncio.run()
Value run(Runtime &runtime, Ref<Body> main, std::optional<bool> debug = {});

} // namespace loop
