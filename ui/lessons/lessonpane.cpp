// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lessonpane.h"

#include "ui/common/style.h"
#include "ui/common/theme.h"
#include "ui/lessons/lessondelegate.h"
#include "ui/lessons/lessonmodel.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::lessons
{

LessonPane::LessonPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new LessonModel(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(createHint(tr("No lesson has these words."), this))
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter lessons"));
    m_filter->setAccessibleDescription(tr("Only lessons with these words; Enter opens the first."));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LessonDelegate(m_list));
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setAccessibleDescription(tr("Enter opens a lesson."));
    m_list->setProperty("role", u"side"_s);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(12, 6, 12, 6);
    m_nothing->hide();

    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 4);
    top->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        m_nothing->setVisible(m_model->rowCount() == 0);
        showCurrent();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { open(m_model->index(1)); });
    connect(m_list, &QListView::clicked, this, &LessonPane::open);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (index.data(LessonModel::FileRole).toString() != m_current) {
            open(index);
        }
    });
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LessonPane::showMenu);
}

void LessonPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), currentTheme().chrome);
}

void LessonPane::setLessons(const QList<Lesson> &lessons)
{
    m_model->setLessons(lessons);
}

void LessonPane::setRecentFiles(const QStringList &paths)
{
    m_model->setRecentFiles(paths);
    showCurrent();
}

void LessonPane::setCurrentFiles(const QStringList &files)
{
    m_current = files.value(0);
    m_model->setCurrentFiles(files);
    showCurrent();
}

void LessonPane::showCurrent()
{
    if (const int row = m_model->rowOf(m_current); row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row));
    }
}

/// The list has its height only after this, at first and after each change of the window.
bool LessonPane::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list->viewport() && event->type() == QEvent::Resize) {
        QTimer::singleShot(0, this, [this] {
            if (const int row = m_model->rowOf(m_current); row >= 0) {
                m_list->scrollTo(m_model->index(row));
            }
        });
    }
    return QWidget::eventFilter(object, event);
}

void LessonPane::open(const QModelIndex &index)
{
    const QString file = index.data(LessonModel::FileRole).toString();
    if (!file.isEmpty()) {
        Q_EMIT chosen(file);
    }
}

void LessonPane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    const QString file = index.data(LessonModel::FileRole).toString();
    if (file.isEmpty()) {
        return;
    }
    QMenu menu;
    menu.addAction(tr("Open"), this, [this, index] { open(index); });
    const QString twin = index.data(LessonModel::TwinRole).toString();
    if (!twin.isEmpty()) {
        menu.addAction(tr("Compare with its twin"), this,
                       [this, file, twin] { Q_EMIT comparisonChosen(file, twin); });
    }
    menu.exec(m_list->viewport()->mapToGlobal(position));
}

} // namespace ui::lessons
