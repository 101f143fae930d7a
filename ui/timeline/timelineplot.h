// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/marks.h"
#include "ui/common/playhead.h"
#include "ui/common/visiblerange.h"
#include "ui/timeline/imagebuffer.h"
#include "ui/timeline/runpane.h"

#include <optional>
#include <vector>

namespace timeline {

/// The picture of one run, or of two above each other on one axis: what the window shows and what a figure is made of.
/// It shows what it is told and decides nothing; Timeline adds hands.
class TimelinePlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit TimelinePlot(const Look &look, QWidget *parent = nullptr);

    void setLook(const Look &look);
    const Look &look() const { return m_look; }
    void setRuns(const std::vector<ShownRun> &runs);
    /// What is seen of each run: its beginning, or all of it.
    void showParts(const std::vector<std::shared_ptr<const trace::Model>> &parts);
    const std::vector<RunPane *> &panes() const { return m_panes; }
    bool isEmpty() const { return m_panes.empty(); }

    /// A run's clock says `now`; true if it has new rows.
    bool advance(std::size_t run, trace::Time now);
    /// The end of the longest run on the axis.
    double extent() const;

    void setAxis(ui::Axis axis);
    ui::Axis axis() const { return m_axis; }
    void setRange(const ui::VisibleRange::Range &range);
    const ui::VisibleRange::Range &range() const { return m_range; }
    void setSelection(const ui::Selection::Item &item);
    const ui::Selection::Item &selection() const { return m_selected; }

    /// Overlays: cheap to move, the lanes below them are not drawn again.
    void setPlayhead(const std::optional<ui::Playhead::Moment> &moment);
    void setMarks(const std::vector<ui::Mark> &marks);
    void setRuler(const std::optional<std::pair<double, double>> &ruler);
    bool hasRuler() const { return m_ruler.has_value(); }
    void setHoverLine(const std::optional<double> &value);
    void replotOverlays();

    /// Titles above each run even if there is one only.
    void setHeadingsShown(bool shown);
    /// Below the last run.
    void setAxisTitle(const QString &title);
    /// A single run fills the height that is there.
    void setFilling(bool filling) { m_filling = filling; }
    void setHandlesShown(bool shown) { m_handlesShown = shown; }

    double wantedHeight() const;
    /// With the least that arrange() leaves of it.
    double leastHeight() const;
    /// Gives each run its place within the size; once before drawing.
    void arrange(const QSizeF &size);
    /// The run at a height of the plot, or null.
    RunPane *paneAt(const QPointF &place) const;

Q_SIGNALS:
    void arranged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void draw(QCPPainter *painter) override;

private:
    void drawOverlays(QCPPainter &painter);

    Look m_look;
    QSharedPointer<ImageBuffer> m_lanes; ///< everything but the overlays, as drawn last
    std::vector<RunPane *> m_panes;
    ui::Axis m_axis = ui::Axis::Time;
    ui::VisibleRange::Range m_range;
    ui::Selection::Item m_selected;
    std::optional<ui::Playhead::Moment> m_playhead;
    std::vector<ui::Mark> m_marks;
    std::optional<std::pair<double, double>> m_ruler;
    std::optional<double> m_hover;
    QString m_axisTitle;
    bool m_headingsShown = false;
    bool m_filling = true;
    bool m_handlesShown = true;
};

} // namespace timeline
