// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/executor.h"
#include "core/loop/instantclock.h"
#include "core/loop/operations.h"
#include "core/loop/runner.h"
#include "core/loop/runtime.h"
#include "tests/core/loop/schedule.h"

#include <QString>

// An error as a script would raise it: the name of its class, and str() of it.
class ScriptError : public loop::Exception
{
public:
    ScriptError(std::string name, std::string text = {},
                loop::ErrorKind kind = loop::ErrorKind::Ordinary)
        : Exception(std::move(text), kind), m_name(std::move(name))
    {
    }
    const std::string &name() const { return m_name; }

private:
    std::string m_name;
};

// A program written in C++: what a script would call, and the text of its schedule.
//
//     Program p;
//     const auto child = [&](int n) -> loop::Coroutine { co_await p.sleep(n); ... };
//     p.run("main", [&]() -> loop::Coroutine { co_await p.await(p.task("child", [&] { return child(1); })); ... });
//     QCOMPARE(p.difference("gather.txt"), QString());
//
// The lambdas must outlive the run: their captures are not part of their coroutines.
class Program
{
public:
    using Function = std::function<loop::Coroutine()>;

    explicit Program(loop::Runtime::Options options = {}, std::unique_ptr<loop::Clock> clock
                                                         = std::make_unique<loop::InstantClock>());
    ~Program();

    loop::Runtime &runtime() { return *m_runtime; }
    loop::Loop &loop() { return m_runtime->requireRunningLoop(); }
    Schedule &schedule() { return m_schedule; }

    // asyncio.run(main()), with the end of the program: its outcome is the schedule's last line.
    void run(const char *name, Function main);
    // Any plain code as the program.
    void execute(const std::function<void()> &code);

    void print(const std::string &text); // a line of stdout
    loop::Ref<loop::Task> task(const char *name, Function function);
    loop::Ref<loop::Task> named(const char *taskName, const char *name, Function function);
    loop::Ref<loop::Callable> say(const std::string &text); // a callback called say
    loop::Coroutine sleep(double delay) { return loop::sleep(loop(), delay); }
    void block(double seconds) { runtime().sleepBlocking(seconds); }
    loop::Ref<loop::Future> gather(loop::Futures futures, bool returnExceptions = false);

    // Empty if the schedule is the golden one, which CPython made (see oracle/README.md).
    QString difference(const char *golden);

private:
    Schedule m_schedule;
    std::unique_ptr<loop::Runtime> m_runtime;
};

std::string text(const loop::Value &value); // of an int, a bool, a string, or None
