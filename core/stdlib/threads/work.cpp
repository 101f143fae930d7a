// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/dict.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/tuple.h"
#include "core/stdlib/asyncio/callback.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
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

bool isOfProcesses(const Value &pool)
{
    return pool.isSet() && script::typeOf(pool).isSubtypeOf(processExecutorType());
}

/// Its job sees copies of what there is now; or it fails, if something cannot be sent.
loop::Ref<loop::Work> makeSentWork(Interpreter &interpreter, const Value &function,
                                   std::span<const Value> positional, const Value &keywords)
{
    const Value pickling = Environment::of(interpreter).importModule("_pickling");
    const Value call = interpreter.callMethod(
        pickling, "package", {function, script::makeTuple(positional).value(), keywords});
    const Value run = script::getAttribute(interpreter, pickling, "run");
    return loop::Ref<loop::Work>(
        new ScriptWork(interpreter, run, {function, call}, script::Ref<script::Tuple>()));
}

} // namespace

loop::Ref<loop::Work> makeWork(Interpreter &interpreter, Value function,
                               std::span<const Value> arguments, const Value &pool)
{
    if (isOfProcesses(pool))
        return makeSentWork(interpreter, function, arguments, script::makeDict().value());
    return loop::Ref<loop::Work>(new ScriptWork(
        interpreter, std::move(function), std::vector<Value>(arguments.begin(), arguments.end()),
        script::Ref<script::Tuple>()));
}

loop::Ref<loop::Work> workFromCall(Interpreter &interpreter, const Arguments &arguments,
                                   size_t index, const Value &pool)
{
    const size_t keywordCount = arguments.keywordCount();
    const Value *const begin = arguments.values + index + 1;
    const Value *const end = arguments.values + arguments.positionalCount;
    if (isOfProcesses(pool)) {
        const script::Ref<script::Dict> keywords = script::makeDict();
        for (size_t n = 0; n < keywordCount; ++n)
            keywords->set(interpreter, (*arguments.keywordNames)[n], end[n]);
        return makeSentWork(interpreter, arguments[index], {begin, end}, keywords.value());
    }
    script::Ref<script::Tuple> names;
    if (keywordCount > 0)
        names = script::makeTuple(arguments.keywordNames->items());
    return loop::Ref<loop::Work>(new ScriptWork(interpreter, arguments[index],
                                                std::vector<Value>(begin, end + keywordCount),
                                                std::move(names)));
}

} // namespace stdlib::threads
