// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/script/machine/plainrun.h"

#include "core/script/compiler.h"
#include "core/script/traceback.h"

#include <QtGlobal>

using namespace script;

std::shared_ptr<const CodeUnit> compiled(std::string_view source)
{
    const Compiled result = compileSource(source, "program.py");
    if (!result.unit)
        qFatal("%s", result.diagnostics.front().message.c_str());
    return result.unit;
}

Outcome run(PlainHost &host, const std::shared_ptr<const CodeUnit> &unit, Limits limits)
{
    Outcome outcome;
    {
        Interpreter interpreter(host, limits);
        const Interpreter::ThreadScope scope(interpreter);
        try {
            interpreter.runMain(unit);
        } catch (const Raised &raised) {
            host.error +=
                formatException(interpreter, raised.exception(), script::Suggestions::Offered);
        } catch (const Exhausted &) {
            outcome.isExhausted = true;
        } catch (const Stopped &) {
            outcome.isStopped = true;
        }
        interpreter.clearModules();
    }
    outcome.output = host.output;
    outcome.error = host.error;
    return outcome;
}

Outcome run(const std::shared_ptr<const CodeUnit> &unit, Limits limits)
{
    PlainHost host;
    return run(host, unit, limits);
}

Outcome run(std::string_view source, Limits limits)
{
    return run(compiled(source), limits);
}
