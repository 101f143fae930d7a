// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app
{

inline constexpr double slowest = 0.1;
inline constexpr double fastest = 100;

/// The speed slider's positions run from 0 to this.
inline constexpr int speedPositions = 300;

/// 0 is 0.1×, a third of the way 1×, the end 100×. Close to a round speed it is that speed.
double speedAt(int position);
int positionOf(double speed);
/// The next round speed above (direction 1) or below (-1): what one press of an arrow key chooses.
double nextRoundSpeed(double speed, int direction);
/// "0.1×", "1×", "2.5×", "40×"
QString speedText(double speed);

} // namespace app
