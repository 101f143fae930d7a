// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingpane.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/common/theme.h"
#include "ui/findings/findingdelegate.h"
#include "ui/findings/findingmodel.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui::findings
{

namespace
{

constexpr int pause = 250; // milliseconds between two looks at a run that goes on

} // namespace

FindingPane::FindingPane(Playhead *playhead, Selection *selection, QWidget *parent)
    : QListView(parent), m_playhead(playhead), m_selection(selection),
      m_model(new FindingModel(this))
{
    setModel(m_model);
    setItemDelegate(new FindingDelegate(this));
    setAccessibleName(tr("Findings"));
    setAccessibleDescription(emptyText());
    setFrameShape(QFrame::NoFrame);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::clicked, this, &FindingPane::goTo);
    connect(this, &QListView::activated, this, &FindingPane::goTo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &FindingPane::showFindings);
    setRun(nullptr);
}

FindingPane::~FindingPane() = default;

void FindingPane::setRun(const trace::Model *run, int number)
{
    m_run = run;
    m_number = number;
    m_findings = run ? std::make_unique<trace::findings::Findings>(*run) : nullptr;
    if (m_findings) {
        m_findings->update();
    }
    showFindings();
}

void FindingPane::refresh()
{
    if (!m_findings || !m_findings->update()) {
        return;
    }
    if (m_run->isEnded()) {
        showFindings();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void FindingPane::showFindings()
{
    m_timer.stop();
    m_model->setFindings(m_findings ? m_findings->list() : FindingModel::List());
    setAccessibleDescription(emptyText());
    viewport()->update();
    const QString empty = emptyText();
    setAccessibleDescription(empty.isEmpty() ? tr("Enter goes to the moment and the line of a finding.")
                             : m_run         ? empty + u". "_s + checksText()
                                             : empty);
    if (const int count = m_model->rowCount(); count != m_count) {
        m_count = count;
        Q_EMIT countChanged(count);
    }
}

QString FindingPane::emptyText() const
{
    if (m_model->rowCount() > 0) {
        return {};
    }
    if (!m_run) {
        return tr("Run the program: what is wrong with it, or slow, is told here.");
    }
    return m_run->isEnded() ? tr("Nothing to report") : tr("Nothing to report so far");
}

QString FindingPane::checksText() const
{
    QStringList checks;
    for (const std::string &check : trace::findings::Findings::checks()) {
        checks += QString::fromStdString(check);
    }
    const QString last = checks.takeLast();
    return tr("Looked for: %1 and %2.").arg(checks.join(u", "_s), last);
}

void FindingPane::goTo(const QModelIndex &index)
{
    const trace::findings::Finding *finding = m_model->at(index);
    if (!finding) {
        return;
    }
    if (finding->task) {
        m_selection->selectTask(finding->task, m_number);
    }
    m_playhead->moveTo(Playhead::Moment{finding->time, std::size_t(finding->event) + 1, m_number});
    if (finding->line) {
        Q_EMIT lineChosen(int(finding->line));
    }
}

void FindingPane::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    const QString text = emptyText();
    if (text.isEmpty()) {
        return;
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = currentTheme();
    QRectF room = QRectF(viewport()->rect()).adjusted(12, 10, -14, -10);
    constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    if (!m_run) {
        painter.setFont(wordFont(12.5));
        painter.setPen(theme.faintText);
        painter.drawText(room, flags, text);
        return;
    }
    const QFont font = wordFont(13, QFont::DemiBold);
    const double line = QFontMetricsF(font).height();
    const double glyph = 15 * textScale();
    drawIcon(painter, QRectF(room.left(), room.top() + (line - glyph) / 2, glyph, glyph),
             Icon::Finished, theme.running);
    room.setLeft(room.left() + glyph + 9 * textScale());
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(room, flags, text);
    room.setTop(room.top() + line + 4 * textScale());
    painter.setFont(wordFont(12.5));
    painter.setPen(theme.secondaryText);
    painter.drawText(room, flags, checksText());
}

void FindingPane::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // text is wrapped anew
}

void FindingPane::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
    }
}

void FindingPane::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QListView::keyPressEvent(event);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goTo(currentIndex());
        return;
    default:
        event->ignore(); // what walks through time is the window's
    }
}

} // namespace ui::findings
