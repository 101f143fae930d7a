// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/runtime.h"
#include "core/run/control.h"
#include "core/run/ending.h"
#include "core/run/program.h"
#include "core/run/scripthost.h"
#include "core/run/settings.h"
#include "core/run/traceobserver.h"
#include "core/stdlib/environment.h"
#include "core/web/transport.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace run
{

/// The whole of one execution's parts, in the order in which they depend on one another.
class Execution
{
public:
    Execution(const Program &program, const Settings &settings, trace::Recorder &recorder,
              Control &control, std::unique_ptr<loop::Clock> clock);
    ~Execution();

    Ending run(const std::function<void()> &onReady);

    ScriptHost &host() { return *m_host; }

private:
    loop::Runtime::Options runtimeOptions() const;
    void connect();
    void wind(void (Execution::*part)());
    void runMain();
    void waitForThreads();
    void callExitFunctions();
    void collectCycles();
    void takeException(const script::Value &exception);
    void takeExit(const script::Value &exception);
    void applyStopReason();
    void log(const char *logger, int level, const std::string &text, const script::Value &exception = {});
    void fail(Outcome outcome, int exitCode, std::string reason);
    void record();
    std::string parameters() const;
    web::TransportFactory connectedTransport();

    const Program &m_program;
    const Settings &m_settings;
    Control &m_control;
    TraceObserver m_observer;
    loop::Runtime m_runtime;
    std::unique_ptr<ScriptHost> m_host;
    std::unique_ptr<script::Interpreter> m_interpreter;
    std::unique_ptr<stdlib::Environment> m_environment;
    std::optional<loop::ClockHold> m_clockHold; ///< until the program's first line
    web::Transport *m_transport = nullptr; ///< of a live run that has used it
    std::vector<loop::Ref<loop::Loop>> m_loops; ///< all that the program made
    Ending m_ending;
    script::Value m_lastError; ///< what the program ended with; it lives until the names go
};

} // namespace run
