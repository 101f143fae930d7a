// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lessonmodel.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ui::lessons
{

LessonModel::LessonModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void LessonModel::setLessons(QList<Lesson> lessons)
{
    std::stable_sort(lessons.begin(), lessons.end(), [](const Lesson &a, const Lesson &b) {
        return std::tie(a.group, a.order, a.title) < std::tie(b.group, b.order, b.title);
    });
    m_lessons = std::move(lessons);
    rebuild();
}

void LessonModel::setRecentFiles(const QStringList &paths)
{
    m_recent = paths;
    rebuild();
}

void LessonModel::setFilter(const QString &filter)
{
    m_words = filter.split(u' ', Qt::SkipEmptyParts);
    rebuild();
}

void LessonModel::setCurrentFiles(const QStringList &files)
{
    m_current = files;
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {CurrentRole});
    }
}

bool LessonModel::matches(const QString &text) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

void LessonModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    QString group;
    for (const Lesson &lesson : std::as_const(m_lessons)) {
        if (!matches(u"%1\n%2\n%3\n%4"_s.arg(lesson.title, lesson.summary, lesson.group,
                                            lesson.file))) {
            continue;
        }
        if (m_rows.isEmpty() || lesson.group != group) {
            group = lesson.group;
            m_rows.append({true, group, {}, {}, {}});
        }
        m_rows.append({false, lesson.title, lesson.file, lesson.summary, lesson.twin});
    }
    bool first = true;
    for (const QString &path : std::as_const(m_recent)) {
        if (!matches(path)) {
            continue;
        }
        if (first) {
            m_rows.append({true, tr("Recent files"), {}, {}, {}});
            first = false;
        }
        m_rows.append(
            {false, QFileInfo(path).fileName(), path, QDir::toNativeSeparators(path), {}});
    }
    endResetModel();
}

int LessonModel::rowOf(const QString &file) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.file == file; });
    return file.isEmpty() || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int LessonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LessonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.text;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.tip;
    case FileRole:
        return row.file;
    case HeadingRole:
        return row.isHeading;
    case TwinRole:
        return row.twin;
    case CurrentRole:
        return !row.isHeading && m_current.contains(row.file);
    default:
        return {};
    }
}

Qt::ItemFlags LessonModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[index.row()].isHeading) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace ui::lessons
