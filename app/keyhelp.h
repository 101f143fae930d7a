// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace app
{

void showKeys(QWidget *window);
void showAbout(QWidget *window);

} // namespace app
