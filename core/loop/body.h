// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/errors.h"
#include "core/loop/future.h"
#include "core/loop/ref.h"

#include <functional>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace loop
{

class Loop;

// What a body's step ended with.
struct Done {
    Value value;
};
struct Raised {
    Error error;
};
struct Yield { // a bare yield: go on in the loop's next turn
};
struct AwaitFuture {
    Ref<Future> future; // described by itself
};
struct AwaitCoroutine {
    // Already running: it started inside this step, when the body called it. A body that finds it
    // ready may take its result at once (takeResult) instead of handing it out.
    Coroutine coroutine;
};
using Step = std::variant<Done, Raised, Yield, AwaitFuture, AwaitCoroutine>;

// What a body's step begins with: the value of what it awaited, or an error to throw there.
using Input = Outcome;

// Where the function stands whose coroutine a body runs.
struct Definition {
    std::string file;
    int firstLine = 0;
    int waitingLine = 0; // of the library's own: where it is suspended
};

// A coroutine on a body's way to where it is suspended.
struct StackEntry {
    std::string name; // qualified
    std::string file;
    int line;
};

// What a task runs: a script's coroutine is one, a C++ coroutine another. Unlike a coroutine of
// QCoro it has not started before its first step.
class Body : public Counted
{
public:
    // Runs to the next suspension or the end. Throws nothing but Stopped.
    virtual Step step(Input input) = 0;
    virtual std::string qualifiedName() const = 0;
    // The line of the innermost await in the program's own files; 0 if there is none.
    virtual int currentLine() const { return 0; }
    virtual Definition definition() const { return {}; }
    // The same for bodies of one definition; null: it is not known.
    virtual const void *definitionIdentity() const { return nullptr; }
    // The program's coroutines from this one to the innermost, while it is suspended.
    virtual std::vector<StackEntry> stack() const { return {}; }
    // Whether it is suspended in another coroutine than its own.
    virtual bool isDeep() const { return false; }
    // Differs where stack() differs; 0: it has none.
    virtual std::uint64_t placeKey() const { return 0; }
    // The run is over: let go of everything without running any code of the program.
    virtual void discard() {}
};

// A body from a C++ coroutine. The function is called in the first step.
Ref<Body> body(std::string qualifiedName, std::function<Coroutine()> function);

// The result of a coroutine that is ready, or what it threw.
Outcome takeResult(Coroutine &coroutine);

// Runs a body to its end inside the current task, as `await body` does.
Coroutine runInline(Ref<Body> body);

// co_await yieldOnce(loop): a bare yield, inside a task's step.
class YieldAwaiter
{
public:
    explicit YieldAwaiter(Loop &loop) : m_loop(loop) {}
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> coroutine);
    void await_resume();

private:
    Loop &m_loop;
    Task *m_task = nullptr;
};
inline YieldAwaiter yieldOnce(Loop &loop)
{
    return YieldAwaiter(loop);
}

} // namespace loop
