// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace timeline {

/// A stretch of the axis, in its units (seconds or turns), laid over a stretch of pixels.
struct Scale
{
    double from = 0;
    double to = 1;
    double left = 0;
    double right = 1;

    double width() const { return right - left; }
    double length() const { return to - from; }
    double unitsPerPixel() const { return length() / width(); }
};

double toPixel(const Scale &scale, double value);
double toValue(const Scale &scale, double pixel);

/// The range in view after zooming by `factor` (2 shows half as much) so that `anchor` keeps its place.
std::pair<double, double> zoomed(double from, double to, double anchor, double factor);
/// The range moved by a number of pixels; dragging to the right shows what was before.
std::pair<double, double> panned(const Scale &scale, double pixels);

/// The left edge and width, within [low, high], of something that wants to be centred on `centre`.
double centredWithin(double centre, double width, double low, double high);

/// How the time axis is counted: the smaller the part in view, the smaller the unit.
struct Unit
{
    const char16_t *name = u"s";
    const char *plural = "seconds"; // translated in the context Figure
    double size = 1; ///< in seconds
};
Unit unitFor(double length);

/// 1, 2 or 5 times a power of ten, so that neighbours are at least `leastPixels` apart.
double tickStep(double unitsPerPixel, double leastPixels);

struct Tick
{
    double value = 0;
    QString label;
};
/// Marks of the time axis within [from, to]; the first carries the unit ("0 s", "0.2", "0.4").
std::vector<Tick> timeTicks(const Scale &scale, double leastPixels = 64);
/// Marks of the Steps axis: whole turns only.
std::vector<Tick> stepTicks(const Scale &scale, double leastPixels = 48);

/// The range a growing run is followed with. While all of it was in view, all of it stays in view, in leaps so that
/// the picture rests in between; else the view moves along with its length kept.
std::pair<double, double> followed(double from, double to, double now, bool showsAll);

} // namespace timeline
