// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QtTest>

// After a Qt header: moc 6.4 cannot read <compare> first.
#include "core/run/metadata.h"

namespace
{

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QDir &lessons()
{
    static const QDir folder(QStringLiteral(AWAITSCOPE_RESOURCES "/lessons"));
    return folder;
}

} // namespace

class tst_Lessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLessonIsEmbedded();
    void everyLessonSaysWhatTheListNeeds_data();
    void everyLessonSaysWhatTheListNeeds();
    void everyLessonSpeaksSpanish_data() { everyLessonSaysWhatTheListNeeds_data(); }
    void everyLessonSpeaksSpanish();
    void noTwoLessonsHaveTheSamePlace();
};

void tst_Lessons::everyLessonIsEmbedded()
{
    const QByteArray list = contents(QStringLiteral(AWAITSCOPE_RESOURCES "/lessons.qrc"));
    const QStringList files = lessons().entryList(QDir::Files);
    QVERIFY(files.size() >= 15);
    for (const QString &file : files) {
        const QByteArray entry =
            "<file alias=\"" + file.toUtf8() + "\">lessons/" + file.toUtf8() + "</file>";
        QVERIFY2(list.contains(entry), qPrintable(file));
    }
    QCOMPARE(list.count("<file "), files.size());
}

void tst_Lessons::everyLessonSaysWhatTheListNeeds_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : lessons().entryList(QDir::Files))
        QTest::newRow(qPrintable(file)) << file;
}

void tst_Lessons::everyLessonSaysWhatTheListNeeds()
{
    QFETCH(QString, file);
    const QByteArray text = contents(lessons().filePath(file));
    std::vector<script::Diagnostic> warnings;
    const run::Metadata metadata = run::readMetadata(text.toStdString(), warnings);
    QVERIFY(warnings.empty());
    QVERIFY(!metadata.title.empty());
    QVERIFY(metadata.summary.ends_with('.'));
    QVERIFY(metadata.question.ends_with('?'));
    QVERIFY(metadata.group.size() > 2 && metadata.group[1] == ' ');
    QVERIFY(metadata.order.has_value());
    if (!metadata.twin.empty())
        QVERIFY(lessons().exists(QString::fromStdString(metadata.twin)));
    for (const QByteArray &line : text.split('\n'))
        QVERIFY2(line.size() <= 100, line.constData());
}

void tst_Lessons::everyLessonSpeaksSpanish()
{
    QFETCH(QString, file);
    std::vector<script::Diagnostic> warnings;
    const run::Metadata metadata =
        run::readMetadata(contents(lessons().filePath(file)).toStdString(), warnings);
    const run::MetadataTexts spanish = metadata.textsIn("es");
    QVERIFY(spanish.title != metadata.title);
    QVERIFY(spanish.summary != metadata.summary && spanish.summary.ends_with('.'));
    QVERIFY(spanish.question != metadata.question && spanish.question.ends_with('?'));
    QVERIFY(spanish.question.find("¿") != std::string::npos);
    QVERIFY(spanish.group != metadata.group && spanish.group[0] == metadata.group[0]);
}

void tst_Lessons::noTwoLessonsHaveTheSamePlace()
{
    QStringList places;
    for (const QString &file : lessons().entryList(QDir::Files)) {
        std::vector<script::Diagnostic> warnings;
        const run::Metadata metadata =
            run::readMetadata(contents(lessons().filePath(file)).toStdString(), warnings);
        const QString place =
            QString::fromStdString(metadata.group) + QString::number(metadata.order.value_or(0));
        QVERIFY2(!places.contains(place), qPrintable(file));
        places << place;
    }
}

QTEST_GUILESS_MAIN(tst_Lessons)
#include "tst_lessons.moc"
