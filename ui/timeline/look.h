// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QFont>

namespace timeline {

/// Lengths in pixels, at a text scale of 1.
struct Metrics
{
    double lane = 30;       ///< a task's or worker's row
    double leastLane = 19;  ///< rows shrink to this before they are scrolled
    double bar = 20;        ///< of a row of full height
    double loop = 40;       ///< the event loop's row
    double leastLoop = 22;
    double queue = 84;      ///< a queue's row, its plot a little less
    double leastQueue = 60;
    double section = 8;     ///< above and below the line between sections
    double indent = 14;     ///< of a task under its creator
    double labelLeft = 12;
    double leastLabels = 126;
    double mostLabels = 250;
    double axis = 30;       ///< the strip with the axis' numbers
    double leastAxis = 25;
    double heading = 34;    ///< above the axis, where runs are compared
    double leastHeading = 24;
    double total = 22;      ///< below the lanes: the run's duration
    double right = 20;
    double headingRight = 20; ///< of a heading, whose words stand above the axis
    double mark = 3;        ///< width of a step that takes no time
    double cap = 13;        ///< diameter of an end
};

/// With rows and headings that are lower: all of their height at a share of 0, the least at 1.
Metrics squeezed(const Metrics &metrics, double share);

/// Colours, type and lengths of one timeline.
struct Look
{
    ui::Theme theme;
    Metrics metrics;
    QFont name;
    QFont detail;
    QFont span;
    QFont spanStrong;
    QFont axis;
    QFont heading;
    QFont headingDetail;
    QFont total;
};

/// In the window: the current theme and text scale.
Look windowLook();
/// On paper and slides: the same on every machine. `scale` enlarges type and lanes alike.
Look figureLook(ui::ThemeKind theme, double scale = 1);

} // namespace timeline
