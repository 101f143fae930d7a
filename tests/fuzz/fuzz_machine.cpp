// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/compiler.h"
#include "core/script/coroutine.h"
#include "core/script/error.h"
#include "core/script/interpreter.h"
#include "core/script/traceback.h"

#include <cstdint>
#include <cstdlib>

// Any bytes that are a program: it runs, within little memory, few steps and shallow calls, to an
// end, an exception whose traceback can be written, or a stop; and nothing stays behind.

namespace
{

/// A world without modules; counts the steps and ends the run when they are used up.
class BoundedHost : public script::Host
{
public:
    void writeOutput(std::string_view) override {}
    void writeError(std::string_view) override {}
    script::Value importModule(script::Interpreter &, const std::string &) override { return {}; }
    void attend(script::Interpreter &interpreter) override
    {
        if (--m_stepsLeft < 0)
            throw script::Stopped{};
        interpreter.requestAttention();
    }
    void lineReached(script::Interpreter &, int) override {}
    void neverAwaited(script::Interpreter &, const std::string &, int) override {}
    void asyncGeneratorStarted(script::Interpreter &, script::Coroutine &) override {}
    void asyncGeneratorDropped(script::Interpreter &, script::Coroutine &) override {}

private:
    int m_stepsLeft = 20'000;
};

} // namespace

/// Interned names live as long as the process.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:makeForProcess\n";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string source(reinterpret_cast<const char *>(data), size);
    const script::Compiled compiled = script::compileSource(source, "fuzz.py");
    if (!compiled.unit) {
        if (compiled.diagnostics.empty())
            std::abort();
        return 0;
    }
    script::disassemble(*compiled.unit->main);
    BoundedHost host;
    script::Interpreter interpreter(host, {.heapBytes = 16u << 20, .recursionDepth = 60});
    const script::Interpreter::ThreadScope scope(interpreter);
    try {
        interpreter.requestAttention();
        interpreter.runMain(compiled.unit);
    } catch (const script::Raised &raised) {
        try {
            script::formatException(interpreter, raised.exception(), script::Suggestions::Offered);
        } catch (const script::Stopped &) { // __str__ of an exception is script code
        }
    } catch (const script::Stopped &) {
    }
    interpreter.clearModules();
    return 0;
}
