// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

struct Theme;

/// The application's style sheet: flat, hairlines, one accent colour.
QString styleSheet(const Theme &theme, double textScale);

} // namespace ui
