// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/script/machine/plainhost.h"

#include <memory>

struct Outcome {
    std::string output;
    std::string error;
    bool isStopped = false;
    bool isExhausted = false;
};

/// The program must have no errors.
std::shared_ptr<const script::CodeUnit> compiled(std::string_view source);

/// From start to end, in an interpreter of its own.
Outcome run(PlainHost &host, const std::shared_ptr<const script::CodeUnit> &unit,
            script::Limits limits = {});
Outcome run(const std::shared_ptr<const script::CodeUnit> &unit, script::Limits limits = {});
Outcome run(std::string_view source, script::Limits limits = {});
