// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/selection.h"

namespace ui {

void Selection::select(const Item &item)
{
    if (item == m_item)
        return;
    m_item = item;
    Q_EMIT changed();
}

} // namespace ui
