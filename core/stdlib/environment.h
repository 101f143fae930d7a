// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/runtime.h"
#include "core/script/interpreter.h"
#include "core/web/transportfactory.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <typeindex>
#include <unordered_map>
#include <vector>

namespace stdlib
{

/// What the scripts' modules tell about the program that the loop cannot know. Called under the
/// interpreter's lock.
class Witness
{
public:
    virtual ~Witness() = default;
    /// The texts of a new task's arguments, in order.
    virtual void taskArguments(loop::Task &, std::span<const std::string>) {}
    /// The variable that a new queue, lock, ... is about to be bound to.
    virtual void objectNamed(loop::SyncObject &, const std::string &) {}
    /// Somewhere that requests go to, numbered among the queues; before the first of them.
    virtual void serverSeen(int /*number*/, const std::string & /*address*/) {}
    /// A request has been sent there, or has come in from outside this run; "GET /planet/1". And:
    /// it has been answered, or has failed. With the number of those in flight after it.
    virtual void requestBegan(int /*server*/, const std::string & /*what*/,
                              std::size_t /*inFlight*/, loop::Actor /*by*/)
    {
    }
    virtual void requestEnded(int /*server*/, const std::string & /*what*/,
                              std::size_t /*inFlight*/, loop::Actor /*by*/)
    {
    }
    /// A line the library wrote on stderr in the program's name (a log or warning), not a traceback.
    virtual void exceptionLogged(const std::string &) {}
};

/// The state of one module in one run; kept by the Environment.
class ModuleState
{
public:
    virtual ~ModuleState() = default;
};

/// One run's standard library: what its modules need of interpreter, loop and settings.
class Environment
{
public:
    struct Options {
        uint64_t seed = 0;
        int workers = 8; ///< of an executor that was made without a number
        std::chrono::nanoseconds epoch{0}; ///< time.time() at the run's start
        std::string programPath; ///< __file__
        std::string programArgument; ///< sys.argv[0]
        web::TransportFactory transport; ///< unset: requests stay inside the process
    };

    Environment(script::Interpreter &interpreter, loop::Runtime &runtime, Options options,
                Witness &witness);
    ~Environment();
    Environment(const Environment &) = delete;

    static Environment &of(script::Interpreter &interpreter)
    {
        return *static_cast<Environment *>(interpreter.embedding);
    }

    script::Interpreter &interpreter() const { return m_interpreter; }
    loop::Runtime &runtime() const { return m_runtime; }
    const Options &options() const { return m_options; }
    Witness &witness() const { return m_witness; }
    /// What carries the run's HTTP requests, made when first asked for.
    web::Transport &transport();

    /// The run's clock as time.time() gives it.
    std::chrono::nanoseconds wallTime() const { return m_options.epoch + m_runtime.clock().now(); }

    /// A module by its full name, made at the first import; unset if there is none.
    script::Value importModule(const std::string &name);
    /// Null unless a script has imported it.
    const script::Value *findModule(const std::string &name) const;
    /// What atexit was given, when all threads have ended.
    void callExitFunctions();
    /// Drops the modules and all state of theirs, while the interpreter still lives.
    void clear() noexcept;

    /// The one T of this run, made with T(*this) when first asked for.
    template <typename T> T &state()
    {
        std::unique_ptr<ModuleState> &place = m_states[std::type_index(typeid(T))];
        if (!place)
            place = std::make_unique<T>(*this);
        return static_cast<T &>(*place);
    }

private:
    script::Interpreter &m_interpreter;
    loop::Runtime &m_runtime;
    const Options m_options;
    Witness &m_witness;
    std::map<std::string, script::Value> m_modules;
    std::unique_ptr<web::Transport> m_transport;
    std::unordered_map<std::type_index, std::unique_ptr<ModuleState>> m_states;
};

/// Makes the immortal types of all modules. Called once in the process, before the first Environment.
void initializeStandardLibrary();

/// The names of all modules that scripts may import, sorted.
const std::vector<std::string> &moduleNames();

} // namespace stdlib
