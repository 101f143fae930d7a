// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/diagnostic.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace run {

struct Settings;

/// What a scenario is called and about.
struct MetadataTexts {
    std::string title;
    std::string summary;
    std::string group;
    std::string question;
};

/// What a scenario's inline metadata block (PEP 723, table tool.awaitscope) says. All of it is optional.
struct Metadata : MetadataTexts {
    std::string twin; ///< file beside it that Compare opens
    std::optional<int64_t> order; ///< place within the group
    std::optional<uint64_t> seed;
    std::optional<int> workers;
    std::optional<double> speed;
    std::optional<std::string> epoch; ///< ISO 8601, UTC
    std::map<std::string, MetadataTexts> translations; ///< by language: "es"

    /// The texts in a language; those that have no translation are as they are.
    MetadataTexts textsIn(const std::string &language) const;

    /// Puts what the block says into the settings.
    void applyTo(Settings &settings) const;
};

/// Reads the block out of a program's text. Unknown keys, wrong types and TOML errors are located warnings.
Metadata readMetadata(std::string_view text, std::vector<script::Diagnostic> &warnings);

} // namespace run
