// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/comparison.h"

#include "core/trace/evidence.h"
#include "core/trace/words.h"

#include <array>
#include <cstdio>
#include <limits>

namespace trace
{

namespace
{

using namespace std::chrono_literals;

/// Runs closer than this take the same time in words.
constexpr Time sameTime = 1ms;

std::string faster(double ratio)
{
    if (ratio < 1.05 || ratio == std::numeric_limits<double>::infinity())
        return {};
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(),
                  ratio < 99.5 ? " (%.1f× faster)" : " (%.0f× faster)", ratio);
    return buffer.data();
}

/// The waits overlap if as much was waited for in both, and the overlap makes up for the time won.
std::string overlapReason(Comparison &comparison, const Waits &fast, const Waits &slow)
{
    const Time most = std::max(fast.total, slow.total);
    const Time unequal =
        fast.total > slow.total ? fast.total - slow.total : slow.total - fast.total;
    const Time won = fast.overlap() - slow.overlap();
    const Time difference =
        comparison.difference < 0s ? -comparison.difference : comparison.difference;
    if (fast.number < 2 || unequal * 10 > most || won * 5 < difference * 4)
        return {};
    comparison.reason = Comparison::Reason::WaitsOverlap;
    comparison.waits = fast.number;
    const std::string noun = fast.onlyJobs ? "jobs" : "waits";
    const bool allAtOnce = fast.atOnce == fast.number;
    return "the " + (allAtOnce ? words::count(fast.number) + ' ' : std::string()) + noun +
           " overlap";
}

/// One run blocks its loop and the other does not: tell what comes late in it.
std::string blockingReason(Comparison &comparison, const Model &blocked, const Model &free,
                           const std::string &blockedName, const std::string &freeName)
{
    const Lateness late = lateOutputs(blocked, free);
    if (late.number == 0)
        return {};
    comparison.reason = Comparison::Reason::LoopBlocked;
    comparison.late = late.number;
    comparison.lateness = late.first;
    const std::string by = words::duration(late.first);
    std::string text = "the loop of " + blockedName + " is blocked, so ";
    text += (late.who.empty() ? "the program" : late.who) + " prints ";
    if (late.number == 1)
        text += "a line " + by + " late";
    else
        text += words::count(late.number) + " lines late, the first by " + by;
    const bool noneElsewhere = lateOutputs(free, blocked).number == 0;
    return noneElsewhere ? text + "; with " + freeName + " none is late" : text;
}

} // namespace

Comparison compare(const Model &first, const Model &second, const std::string &firstName,
                   const std::string &secondName)
{
    Comparison comparison;
    comparison.first = summarize(first);
    comparison.second = summarize(second);
    const Time one = comparison.first.duration;
    const Time two = comparison.second.duration;
    comparison.difference = two - one;
    const Time shorter = std::min(one, two);
    const Time longer = std::max(one, two);
    if (longer > 0s)
        comparison.ratio = shorter > 0s ? static_cast<double>(longer.count()) /
                                              static_cast<double>(shorter.count())
                                        : std::numeric_limits<double>::infinity();
    if (!first.isEnded() || !second.isEnded())
        return comparison;

    const auto isHappy = [](const Model &model) {
        return model.entities().run().outcome == Outcome::Ok;
    };
    if (!isHappy(first) || !isHappy(second)) {
        const auto fate = [](const Model &model, const std::string &name) {
            return name + " ends after " + words::duration(model.lastTime()) + ": " +
                   words::outcome(model.entities());
        };
        comparison.sentence = fate(first, firstName) + "; " + fate(second, secondName) + ".";
        return comparison;
    }

    std::string reason;
    const bool firstBlocks = comparison.first.blockings > 0;
    const bool secondBlocks = comparison.second.blockings > 0;
    if (firstBlocks && !secondBlocks)
        reason = blockingReason(comparison, first, second, firstName, secondName);
    else if (secondBlocks && !firstBlocks)
        reason = blockingReason(comparison, second, first, secondName, firstName);

    if (longer - shorter < sameTime) {
        comparison.sentence = firstName + " and " + secondName + " take the same time, " +
                              words::duration(longer) + (reason.empty() ? "" : ": " + reason) + ".";
        return comparison;
    }
    const bool secondIsFaster = two < one;
    if (reason.empty())
        reason = overlapReason(comparison, waitsOf(secondIsFaster ? second : first),
                               waitsOf(secondIsFaster ? first : second));
    comparison.sentence = (secondIsFaster ? secondName : firstName) + " finishes " +
                          words::duration(longer - shorter) + " sooner" + faster(comparison.ratio) +
                          (reason.empty() ? "" : ": " + reason) + ".";
    return comparison;
}

} // namespace trace
