// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QAbstractListModel>
#include <QList>
#include <QStringList>

namespace ui::lessons
{

/// The list's rows: each group's heading, its lessons in order, and the recent files at the end.
class LessonModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { FileRole = Qt::UserRole, HeadingRole, TwinRole, CurrentRole };

    explicit LessonModel(QObject *parent = nullptr);

    void setLessons(QList<Lesson> lessons);
    void setRecentFiles(const QStringList &paths);
    /// Only entries with all of these words in title, summary, group or file stay.
    void setFilter(const QString &filter);
    /// The files that are open: their rows stand out.
    void setCurrentFiles(const QStringList &files);

    /// The row of a file; -1 if it is not shown.
    int rowOf(const QString &file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        bool isHeading = false;
        QString text;
        QString file;
        QString tip;
        QString twin;
    };
    void rebuild();
    bool matches(const QString &text) const;

    QList<Lesson> m_lessons;
    QStringList m_recent;
    QStringList m_words;
    QStringList m_current;
    QList<Row> m_rows;
};

} // namespace ui::lessons
