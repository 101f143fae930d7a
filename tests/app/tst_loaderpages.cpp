// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loaderpages.h"

#include <QFile>
#include <QtTest>

#include <dlfcn.h>

using namespace Qt::StringLiterals;

class TestLoaderPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesOfTablesAreGivenBack();
    void tablesComeBackWhenTheyAreRead();
};

namespace
{

/// Resident KB of the first pages of Qt's file: its symbols and relocations.
int residentTables()
{
    QFile file(u"/proc/self/smaps"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    bool isTable = false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.contains('-') && line.contains(" r"))
            isTable = line.contains(" r--p 00000000 ") && line.contains("libQt6Core");
        else if (isTable && line.startsWith("Rss:"))
            return line.simplified().split(' ').value(1).toInt();
    }
    return -1;
}

} // namespace

void TestLoaderPages::pagesOfTablesAreGivenBack()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's runtime looks symbols up at any time");
#endif
    const int before = residentTables();
    app::releaseLoaderPages();
    const int after = residentTables();
    QVERIFY2(after >= 0 && after < before,
             qPrintable(u"%1 KB, then %2 KB"_s.arg(before).arg(after)));
}

void TestLoaderPages::tablesComeBackWhenTheyAreRead()
{
    app::releaseLoaderPages();
    auto *const version = reinterpret_cast<const char *(*)()>(dlsym(RTLD_DEFAULT, "qVersion"));
    QVERIFY(version);
    QCOMPARE(version(), qVersion());
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, throw std::bad_alloc());
}

QTEST_GUILESS_MAIN(TestLoaderPages)
#include "tst_loaderpages.moc"
