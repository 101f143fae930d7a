// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/now/nowview.h"

#include "ui/common/fonts.h"
#include "ui/common/selection.h"
#include "ui/common/theme.h"
#include "ui/now/column.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui::now
{

namespace
{

constexpr double margin = 12;
constexpr double between = 24;

} // namespace

NowView::NowView(Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
{
    setAccessibleName(tr("The loop's insides at the playhead"));
}

void NowView::setContent(const NowContent &content, int run)
{
    if (m_content == content && m_run == run) {
        return;
    }
    m_content = content;
    m_run = run;
    setAccessibleDescription(content.spoken());
    update();
}

void NowView::clear()
{
    m_content.reset();
    setMinimumHeight(0);
    update();
}

void NowView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), currentTheme().background);
    m_places.clear();
    const QRectF inside = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    if (!m_content) {
        Column(painter, inside, event->rect()).quiet(
            tr("What the loop does, who is ready, which timers run and what the queues hold at "
               "the playhead's moment."));
        return;
    }
    // As in the picture: 27 %, 36 %, 37 %.
    const double usable = inside.width() - 2 * between;
    const double first = usable * 0.28;
    const double second = usable * 0.34;
    const QRectF painted = event->rect();
    Column loop(painter, {inside.left(), inside.top(), first, 0}, painted);
    Column timers(painter, {inside.left() + first + between, inside.top(), second, 0}, painted);
    const double third = inside.left() + first + second + 2 * between;
    Column objects(painter, {third, inside.top(), inside.right() - third, 0}, painted);
    drawLoop(loop);
    drawTimers(timers);
    drawQueues(objects);
    drawWorkers(objects);

    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(currentTheme().hairline);
    for (const double x : {inside.left() + first + between / 2, third - between / 2}) {
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    const double bottom = std::max({loop.bottom(), timers.bottom(), objects.bottom()});
    setMinimumHeight(int(std::ceil(bottom + margin)));
}

void NowView::drawLoop(Column &column)
{
    column.heading(tr("The loop"));
    if (m_content->phase.isEmpty()) {
        column.quiet(tr("no loop runs"));
    } else {
        column.paragraph(m_content->phase, m_content->phaseMore);
    }
    column.space(8);
    column.heading(tr("Ready queue"));
    if (m_content->ready.isEmpty()) {
        column.quiet(tr("empty: nobody waits for a turn"));
    }
    for (const NowContent::Entry &entry : m_content->ready) {
        m_places.append({column.entry(entry), entry});
    }
}

void NowView::drawTimers(Column &column)
{
    column.heading(tr("Timers, next first"));
    if (m_content->timers.isEmpty()) {
        column.quiet(tr("none is set"));
    }
    for (const NowContent::Timer &timer : m_content->timers) {
        m_places.append({column.timer(timer), timer.entry});
        column.space(2);
    }
}

void NowView::drawQueues(Column &column)
{
    if (m_content->queues.isEmpty()) {
        column.heading(tr("Queues"));
        column.quiet(tr("no queue in this program so far"));
        column.space(8);
    }
    for (const NowContent::Queue &queue : m_content->queues) {
        const QString own = queue.ownName == queue.name ? QString() : queue.ownName + QStringLiteral(", ");
        column.heading(queue.name, own + queue.count);
        column.chips(queue.items, queue.moreItems);
        if (!queue.waiters.isEmpty()) {
            column.quiet(queue.waiters);
        }
        column.space(8);
    }
}

void NowView::drawWorkers(Column &column)
{
    column.heading(tr("Workers"));
    if (m_content->workers.isEmpty()) {
        column.quiet(tr("no thread pool in this program so far"));
    }
    for (const NowContent::Worker &worker : m_content->workers) {
        m_places.append({column.entry(worker.entry), worker.entry});
    }
    if (!m_content->queuedJobs.isEmpty()) {
        column.quiet(m_content->queuedJobs);
    }
}

void NowView::mousePressEvent(QMouseEvent *event)
{
    for (const auto &[place, entry] : std::as_const(m_places)) {
        if (entry.task != 0 && place.contains(event->position())) {
            m_selection->selectTask(entry.task, m_run);
            return;
        }
    }
}

/// Tells what there was no room for.
bool NowView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    for (const auto &[place, entry] : std::as_const(m_places)) {
        if (place.contains(QPointF(help->pos()))) {
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<b>%1</b> <small>%2</small><br>%3")
                                   .arg(entry.whole.toHtmlEscaped(), entry.ownName.toHtmlEscaped(),
                                        entry.detail.toHtmlEscaped()),
                               this, place.toRect());
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace ui::now
