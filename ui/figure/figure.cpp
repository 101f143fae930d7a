// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure.h"

#include "ui/common/fonts.h"
#include "ui/figure/page.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QHashSeed>
#include <QImage>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

namespace figure {
namespace {

constexpr int dotsPerInch = 96;

QByteArray renderPng(Page &page, double scale)
{
    const double factor = std::clamp(scale, 1.0, 4.0);
    const QSizeF size = QSizeF(page.size()) * factor;
    QImage image(qRound(size.width()), qRound(size.height()), QImage::Format_RGB32);
    image.setDevicePixelRatio(factor);
    image.setDotsPerMeterX(qRound(dotsPerInch * factor / 0.0254));
    image.setDotsPerMeterY(qRound(dotsPerInch * factor / 0.0254));
    {
        QCPPainter painter(&image);
        page.paint(painter);
    }
    image.setText(QStringLiteral("Title"), page.title());
    image.setText(QStringLiteral("Description"), page.description());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

/// Where Inter is missing the reader's own sans serif comes nearest, stretched to the width that was laid out.
QByteArray withFallbackFonts(const QByteArray &svg)
{
    static const QRegularExpression element(QStringLiteral(
        "<text ([^>]*)font-family=\"[^\"]*\" font-size=\"([0-9.]+)\" font-weight=\"([0-9]+)\"([^>]*)>([^<]*)</text>"));
    const QString source = QString::fromUtf8(svg);
    QString result;
    qsizetype copied = 0;
    for (auto matches = element.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QTextDocumentFragment words = QTextDocumentFragment::fromHtml(match.captured(5));
        QFont font = ui::figureFont(match.captured(2).toDouble());
        font.setWeight(static_cast<QFont::Weight>(match.captured(3).toInt()));
        const double width = QFontMetricsF(font).horizontalAdvance(words.toPlainText());
        result += QStringView(source).sliced(copied, match.capturedStart() - copied);
        result += QStringLiteral("<text %1font-family=\"Inter, 'DejaVu Sans', Helvetica, Arial, sans-serif\" font-size=\"%2\" font-weight=\"%3\" "
                                 "textLength=\"%4\" lengthAdjust=\"spacingAndGlyphs\"%5>%6</text>")
                      .arg(match.captured(1), match.captured(2), match.captured(3), QString::number(width, 'f', 2), match.captured(4), match.captured(5));
        copied = match.capturedEnd();
    }
    result += QStringView(source).sliced(copied);
    return result.toUtf8();
}

QByteArray renderSvg(Page &page)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(page.size());
    generator.setViewBox(QRect(QPoint(), page.size()));
    // Qt 6.4 writes these two as they are, markup or not: they are put in afterwards.
    generator.setTitle(QStringLiteral("@title@"));
    generator.setDescription(QStringLiteral("@description@"));
    {
        QCPPainter painter;
        painter.begin(&generator);
        painter.setMode(QCPPainter::pmVectorized);
        page.paint(painter);
    }
    QByteArray svg = withFallbackFonts(buffer.data());
    svg.replace("@title@", page.title().toHtmlEscaped().toUtf8());
    svg.replace("@description@", page.description().toHtmlEscaped().toUtf8());
    return svg;
}

/// The order of fonts in a PDF is that of a QHash, which Qt shuffles anew in each process.
class OrderedHashes
{
public:
    OrderedHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~OrderedHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(OrderedHashes)
};

/// Dates and file numbers made equal, at the same length: the file's offsets stay right.
QByteArray withoutDates(QByteArray pdf)
{
    static const QRegularExpression date(QStringLiteral("\\(D:\\d{14}[^)]*\\)"));
    const QString latin = QString::fromLatin1(pdf);
    for (auto matches = date.globalMatch(latin); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QByteArray fixed("(D:20000101000000");
        const qsizetype length = match.capturedLength();
        const QByteArray zone("Z00'00'");
        fixed += zone.left(length - fixed.size() - 1).leftJustified(length - fixed.size() - 1, ' ');
        fixed += ')';
        pdf.replace(match.capturedStart(), length, fixed);
    }
    return pdf;
}

QByteArray renderPdf(Page &page)
{
    constexpr int fineness = 10; // device units for each pixel: text is placed between pixels
    const OrderedHashes ordered;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(page.title());
    writer.setCreator(QStringLiteral("Awaitscope"));
    writer.setResolution(dotsPerInch * fineness);
    const QSizeF points = QSizeF(page.size()) * (72.0 / dotsPerInch);
    writer.setPageSize(QPageSize(points, QPageSize::Point, page.title(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    {
        QCPPainter painter;
        painter.begin(&writer);
        painter.setMode(QCPPainter::pmVectorized);
        painter.scale(fineness, fineness);
        page.paint(painter);
    }
    return withoutDates(buffer.data());
}

} // namespace

QByteArray render(const std::vector<timeline::ShownRun> &runs, const FigureOptions &options, Format format)
{
    Page page(runs, options);
    switch (format) {
    case Format::Png:
        return renderPng(page, options.scale);
    case Format::Svg:
        return renderSvg(page);
    case Format::Pdf:
        return renderPdf(page);
    }
    return {};
}

QSize sizeOf(const std::vector<timeline::ShownRun> &runs, const FigureOptions &options)
{
    return Page(runs, options).size();
}

std::optional<Format> formatOf(const QString &path)
{
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return Format::Png;
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return Format::Svg;
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return Format::Pdf;
    return {};
}

QString write(const QString &path, const std::vector<timeline::ShownRun> &runs, const FigureOptions &options)
{
    const std::optional<Format> format = formatOf(path);
    if (!format)
        return QStringLiteral("%1: a figure is written as .png, .svg or .pdf").arg(path);
    const QByteArray bytes = render(runs, options, *format);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return QStringLiteral("%1: %2").arg(path, file.errorString());
    return {};
}

std::optional<ui::ThemeKind> themeNamed(QStringView name)
{
    if (name == u"light")
        return ui::ThemeKind::Light;
    if (name == u"dark")
        return ui::ThemeKind::Dark;
    if (name == u"print")
        return ui::ThemeKind::Print;
    return {};
}

std::optional<Preset> presetNamed(QStringView name)
{
    if (name == u"slide")
        return Preset::Slide;
    if (name == u"page")
        return Preset::Page;
    if (name == u"column")
        return Preset::Column;
    return {};
}

} // namespace figure
