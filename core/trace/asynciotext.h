// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <string>
#include <vector>

namespace trace
{

/// What repr() of a task prints in CPython 3.11 at a moment, as far as the trace knows it. What it
/// does not know is "…" in the text, and named. Of a file it knows the name, not the folder.
struct AsyncioText {
    enum class Gap : std::uint8_t {
        CurrentLine, // of a task that runs
        Place,       // of a coroutine that is not the program's
        Result,      // its text would have to be asked of the program
        Exception,
        Outcome,         // of a future that has woken a task
        FutureCallbacks, // of a future of the program's
        Callback,        // one that would have to be asked for its name
    };
    std::string text;
    std::vector<Gap> gaps; // each once
};
AsyncioText asyncioText(const Model &model, const State &state, Id task);

/// repr() of a text.
std::string pythonQuoted(std::string_view text);

} // namespace trace
