// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/outputpane.h"

#include "ui/common/fonts.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/common/theme.h"
#include "ui/output/outputdelegate.h"
#include "ui/output/outputmodel.h"

#include <QClipboard>
#include <QEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ui::output
{

OutputPane::OutputPane(Playhead *playhead, Selection *selection, QWidget *parent)
    : QTableView(parent)
    , m_playhead(playhead)
    , m_selection(selection)
    , m_model(new OutputModel(this))
    , m_delegate(new OutputDelegate(selection, this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Output"));
    setAccessibleDescription(
        tr("What the program prints, each line with its time. Enter goes to the moment of a line."));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(1);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::clicked, this, &OutputPane::goTo);
    connect(this, &QTableView::activated, this, &OutputPane::goTo);
    connect(playhead, &Playhead::moved, this, &OutputPane::showMoment);
    connect(selection, &Selection::changed, viewport(), qOverload<>(&QWidget::update));
    setRun(nullptr);
}

void OutputPane::setRun(const trace::Model *run, int number)
{
    m_run = run;
    m_number = number;
    m_delegate->setRun(number);
    m_model->setRun(run);
    m_laidOutLength = -1;
    m_emptyText = run ? tr("Nothing printed so far.")
                      : tr("Run the program: what it prints appears here, each line with its time.");
    refresh();
}

void OutputPane::refresh()
{
    m_model->refresh();
    if (m_model->longestLine() != m_laidOutLength) {
        layOut();
    }
    showMoment();
}

void OutputPane::showMoment()
{
    if (!m_run) {
        return;
    }
    const size_t events = m_playhead->moment().eventsIn(*m_run, m_number);
    const int past = m_playhead->isLive() ? m_model->rowCount()
                                          : int(m_run->entities().outputCount(events));
    const int before = m_model->pastLines();
    m_model->setPastLines(past);
    if (past != before && m_model->rowCount() > 0) {
        // Rows that came just now have no place yet.
        executeDelayedItemsLayout();
        updateGeometries();
        scrollTo(m_model->index(qMax(0, past - 1), 0));
    }
}

void OutputPane::goTo(const QModelIndex &index)
{
    if (!index.isValid() || QGuiApplication::keyboardModifiers() & Qt::ShiftModifier) {
        return;
    }
    const auto event = size_t(index.data(OutputModel::EventRole).toULongLong());
    if (const uint task = index.data(OutputModel::TaskRole).toUInt(); task != 0) {
        m_selection->selectTask(task, m_number);
    }
    m_playhead->moveTo(Playhead::Moment{m_model->timeOf(index.row()), event + 1, m_number});
}

void OutputPane::layOut()
{
    const QFontMetricsF metrics(codeFont(12.5));
    const double letter = metrics.horizontalAdvance(u'0');
    verticalHeader()->setDefaultSectionSize(int(metrics.height() + 2));
    setColumnWidth(OutputModel::TimeColumn, int(letter * 8 + 12));
    qsizetype longestName = 4;
    const int rows = m_model->rowCount();
    for (int row = 0; row < rows; row += qMax(1, rows / 50)) {
        const auto name = m_model->index(row, OutputModel::ActorColumn).data().toString();
        longestName = qMax(longestName, name.size());
    }
    setColumnWidth(OutputModel::ActorColumn,
                   int(letter * double(qMin<qsizetype>(longestName, 18)) + 14));
    m_laidOutLength = m_model->longestLine();
    const int left = columnWidth(OutputModel::TimeColumn) + columnWidth(OutputModel::ActorColumn);
    const double text = letter * double(qMin<qsizetype>(m_laidOutLength, 100000) + 2) + 12;
    setColumnWidth(OutputModel::TextColumn, qMax(int(text), viewport()->width() - left));
}

void OutputPane::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(currentTheme().faintText);
        painter.setFont(wordFont(12.5));
        painter.drawText(viewport()->rect().adjusted(12, 10, -12, -10),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
    }
}

void OutputPane::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void OutputPane::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
}

void OutputPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    // Keys that walk through time belong to the window, those that walk through lines to the list.
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
        event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown ||
        event->key() == Qt::Key_Return) {
        QTableView::keyPressEvent(event);
        if (event->key() != Qt::Key_Return) {
            goTo(currentIndex());
        }
        return;
    }
    event->ignore();
}

void OutputPane::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        lines.append(m_model->plainText(row.row()));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ui::output
