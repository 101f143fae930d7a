// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/asyncio/generatorhooks.h"

#include "core/loop/runtime.h"
#include "core/script/coroutine.h"
#include "core/script/operators.h"
#include "core/stdlib/asyncio/loopobject.h"
#include "core/stdlib/asyncio/scriptbody.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"

#include <algorithm>
#include <vector>

namespace stdlib::asyncio
{

using script::Value;

namespace
{

/// The generators that have begun in a loop and are alive, in that order. Unowned: each is taken
/// out when it is freed.
class LiveGenerators final : public ModuleState
{
public:
    explicit LiveGenerators(Environment &environment) : m_environment(environment) {}

    void add(loop::Loop &loop, script::Coroutine &generator)
    {
        m_entries.push_back({&loop, &generator});
        if (!loop.takeAsyncGenerators)
            loop.takeAsyncGenerators = [this, &loop] { return take(loop); };
    }

    /// The loop it began in; null if it is not known.
    loop::Loop *remove(script::Coroutine &generator)
    {
        const auto found =
            std::find_if(m_entries.begin(), m_entries.end(),
                         [&](const Entry &entry) { return entry.generator == &generator; });
        if (found == m_entries.end())
            return nullptr;
        loop::Loop *loop = found->loop;
        m_entries.erase(found);
        return loop;
    }

private:
    struct Entry {
        loop::Loop *loop;
        script::Coroutine *generator;
    };

    std::vector<loop::Ref<loop::Body>> take(loop::Loop &loop)
    {
        script::Interpreter &interpreter = m_environment.interpreter();
        std::vector<Value> generators;
        for (const Entry &entry : m_entries) {
            if (entry.loop == &loop)
                generators.emplace_back(entry.generator);
        }
        std::erase_if(m_entries, [&](const Entry &entry) { return entry.loop == &loop; });
        std::vector<loop::Ref<loop::Body>> bodies;
        for (const Value &generator : generators)
            bodies.push_back(bodyOf(interpreter, interpreter.callMethod(generator, "aclose")));
        if (generators.empty())
            return bodies;
        loop.describeAsyncGenerator = [&interpreter, loopValue = wrapLoop(loop), generators](std::size_t n) {
            static_cast<LoopObject *>(loopValue.object())->closedGenerator = generators[n];
            return callScript([&] { return script::reprText(interpreter, generators[n]); });
        };
        return bodies;
    }

    Environment &m_environment;
    std::vector<Entry> m_entries;
};

} // namespace

void asyncGeneratorStarted(script::Interpreter &interpreter, script::Coroutine &generator)
{
    Environment &environment = Environment::of(interpreter);
    if (loop::Loop *loop = environment.runtime().runningLoop())
        environment.state<LiveGenerators>().add(*loop, generator);
}

void asyncGeneratorDropped(script::Interpreter &interpreter, script::Coroutine &generator)
{
    if (!interpreter.embedding)
        return; // the run is over; what is left of the heap goes
    Environment &environment = Environment::of(interpreter);
    loop::Loop *loop = environment.state<LiveGenerators>().remove(generator);
    if (!loop || loop->isClosed() || generator.state() == script::Coroutine::State::Closed)
        return;
    // The generator lives on in the task that closes it.
    const Value closing = interpreter.callMethod(Value(&generator), "aclose");
    loop->callSoonThreadsafe(
        loop::libraryCallable("BaseEventLoop.create_task", [&interpreter, loop, closing] {
            callScript([&] { loop->createTask(bodyOf(interpreter, closing)); });
        }));
}

} // namespace stdlib::asyncio
