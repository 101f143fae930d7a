// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline.h"

#include "ui/common/fonts.h"
#include "ui/timeline/comparisonbar.h"
#include "ui/timeline/lanecontrol.h"
#include "ui/timeline/legendbar.h"
#include "ui/timeline/navigation.h"
#include "ui/timeline/overview.h"
#include "ui/timeline/steps.h"
#include "ui/timeline/timelineplot.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace timeline {

using ui::Axis;
using Range = ui::VisibleRange::Range;

Timeline::Timeline(ui::Selection &selection, ui::VisibleRange &range, ui::Playhead &playhead, QWidget *parent)
    : QWidget(parent), m_selection(selection), m_range(range), m_playhead(playhead),
      m_plot(new TimelinePlot(windowLook(), this)),
      m_comparison(new ComparisonBar(m_plot->look(), this)), m_legend(new LegendBar(m_plot->look(), this)),
      m_overview(new Overview(*m_plot, range, this)),
      m_navigation(new Navigation(*m_plot, selection, range, playhead, this)),
      m_lanes(new LaneControl(*m_plot, *m_navigation, selection, playhead, this)),
      m_hint(tr("Nothing has run yet. Press Run to see every task move."))
{
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(nullptr);
    m_plot->setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Timeline"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_comparison);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_legend);
    layout->addWidget(m_overview);
    for (int run = 0; run < 2; ++run) {
        auto *bar = new QScrollBar(Qt::Vertical, this);
        bar->hide();
        connect(bar, &QScrollBar::valueChanged, this, [this, run](int value) {
            m_plot->panes()[static_cast<std::size_t>(run)]->setScroll(value);
            scheduleReplot();
        });
        m_scrollBars.push_back(bar);
    }
    connect(&m_range, &ui::VisibleRange::changed, this, &Timeline::rangeChanged);
    connect(&m_playhead, &ui::Playhead::moved, this, &Timeline::playheadMoved);
    connect(&m_playhead, &ui::Playhead::liveChanged, this, &Timeline::followRun);
    connect(&m_selection, &ui::Selection::changed, this, &Timeline::selectionChanged);
    connect(m_plot, &TimelinePlot::arranged, this, &Timeline::placeScrollBars, Qt::QueuedConnection);
    const auto lanesMoved = [this] {
        placeScrollBars();
        scheduleReplot();
    };
    connect(m_navigation, &Navigation::scrolled, this, lanesMoved);
    connect(m_lanes, &LaneControl::changed, this, [this, lanesMoved] {
        m_plot->arrange(m_plot->size());
        lanesMoved();
    });
    connect(m_plot, &TimelinePlot::arranged, m_lanes, &LaneControl::placeFilter, Qt::QueuedConnection);
    setRuns({});
}

Timeline::~Timeline()
{
    delete m_navigation; // before the plot, which sends it events even from its destructor
}

const trace::Model *Timeline::model(int run) const
{
    const auto index = static_cast<std::size_t>(run);
    return index < m_plot->panes().size() ? &m_plot->panes()[index]->whole() : nullptr;
}

void Timeline::setRuns(const std::vector<ShownRun> &runs)
{
    m_plot->setRuns(runs);
    m_plot->setRuler({});
    m_lanes->showFilter();
    m_plot->setVisible(!runs.empty());
    m_legend->setVisible(!runs.empty());
    m_overview->setVisible(!runs.empty());
    m_showsAll = true;
    m_followed = 0;
    m_wasEnded = false;
    m_comparison->setSentence({});
    m_following = true;
    m_range.setAxis(m_range.axis(), 0);
    m_following = false;
    followRun();
    selectionChanged();
    playheadMoved();
    update();
}

void Timeline::setMarks(const ui::Marks &marks)
{
    connect(&marks, &ui::Marks::changed, this, [this, &marks] {
        m_plot->setMarks(marks.list());
        if (!m_plot->isEmpty())
            m_plot->replotOverlays();
    });
    m_plot->setMarks(marks.list());
}

void Timeline::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

LaneChoice Timeline::lanes(int run) const
{
    const auto index = static_cast<std::size_t>(run);
    return index < m_plot->panes().size() ? m_plot->panes()[index]->run().lanes : LaneChoice{};
}

QString Timeline::sentence() const
{
    return m_comparison->sentence();
}

void Timeline::rangeChanged()
{
    if (!m_following)
        m_showsAll = m_range.from() <= 0 && m_range.to() >= m_plot->extent();
    m_plot->setAxis(m_range.axis());
    m_plot->setRange(m_range.range());
    scheduleReplot();
}

void Timeline::playheadMoved()
{
    m_plot->setPlayhead(m_playhead.moment());
    // What is seen of a run goes to the playhead by itself.
    if (!m_playhead.isLive() && !m_plot->isEmpty() && !(m_showsAll && showsPart())) {
        keepInView(m_plot->panes().front()->map(m_range.axis()).of(m_playhead.moment()));
    }
    if (!m_plot->isEmpty())
        m_plot->replotOverlays();
}

void Timeline::selectionChanged()
{
    const ui::Selection::Item &item = m_selection.item();
    m_plot->setSelection(item);
    if (item.kind == ui::Selection::Kind::Task && item.run < static_cast<int>(m_plot->panes().size())) {
        m_lanes->uncoverSelected();
        RunPane *pane = m_plot->panes()[static_cast<std::size_t>(item.run)];
        const int row = pane->layout().rowOf(Row::Kind::Task, item.id);
        if (row >= 0)
            pane->reveal(pane->layout().rows()[static_cast<std::size_t>(row)]);
        placeScrollBars();
    }
    scheduleReplot();
}

void Timeline::keepInView(double value)
{
    const Range range = m_range.range();
    if (value >= range.from && value <= range.to)
        return;
    m_range.setRange({value - range.length() / 2, value + range.length() / 2});
}

void Timeline::scheduleReplot()
{
    if (!m_plot->isEmpty())
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Timeline::placeScrollBars()
{
    for (std::size_t i = 0; i < m_scrollBars.size(); ++i) {
        QScrollBar *bar = m_scrollBars[i];
        const RunPane *pane = i < m_plot->panes().size() ? m_plot->panes()[i] : nullptr;
        const bool needed = pane && m_plot->isVisible() && pane->mostScroll() > 0;
        bar->setVisible(needed);
        if (!needed)
            continue;
        const QRectF lanes = pane->lanesArea();
        const int width = bar->sizeHint().width();
        const QSignalBlocker blocker(bar);
        bar->setRange(0, qRound(pane->mostScroll()));
        bar->setPageStep(qRound(lanes.height()));
        bar->setSingleStep(qRound(m_plot->look().metrics.lane));
        bar->setValue(qRound(pane->scroll()));
        bar->setGeometry(m_plot->geometry().right() - width + 1, m_plot->y() + qRound(lanes.top() + pane->layout().pinnedHeight()), width,
                         qRound(lanes.height() - pane->layout().pinnedHeight()));
        bar->raise();
    }
}

void Timeline::setAxis(Axis axis)
{
    if (axis == m_range.axis())
        return;
    m_plot->setAxis(axis);
    m_plot->setRuler({});
    m_showsAll = true;
    m_following = true;
    m_range.setAxis(axis, m_plot->extent());
    m_following = false;
    if (showsPart())
        followRun();
    scheduleReplot();
}

Axis Timeline::axis() const
{
    return m_range.axis();
}

void Timeline::zoomBy(double factor)
{
    // Around the playhead where it can be seen, else around the middle.
    double anchor = (m_range.from() + m_range.to()) / 2;
    if (!m_plot->isEmpty()) {
        const double at = m_plot->panes().front()->map(m_range.axis()).of(m_playhead.moment());
        if (at >= m_range.from() && at <= m_range.to())
            anchor = at;
    }
    const auto [from, to] = zoomed(m_range.from(), m_range.to(), anchor, factor);
    m_range.navigate({from, to});
}

void Timeline::panBy(double share)
{
    const double distance = m_range.range().length() * share;
    m_range.navigate({m_range.from() + distance, m_range.to() + distance});
}

void Timeline::zoomIn()
{
    zoomBy(1.5);
}

void Timeline::zoomOut()
{
    zoomBy(1 / 1.5);
}

void Timeline::panLeft()
{
    panBy(-0.2);
}

void Timeline::panRight()
{
    panBy(0.2);
}

void Timeline::fitAll()
{
    m_range.setExtent(m_plot->extent());
    m_range.fit();
    m_showsAll = true;
    if (showsPart())
        followRun();
}

void Timeline::fit()
{
    const auto run = static_cast<std::size_t>(m_selection.item().run);
    const RunPane *pane = run < m_plot->panes().size() ? m_plot->panes()[run] : nullptr;
    const trace::TaskInfo *task = pane ? pane->run().model->entities().task(m_selection.task()) : nullptr;
    if (!task) {
        fitAll();
        return;
    }
    const AxisMap map = pane->map(m_range.axis());
    const double from = map.ofEvent(task->createdEvent);
    const double to = task->ended == trace::never ? map.extent() : map.ofEvent(task->endedEvent);
    const double margin = std::max((to - from) * 0.05, m_range.shortest() / 2);
    const Range wanted{from - margin, to + margin};
    const double close = wanted.length() * 0.01;
    if (std::abs(m_range.from() - wanted.from) < close && std::abs(m_range.to() - wanted.to) < close)
        fitAll();
    else
        m_range.navigate(wanted);
}

void Timeline::undoNavigation()
{
    m_range.undo();
}

void Timeline::goToStart()
{
    m_playhead.moveTo(ui::Playhead::Moment{trace::Time{0}, 0});
}

void Timeline::goToEnd()
{
    if (const trace::Model *run = model())
        m_playhead.moveTo(run->lastTime());
    m_playhead.goLive();
}

void Timeline::stepPlayhead(int direction)
{
    const trace::Model *run = model();
    if (!run)
        return;
    if (const auto moment = neighbouringStep(*run, 0, m_playhead.moment(), direction))
        m_playhead.moveTo(*moment);
}

void Timeline::stepToOtherTask(int direction)
{
    const trace::Model *run = model();
    if (!run)
        return;
    if (const auto moment = stepOfAnother(*run, 0, m_playhead.moment(), direction))
        m_playhead.moveTo(*moment);
}

void Timeline::followWake(int direction)
{
    const int number = m_selection.item().run;
    const trace::Model *run = model(number);
    if (!run || !m_selection.task())
        return;
    if (const auto wake = wakeOf(*run, number, m_selection.task(), m_playhead.moment(), direction)) {
        m_selection.selectTask(wake->task, number);
        m_playhead.moveTo(wake->moment);
    }
}

bool Timeline::findTask(const QString &words)
{
    for (const RunPane *pane : m_plot->panes()) {
        for (const Row &row : pane->layout().rows()) {
            if (row.kind != Row::Kind::Task)
                continue;
            const QString name = wholeRowName(*pane->run().model, row) + u' ' + rowDetail(*pane->run().model, row);
            if (name.contains(words, Qt::CaseInsensitive)) {
                m_selection.selectTask(row.id, pane->number());
                return true;
            }
        }
    }
    return false;
}

void Timeline::filterLanes()
{
    m_lanes->filter();
}

void Timeline::foldSelected()
{
    m_lanes->foldSelected();
}

void Timeline::pinSelected()
{
    m_lanes->pinSelected();
}

bool Timeline::event(QEvent *event)
{
    // A key that the timeline knows is not a shortcut while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && std::string_view("WASDFCP[]").find(static_cast<char>(key->key() & 0x7f)) != std::string_view::npos && key->key() < 0x80) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void Timeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_plot->setLook(windowLook());
        m_comparison->updateGeometry();
        m_comparison->update();
        m_legend->updateGeometry();
        m_legend->update();
        m_overview->updateGeometry();
        m_overview->update();
        scheduleReplot();
    }
    QWidget::changeEvent(event);
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        undoNavigation();
        return;
    }
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_W:
        return zoomIn();
    case Qt::Key_S:
        return zoomOut();
    case Qt::Key_A:
        return panLeft();
    case Qt::Key_D:
        return panRight();
    case Qt::Key_F:
        return fit();
    case Qt::Key_Home:
        return goToStart();
    case Qt::Key_End:
        return goToEnd();
    case Qt::Key_Right:
        return shift ? stepToOtherTask(1) : stepPlayhead(1);
    case Qt::Key_Left:
        return shift ? stepToOtherTask(-1) : stepPlayhead(-1);
    case Qt::Key_BracketLeft:
        return followWake(-1);
    case Qt::Key_BracketRight:
        return followWake(1);
    case Qt::Key_C:
        return foldSelected();
    case Qt::Key_P:
        return pinSelected();
    case Qt::Key_Escape:
        event->setAccepted(m_plot->hasRuler() || !m_selection.isEmpty());
        m_navigation->clearRuler();
        m_selection.clear();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Timeline::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    if (!m_plot->isEmpty())
        return;
    painter.setFont(ui::wordFont(13));
    painter.setPen(theme.faintText);
    painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
}

} // namespace timeline
