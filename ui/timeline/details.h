// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/runpane.h"

#include <optional>
#include <utility>

namespace timeline {

/// What a person wants to know about the place under the mouse, as rich text; empty where there is nothing.
QString detailsAt(const RunPane &pane, ui::Axis axis, const QPointF &place);

/// The span under the mouse, on the axis.
std::optional<std::pair<double, double>> spanAt(const RunPane &pane, ui::Axis axis, const QPointF &place);

} // namespace timeline
