// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/languagecheck.h"
#include "core/script/lexer.h"
#include "core/script/parser.h"

#include <cstdint>
#include <cstdlib>

// Any bytes: a tree or one located error, in tolerant lexing too, and no sanitizer's complaint.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view source(reinterpret_cast<const char *>(data), size);
    script::tokenize(source);
    const script::Parsed parsed = script::parse(source);
    if (!parsed.isOk()) {
        const script::Diagnostic &error = parsed.diagnostics.front();
        if (!error.range.isValid() || error.message.empty())
            std::abort();
        script::formatDiagnostic(error, source, "fuzz.py");
        return 0;
    }
    const script::SymbolTable symbols = script::resolve(*parsed.ast);
    for (const script::Diagnostic &finding : symbols.diagnostics)
        script::formatDiagnostic(finding, source, "fuzz.py");
    script::checkLanguage(*parsed.ast, symbols, {{"asyncio"}, {"print"}});
    return 0;
}
