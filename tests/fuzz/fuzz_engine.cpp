// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/engine.h"

#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <mutex>
#include <thread>

// Any bytes that are a program: it runs instantly with the whole library, the loop and threads, within little memory,
// output and time, to an end of its own or until it is stopped; and nothing stays behind.

namespace
{

/// Stops the engine when its time is up. That is no deadline of a test: programs that count to infinity are many.
class Watchdog
{
public:
    explicit Watchdog(run::Engine &engine) : m_thread([this, &engine] { watch(engine); }) {}
    ~Watchdog()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_hasEnded = true;
        }
        m_changed.notify_one();
        m_thread.join();
    }

private:
    void watch(run::Engine &engine)
    {
        constexpr std::chrono::milliseconds longest(500);
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait_for(lock, longest, [this] { return m_hasEnded; }))
            engine.stop();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_hasEnded = false;
    std::thread m_thread;
};

} // namespace

/// Interned names and the library's compiled modules live as long as the process.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:makeForProcess\n";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const run::Program program
        = run::Program::fromText("fuzz.py", std::string(reinterpret_cast<const char *>(data), size));
    if (!program.isRunnable()) {
        if (program.diagnostics().empty())
            std::abort();
        return 0;
    }
    run::Settings settings;
    settings.maxSteps = 5'000;
    settings.heapBytes = size_t(32) << 20;
    settings.outputBytes = size_t(1) << 20;
    settings.traceEvents = 100'000;
    run::Engine engine(program, settings);
    const Watchdog watchdog(engine);
    engine.execute();
    return 0;
}
