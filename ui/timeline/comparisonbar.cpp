// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/comparisonbar.h"

#include "core/trace/comparison.h"
#include "ui/timeline/runpane.h"

#include <QFontMetrics>
#include <QPainter>
#include <QResizeEvent>

namespace timeline {
namespace {

constexpr int above = 10;
constexpr int below = 8;

std::string nameOf(const ShownRun &run)
{
    return (run.title.isEmpty() ? run.file : run.title).toStdString();
}

} // namespace

QString comparisonSentence(const std::vector<ShownRun> &runs)
{
    if (runs.size() != 2 || !runs[0].model->isEnded() || !runs[1].model->isEnded())
        return {};
    QString sentence = QString::fromStdString(trace::compare(*runs[0].model, *runs[1].model, nameOf(runs[0]), nameOf(runs[1])).sentence);
    // A file's name stays as it is written.
    const QString firstWord = sentence.section(QLatin1Char(' '), 0, 0);
    if (!firstWord.isEmpty() && !firstWord.contains(QLatin1Char('_')))
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

ComparisonBar::ComparisonBar(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setObjectName(QStringLiteral("comparison"));
    setAccessibleName(tr("Comparison"));
    setVisible(false);
}

void ComparisonBar::setSentence(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    setVisible(!sentence.isEmpty());
    updateGeometry();
    update();
}

QRect ComparisonBar::textArea(int width, int height) const
{
    const int left = qRound(m_look.metrics.labelLeft);
    return {left, above, width - 2 * left, height - above - below};
}

int ComparisonBar::heightForWidth(int width) const
{
    const QRect area = textArea(width, 1000);
    return QFontMetrics(m_look.total).boundingRect(area, Qt::TextWordWrap, m_sentence).height() + above + below;
}

QSize ComparisonBar::sizeHint() const
{
    return {300, heightForWidth(std::max(width(), 300))};
}

void ComparisonBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The layout keeps what a width needed before.
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ComparisonBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme.accentPale);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_look.theme.hairline);
    QFont font = m_look.total;
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_look.theme.text);
    painter.drawText(textArea(width(), height()), Qt::TextWordWrap | Qt::AlignVCenter, m_sentence);
}

} // namespace timeline
