// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/language.h"

#include "core/script/dict.h"
#include "core/script/interpreter.h"
#include "core/script/str.h"
#include "core/stdlib/environment.h"

namespace stdlib
{

namespace
{

/// The world of an interpreter that runs nothing.
class NoHost final : public script::Host
{
public:
    void writeOutput(std::string_view) override {}
    void writeError(std::string_view) override {}
    script::Value importModule(script::Interpreter &, const std::string &) override { return {}; }
    void attend(script::Interpreter &) override {}
    void lineReached(script::Interpreter &, int) override {}
    void neverAwaited(script::Interpreter &, const std::string &, int) override {}
    void asyncGeneratorStarted(script::Interpreter &, script::Coroutine &) override {}
    void asyncGeneratorDropped(script::Interpreter &, script::Coroutine &) override {}
};

} // namespace

const script::Language &languageDescription()
{
    static const script::Language language = [] {
        script::Language all;
        all.modules.insert(moduleNames().begin(), moduleNames().end());
        NoHost host;
        script::Interpreter interpreter(host);
        const script::Interpreter::ThreadScope scope(interpreter);
        const script::Dict &builtins = interpreter.builtins();
        for (size_t i = 0; i < builtins.entryCount(); ++i) {
            if (const auto *name = builtins.entry(i).key.as<script::Str>())
                all.builtins.insert(name->toString());
        }
        return all;
    }();
    return language;
}

} // namespace stdlib
