// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/logmessage.h"

#include "core/script/error.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/traceback.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"

#include <array>

namespace stdlib
{

using script::Value;

static void callLog(script::Interpreter &interpreter, const Value &logger, int level,
                    const std::string &text, const Value &exception)
{
    const script::Ref<script::Tuple> names = script::makeTuple({toStr("exc_info")});
    const std::array values{Value::smallInt(level), toStr(text), exception};
    script::Arguments arguments;
    arguments.values = values.data();
    arguments.positionalCount = 2;
    arguments.keywordNames = names.get();
    interpreter.call(script::getAttribute(interpreter, logger, "log"), arguments);
}

bool logMessage(script::Interpreter &interpreter, const char *name, int level,
                const std::string &text, const Value &exception)
{
    const Value *found = Environment::of(interpreter).findModule("logging");
    if (!found || interpreter.isStopping())
        return false;
    const Value logging = *found;
    try {
        const Value logger = interpreter.callMethod(logging, "getLogger", {toStr(name)});
        callLog(interpreter, logger, level, text,
                exception.isSet() ? exception : Value::none());
    } catch (const script::Raised &raised) {
        script::reportIgnored(interpreter, raised.exception(), logging);
    }
    return true;
}

bool warnByModule(script::Interpreter &interpreter, const std::string &text,
                  const std::string &fileName, int line)
{
    const Value *found = Environment::of(interpreter).findModule("warnings");
    if (!found || interpreter.isStopping())
        return false;
    const Value warnings = *found;
    try {
        interpreter.callMethod(warnings, "_warn_never_awaited",
                               {toStr(text), toStr(fileName), Value::smallInt(line)});
    } catch (const script::Raised &raised) {
        script::reportIgnored(interpreter, raised.exception(), warnings);
    }
    return true;
}

} // namespace stdlib
