// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace ui::lessons
{

class LessonModel;

/// The list of lessons and recent files, with a filter; a click opens one.
class LessonPane : public QWidget
{
    Q_OBJECT

public:
    explicit LessonPane(QWidget *parent = nullptr);

    void setLessons(const QList<Lesson> &lessons);
    void setRecentFiles(const QStringList &paths);
    /// The files that are open.
    void setCurrentFiles(const QStringList &files);

    LessonModel *model() const { return m_model; }
    QListView *list() const { return m_list; }
    QLineEdit *filter() const { return m_filter; }

Q_SIGNALS:
    void chosen(const QString &file);
    /// The lesson and its twin are to be opened beside each other.
    void comparisonChosen(const QString &file, const QString &twin);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void showCurrent();

    LessonModel *m_model;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_nothing;
    QString m_current;
};

} // namespace ui::lessons
