// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/native.h"
#include "core/script/sourcelocation.h"

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace script {

class Coroutine;
class Dict;
class Module;
class Str;
struct CodeUnit; // a compiled module, see compiler.h
enum class NoteKind : uint8_t;

/// What an interpreter needs of the world around it. All calls come under the interpreter's lock.
class Host
{
public:
    virtual ~Host() = default;
    /// print(), sys.stdout.write(), ...: text of any length, newlines included.
    virtual void writeOutput(std::string_view text) = 0;
    virtual void writeError(std::string_view text) = 0;
    /// A module that scripts may import, new or from a cache of the host's; unset: no such module.
    virtual Value importModule(Interpreter &, const std::string &name) = 0;
    /// The attention flag was found set, between two instructions: pass the lock on, pause, or throw Stopped.
    virtual void attend(Interpreter &) = 0;
    /// Tracing is on (setTracing) and the thread has come to another line of the program.
    virtual void lineReached(Interpreter &, int line) = 0;
    /// A coroutine that was never started is freed; CPython warns at this moment. `line` of the program
    /// made it; 0: unknown.
    virtual void neverAwaited(Interpreter &, const std::string &qualifiedName, int line) = 0;
    /// The program has come to a place that has a note (programnotes.h).
    virtual void noted(Interpreter &, NoteKind, int /*number*/, int /*line*/) {}
    /// An async generator was asked for its first step / is freed: if it is suspended or has not begun, before its end,
    /// and it may be kept alive by a new reference; if it is closed, it may not.
    virtual void asyncGeneratorStarted(Interpreter &, Coroutine &) = 0;
    virtual void asyncGeneratorDropped(Interpreter &, Coroutine &) = 0;
};

struct Limits {
    size_t heapBytes = 1u << 30; ///< of script objects; past it the run ends with Exhausted
    int recursionDepth = 1000; ///< calls; past it RecursionError, as in CPython
};

/// How a coroutine or generator came back from being resumed.
struct Resumption {
    enum class Kind {
        Suspended, ///< `await` of a value whose type Suspends: give its result or exception to the next resume
        Yielded, ///< a `yield` (in a generator, or in an __await__ iterator below a coroutine): next resume sends a value
        Returned,
        Raised,
    };
    Kind kind;
    Value value; ///< what was handed out, yielded, returned, or the exception
};

/// One run's interpreter: heap, modules, threads of script code. Several may live at once in different
/// threads; each is used under its own lock (the host's), by one thread at a time.
class Interpreter
{
public:
    explicit Interpreter(Host &host, Limits limits = {});
    ~Interpreter(); ///< frees every script object, cycles included
    Interpreter(const Interpreter &) = delete;

    Host &host() const noexcept;
    static Interpreter &current() noexcept; ///< the one whose script code runs in this thread

    /// Marks this thread as running script code of this interpreter (each worker thread makes one).
    class ThreadScope
    {
    public:
        explicit ThreadScope(Interpreter &interpreter);
        ~ThreadScope();
        ThreadScope(const ThreadScope &) = delete;
    private:
        void *m_previous;
    };

    /// Runs a compiled program as __main__. Returns normally at its end; throws Raised or Stopped.
    void runMain(const std::shared_ptr<const CodeUnit> &unit);
    /// Drops what __main__ and the modules hold (the interpreter's exit), so that destructors report.
    void clearModules() noexcept;

    Value call(const Value &callable, const Arguments &arguments);
    Value call(const Value &callable, std::initializer_list<Value> positional = {});
    Value call(const Value &callable, std::span<const Value> positional);
    Value callMethod(const Value &object, std::string_view method, std::initializer_list<Value> positional = {});

    /// Runs a coroutine or generator to its next suspension. Never throws Raised: Resumption says it.
    Resumption resume(Coroutine &coroutine, Value sent);
    Resumption resumeRaising(Coroutine &coroutine, Value exception);

    /// The flag that makes the VM call Host::attend() at the next loop, call or statement. Any thread.
    void requestAttention() noexcept { m_attention.store(true, std::memory_order_relaxed); }
    /// While on, Host::lineReached is called before each line of the program. Any thread.
    void setTracing(bool on) noexcept;

    /// Line of the innermost frame of the program in this thread; 0: none.
    int currentLine() const noexcept;
    /// The name that the value about to be returned by the running native call will be bound to
    /// (`shelf` in `shelf = asyncio.Queue()`, also attributes: `self.shelf`); empty: none.
    std::string assignmentTarget() const;
    size_t heapBytes() const noexcept;
    bool isStopping() const noexcept; ///< everything is being unwound; no script code runs any more
    Dict &loadedModules() noexcept; ///< sys.modules
    Dict &builtins() noexcept;
    /// Globals of the innermost script frame in this thread, or of __main__; and its local names as a dict
    /// (of a module or class body the namespace itself, of a function a copy).
    Dict &currentGlobals() noexcept;
    Value currentLocals();
    int recursionLimit() const noexcept;
    void setRecursionLimit(int depth);
    /// The exception being handled in this thread (sys.exc_info); unset: none.
    Value handledException() const;
    /// Runs a compiled module with this namespace (a module written in Python itself).
    void runModule(const std::shared_ptr<const CodeUnit> &unit, Module &module);
    Module &mainModule() noexcept;

    /// Whatever library embeds this interpreter finds its own state here (core/stdlib's Environment). Not owned.
    void *embedding = nullptr;

    std::atomic<bool> m_attention{false};

private:
    struct Private;
    std::unique_ptr<Private> d;
    friend class Machine;
    friend struct MachineSteps;
    friend struct ThreadState;
    friend class ThreadScope;
};

} // namespace script
