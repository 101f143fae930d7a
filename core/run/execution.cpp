// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/execution.h"

#include "core/loop/liveclock.h"
#include "core/run/exceptionreport.h"
#include "core/script/code.h"
#include "core/script/exceptions.h"
#include "core/script/heap.h"
#include "core/script/operators.h"
#include "core/script/programend.h"
#include "core/script/threadstate.h"
#include "core/script/traceback.h"
#include "core/script/types.h"
#include "core/stdlib/asyncio/losttasks.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/logmessage.h"
#include "core/stdlib/threads/executorobject.h"
#include "core/trace/translation.h"

#include <array>
#include <cstdio>

namespace run
{

using script::Value;

loop::Runtime::Options Execution::runtimeOptions() const
{
    loop::Runtime::Options options;
    if (m_settings.mode == Settings::Mode::Instant)
        options.maxTime = m_settings.maxTime;
    options.maxSteps = m_settings.maxSteps;
    options.defaultWorkers = m_settings.workers;
    options.endless = m_settings.endless;
    return options;
}

Execution::Execution(const Program &program, const Settings &settings, trace::Recorder &recorder,
                     Control &control, std::unique_ptr<loop::Clock> clock)
    : m_program(program), m_settings(settings), m_control(control), m_observer(recorder, *clock),
      m_runtime(std::move(clock), runtimeOptions(), &m_observer)
{
    m_clockHold.emplace(m_runtime.clock());
    m_host = std::make_unique<ScriptHost>(m_observer, m_runtime, settings);
    script::Limits limits;
    limits.heapBytes = settings.heapBytes;
    m_interpreter = std::make_unique<script::Interpreter>(*m_host, limits);
    stdlib::Environment::Options options;
    options.seed = settings.seed;
    options.workers = settings.workers;
    options.epoch = settings.epoch;
    options.programPath = program.place();
    options.programArgument = program.path().empty() ? program.place() : program.path();
    if (settings.mode == Settings::Mode::Live)
        options.transport = connectedTransport();
    m_environment = std::make_unique<stdlib::Environment>(*m_interpreter, m_runtime,
                                                          std::move(options), m_observer);
    m_observer.setInterpreter(m_interpreter.get());
    m_observer.setFullReprs(settings.fullReprs);
    connect();
}

Execution::~Execution() = default;

web::TransportFactory Execution::connectedTransport()
{
    if (!m_settings.transport)
        return {};
    return [this](loop::Runtime &runtime) {
        auto transport = m_settings.transport(runtime);
        m_transport = transport.get();
        return transport;
    };
}

void Execution::connect()
{
    m_runtime.hooks.defaultExceptionHandler
        = [this](loop::Loop &loop, const loop::ExceptionContext &context) {
              log("asyncio", stdlib::errorLevel, exceptionMessage(*m_interpreter, loop, context),
                  context.error ? stdlib::toScriptException(context.error) : Value());
          };
    m_runtime.hooks.loopCreated = [this](loop::Loop &loop) {
        m_loops.emplace_back(&loop);
        log("asyncio", stdlib::debugLevel, "Using selector: EpollSelector");
        loop.slowCallback = [this](const std::string &what, double seconds) {
            std::array<char, 40> time;
            std::snprintf(time.data(), time.size(), "%.3f", seconds);
            log("asyncio", stdlib::warningLevel,
                "Executing " + what + " took " + time.data() + " seconds");
        };
    };
    m_runtime.hooks.callerOfLoop = []() -> const void * {
        const script::ThreadState *thread = script::ThreadState::currentOrNull();
        return thread ? thread->frame : nullptr;
    };
    m_runtime.hooks.debugMessage
        = [this](const std::string &text) { log("asyncio", stdlib::debugLevel, text); };
    m_runtime.hooks.threadFutureRepr = [this](loop::ConcurrentFuture &future) {
        return script::reprText(*m_interpreter, stdlib::threads::wrapConcurrentFuture(future));
    };
    m_runtime.hooks.callbackFailed = [this](loop::ConcurrentFuture &future,
                                            const loop::Error &error) {
        log("concurrent.futures", stdlib::errorLevel,
            "exception calling callback for " + m_runtime.hooks.threadFutureRepr(future),
            stdlib::toScriptException(error));
    };
    m_runtime.hooks.repr = [this](loop::Future &future) {
        return futureRepr(*m_interpreter, future);
    };
    m_runtime.hooks.threadBegan = [this](loop::Thread &thread) {
        thread.user = new script::Interpreter::ThreadScope(*m_interpreter);
    };
    m_runtime.hooks.threadEnds = [](loop::Thread &thread) {
        delete static_cast<script::Interpreter::ThreadScope *>(thread.user);
        thread.user = nullptr;
    };
    m_runtime.interlock().setAttentionWanted([this] { m_interpreter->requestAttention(); });
    m_host->onLine = [this](int line) {
        m_observer.recorder().lineReached(m_observer.now(),
                                          TraceObserver::actor(m_runtime.actor()),
                                          static_cast<std::uint32_t>(line));
        m_control.lineReached();
    };
    m_observer.onHandleEnded = [this] { m_control.handleEnded(); };
    m_observer.isReachable = [this] { return m_transport && m_transport->isReachable(); };
    m_observer.onPoll = [this](std::optional<loop::Nanoseconds> deadline) {
        // An answer that is coming must not find its timeout over.
        if (!m_transport || !m_transport->isUnderWay())
            m_control.waitBegins(deadline);
    };
}

/// By the program's logging, if it has any; else as the last resort of logging does.
void Execution::log(const char *logger, int level, const std::string &text, const Value &exception)
{
    if (stdlib::logMessage(*m_interpreter, logger, level, text, exception)
        || level < stdlib::warningLevel)
        return;
    m_host->writeReport(text + "\n"
                        + (exception.isSet() ? script::formatException(*m_interpreter, exception)
                                             : std::string()));
}

void Execution::fail(Outcome outcome, int exitCode, std::string reason)
{
    m_ending.outcome = outcome;
    m_ending.exitCode = exitCode;
    m_ending.reason = std::move(reason);
}

/// Calls a part of the run and takes in how it ended.
void Execution::wind(void (Execution::*part)())
{
    try {
        (this->*part)();
    } catch (const script::Raised &raised) {
        takeException(raised.exception());
    } catch (const script::Exhausted &) {
        fail(Outcome::Memory, 6, "the program needs more memory than a run may use");
        m_runtime.interlock().abort();
    } catch (const script::Stopped &) {
        fail(Outcome::Stopped, 1, "the run was stopped");
    } catch (const loop::Stopped &) {
        fail(Outcome::Stopped, 1, "the run was stopped");
    }
}

void Execution::runMain()
{
    m_interpreter->runMain(m_program.code());
}

void Execution::waitForThreads()
{
    stdlib::callLoop([this] { m_runtime.joinThreads(); });
}

void Execution::callExitFunctions()
{
    if (!m_runtime.interlock().isAborted())
        m_environment->callExitFunctions();
}

/// What only holds itself goes too: CPython looks for that when the program is over, and again
/// without its names.
void Execution::collectCycles()
{
    script::Heap::current().collectCycles();
}

void Execution::takeExit(const Value &exception)
{
    const Value code = script::getAttribute(*m_interpreter, exception, "code");
    int status = 0;
    if (code.isSmallInt()) {
        status = static_cast<int>(code.smallInt());
    } else if (code.isBoolean()) {
        status = code.isTrue() ? 1 : 0;
    } else if (!code.isNone()) {
        status = 1;
        m_host->writeReport(script::toText(*m_interpreter, code) + "\n");
    }
    m_ending.outcome = status == 0 ? Outcome::Ok : Outcome::Exit;
    m_ending.exitCode = status;
}

void Execution::takeException(const Value &exception)
{
    if (script::isException(exception, script::types::systemExit())) {
        takeExit(exception);
        return;
    }
    m_lastError = exception;
    m_ending.outcome = Outcome::Raise;
    m_ending.exitCode = 1;
    m_ending.exceptionType = script::typeName(exception);
    m_ending.exceptionText = script::messageOf(*m_interpreter, exception);
    m_host->writeReport(script::formatException(*m_interpreter, exception, script::Suggestions::Offered));
    m_ending.reason = "the program raised " + m_ending.exceptionType
        + (m_ending.exceptionText.empty() ? "" : ": " + m_ending.exceptionText);
}

/// What ended the run from outside the program counts more than how it unwound.
void Execution::applyStopReason()
{
    const std::string &why = m_runtime.stopReason();
    if (why == "deadlock")
        fail(Outcome::Deadlock, 3, "deadlock: nothing is ready, no timer is set, no job is running");
    else if (why == "idle")
        fail(Outcome::Idle, 4, "idle for ever: run_forever() with nothing left to do");
    else if (why == "max-time")
        fail(Outcome::MaxTime, 5, "the run's clock has reached the time limit");
    else if (why == "max-steps")
        fail(Outcome::MaxSteps, 6, "the loop has run more steps than a run may take");
    else if (why == "output")
        fail(Outcome::Memory, 6, "the program printed more than a run may print");
    else if (m_control.isStopped())
        fail(Outcome::Stopped, 1, "the run was stopped");
}

trace::Outcome traceOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return trace::Outcome::Ok;
    case Outcome::Exit:
        return trace::Outcome::Exit;
    case Outcome::Raise:
        return trace::Outcome::Raise;
    case Outcome::Deadlock:
        return trace::Outcome::Deadlock;
    case Outcome::Idle:
        return trace::Outcome::Idle;
    case Outcome::MaxTime:
        return trace::Outcome::MaxTime;
    case Outcome::MaxSteps:
        return trace::Outcome::MaxSteps;
    case Outcome::Memory:
        return trace::Outcome::Full;
    case Outcome::Stopped:
    case Outcome::NotRun:
        return trace::Outcome::Stopped;
    }
    return trace::Outcome::Ok;
}

void Execution::record()
{
    m_ending.time = m_observer.now();
    m_observer.recorder().runEnded(m_ending.time, traceOutcome(m_ending.outcome),
                                   m_ending.exitCode, m_ending.exceptionType,
                                   m_ending.exceptionText);
}

std::string Execution::parameters() const
{
    using trace::words::translate;
    const std::string text = m_settings.mode == Settings::Mode::Live
                                 ? translate("Parameters", "live, seed %1")
                                 : translate("Parameters", "instant, seed %1");
    return trace::words::fill(text, {std::to_string(m_settings.seed)});
}

Ending Execution::run(const std::function<void()> &onReady)
{
    auto *liveClock = dynamic_cast<loop::LiveClock *>(&m_runtime.clock());
    {
        const script::Interpreter::ThreadScope scope(*m_interpreter);
        m_control.begin(m_runtime.interlock(), *m_interpreter, liveClock);
        m_observer.recorder().runStarted(m_observer.now(), m_program.fileName(),
                                         static_cast<std::int64_t>(m_settings.seed),
                                         parameters());
        if (onReady)
            onReady();
        m_clockHold.reset();
        wind(&Execution::runMain);
        wind(&Execution::waitForThreads);
        wind(&Execution::callExitFunctions);
        m_control.end();
        applyStopReason();
        // What the program still holds goes now: its destructors report, as at CPython's exit.
        if (!m_runtime.interlock().isAborted()) {
            using stdlib::asyncio::Collection;
            stdlib::asyncio::reportLostTasks(*m_interpreter, m_loops, Collection::First);
            script::finalizeUnnamed(*m_interpreter);
            collectCycles();
            m_host->setModulesGone();
            m_lastError = {};
            m_interpreter->clearModules();
            stdlib::asyncio::reportLostTasks(*m_interpreter, m_loops, Collection::Second);
            collectCycles();
            script::finalizeUnnamed(*m_interpreter);
        }
        m_lastError = {};
        m_loops.clear();
        m_host->flush();
        record();
        m_observer.setInterpreter(nullptr);
        m_runtime.finish();
        m_environment->clear();
    }
    m_environment.reset();
    m_interpreter.reset();
    return m_ending;
}

} // namespace run
