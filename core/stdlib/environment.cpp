// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/environment.h"

#include "core/stdlib/asyncio/asynciomodule.h"
#include "core/stdlib/contextvars/contextvarsmodule.h"
#include "core/stdlib/decimal/decimalobject.h"
#include "core/stdlib/itertools/itertoolsmodule.h"
#include "core/stdlib/modules.h"
#include "core/stdlib/operator/operatormodule.h"
#include "core/stdlib/prelude/prelude.h"
#include "core/stdlib/random/randommodule.h"
#include "core/stdlib/re/remodule.h"
#include "core/stdlib/sequences/sequencemodules.h"
#include "core/stdlib/sys/sysmodule.h"
#include "core/stdlib/threads/threadsmodules.h"
#include "core/stdlib/http/httpmodule.h"

#include "core/script/module.h"
#include "core/web/inprocess.h"

#include <mutex>

namespace stdlib
{

Environment::Environment(script::Interpreter &interpreter, loop::Runtime &runtime, Options options,
                         Witness &witness)
    : m_interpreter(interpreter), m_runtime(runtime), m_options(std::move(options)),
      m_witness(witness)
{
    interpreter.embedding = this;
}

Environment::~Environment()
{
    clear();
    m_interpreter.embedding = nullptr;
}

script::Value Environment::importModule(const std::string &name)
{
    if (const auto known = m_modules.find(name); known != m_modules.end())
        return known->second;
    for (const ModuleEntry &entry : allModules()) {
        if (name != entry.name)
            continue;
        // Making our own module costs what CPython's import does not: no time of the program's.
        const loop::ClockHold hold(m_runtime.clock());
        const script::Value made
            = entry.make ? entry.make(*this) : makePreludeModule(*this, name);
        m_modules.emplace(name, made);
        // A part is an attribute of its package.
        if (const size_t dot = name.rfind('.'); dot != std::string::npos) {
            const script::Value package = importModule(name.substr(0, dot));
            if (auto *module = package.as<script::Module>())
                module->set(name.substr(dot + 1), made);
        }
        return made;
    }
    return {};
}

const script::Value *Environment::findModule(const std::string &name) const
{
    const auto known = m_modules.find(name);
    return known == m_modules.end() ? nullptr : &known->second;
}

void Environment::callExitFunctions()
{
    if (const script::Value *module = findModule("atexit"))
        m_interpreter.callMethod(*module, "_run_exitfuncs");
}

web::Transport &Environment::transport()
{
    if (!m_transport)
        m_transport = m_options.transport ? m_options.transport(m_runtime)
                                          : web::makeInProcessTransport();
    return *m_transport;
}

void Environment::clear() noexcept
{
    m_modules.clear();
    m_states.clear();
    m_transport = nullptr;
}

void initializeStandardLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        contextvars::initializeTypes();
        asyncio::initializeTypes();
        threads::initializeTypes();
        random::initializeTypes();
        re::initializeTypes();
        sys::initializeTypes();
        decimal::initializeTypes();
        itertools::initializeTypes();
        operators::initializeTypes();
        sequences::initializeTypes();
        http::initializeTypes();
    });
}

const std::vector<std::string> &moduleNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const ModuleEntry &entry : allModules()) {
            const std::string_view name = entry.name;
            if (!name.starts_with('_') || name.starts_with("__")) // the others are the preludes' own
                all.emplace_back(name);
        }
        return all;
    }();
    return names;
}

} // namespace stdlib
