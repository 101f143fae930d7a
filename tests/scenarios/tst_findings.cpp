// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QtTest>

#include "core/run/engine.h"
#include "core/trace/findings/findings.h"

// What is found in real runs. A program of tests/scenarios/findings says it itself: "# finds:
// title" stands at the line that a finding names. A finding that no comment expects is an error
// too.

namespace
{

const QString marker = QStringLiteral("# finds: ");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "12: main waits for itself for ever"
QString line(int number, const QString &title)
{
    return QString::number(number) + QStringLiteral(": ") + title;
}

QStringList expectedOf(const QString &text)
{
    QStringList expected;
    int number = 0;
    for (const QString &each : text.split(QLatin1Char('\n'))) {
        ++number;
        if (const auto at = each.indexOf(marker); at >= 0)
            expected += line(number, each.mid(at + marker.size()).trimmed());
    }
    return expected;
}

class Recorded
{
public:
    Recorded(const QString &file, const QByteArray &text)
    {
        const run::Program program = run::Program::fromText(file.toStdString(), text.toStdString());
        isRunnable = program.isRunnable();
        run::Settings settings;
        program.metadata().applyTo(settings);
        settings.maxTime = std::chrono::hours(1);
        settings.maxSteps = 200'000;
        run::Engine engine(program, settings);
        engine.execute();
        model = std::make_unique<trace::Model>(engine.trace());
        model->update();
    }

    QStringList findings() const
    {
        QStringList list;
        for (const trace::findings::Finding &finding : trace::findings::findingsOf(*model))
            list += line(static_cast<int>(finding.line), QString::fromStdString(finding.title));
        return list;
    }

    bool isRunnable = false;
    std::unique_ptr<trace::Model> model;
};

void addPrograms(const QString &folder)
{
    QTest::addColumn<QString>("path");
    const QDir directory(folder);
    for (const QString &file : directory.entryList({QStringLiteral("*.py")}))
        QTest::newRow(qPrintable(file.chopped(3))) << directory.filePath(file);
}

} // namespace

class tst_Findings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramHasTheFindingsItExpects_data();
    void aProgramHasTheFindingsItExpects();
    void aLessonHasTheFindingsItIsAbout_data();
    void aLessonHasTheFindingsItIsAbout();
    void eachFindingSaysWhatToDo_data();
    void eachFindingSaysWhatToDo();
    void piecewiseIsAsAtOnce_data();
    void piecewiseIsAsAtOnce();
};

void tst_Findings::aProgramHasTheFindingsItExpects_data()
{
    addPrograms(QStringLiteral(AWAITSCOPE_PROGRAMS));
}

void tst_Findings::aProgramHasTheFindingsItExpects()
{
    QFETCH(QString, path);
    const QByteArray text = contents(path);
    const Recorded recorded(path, text);
    QVERIFY(recorded.isRunnable);
    QStringList found = recorded.findings();
    QStringList expected = expectedOf(QString::fromUtf8(text));
    found.sort();
    expected.sort();
    QCOMPARE(found.join(QLatin1Char('\n')), expected.join(QLatin1Char('\n')));
}

void tst_Findings::aLessonHasTheFindingsItIsAbout_data()
{
    addPrograms(QStringLiteral(AWAITSCOPE_LESSONS));
}

void tst_Findings::aLessonHasTheFindingsItIsAbout()
{
    static const QHash<QString, QStringList> expected{
        {QStringLiteral("serial_watches"),
         {QStringLiteral("main awaits two things in a row that could overlap: 2.00 s, together "
                         "1.00 s")}},
        {QStringLiteral("blocking_callbacks"),
         {QStringLiteral("ring blocks the loop two times, for up to 1.00 s")}},
        {QStringLiteral("blocking_report"), {QStringLiteral("report blocks the loop for 1.00 s")}},
        {QStringLiteral("third_baker"),
         {QStringLiteral("shelf grows as long as it is filled: 17 deep at the last put")}},
    };
    QFETCH(QString, path);
    const Recorded recorded(path, contents(path));
    QVERIFY(recorded.isRunnable);
    QStringList titles;
    for (const QString &each : recorded.findings())
        titles += each.section(QStringLiteral(": "), 1);
    QCOMPARE(titles, expected.value(QFileInfo(path).completeBaseName()));
}

void tst_Findings::eachFindingSaysWhatToDo_data()
{
    addPrograms(QStringLiteral(AWAITSCOPE_PROGRAMS));
}

void tst_Findings::eachFindingSaysWhatToDo()
{
    QFETCH(QString, path);
    const Recorded recorded(path, contents(path));
    for (const trace::findings::Finding &finding : trace::findings::findingsOf(*recorded.model)) {
        QVERIFY(!finding.why.empty() && finding.why.ends_with('.'));
        QVERIFY(!finding.advice.empty() && finding.advice.ends_with('.'));
        QVERIFY(finding.event < recorded.model->size());
        QCOMPARE((*recorded.model).trace()[finding.event].time.count(), finding.time.count());
    }
}

void tst_Findings::piecewiseIsAsAtOnce_data()
{
    addPrograms(QStringLiteral(AWAITSCOPE_PROGRAMS));
}

/// The window feeds a growing trace, and asks in between.
void tst_Findings::piecewiseIsAsAtOnce()
{
    QFETCH(QString, path);
    const Recorded recorded(path, contents(path));
    trace::Model growing(recorded.model->sharedTrace());
    trace::findings::Findings findings(growing);
    while (growing.update(7)) {
        findings.update();
        findings.list();
    }
    QVERIFY(findings.isUpToDate());
    QVERIFY(findings.list() == trace::findings::findingsOf(*recorded.model));
}

QTEST_APPLESS_MAIN(tst_Findings)
#include "tst_findings.moc"
