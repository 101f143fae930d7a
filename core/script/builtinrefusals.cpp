// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/builtinfunctions.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreter.h"
#include "core/script/operators.h"
#include "core/script/types.h"

namespace script {

namespace {

[[noreturn]] void refuse(const char *function, const char *reason)
{
    raise(types::notImplementedError(),
          std::string(function) + "() is not available in Awaitscope: " + reason);
}

template <size_t n>
Value refused(Interpreter &, const Arguments &)
{
    struct Refusal {
        const char *function;
        const char *reason;
    };
    static constexpr Refusal refusals[] = {
        {"open", "a scenario cannot touch files"},
        {"eval", "a scenario is checked as a whole before it runs"},
        {"exec", "a scenario is checked as a whole before it runs"},
        {"compile", "a scenario is checked as a whole before it runs"},
        {"memoryview", "use bytes or bytearray"},
        {"breakpoint", "pause the run instead"},
        {"help", "see the help of the window"},
        {"__import__", "use an import statement"},
    };
    refuse(refusals[n].function, refusals[n].reason);
}

/// As with a standard input that is closed: there is nobody to type.
Value input(Interpreter &interpreter, const Arguments &arguments)
{
    if (arguments.positionalCount > 0)
        interpreter.host().writeOutput(toText(interpreter, arguments[0]));
    raise(types::eofError(), "EOF when reading a line");
}

Value leave(Interpreter &, const Arguments &arguments)
{
    throw Raised(makeException(types::systemExit(), {arguments.positionalCount > 0
                                                         ? arguments[0]
                                                         : Value::none()}));
}

} // namespace

void addRefusedFunctions(Dict &names)
{
    addFunctions(names, {
        {"open", refused<0>}, {"eval", refused<1>}, {"exec", refused<2>},
        {"compile", refused<3>}, {"memoryview", refused<4>},
        {"breakpoint", refused<5>}, {"help", refused<6>}, {"__import__", refused<7>},
        {"input", input}, {"exit", leave}, {"quit", leave},
    });
}

} // namespace script
