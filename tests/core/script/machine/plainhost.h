// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/coroutine.h"
#include "core/script/error.h"
#include "core/script/interpreter.h"

#include <string>

/// A world without modules, clock and loop: collects what the program writes.
class PlainHost : public script::Host
{
public:
    std::string output;
    std::string error;
    bool stops = false;
    std::vector<int> lines;

    void writeOutput(std::string_view text) override { output += text; }
    void writeError(std::string_view text) override { error += text; }
    script::Value importModule(script::Interpreter &, const std::string &) override { return {}; }
    void attend(script::Interpreter &) override
    {
        if (stops)
            throw script::Stopped{};
    }
    void lineReached(script::Interpreter &, int line) override { lines.push_back(line); }
    void neverAwaited(script::Interpreter &, const std::string &name, int) override
    {
        error += "never awaited: " + name + "\n";
    }
    void asyncGeneratorStarted(script::Interpreter &, script::Coroutine &) override {}
    void asyncGeneratorDropped(script::Interpreter &, script::Coroutine &generator) override
    {
        if (generator.state() != script::Coroutine::State::Closed)
            error += "dropped\n";
    }
};
