// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timelineplot.h"

#include <memory>

namespace figure {

/// A figure before it is drawn: what stands where on the page, for any painter.
class Page
{
public:
    Page(const std::vector<timeline::ShownRun> &runs, const FigureOptions &options);
    ~Page();

    QSize size() const { return m_size; }
    QString title() const { return m_title; }
    /// The figure in words (alt text).
    QString description() const;
    void paint(QCPPainter &painter);

private:
    struct Block ///< lines of text in one font
    {
        QStringList lines;
        QFont font;
        QColor colour;
        double lineHeight = 0;
        double height() const { return lineHeight * static_cast<double>(lines.size()); }
    };
    void findWords();
    void preparePlot(double scale);
    double headHeight() const;
    double footHeight() const;
    double widthOfText() const;
    void arrange();
    Block block(const QString &text, const QFont &font, const QColor &colour) const;
    void paintBlock(QPainter &painter, const Block &block, double top) const;

    std::vector<timeline::ShownRun> m_runs;
    FigureOptions m_options;
    std::unique_ptr<timeline::TimelinePlot> m_plot;
    timeline::LegendEntries m_entries;
    QString m_title;
    QString m_subtitle;
    QString m_caption;
    Block m_titleBlock;
    Block m_subtitleBlock;
    Block m_captionBlock;
    QSizeF m_legendSize;
    QSize m_size;
    double m_margin = 48;
    double m_plotTop = 0;
    double m_plotHeight = 0;
    bool m_captionBeside = true; ///< in the legend's line
};

} // namespace figure
