// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/findings/finding.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace ui::findings
{

/// Where the parts of a finding's card lie, for one width; text is wrapped into it.
struct CardLayout {
    QRectF glyph;
    QRectF title;
    QRectF why;
    QRectF advice;
    QRectF place; ///< "Go to 0.40 s, line 12"
    double height = 0;
};

CardLayout layOutCard(const trace::findings::Finding &finding, double width);
void paintCard(QPainter &painter, const trace::findings::Finding &finding,
               const CardLayout &layout);

/// The card's parts as they are written.
QString titleText(const trace::findings::Finding &finding);
QString adviceText(const trace::findings::Finding &finding);
QString placeText(const trace::findings::Finding &finding);
/// The whole card for who hears it.
QString spokenText(const trace::findings::Finding &finding);

} // namespace ui::findings
