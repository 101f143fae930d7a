// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/script/machine/plainhost.h"

#include "core/script/compiler.h"
#include "core/script/error.h"
#include "core/script/traceback.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

class PrintingHost : public PlainHost
{
public:
    void writeOutput(std::string_view text) override { std::fwrite(text.data(), 1, text.size(), stdout); }
    void writeError(std::string_view text) override { std::fwrite(text.data(), 1, text.size(), stderr); }
};

} // namespace

int main(int argc, char **argv)
{
    const bool showsCode = argc > 2 && std::string(argv[2]) == "--code";
    std::ifstream file(argc > 1 ? argv[1] : "/dev/stdin");
    const std::string source((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const script::Compiled compiled = script::compileSource(source, argc > 1 ? argv[1] : "<stdin>");
    if (!compiled.unit) {
        for (const script::Diagnostic &each : compiled.diagnostics)
            std::cerr << script::formatDiagnostic(each, source, argc > 1 ? argv[1] : "<stdin>");
        return 2;
    }
    if (showsCode) {
        std::cout << script::disassemble(*compiled.unit->main);
        return 0;
    }
    PrintingHost host;
    script::Interpreter interpreter(host);
    const script::Interpreter::ThreadScope scope(interpreter);
    int status = 0;
    try {
        interpreter.runMain(compiled.unit);
    } catch (const script::Raised &raised) {
        std::cerr << script::formatException(interpreter, raised.exception(), script::Suggestions::Offered);
        status = 1;
    }
    interpreter.clearModules();
    return status;
}
