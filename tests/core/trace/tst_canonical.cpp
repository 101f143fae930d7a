// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/canonical.h"
#include "core/trace/canonicaltext.h"

#include "tests/core/trace/schedule.h"

#include <QTest>

using namespace trace;
using namespace std::chrono_literals;

namespace
{

QString show(const std::string &text)
{
    return QString::fromStdString(text);
}

/// The lines of a level-3 text that the lower level keeps.
std::string filtered(const std::string &text, std::initializer_list<std::string_view> keywords)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at) + 1;
        const std::string line = text.substr(at, end - at);
        const std::size_t word = line.find(' ') + 1;
        const std::string keyword = line.substr(word, line.find_first_of(" \n", word) - word);
        if (std::find(keywords.begin(), keywords.end(), keyword) != keywords.end())
            result += line;
        at = end;
    }
    return result;
}

} // namespace

class tst_canonical : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackCPythonsSchedules_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"serial_watches", "gathered_watches", "blocking_report",
                                 "report_in_thread", "shop", "many_waits", "deadlock"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void givesBackCPythonsSchedules()
    {
        QFETCH(QString, name);
        const std::string text = test::scheduleText(name.toStdString());
        const auto trace = test::record(text);
        QCOMPARE(show(canonical(*trace, 3)), show(text));
        QCOMPARE(show(canonical(*trace, 2)),
                 show(filtered(text, {"out", "end", "step", "queue", "job"})));
        QCOMPARE(show(canonical(*trace, 1)), show(filtered(text, {"out", "end"})));
    }

    void aStepTellsItsEndAtItsBeginning()
    {
        Recorder recorder;
        recorder.taskCreated(0s, 1, "Task-1", "main", {}, 7);
        recorder.stepBegun(1s, 1);
        recorder.output(2s, Actor::task(1), "within");
        recorder.stepEnded(3s, 1);
        recorder.stepBegun(4s, 1);
        recorder.runEnded(9s, Outcome::MaxTime);
        QCOMPARE(show(canonical(*recorder.trace(), 2)),
                 show("1.000000 step Task-1 main end=3.000000\n"
                      "2.000000 out \"within\"\n"
                      "4.000000 step Task-1 main end=9.000000\n"
                      "9.000000 end max-time\n"));
    }

    void aNameGivenBeforeTheFirstStepCountsForTheLinesBeforeIt()
    {
        Recorder recorder;
        recorder.taskCreated(0s, 1, "Task-1", "main", {}, 1);
        recorder.taskReady(0s, 1, {});
        recorder.taskRenamed(0s, 1, "the main one");
        recorder.stepBegun(0s, 1);
        recorder.taskRenamed(0s, 1, "late");
        recorder.stepEnded(0s, 1);
        recorder.taskReady(1s, 1, {});
        QCOMPARE(show(canonical(*recorder.trace(), 3)),
                 show("0.000000 create \"the main one\" main by=- line=1\n"
                      "0.000000 ready \"the main one\"\n"
                      "0.000000 step \"the main one\" main end=0.000000\n"
                      "1.000000 ready late\n"));
    }

    void internalTasksAndLibraryCallbacksHaveAnX()
    {
        Recorder recorder;
        recorder.taskCreated(0s, 1, "Task-1", "shutdown", {}, 0, true);
        recorder.taskReady(0s, 1, {});
        recorder.stepBegun(0s, 1);
        recorder.stepEnded(0s, 1);
        recorder.taskWaits(0s, 1, {.kind = WaitKind::ExecutorShutdown});
        recorder.taskFinished(0s, 1, "None");
        recorder.callbackBegun(1s, HandleKind::FutureCallback, "_done", true);
        recorder.callbackEnded(1s);
        recorder.callbackBegun(1s, HandleKind::Callback, "mine", false);
        recorder.callbackEnded(2s);
        QCOMPARE(show(canonical(*recorder.trace(), 3)),
                 show("0.000000 xcreate Task-1 shutdown by=- line=-\n"
                      "0.000000 xready Task-1\n"
                      "0.000000 xstep Task-1 shutdown end=0.000000\n"
                      "0.000000 xwait Task-1 executor-shutdown line=-\n"
                      "0.000000 xdone Task-1 result None\n"
                      "1.000000 xrun futcb _done end=1.000000\n"
                      "1.000000 run callback mine end=2.000000\n"));
        QCOMPARE(show(canonical(*recorder.trace(), 2)), QString());
    }

    void theEndSaysHow_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, Outcome outcome, const char *line) {
            QTest::newRow(name) << static_cast<int>(outcome) << QString::fromLatin1(line);
        };
        row("ok", Outcome::Ok, "1.500000 end ok\n");
        row("exit", Outcome::Exit, "1.500000 end exit 3\n");
        row("raise", Outcome::Raise, "1.500000 end raise ValueError \"a \\\"b\\\" at 0x?\"\n");
        row("deadlock", Outcome::Deadlock, "1.500000 end deadlock\n");
        row("idle", Outcome::Idle, "1.500000 end idle\n");
        row("max-steps", Outcome::MaxSteps, "1.500000 end max-steps\n");
    }
    void theEndSaysHow()
    {
        QFETCH(int, outcome);
        QFETCH(QString, line);
        Recorder recorder;
        recorder.runEnded(1500ms, static_cast<Outcome>(outcome), 3, "ValueError",
                          "a \"b\" at 0x7fab12");
        QCOMPARE(show(canonical(*recorder.trace(), 1)), line);
    }

    void errorsShowOnlyWhatTheProgramWroteItself()
    {
        Recorder recorder;
        recorder.errorOutput(0s, {}, "mine", false);
        recorder.errorOutput(0s, {}, "Traceback", true, true);
        QCOMPARE(show(canonical(*recorder.trace(), 3)), show("0.000000 err \"mine\" noeol\n"));
    }

    void timesAreRoundedAsPythonRoundsThem_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64(0) << "0.000000";
        QTest::newRow("below half") << qint64(1'499) << "0.000001";
        QTest::newRow("above half") << qint64(1'501) << "0.000002";
        QTest::newRow("half") << qint64(1'344'421'500) << "1.344421"; // the double lies below
        QTest::newRow("long") << qint64(3'600'000'000'999) << "3600.000001";
    }
    void timesAreRoundedAsPythonRoundsThem()
    {
        QFETCH(qint64, nanoseconds);
        QTEST(show(canonicaltext::seconds(Time(nanoseconds))), "text");
    }

    void textsAreJsonStrings()
    {
        QCOMPARE(show(canonicaltext::quoted("\x1b[37m \"q\" \\ \n\t\r\b\f \x7f é")),
                 QStringLiteral("\"\\u001b[37m \\\"q\\\" \\\\ \\n\\t\\r\\b\\f \x7f é\""));
    }

    void namesAreBareOrQuoted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("bare") << "Task-1"
                              << "Task-1";
        QTest::newRow("space") << "a b"
                               << "\"a b\"";
        QTest::newRow("quote") << "a\"b"
                               << "\"a\\\"b\"";
        QTest::newRow("empty") << ""
                               << "\"\"";
        QTest::newRow("wide") << "Bäcker"
                              << "Bäcker";
        QTest::newRow("no-break space")
            << QStringLiteral("a\u00a0b") << QStringLiteral("\"a\u00a0b\"");
    }
    void namesAreBareOrQuoted()
    {
        QFETCH(QString, name);
        QTEST(show(canonicaltext::quotedName(name.toStdString())), "text");
    }

    void addressesAndFoldersAreLeftOut()
    {
        QCOMPARE(show(canonicaltext::withoutAddresses("<A at 0x7f12> 0x1f 0xABCDEF!")),
                 show("<A at 0x?> 0x1f 0x?!"));
        QCOMPARE(show(canonicaltext::withoutFolders("made at /home/x/p.py:12> at noon at p.py:3")),
                 show("made at p.py:12> at noon at p.py:3"));
    }
};

QTEST_APPLESS_MAIN(tst_canonical)
#include "tst_canonical.moc"
