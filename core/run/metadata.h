// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace run {

struct Settings;

/// What a scenario's inline metadata block (PEP 723, table tool.awaitscope) says. All of it is optional.
struct Metadata {
    std::string title;
    std::string summary;
    std::string group;
    std::string twin; ///< file beside it that Compare opens
    std::string question;
    std::optional<int64_t> order; ///< place within the group
    std::optional<uint64_t> seed;
    std::optional<int> workers;
    std::optional<double> speed;
    std::optional<std::string> epoch; ///< ISO 8601, UTC

    /// Puts what the block says into the settings.
    void applyTo(Settings &settings) const;
};

/// Reads the block out of a program's text. Unknown keys, wrong types and TOML errors are located warnings.
Metadata readMetadata(std::string_view text, std::vector<script::Diagnostic> &warnings);

} // namespace run
