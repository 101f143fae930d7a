// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/look.h"

#include "ui/common/fonts.h"

namespace timeline {
namespace {

Metrics scaled(const Metrics &metrics, double scale)
{
    Metrics m = metrics;
    for (double *length :
         {&m.lane,         &m.leastLane,  &m.bar,     &m.loop,         &m.leastLoop,
          &m.queue,        &m.leastQueue, &m.section, &m.indent,       &m.labelLeft,
          &m.leastLabels,  &m.mostLabels, &m.axis,    &m.leastAxis,    &m.heading,
          &m.leastHeading, &m.total,      &m.right,   &m.headingRight, &m.cap})
        *length *= scale;
    return m;
}

template <class FontOf> Look lookWith(const ui::Theme &theme, double scale, FontOf fontOf)
{
    Look look;
    look.theme = theme;
    look.metrics = scaled(Metrics{}, scale);
    look.name = fontOf(12, QFont::DemiBold);
    look.detail = fontOf(11, QFont::Normal);
    look.span = fontOf(11, QFont::Normal);
    look.spanStrong = fontOf(11, QFont::DemiBold);
    look.axis = fontOf(11, QFont::Normal);
    look.heading = fontOf(14, QFont::Bold);
    look.headingDetail = fontOf(12, QFont::Normal);
    look.total = fontOf(13, QFont::Bold);
    return look;
}

} // namespace

Metrics squeezed(const Metrics &metrics, double share)
{
    Metrics m = metrics;
    const auto lower = [share](double &height, double least) { height += (least - height) * share; };
    lower(m.lane, m.leastLane);
    lower(m.loop, m.leastLoop);
    lower(m.queue, m.leastQueue);
    lower(m.axis, m.leastAxis);
    lower(m.heading, m.leastHeading);
    return m;
}

Look windowLook()
{
    return lookWith(ui::currentTheme(), ui::textScale(), ui::wordFont);
}

Look figureLook(ui::ThemeKind theme, double scale)
{
    Look look = lookWith(ui::theme(theme), scale, [scale](double pixels, QFont::Weight weight) {
        return ui::figureFont(pixels * scale, weight);
    });
    look.metrics.labelLeft = 0;
    look.metrics.headingRight = 0;
    look.metrics.leastLane = 3;
    look.metrics.leastLoop = look.metrics.loop;
    look.metrics.leastQueue = look.metrics.queue;
    look.metrics.leastAxis = look.metrics.axis;
    look.metrics.leastHeading = look.metrics.heading;
    look.heading = ui::figureFont(16 * scale, QFont::Bold);
    look.total = ui::figureFont(14 * scale, QFont::Bold);
    return look;
}

} // namespace timeline
