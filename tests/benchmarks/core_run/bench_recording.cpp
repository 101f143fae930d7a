// SPDX-License-Identifier: GPL-3.0-or-later
// How much recording slows a live run of 10,000 tasks that make some 100,000 events a second: the
// processor time of the run with a trace, and with one that drops everything; and what the trace
// weighs.
#include "core/run/engine.h"
#include "core/run/program.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace
{

constexpr int seconds = 4;
constexpr int runs = 5;

const char *const source = R"(import asyncio


async def sleeper(n):
    await asyncio.sleep(n / 10_000)
    for _ in range(4):
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(*[sleeper(n) for n in range(10_000)])


asyncio.run(main())
)";

struct Cost {
    double processor; // seconds
    double events;
};

Cost measure(const run::Program &program, std::size_t mostEvents)
{
    run::Settings settings;
    settings.mode = run::Settings::Mode::Live;
    settings.traceEvents = mostEvents;
    run::Engine engine(program, settings);
    const std::clock_t began = std::clock();
    engine.execute();
    return {double(std::clock() - began) / CLOCKS_PER_SEC, double(engine.trace()->size())};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const run::Program program = run::Program::fromText("sleepers.py", source);
    std::vector<double> recorded, unrecorded;
    double events = 0;
    for (int i = 0; i < runs; ++i) {
        unrecorded.push_back(measure(program, 0).processor);
        const Cost cost = measure(program, SIZE_MAX);
        recorded.push_back(cost.processor);
        events = cost.events;
    }
    const double share = (median(recorded) - median(unrecorded)) / (seconds + 1);
    std::printf("%.0f events/s; %.3f s of processor time with a trace, %.3f s without: recording "
                "takes %.2f %% of the time\n",
                events / (seconds + 1), median(recorded), median(unrecorded), 100 * share);
}
