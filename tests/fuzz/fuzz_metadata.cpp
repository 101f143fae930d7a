// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/metadata.h"

#include <cstdint>
#include <cstdlib>

// Any bytes: what the inline metadata block says, and located warnings, whatever the text around it
// is.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view source(reinterpret_cast<const char *>(data), size);
    std::vector<script::Diagnostic> warnings;
    run::readMetadata(source, warnings);
    for (const script::Diagnostic &warning : warnings) {
        if (warning.message.empty() || warning.severity != script::Severity::Warning)
            std::abort();
        script::formatDiagnostic(warning, source, "fuzz.py");
    }
    return 0;
}
