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
#include <vector>

namespace ui::now
{

namespace
{

constexpr double margin = 12;
constexpr double between = 24;
constexpr double leastForThree = 460; // pixels at a text scale of 1
constexpr double leastForTwo = 300;

/// Where there is room, loop, timers and objects stand side by side; else some stand below others.
QList<QRectF> columnAreas(const QRectF &inside)
{
    const double room = inside.width() / textScale();
    const QList<double> shares = room >= leastForThree ? QList{0.28, 0.34, 0.38}
                                 : room >= leastForTwo ? QList{0.48, 0.52}
                                                       : QList{1.0};
    const double usable = inside.width() - between * double(shares.size() - 1);
    QList<QRectF> areas;
    double x = inside.left();
    for (const double share : shares) {
        areas.append(QRectF(x, inside.top(), usable * share, 0));
        x += usable * share + between;
    }
    return areas;
}

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
    const QList<QRectF> areas = columnAreas(inside);
    std::vector<Column> columns;
    for (const QRectF &area : areas) {
        columns.emplace_back(painter, area, QRectF(event->rect()));
    }
    Column &loop = columns.front();
    Column &timers = columns.size() == 3 ? columns[1] : loop;
    Column &objects = columns.back();
    drawLoop(loop);
    drawTimers(timers);
    if (&objects == &timers) {
        objects.space(8);
    }
    drawQueues(objects);
    drawWorkers(objects);

    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(currentTheme().hairline);
    double bottom = 0;
    for (qsizetype at = 0; at < areas.size(); ++at) {
        bottom = std::max(bottom, columns[std::size_t(at)].bottom());
        if (at > 0) {
            const double x = areas[at].left() - between / 2;
            painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        }
    }
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
    if (column.bottom() > margin) { // below the loop
        column.space(8);
    }
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
