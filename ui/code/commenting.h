// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ui::code
{

/// The lines with a "# " before their code, at the depth of the least indented; without it, if all
/// of them had one. Empty lines stay.
QStringList withCommentsToggled(const QStringList &lines);

} // namespace ui::code
