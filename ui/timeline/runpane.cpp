// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/runpane.h"

#include "core/trace/words.h"
#include "ui/timeline/depthdrawing.h"
#include "ui/timeline/labeldrawing.h"
#include "ui/timeline/lanedrawing.h"
#include "ui/timeline/worddrawing.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

/// Ticks of our own arithmetic for a QCustomPlot axis.
class Ticker : public QCPAxisTicker
{
public:
    Ticker(const RunPane &pane, const ui::Axis &axis) : m_pane(pane), m_axis(axis) {}

    void generate(const QCPRange &, const QLocale &, QChar, int, QVector<double> &ticks, QVector<double> *subTicks,
                  QVector<QString> *labels) override
    {
        ticks.clear();
        if (subTicks)
            subTicks->clear();
        if (labels)
            labels->clear();
        const Scale scale = m_pane.tickScale();
        if (scale.width() < 10)
            return;
        for (const Tick &tick : m_axis == ui::Axis::Time ? timeTicks(scale) : stepTicks(scale)) {
            ticks.append(tick.value);
            if (labels)
                labels->append(tick.label);
        }
    }

private:
    const RunPane &m_pane;
    const ui::Axis &m_axis;
};

Row::Kind rowKind(ui::Selection::Kind kind)
{
    switch (kind) {
    case ui::Selection::Kind::Queue:
        return Row::Kind::Queue;
    case ui::Selection::Kind::Worker:
        return Row::Kind::Worker;
    case ui::Selection::Kind::Loop:
        return Row::Kind::Loop;
    default:
        return Row::Kind::Task;
    }
}

} // namespace

Painted::Painted(QCustomPlot *plot, const QString &layer, std::function<QRect()> clip, Draw draw)
    : QCPLayerable(plot, layer), m_clip(std::move(clip)), m_draw(std::move(draw))
{
}

QRect Painted::clipRect() const
{
    // QCustomPlot moves the clip up by a pixel.
    return m_clip().adjusted(0, 0, 0, 1);
}

RunPane::RunPane(QCustomPlot *plot, const Look &look, int number)
    : QCPAxisRect(plot, false), m_look(look), m_number(number)
{
    setAutoMargins(QCP::msNone);
    setMinimumMargins(QMargins());
    setSizeConstraintRect(scrOuterRect);
    m_timeAxis = addAxis(QCPAxis::atTop);
    m_timeAxis->setTicker(QSharedPointer<Ticker>::create(*this, m_axis));
    m_timeAxis->setLayer(QStringLiteral("axes"));
    m_timeAxis->grid()->setLayer(QStringLiteral("grid"));
    m_timeAxis->grid()->setVisible(true);
    // Not Qt::NoPen: QCustomPlot draws with these pens all the same, and an SVG then has dots.
    m_timeAxis->setBasePen(QPen(Qt::transparent));
    m_timeAxis->setTickPen(QPen(Qt::transparent));
    m_timeAxis->setSubTicks(false);
    m_timeAxis->setTickLengthIn(0);
    m_timeAxis->setTickLengthOut(0);
    m_timeAxis->setTickLabelPadding(6);
    m_timeAxis->setPadding(0);

    const auto whole = [this] { return outerRect(); };
    const auto add = [&](const char *layer, void (RunPane::*draw)(QCPPainter &)) {
        auto *painted = new Painted(plot, QString::fromLatin1(layer), whole, [this, draw](QCPPainter &painter) {
            if (m_run.model)
                (this->*draw)(painter);
        });
        painted->setParent(this);
    };
    add("background", &RunPane::drawBands);
    add("main", &RunPane::drawLanes);
    add("legend", &RunPane::drawLabels);
}

void RunPane::setRun(const ShownRun &run)
{
    m_run = run;
    m_whole = run.model;
    m_scroll = 0;
    showPart(run.model);
}

void RunPane::showPart(std::shared_ptr<const trace::Model> part)
{
    m_run.model = std::move(part);
    m_layout = LaneLayout();
    m_layout.setChoice(m_run.lanes);
    advance(m_run.model->lastTime());
}

ui::Playhead::Moment RunPane::momentAt(ui::Axis axis, double value) const
{
    return AxisMap(*m_whole, axis, m_now, m_number).momentAt(value);
}

bool RunPane::advance(trace::Time now)
{
    m_now = now;
    return m_layout.update(*m_run.model);
}

void RunPane::setLanes(const LaneChoice &lanes)
{
    m_run.lanes = lanes;
    m_layout.setChoice(lanes);
    m_layout.update(*m_run.model);
}

void RunPane::setBare(bool bare)
{
    m_bare = bare;
    m_timeAxis->setTickLabels(hasAxis(bare));
}

double RunPane::topMargin(const Metrics &metrics, bool bare) const
{
    return (hasAxis(bare) ? metrics.axis : 0) + (m_headingShown ? metrics.heading : 0);
}

double RunPane::bottomMargin() const
{
    return m_axisTitle.isEmpty() ? 0 : fontHeights(m_look.headingDetail).height + 8;
}

double RunPane::heightWith(const Metrics &metrics, bool bare) const
{
    return topMargin(metrics, bare) + m_layout.wantedHeight(metrics) + (hasTotal(bare) ? metrics.total : 0) + bottomMargin();
}

double RunPane::wantedHeight(bool bare) const
{
    return heightWith(m_look.metrics, bare);
}

double RunPane::leastHeight(bool bare) const
{
    return heightWith(squeezed(m_look.metrics, 1), bare);
}

double RunPane::wantedLabelWidth() const
{
    constexpr std::size_t mostMeasured = 80;
    double widest = 0;
    for (std::size_t i = 0; i < std::min(mostMeasured, m_layout.rows().size()); ++i) {
        const Row &row = m_layout.rows()[i];
        widest = std::max(widest, labelWidth(m_look, *m_run.model, row) + labelIndent(m_look, row));
    }
    return std::clamp(std::ceil(m_look.metrics.labelLeft + widest + labelGap), m_look.metrics.leastLabels, m_look.metrics.mostLabels);
}

void RunPane::arrange(double labelWidth, const QSizeF &size)
{
    const double height = size.height();
    m_lanesWidth = std::round(size.width()) - std::round(labelWidth) - std::round(m_look.metrics.right);
    const double wanted = wantedHeight(m_bare);
    const double room = wanted - leastHeight(m_bare);
    const Metrics metrics = squeezed(m_look.metrics, room > 0 ? std::clamp((wanted - height) / room, 0.0, 1.0) : 0);
    m_heading = metrics.heading;
    m_axisHeight = hasAxis(m_bare) ? metrics.axis : 0;
    const double top = topMargin(metrics, m_bare);
    const double bottom = bottomMargin();
    m_lanesHeight = std::round(height) - std::round(top) - std::round(bottom);
    m_layout.arrange(m_look.metrics, m_lanesHeight - totalHeight());
    setMargins(QMargins(qRound(labelWidth), qRound(top), qRound(m_look.metrics.right), qRound(bottom)));
    const int rounded = std::max(1, qRound(height));
    setMinimumSize(QSize(0, rounded));
    setMaximumSize(QSize(QWIDGETSIZE_MAX, rounded));

    m_timeAxis->setTickLabelFont(m_look.axis);
    m_timeAxis->setTickLabelColor(m_look.theme.faintText);
    m_timeAxis->grid()->setPen(QPen(m_look.theme.grid, 1));
    m_timeAxis->grid()->setZeroLinePen(Qt::NoPen);
}

QRectF RunPane::lanesArea() const
{
    return QRectF(rect());
}

QRectF RunPane::labelsArea() const
{
    const QRectF lanes = lanesArea();
    return {static_cast<double>(outerRect().left()), lanes.top(), lanes.left() - outerRect().left(), lanes.height()};
}

Scale RunPane::scale() const
{
    const QRectF area = lanesArea();
    const QCPRange range = m_timeAxis->range();
    return {range.lower, range.upper, area.left(), area.right()};
}

Scale RunPane::tickScale() const
{
    const QCPRange range = m_timeAxis->range();
    return {range.lower, range.upper, 0, m_lanesWidth};
}

void RunPane::setRange(double from, double to)
{
    m_timeAxis->setRange(from, to);
}

double RunPane::mostScroll() const
{
    const double excess = m_layout.height() + totalHeight() - m_lanesHeight;
    return excess > 1 ? excess : 0; // less is only rounding
}

void RunPane::setScroll(double scroll)
{
    m_scroll = std::round(std::clamp(scroll, 0.0, mostScroll()));
}

template <class Visit> void RunPane::visitRows(Visit visit) const
{
    const std::vector<Row> &rows = m_layout.rows();
    const auto visitFrom = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const QRectF area = rowArea(rows[i]);
            if (!area.isEmpty())
                visit(rows[i], area);
        }
    };
    visitFrom(0, m_layout.pinnedCount());
    // Of ten thousand lanes a few dozen are in view.
    const auto [first, last] = mostScroll() > 0
        ? m_layout.rowsWithin(m_scroll + m_layout.pinnedHeight(), m_scroll + lanesArea().height())
        : std::pair{m_layout.pinnedCount(), rows.size()};
    visitFrom(std::max(first, m_layout.pinnedCount()), last);
}

QRectF RunPane::rowArea(const Row &row) const
{
    const QRectF lanes = lanesArea();
    const double top = lanes.top() + row.top - (row.pinned ? 0 : m_scroll);
    const QRectF area(lanes.left(), top, lanes.width(), row.height);
    const double edge = lanes.top() + (row.pinned ? 0 : m_layout.pinnedHeight());
    if (area.bottom() <= edge || (m_scroll > 0 || mostScroll() > 0 ? area.top() >= lanes.bottom() : false))
        return {};
    return area;
}

const Row *RunPane::rowAt(const QPointF &place) const
{
    const QRectF lanes = lanesArea();
    const double y = place.y() - lanes.top();
    if (y < 0 || place.y() >= lanes.bottom())
        return nullptr;
    const int index = m_layout.rowAt(y < m_layout.pinnedHeight() ? y : y + m_scroll);
    return index < 0 ? nullptr : &m_layout.rows()[static_cast<std::size_t>(index)];
}

void RunPane::reveal(const Row &row)
{
    const double visible = m_lanesHeight - m_layout.pinnedHeight();
    const double top = row.top - m_layout.pinnedHeight();
    if (row.pinned)
        return;
    if (top < m_scroll)
        setScroll(top);
    else if (top + row.height > m_scroll + visible)
        setScroll(top + row.height - visible);
}

bool RunPane::isSelected(const Row &row) const
{
    return m_selected.kind != ui::Selection::Kind::None && m_selected.run == m_number && row.kind == rowKind(m_selected.kind)
        && (row.id == m_selected.id || row.kind == Row::Kind::Loop) && row.worker == m_selected.worker;
}

void RunPane::drawBands(QCPPainter &painter)
{
    const QRectF whole(outerRect());
    const double edge = lanesArea().top() + m_layout.pinnedHeight();
    visitRows([&](const Row &row, const QRectF &area) {
        if (isSelected(row)) {
            const double top = std::max(area.top(), row.opensSection && !row.pinned ? edge : area.top());
            painter.fillRect(QRectF(whole.left(), top, whole.width(), area.bottom() - top), m_look.theme.accentPale);
            painter.fillRect(QRectF(whole.left(), top, 3, area.bottom() - top), m_look.theme.accent);
        }
        const double line = std::round(area.top() - m_look.metrics.section / 2);
        if (row.opensSection && line >= edge - 1)
            painter.fillRect(QRectF(whole.left(), line, whole.width(), 1), m_look.theme.hairline);
    });
    if (m_scroll > 0)
        painter.fillRect(QRectF(whole.left(), edge, whole.width(), 1), m_look.theme.hairline);
}

void RunPane::drawLanes(QCPPainter &painter)
{
    const AxisMap axisMap = map(m_axis);
    const Scale axisScale = scale();
    LaneDrawing drawing(painter, m_look, axisMap, axisScale);
    const QRectF lanes = lanesArea();
    const double pinned = m_layout.pinnedHeight();
    visitRows([&](const Row &row, const QRectF &area) {
        painter.save();
        if (mostScroll() > 0) {
            const double top = row.pinned ? lanes.top() : lanes.top() + pinned + 1;
            painter.setClipRect(QRectF(lanes.left(), top, lanes.width(), lanes.bottom() - top), Qt::IntersectClip);
        }
        if (row.hasPlot()) {
            const auto &spans = m_run.model->spans();
            const bool queue = row.kind == Row::Kind::Queue;
            const trace::QueueInfo *info = queue ? m_run.model->entities().queue(row.id) : nullptr;
            const double margin = m_look.metrics.section * 1.5;
            painter.setClipRect(QRectF(outerRect().left(), lanes.top() + pinned, outerRect().width(), lanes.height() - pinned),
                                mostScroll() > 0 ? Qt::ReplaceClip : Qt::NoClip);
            drawDepth(painter, m_look, axisMap, axisScale, queue ? spans.queue(row.id) : spans.queuedJobs(row.id),
                      info ? info->maxsize : 0, area.adjusted(0, margin, 0, -margin / 2));
        } else {
            drawing.draw(row, area);
        }
        painter.restore();
    });
    if (m_run.model->isEnded())
        drawTotal(painter);
}

void RunPane::drawTotal(QPainter &painter)
{
    const AxisMap axisMap = map(m_axis);
    const Scale axisScale = scale();
    const double at = toPixel(axisScale, axisMap.extent());
    if (at < axisScale.left || at > axisScale.right)
        return;
    const QRectF lanes = lanesArea();
    const double bottom = lanes.top() + m_layout.height() - m_scroll + m_look.metrics.total - 2;
    QPen pen(m_look.theme.text, 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    const double x = std::floor(at) + 0.5;
    painter.drawLine(QPointF(x, lanes.top()), QPointF(x, std::min(bottom, lanes.bottom())));
    if (!hasTotal(m_bare) || bottom > lanes.bottom() + 2)
        return;
    const QString total = m_axis == ui::Axis::Time
        ? QString::fromStdString(trace::words::duration(m_run.model->lastTime()))
        : QCoreApplication::translate("Timeline", "%1 turns").arg(m_run.model->turns().size());
    const double width = wordsWidth(m_look.total, total);
    constexpr double edge = 10; // numbers do not touch the pane's end
    const bool fitsRight = at + 8 + width + edge <= outerRect().right();
    painter.setPen(m_look.theme.text);
    drawWords(painter, QPointF(fitsRight ? at + 8 : at - 8 - width, bottom - 4), m_look.total, total);
}

void RunPane::drawLabels(QCPPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF labels = labelsArea();
    const QRectF lanes = lanesArea();
    visitRows([&](const Row &row, const QRectF &area) {
        painter.save();
        if (mostScroll() > 0 && !row.pinned) {
            const double top = lanes.top() + m_layout.pinnedHeight() + 1;
            painter.setClipRect(QRectF(labels.left(), top, labels.width(), lanes.bottom() - top), Qt::IntersectClip);
        }
        const double left = labelLeft(row);
        drawLabel(painter, m_look, *m_run.model, row, isSelected(row),
                  QRectF(left, area.top(), labels.right() - left, area.height()));
        drawHandles(painter, row);
        painter.restore();
    });
    if (m_headingShown)
        drawHeading(painter, m_look, *m_run.model, m_run.title, m_run.file,
                    QRectF(outerRect().left(), outerRect().top(), outerRect().width(), m_heading));
    if (!m_axisTitle.isEmpty()) {
        painter.setPen(m_look.theme.secondaryText);
        drawWords(painter, QPointF(lanes.left(), outerRect().bottom() - 4), m_look.headingDetail, m_axisTitle);
    }
}

double RunPane::labelLeft(const Row &row) const
{
    return labelsArea().left() + m_look.metrics.labelLeft + labelIndent(m_look, row);
}

QRectF RunPane::foldArea(const Row &row) const
{
    const QRectF area = rowArea(row);
    if (!row.creates || area.isEmpty() || !m_run.lanes.filter.isEmpty())
        return {};
    const double left = labelLeft(row);
    return {left - m_look.metrics.labelLeft, area.top(), m_look.metrics.labelLeft, area.height()};
}

void RunPane::drawHandles(QPainter &painter, const Row &row) const
{
    if (row.hidden > 0 || (m_handlesShown && !foldArea(row).isEmpty()))
        drawFoldSign(painter, m_look, foldArea(row).center(), row.hidden > 0);
    if (m_handlesShown && row.pinned && row.kind == Row::Kind::Task)
        drawPin(painter, m_look, QPointF(labelsArea().right() - labelGap * 0.6, rowArea(row).center().y()));
}

} // namespace timeline
