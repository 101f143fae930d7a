// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speed.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

constexpr double positionsPerDecade = speedPositions / 3.0;
constexpr std::array<double, 10> roundSpeeds{0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};
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

QString speedText(double speed)
{
    return speed >= 100 ? u"100×"_s : QString::number(speed, 'g', 2) + u'×';
}

} // namespace app
