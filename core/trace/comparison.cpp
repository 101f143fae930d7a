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
using words::fill;
using words::translate;

/// Runs closer than this take the same time in words.
constexpr Time sameTime = 1ms;

/// "2.0", "120"; empty where it says nothing
std::string times(double ratio)
{
    if (ratio < 1.05 || ratio == std::numeric_limits<double>::infinity())
        return {};
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), ratio < 99.5 ? "%.1f" : "%.0f", ratio);
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
    if (fast.atOnce != fast.number)
        return fast.onlyJobs ? translate("Comparison", "the jobs overlap")
                             : translate("Comparison", "the waits overlap");
    return fill(fast.onlyJobs ? translate("Comparison", "the %1 jobs overlap")
                              : translate("Comparison", "the %1 waits overlap"),
                {words::count(fast.number)});
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
    const std::string who = late.who.empty() ? translate("Comparison", "the program") : late.who;
    const std::string text =
        late.number == 1
            ? fill(translate("Comparison",
                             "the loop of %1 is blocked, so %2 prints a line %3 late"),
                   {blockedName, who, by})
            : fill(translate("Comparison", "the loop of %1 is blocked, so %2 prints %4 lines late, "
                                           "the first by %3"),
                   {blockedName, who, by, words::count(late.number)});
    const bool noneElsewhere = lateOutputs(free, blocked).number == 0;
    return noneElsewhere
               ? fill(translate("Comparison", "%1; with %2 none is late"), {text, freeName})
               : text;
}

/// "gathered finishes 1.00 s sooner (2.0× faster): the two waits overlap."
std::string sooner(const std::string &name, Time by, const std::string &times,
                   const std::string &reason)
{
    const std::string length = words::duration(by);
    if (times.empty() && reason.empty())
        return fill(translate("Comparison", "%1 finishes %2 sooner."), {name, length});
    if (times.empty())
        return fill(translate("Comparison", "%1 finishes %2 sooner: %3."), {name, length, reason});
    if (reason.empty())
        return fill(translate("Comparison", "%1 finishes %2 sooner (%3× faster)."),
                    {name, length, times});
    return fill(translate("Comparison", "%1 finishes %2 sooner (%3× faster): %4."),
                {name, length, times, reason});
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
        comparison.sentence =
            fill(translate("Comparison", "%1 ends after %2: %3; %4 ends after %5: %6."),
                 {firstName, words::duration(one), words::outcome(first.entities()), secondName,
                  words::duration(two), words::outcome(second.entities())});
        return comparison;
    }

    std::string reason;
    const bool firstBlocks = comparison.first.blockings > 0;
    const bool secondBlocks = comparison.second.blockings > 0;
    if (firstBlocks && !secondBlocks)
        reason = blockingReason(comparison, first, second, firstName, secondName);
    else if (secondBlocks && !firstBlocks)
        reason = blockingReason(comparison, second, first, secondName, firstName);

    const std::string most = words::duration(longer);
    if (longer - shorter < sameTime) {
        comparison.sentence =
            reason.empty()
                ? fill(translate("Comparison", "%1 and %2 take the same time, %3."),
                       {firstName, secondName, most})
                : fill(translate("Comparison", "%1 and %2 take the same time, %3: %4."),
                       {firstName, secondName, most, reason});
        return comparison;
    }
    const bool secondIsFaster = two < one;
    if (reason.empty())
        reason = overlapReason(comparison, waitsOf(secondIsFaster ? second : first),
                               waitsOf(secondIsFaster ? first : second));
    comparison.sentence = sooner(secondIsFaster ? secondName : firstName, longer - shorter,
                                 times(comparison.ratio), reason);
    return comparison;
}

} // namespace trace
