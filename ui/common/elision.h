// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFontMetricsF;

namespace ui {

/// A name cut to `room` pixels in a way that keeps names with the same beginning apart: in the middle, and of
/// "bake · Ada" the part before the dot first.
QString elidedName(const QFontMetricsF &metrics, const QString &name, double room);

} // namespace ui
