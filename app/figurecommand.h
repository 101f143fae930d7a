// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

namespace app
{

/// Runs one or two programs without waiting and writes their picture. Needs a QApplication.
int figureCommand(const CommandLine &line);

} // namespace app
