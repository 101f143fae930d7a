// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/now/nowpane.h"

#include "ui/now/nowview.h"

#include <QEvent>

namespace ui::now
{

NowPane::NowPane(Selection *selection, QWidget *parent)
    : QScrollArea(parent)
    , m_view(new NowView(selection, this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_view);
    setAccessibleName(tr("Now"));
    describeEmpty();
}

void NowPane::setContent(const NowContent &content, int run)
{
    m_view->setContent(content, run);
    // The pane has the focus, and so the words.
    setAccessibleDescription(m_view->accessibleDescription());
}

void NowPane::clear()
{
    m_view->clear();
    describeEmpty();
}

void NowPane::describeEmpty()
{
    setAccessibleDescription(tr("What the event loop holds at the playhead: ready queue, timers, queues, workers."));
}

void NowPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_view->update();
    }
}

} // namespace ui::now
