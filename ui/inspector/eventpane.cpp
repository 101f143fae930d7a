// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/eventpane.h"

#include "ui/common/fonts.h"
#include "ui/common/playhead.h"
#include "ui/inspector/eventmodel.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace ui::inspector
{

EventPane::EventPane(Playhead *playhead, QWidget *parent)
    : QTableView(parent)
    , m_playhead(playhead)
    , m_model(new EventModel(this))
{
    setModel(m_model);
    setAccessibleName(tr("Events"));
    setAccessibleDescription(
        tr("Everything that happened, in order. Enter goes to the moment of an event."));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    const auto goTo = [this](const QModelIndex &index) {
        m_playhead->moveTo(
            Playhead::Moment{m_model->timeOf(index.row()), std::size_t(index.row()) + 1, m_number});
    };
    connect(this, &QTableView::clicked, this, goTo);
    connect(this, &QTableView::activated, this, goTo);
    connect(playhead, &Playhead::moved, this, &EventPane::showMoment);
    layOut();
}

void EventPane::setRun(const trace::Model *run, int number)
{
    m_run = run;
    m_number = number;
    m_model->setRun(run);
    showMoment();
}

void EventPane::refresh()
{
    // A hidden table of a million rows costs nothing.
    if (isVisible()) {
        m_model->refresh();
        showMoment();
    }
}

void EventPane::showMoment()
{
    if (!m_run || !isVisible()) {
        return;
    }
    const std::size_t events = m_playhead->moment().eventsIn(*m_run, m_number);
    const int past = int(std::min<std::size_t>(events, std::size_t(m_model->rowCount())));
    if (past != m_model->pastEvents()) {
        m_model->setPastEvents(past);
        // Rows that came just now have no place yet.
        executeDelayedItemsLayout();
        updateGeometries();
        scrollTo(m_model->index(std::max(0, past - 1), 0));
    }
}

void EventPane::layOut()
{
    const double letter = QFontMetricsF(codeFont(12)).horizontalAdvance(u'0');
    setColumnWidth(EventModel::NumberColumn, int(letter * 7 + 12));
    setColumnWidth(EventModel::TimeColumn, int(letter * 11 + 12));
    setColumnWidth(EventModel::KindColumn, int(letter * 13));
    verticalHeader()->setDefaultSectionSize(int(QFontMetricsF(wordFont(12)).height() + 6));
}

void EventPane::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
}

void EventPane::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    refresh();
}

} // namespace ui::inspector
