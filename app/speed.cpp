// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speed.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr double positionsPerDecade = speedPositions / 3.0;
constexpr std::array<double, 10> roundSpeeds{0.1, 0.25, 0.5, 1, 2, 4, 10, 25, 50, 100};
constexpr int snapDistance = 5;

} // namespace

double speedAt(int position)
{
    for (const double speed : roundSpeeds) {
        if (std::abs(position - positionOf(speed)) <= snapDistance) {
            return speed;
        }
    }
    const double exact = slowest * std::pow(10, position / positionsPerDecade);
    // Two digits are as much as anyone can see or wants to read.
    const double unit = std::pow(10, std::floor(std::log10(exact)) - 1);
    return std::clamp(std::round(exact / unit) * unit, slowest, fastest);
}

int positionOf(double speed)
{
    const double limited = std::clamp(speed, slowest, fastest);
    return int(std::lround(std::log10(limited / slowest) * positionsPerDecade));
}

double nextRoundSpeed(double speed, int direction)
{
    if (direction > 0) {
        const auto *const next = std::ranges::upper_bound(roundSpeeds, speed);
        return next == roundSpeeds.end() ? fastest : *next;
    }
    const auto *const here = std::ranges::lower_bound(roundSpeeds, speed);
    return here == roundSpeeds.begin() ? slowest : *std::prev(here);
}

QString speedText(double speed)
{
    return speed >= 100 ? u"100×"_s : QString::number(speed, 'g', 2) + u'×';
}

} // namespace app
