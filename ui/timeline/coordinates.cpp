// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/coordinates.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

constexpr std::size_t mostTicks = 1000;

QString grouped(const QString &digits)
{
    // 1234567 reads as 1 234 567; four digits are read without help.
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype whole = point < 0 ? digits.size() : point;
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    if (whole - first < 5)
        return digits;
    QString result = digits;
    for (qsizetype at = whole - 3; at > first; at -= 3)
        result.insert(at, QChar(0x2009)); // thin space
    return result;
}

std::vector<double> multiples(const Scale &scale, double step)
{
    std::vector<double> result;
    const double first = std::ceil(scale.from / step - 1e-9);
    const double last = std::floor(scale.to / step + 1e-9);
    for (double k = std::max(first, 0.0); k <= last && result.size() < mostTicks; ++k)
        result.push_back(k * step);
    return result;
}

} // namespace

double toPixel(const Scale &scale, double value)
{
    return scale.left + (value - scale.from) * (scale.width() / scale.length());
}

double toValue(const Scale &scale, double pixel)
{
    return scale.from + (pixel - scale.left) * scale.unitsPerPixel();
}

std::pair<double, double> zoomed(double from, double to, double anchor, double factor)
{
    return {anchor - (anchor - from) / factor, anchor + (to - anchor) / factor};
}

std::pair<double, double> panned(const Scale &scale, double pixels)
{
    const double distance = pixels * scale.unitsPerPixel();
    return {scale.from - distance, scale.to - distance};
}

double centredWithin(double centre, double width, double low, double high)
{
    return std::max(low, std::min(centre - width / 2, high - width));
}

Unit unitFor(double length)
{
    if (length >= 1)
        return {u"s", QT_TRANSLATE_NOOP("Figure", "seconds"), 1};
    if (length >= 1e-3)
        return {u"ms", QT_TRANSLATE_NOOP("Figure", "milliseconds"), 1e-3};
    if (length >= 1e-6)
        return {u"µs", QT_TRANSLATE_NOOP("Figure", "microseconds"), 1e-6};
    return {u"ns", QT_TRANSLATE_NOOP("Figure", "nanoseconds"), 1e-9};
}

double tickStep(double unitsPerPixel, double leastPixels)
{
    const double least = unitsPerPixel * leastPixels;
    if (!(least > 0) || !std::isfinite(least))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= least * (1 - 1e-9))
            return power * factor;
    }
    return power * 10;
}

std::vector<Tick> timeTicks(const Scale &scale, double leastPixels)
{
    const double step = tickStep(scale.unitsPerPixel(), leastPixels);
    const Unit unit = unitFor(scale.length());
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step / unit.size) + 1e-9)));
    std::vector<Tick> ticks;
    for (const double value : multiples(scale, step)) {
        QString label = QString::number(value / unit.size, 'f', decimals);
        // 0, 0.2, ... 1: trailing zeros say nothing.
        if (decimals > 0 && std::abs(std::remainder(value, unit.size)) < step * 1e-6)
            label = QString::number(std::round(value / unit.size), 'f', 0);
        label = grouped(label);
        if (ticks.empty())
            label += QStringLiteral(" ") + QString::fromUtf16(unit.name);
        ticks.push_back({value, label});
    }
    return ticks;
}

std::vector<Tick> stepTicks(const Scale &scale, double leastPixels)
{
    const double step = std::max(1.0, tickStep(scale.unitsPerPixel(), leastPixels));
    std::vector<Tick> ticks;
    for (const double value : multiples(scale, step)) {
        QString label = grouped(QString::number(value, 'f', 0));
        if (ticks.empty())
            label = QCoreApplication::translate("Timeline", "turn %1").arg(label);
        ticks.push_back({value, label});
    }
    return ticks;
}

std::pair<double, double> followed(double from, double to, double now, bool showsAll)
{
    const double length = to - from;
    if (showsAll) {
        constexpr double leap = 1.35;
        double end = to;
        while (now > from + (end - from) * 0.94)
            end = from + (end - from) * leap;
        return {from, end};
    }
    const double edge = from + length * 0.9;
    if (now <= edge)
        return {from, to};
    const double distance = now - edge;
    return {from + distance, to + distance};
}

} // namespace timeline
