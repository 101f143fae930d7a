// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/str.h"
#include "core/script/tuple.h"
#include "core/stdlib/asyncio/callback.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/threads/executorobject.h"

namespace stdlib::threads
{

using script::Arguments;
using script::Interpreter;
using script::Value;

namespace
{

/// Runs in a pool's thread, which holds the interpreter's lock.
class ScriptWork final : public loop::Work
{
public:
    ScriptWork(Interpreter &interpreter, Value function, std::vector<Value> arguments,
               script::Ref<script::Tuple> keywordNames)
        : m_interpreter(interpreter), m_function(std::move(function)),
          m_arguments(std::move(arguments)), m_keywordNames(std::move(keywordNames))
    {
    }

    loop::Value run() override
    {
        return callScript([&] {
            Arguments call;
            call.values = m_arguments.data();
            call.keywordNames = m_keywordNames.get();
            call.positionalCount = m_arguments.size() - call.keywordCount();
            return toLoop(m_interpreter.call(m_function, call));
        });
    }

    std::string functionName() const override
    {
        // Context.run(function) stands for its function, as partial() does.
        const std::string name = asyncio::functionNameOf(m_interpreter, m_function);
        const bool runsAnother = (name == "run" || name.ends_with(".run")) && !m_arguments.empty();
        return runsAnother ? asyncio::functionNameOf(m_interpreter, m_arguments.front()) : name;
    }

private:
    Interpreter &m_interpreter;
    Value m_function;
    std::vector<Value> m_arguments;
    script::Ref<script::Tuple> m_keywordNames;
};

} // namespace

loop::Ref<loop::Work> makeWork(Interpreter &interpreter, Value function,
                               std::span<const Value> arguments,
                               std::span<const std::pair<std::string, Value>> keywords)
{
    std::vector<Value> all(arguments.begin(), arguments.end());
    std::vector<Value> names;
    for (const auto &[name, value] : keywords) {
        names.push_back(toStr(name));
        all.push_back(value);
    }
    script::Ref<script::Tuple> keywordNames;
    if (!names.empty())
        keywordNames = script::makeTuple(std::span<const Value>(names));
    return loop::Ref<loop::Work>(new ScriptWork(interpreter, std::move(function), std::move(all),
                                                std::move(keywordNames)));
}

loop::Ref<loop::Work> workFromCall(Interpreter &interpreter, const Arguments &arguments,
                                   size_t index)
{
    std::vector<Value> all(arguments.values + index + 1,
                           arguments.values + arguments.positionalCount
                               + arguments.keywordCount());
    script::Ref<script::Tuple> names;
    if (arguments.keywordCount() > 0)
        names = script::makeTuple(arguments.keywordNames->items());
    return loop::Ref<loop::Work>(new ScriptWork(interpreter, arguments[index], std::move(all),
                                                std::move(names)));
}

} // namespace stdlib::threads
