// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/page.h"

#include "ui/common/fonts.h"
#include "ui/timeline/comparisonbar.h"
#include "ui/timeline/contents.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace figure {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

constexpr QSize slideSize(1280, 720);
constexpr int pageWidth = 720;
constexpr int columnWidth = 400;
constexpr double largest = 1.5; // a slide with few lanes is drawn larger, so that the back row can read it

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString nameOf(const timeline::ShownRun &run)
{
    return run.title.isEmpty() ? run.file : run.title;
}

} // namespace

Page::Page(const std::vector<timeline::ShownRun> &runs, const FigureOptions &options) : m_runs(runs), m_options(options)
{
    findWords();
    m_margin = options.preset == Preset::Slide ? 48 : options.preset == Preset::Page ? 20 : 12;
    preparePlot(1);
    arrange();
}

Page::~Page() = default;

void Page::findWords()
{
    QStringList titles;
    QStringList files;
    QStringList parameters;
    for (const timeline::ShownRun &run : m_runs) {
        const trace::Entities &entities = run.model->entities();
        titles << nameOf(run);
        files << (run.file.isEmpty() ? text(entities.trace().text(entities.run().file)) : run.file);
        parameters << text(entities.trace().text(entities.run().parameters));
    }
    parameters.removeDuplicates();
    parameters.removeAll(QString());
    m_title = m_options.title.isEmpty() ? titles.join(QStringLiteral(" · ")) : m_options.title;
    m_subtitle = m_options.subtitle;
    if (m_subtitle.isEmpty())
        m_subtitle = timeline::comparisonSentence(m_runs);
    m_caption = m_options.caption;
    if (m_caption.isEmpty())
        m_caption = (QStringList{files.join(QStringLiteral(", "))} + parameters + QStringList{QStringLiteral("Awaitscope")}).join(QStringLiteral(" · "));
}

QString Page::description() const
{
    const QString first = m_subtitle.isEmpty() ? QString() : m_subtitle + u' ';
    return first + timeline::description(m_runs);
}

double Page::widthOfText() const
{
    const int width = m_options.preset == Preset::Slide ? slideSize.width() : m_options.preset == Preset::Page ? pageWidth : columnWidth;
    return width - 2 * m_margin;
}

Page::Block Page::block(const QString &words, const QFont &font, const QColor &colour) const
{
    Block result;
    result.font = font;
    result.colour = colour;
    result.lineHeight = std::ceil(QFontMetricsF(font).height() * 1.15);
    QTextLayout layout(words, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(widthOfText());
        result.lines << words.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return result;
}

void Page::preparePlot(double scale)
{
    const bool compact = m_options.preset == Preset::Column;
    timeline::Look look = timeline::figureLook(m_options.theme, scale);
    look.metrics.right = 66 * scale; // room for the total beside the end
    if (compact) {
        look.metrics.leastLabels = 70;
        look.metrics.mostLabels = 130;
        look.metrics.right = 56;
    }
    m_plot = std::make_unique<timeline::TimelinePlot>(look);
    m_plot->setFilling(false);
    m_plot->setHandlesShown(false);
    m_plot->setAxis(m_options.axis);
    m_plot->setHeadingsShown(m_runs.size() > 1);
    m_plot->setRuns(m_runs);
    const double extent = std::max(m_plot->extent(), m_options.axis == ui::Axis::Time ? 1e-6 : 1.0);
    const auto range = m_options.range.value_or(std::pair(-extent * 0.004, extent * 1.012));
    m_plot->setRange({range.first, range.second});
    const QString unit = Words::tr(timeline::unitFor(range.second - range.first).plural);
    m_plot->setAxisTitle(m_options.axis == ui::Axis::Time ? Words::tr("time since the start of the run, in %1").arg(unit)
                                                          : Words::tr("turns of the event loop"));
    m_entries = timeline::entriesIn(m_runs, m_options.axis, range.first, range.second);
    m_plot->setMarks(m_options.marks);
    if (m_options.at)
        m_plot->setPlayhead(*m_options.at);

    const double type = m_options.preset == Preset::Slide ? 1 : m_options.preset == Preset::Page ? 0.75 : 0.58;
    m_titleBlock = block(m_title, ui::figureFont(28 * type, QFont::Bold), look.theme.text);
    m_subtitleBlock = m_subtitle.isEmpty() ? Block{} : block(m_subtitle, ui::figureFont(std::max(12.0, 17 * type)), look.theme.secondaryText);
    m_captionBlock = block(m_caption, compact ? ui::figureFont(10) : look.detail, look.theme.faintText);
    m_legendSize = timeline::drawLegend(nullptr, look, QRectF(m_margin, 0, widthOfText(), 0), m_entries);
    const double captionWidth = QFontMetricsF(m_captionBlock.font).horizontalAdvance(m_caption);
    m_captionBeside = m_captionBlock.lines.size() == 1 && m_legendSize.width() + 24 + captionWidth <= widthOfText();
}

double Page::headHeight() const
{
    return m_titleBlock.height() + m_subtitleBlock.height() + (m_options.preset == Preset::Slide ? 18 : 8);
}

double Page::footHeight() const
{
    return 14 + m_legendSize.height() + (m_captionBeside ? 0 : m_captionBlock.height() + 2);
}

void Page::arrange()
{
    m_plotTop = m_margin * (m_options.preset == Preset::Slide ? 0.7 : 0.8) + headHeight();
    const double bottom = m_options.preset == Preset::Slide ? 26 : m_margin * 0.7;
    if (m_options.preset != Preset::Slide) {
        m_plotHeight = m_plot->wantedHeight();
        const int width = m_options.preset == Preset::Page ? pageWidth : columnWidth;
        m_size = QSize(width, static_cast<int>(std::ceil(m_plotTop + m_plotHeight + footHeight() + bottom)));
        return;
    }
    m_size = slideSize;
    double available = 0;
    for (double scale = largest; scale > 0.99; scale -= 0.05) {
        preparePlot(scale);
        available = m_size.height() - m_plotTop - footHeight() - bottom;
        if (m_plot->wantedHeight() <= available)
            break;
    }
    m_plotHeight = available;
}

void Page::paintBlock(QPainter &painter, const Block &words, double top) const
{
    const QFontMetricsF metrics(words.font);
    painter.setFont(words.font);
    painter.setPen(words.colour);
    for (qsizetype i = 0; i < words.lines.size(); ++i)
        painter.drawText(QPointF(m_margin, top + words.lineHeight * static_cast<double>(i) + metrics.ascent()), words.lines[i]);
}

void Page::paint(QCPPainter &painter)
{
    static_cast<QPainter &>(painter).setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), m_size), m_plot->look().theme.background);
    const double top = m_plotTop - headHeight();
    paintBlock(painter, m_titleBlock, top);
    paintBlock(painter, m_subtitleBlock, top + m_titleBlock.height() + 2);

    const QSizeF plotSize(widthOfText(), m_plotHeight);
    painter.save();
    painter.translate(m_margin, std::round(m_plotTop));
    m_plot->arrange(plotSize);
    m_plot->toPainter(&painter, qRound(plotSize.width()), qRound(plotSize.height()));
    painter.restore();

    const double bottom = m_size.height() - (m_options.preset == Preset::Slide ? 26 : m_margin * 0.7);
    const double legendTop = bottom - footHeight() + 14;
    timeline::drawLegend(&painter, m_plot->look(), QRectF(m_margin, legendTop, widthOfText(), m_legendSize.height()), m_entries);
    if (!m_captionBeside) {
        paintBlock(painter, m_captionBlock, bottom - m_captionBlock.height());
        return;
    }
    const QFontMetricsF metrics(m_captionBlock.font);
    painter.setFont(m_captionBlock.font);
    painter.setPen(m_captionBlock.colour);
    painter.drawText(QPointF(m_margin + widthOfText() - metrics.horizontalAdvance(m_caption), legendTop + m_legendSize.height() / 2 + metrics.capHeight() / 2), m_caption);
}

} // namespace figure
