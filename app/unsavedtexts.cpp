// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unsavedtexts.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

QString lockOf(const QString &folder)
{
    return folder + u"/lock"_s;
}

QString textsOf(const QString &folder)
{
    return folder + u"/texts.json"_s;
}

std::vector<OpenText> readTexts(const QString &folder)
{
    QFile file(textsOf(folder));
    std::vector<OpenText> texts;
    if (!file.open(QIODevice::ReadOnly)) {
        return texts;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    for (const QJsonValue &value : document.array()) {
        const QJsonObject object = value.toObject();
        OpenText text{object.value(u"file"_s).toString(), {}};
        if (object.contains(u"text"_s)) {
            text.text = object.value(u"text"_s).toString();
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace

UnsavedTexts::UnsavedTexts(const QString &folder)
    : m_folder(folder)
{
}

UnsavedTexts::~UnsavedTexts()
{
    if (!QFileInfo::exists(textsOf(m_own))) {
        removeOwn();
    }
}

void UnsavedTexts::removeOwn()
{
    if (m_lock) {
        m_lock->unlock();
        m_lock.reset();
        QDir(m_own).removeRecursively();
        m_own.clear();
    }
}

void UnsavedTexts::keep(const std::vector<OpenText> &texts)
{
    const bool isAnyUnsaved =
        std::any_of(texts.begin(), texts.end(), [](const auto &each) { return each.text; });
    if (!isAnyUnsaved) {
        removeOwn();
        return;
    }
    if (!m_lock) {
        m_own = m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
        QDir().mkpath(m_own);
        m_lock = std::make_unique<QLockFile>(lockOf(m_own));
        m_lock->setStaleLockTime(0); // only the end of its process frees it
        m_lock->tryLock(0);
    }
    QJsonArray array;
    for (const OpenText &each : texts) {
        QJsonObject object{{u"file"_s, each.file}};
        if (each.text) {
            object.insert(u"text"_s, *each.text);
        }
        array.append(object);
    }
    QSaveFile file(textsOf(m_own));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(array).toJson(QJsonDocument::Compact));
        file.commit();
    }
}

QString UnsavedTexts::newestLeft() const
{
    const QFileInfoList folders =
        QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (const QFileInfo &folder : folders) {
        const QString path = folder.filePath();
        QLockFile lock(lockOf(path));
        lock.setStaleLockTime(0);
        if (path != m_own && QFileInfo::exists(textsOf(path)) && lock.tryLock(0)) {
            return path;
        }
    }
    return {};
}

std::vector<OpenText> UnsavedTexts::findLeft() const
{
    const QString folder = newestLeft();
    return folder.isEmpty() ? std::vector<OpenText>() : readTexts(folder);
}

void UnsavedTexts::dropLeft()
{
    if (const QString folder = newestLeft(); !folder.isEmpty()) {
        QDir(folder).removeRecursively();
    }
}

} // namespace app
