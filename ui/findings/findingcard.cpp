// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingcard.h"

#include "core/trace/words.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui::findings
{

using trace::findings::Finding;

namespace
{

constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FindingCard)
};

QFont titleFont()
{
    return wordFont(13, QFont::DemiBold);
}

QFont textFont()
{
    return wordFont(12.5);
}

QRectF below(double &y, const QFont &font, const QString &text, double left, double width)
{
    const QFontMetricsF metrics(font);
    const double height = metrics.boundingRect(QRectF(0, 0, width, 100000), wrapped, text).height();
    const QRectF rect(left, y, width, height);
    y += height;
    return rect;
}

QColor colourOf(const Finding &finding)
{
    const Theme &theme = currentTheme();
    switch (finding.severity) {
    case Finding::Severity::Wrong:
        return theme.error;
    case Finding::Severity::Slow:
        return theme.blocking;
    case Finding::Severity::Hint:
        break;
    }
    return theme.accent;
}

/// The form says how serious it is, the colour repeats it.
Icon glyphOf(const Finding &finding)
{
    switch (finding.severity) {
    case Finding::Severity::Wrong:
        return Icon::Failed;
    case Finding::Severity::Slow:
        return Icon::Warning;
    case Finding::Severity::Hint:
        break;
    }
    return Icon::Help;
}

QString severityText(const Finding &finding)
{
    switch (finding.severity) {
    case Finding::Severity::Wrong:
        return Words::tr("Wrong");
    case Finding::Severity::Slow:
        return Words::tr("Slow");
    case Finding::Severity::Hint:
        break;
    }
    return Words::tr("Hint");
}

} // namespace

QString titleText(const Finding &finding)
{
    return QString::fromStdString(finding.title);
}

QString adviceText(const Finding &finding)
{
    return Words::tr("Try: %1").arg(QString::fromStdString(finding.advice));
}

QString placeText(const Finding &finding)
{
    const QString moment = QString::fromStdString(trace::words::moment(finding.time));
    return finding.line ? Words::tr("Go to %1, line %2").arg(moment).arg(finding.line)
                        : Words::tr("Go to %1").arg(moment);
}

QString spokenText(const Finding &finding)
{
    return severityText(finding) + u": "_s + titleText(finding) + u". "_s +
           QString::fromStdString(finding.why) + u' ' + adviceText(finding) + u' ' +
           placeText(finding) + u'.';
}

CardLayout layOutCard(const Finding &finding, double width)
{
    const double scale = textScale();
    const double glyph = 15 * scale;
    const double left = 12 + glyph + 9 * scale;
    const double room = qMax(width - left - 14, 60.0);
    CardLayout layout;
    double y = 9 * scale;
    layout.title = below(y, titleFont(), titleText(finding), left, room);
    const double line = QFontMetricsF(titleFont()).height();
    layout.glyph = QRectF(12, layout.title.top() + (line - glyph) / 2, glyph, glyph);
    y += 2 * scale;
    layout.why = below(y, textFont(), QString::fromStdString(finding.why), left, room);
    y += 3 * scale;
    layout.advice = below(y, textFont(), adviceText(finding), left, room);
    y += 4 * scale;
    layout.place = below(y, textFont(), placeText(finding), left, room);
    layout.height = y + 10 * scale;
    return layout;
}

void paintCard(QPainter &painter, const Finding &finding, const CardLayout &layout)
{
    const Theme &theme = currentTheme();
    drawIcon(painter, layout.glyph, glyphOf(finding), colourOf(finding));
    painter.setFont(titleFont());
    painter.setPen(theme.text);
    painter.drawText(layout.title, wrapped, titleText(finding));
    painter.setFont(textFont());
    painter.setPen(theme.secondaryText);
    painter.drawText(layout.why, wrapped, QString::fromStdString(finding.why));
    painter.setPen(theme.text);
    painter.drawText(layout.advice, wrapped, adviceText(finding));
    painter.setPen(theme.accent);
    painter.drawText(layout.place, wrapped, placeText(finding));
}

} // namespace ui::findings
