// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

const QString lessonFolder = u":/lessons/"_s;
const QString lessonPrefix = u"lesson:"_s;

} // namespace

QString resolveFile(const QString &file)
{
    if (!file.startsWith(lessonPrefix)) {
        return file;
    }
    QString name = file.sliced(lessonPrefix.size());
    if (!name.endsWith(u".py"_s)) {
        name += u".py"_s;
    }
    return lessonFolder + name;
}

QString displayName(const QString &file)
{
    return isBuiltIn(file) ? lessonPrefix + QFileInfo(file).completeBaseName() : file;
}

bool isBuiltIn(const QString &file)
{
    return file.startsWith(u":/"_s);
}

run::Program loadProgram(const QString &file)
{
    const QString place = resolveFile(file);
    if (isBuiltIn(place)) {
        QFile resource(place);
        if (resource.open(QIODevice::ReadOnly)) {
            return editedProgram(place, QString::fromUtf8(resource.readAll()));
        }
        return run::Program::fromFile(displayName(place).toStdString());
    }
    return run::Program::fromFile(QFile::encodeName(place).toStdString());
}

run::Program editedProgram(const QString &file, const QString &text)
{
    const QByteArray place = isBuiltIn(file) ? QFileInfo(file).fileName().toUtf8() : QFile::encodeName(file);
    return run::Program::fromText(place.toStdString(), text.toStdString());
}

QList<ui::lessons::Lesson> builtInLessons(const QString &language)
{
    QList<ui::lessons::Lesson> lessons;
    const QDir folder(lessonFolder);
    for (const QString &name : folder.entryList({u"*.py"_s}, QDir::Files, QDir::Name)) {
        const QString file = lessonFolder + name;
        QFile resource(file);
        if (!resource.open(QIODevice::ReadOnly)) {
            continue;
        }
        std::vector<script::Diagnostic> warnings;
        const run::Metadata metadata =
            run::readMetadata(resource.readAll().toStdString(), warnings);
        ui::lessons::Lesson lesson;
        lesson.file = file;
        const run::MetadataTexts texts = metadata.textsIn(language.toStdString());
        lesson.title = texts.title.empty() ? name : QString::fromStdString(texts.title);
        lesson.summary = QString::fromStdString(texts.summary);
        lesson.group = QString::fromStdString(texts.group);
        lesson.order = int(metadata.order.value_or(1000));
        if (!metadata.twin.empty()) {
            lesson.twin = lessonFolder + QString::fromStdString(metadata.twin);
        }
        lessons.append(lesson);
    }
    std::sort(lessons.begin(), lessons.end(), [](const auto &a, const auto &b) {
        return std::tie(a.group, a.order, a.title) < std::tie(b.group, b.order, b.title);
    });
    return lessons;
}

QString twinOf(const run::Program &program, const QString &file)
{
    const QString twin = QString::fromStdString(program.metadata().twin);
    if (twin.isEmpty()) {
        return {};
    }
    const QString path = QFileInfo(resolveFile(file)).dir().filePath(twin);
    return QFileInfo::exists(path) ? path : QString();
}

QString titleOf(const run::Program &program, const QString &language)
{
    const std::string title = program.metadata().textsIn(language.toStdString()).title;
    if (!title.empty()) {
        return QString::fromStdString(title);
    }
    return QFileInfo(QString::fromStdString(program.fileName())).completeBaseName();
}

} // namespace app
