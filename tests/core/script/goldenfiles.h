// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTest>

#include <string>

// The files beside the tests of the front end, all written by CPython.

inline std::string readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// One data row for each Python file of a folder: its path without the suffix.
inline void addPrograms(const char *folder)
{
    QTest::addColumn<QString>("path");
    const QDir directory(QStringLiteral(TEST_FOLDER "/") + QLatin1String(folder));
    const QStringList files = directory.entryList({QStringLiteral("*.py")});
    for (const QString &file : files) {
        const QString path = directory.filePath(file);
        QTest::newRow(qPrintable(file)) << path.left(path.size() - 3);
    }
}

/// Where two texts first differ, with some of what is around.
inline QByteArray firstDifference(const std::string &actual, const std::string &expected)
{
    std::size_t at = 0;
    while (at < actual.size() && at < expected.size() && actual[at] == expected[at])
        ++at;
    const std::size_t from = at > 60 ? at - 60 : 0;
    return QByteArray("actual   ...") + actual.substr(from, 120).c_str() + "\nexpected ..." +
           expected.substr(from, 120).c_str();
}
