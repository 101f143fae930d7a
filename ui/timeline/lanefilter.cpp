// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanefilter.h"

#include <QKeyEvent>

namespace timeline {

LaneFilter::LaneFilter(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Filter lanes"));
    setAccessibleName(tr("Filter lanes"));
    setToolTip(tr("Only tasks whose name contains this, with their creators. Escape shows all."));
    setClearButtonEnabled(true);
    hide();
}

void LaneFilter::open()
{
    show();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void LaneFilter::close()
{
    clear();
    hide();
    Q_EMIT closed();
}

void LaneFilter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LaneFilter::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (text().isEmpty())
        close();
}

} // namespace timeline
