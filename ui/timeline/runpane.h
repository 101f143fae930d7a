// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/selection.h"
#include "ui/timeline/axismap.h"
#include "ui/timeline/coordinates.h"
#include "ui/timeline/lanelayout.h"
#include "ui/timeline/qcustomplot.h"

#include <functional>
#include <memory>

namespace timeline {

/// A run to be shown: the model is fed by its owner, who then calls Timeline::advance().
struct ShownRun
{
    std::shared_ptr<const trace::Model> model;
    QString title; ///< "Two watches, one after the other"; may be empty
    QString file;  ///< "serial_watches.py"
    LaneChoice lanes = {};
};

/// Something in a plot's layer that draws itself by a function, within the rectangle another function gives.
class Painted : public QCPLayerable
{
public:
    using Draw = std::function<void(QCPPainter &)>;
    Painted(QCustomPlot *plot, const QString &layer, std::function<QRect()> clip, Draw draw);

protected:
    QRect clipRect() const override;
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    void draw(QCPPainter *painter) override { m_draw(*painter); }

private:
    std::function<QRect()> m_clip;
    Draw m_draw;
};

/// One run in the plot: an axis at the top, names at the left, lanes below. What it shows is told by TimelinePlot.
class RunPane : public QCPAxisRect
{
public:
    RunPane(QCustomPlot *plot, const Look &look, int number);

    void setRun(const ShownRun &run);
    /// What is seen of the run from now on: its beginning, or all of it; the lanes stay as they were chosen.
    void showPart(std::shared_ptr<const trace::Model> part);
    const ShownRun &run() const { return m_run; }
    /// All of the run, of which run().model may be the beginning only.
    const trace::Model &whole() const { return *m_whole; }
    bool showsPart() const { return m_whole != m_run.model; }
    const LaneLayout &layout() const { return m_layout; }
    int number() const { return m_number; }

    /// The run's clock says `now`; true if rows came.
    bool advance(trace::Time now);
    AxisMap map(ui::Axis axis) const { return AxisMap(*m_run.model, axis, m_now, m_number); }
    /// Where one may go, be it seen or not.
    ui::Playhead::Moment momentAt(ui::Axis axis, double value) const;

    /// What the person wants to see; the run keeps it, so that a figure of it is the same.
    void setLanes(const LaneChoice &lanes);
    /// The sign before a creator's name that folds and unfolds its children's lanes; empty for other rows.
    QRectF foldArea(const Row &row) const;

    void setAxis(ui::Axis axis) { m_axis = axis; }
    void setSelection(const ui::Selection::Item &item) { m_selected = item; }
    void setHeadingShown(bool shown) { m_headingShown = shown; }
    /// What one clicks beside the names: in the window, not in figures.
    void setHandlesShown(bool shown) { m_handlesShown = shown; }
    /// Without what is told elsewhere: the axis' numbers if a run above has the same, the total if the heading has it.
    void setBare(bool bare);
    double axisHeight() const { return m_axisHeight; }
    double totalHeight() const { return hasTotal(m_bare) ? m_look.metrics.total : 0; }
    void setAxisTitle(const QString &title) { m_axisTitle = title; }

    /// Heights of the whole pane.
    double wantedHeight(bool bare = false) const;
    double leastHeight(bool bare = false) const;
    /// Width that the names want.
    double wantedLabelWidth() const;
    void arrange(double labelWidth, const QSizeF &size);

    /// Where lanes are drawn, in the plot's pixels.
    QRectF lanesArea() const;
    Scale scale() const;
    /// The same range over the width that arrange() was told: QCustomPlot asks for ticks before it has placed the pane.
    Scale tickScale() const;
    void setRange(double from, double to);

    double scroll() const { return m_scroll; }
    double mostScroll() const;
    void setScroll(double scroll);
    /// The row at a place of the plot, or null.
    const Row *rowAt(const QPointF &place) const;
    /// A row's place between the scale's ends; empty if it is scrolled away.
    QRectF rowArea(const Row &row) const;
    /// Scrolls so that a row is in view.
    void reveal(const Row &row);

private:
    bool hasAxis(bool bare) const { return !bare || m_number == 0; }
    bool hasTotal(bool bare) const { return !bare || !m_headingShown; }
    double topMargin(const Metrics &metrics, bool bare) const;
    double heightWith(const Metrics &metrics, bool bare) const;
    double bottomMargin() const;
    QRectF labelsArea() const;
    bool isSelected(const Row &row) const;
    void drawBands(QCPPainter &painter);
    void drawLanes(QCPPainter &painter);
    void drawLabels(QCPPainter &painter);
    double labelLeft(const Row &row) const;
    void drawHandles(QPainter &painter, const Row &row) const;
    void drawTotal(QPainter &painter);
    template <class Visit> void visitRows(Visit visit) const;

    const Look &m_look;
    ShownRun m_run;
    std::shared_ptr<const trace::Model> m_whole;
    LaneLayout m_layout;
    trace::Time m_now{0};
    ui::Axis m_axis = ui::Axis::Time;
    ui::Selection::Item m_selected;
    QCPAxis *m_timeAxis = nullptr;
    QString m_axisTitle;
    double m_lanesWidth = 0;
    double m_lanesHeight = 0;
    double m_scroll = 0;
    int m_number = 0;
    double m_heading = 0; ///< its height
    double m_axisHeight = 0;
    bool m_headingShown = false;
    bool m_bare = false;
    bool m_handlesShown = true;
};

} // namespace timeline
