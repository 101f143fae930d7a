// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/recorder.h"
#include "tests/ui/common/sampletraces.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/common/style.h"
#include "ui/findings/findingcard.h"
#include "ui/findings/findingmodel.h"
#include "ui/findings/findingpane.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::findings;
using namespace std::chrono_literals;

namespace
{

/// A run whose loop a step blocks: announced by the first part, known after the second.
class Blocking
{
public:
    Blocking()
    {
        recorder.runStarted(0s, "report.py", 0, {});
        recorder.taskCreated(0s, 1, "Task-1", "report", {}, 3);
        recorder.taskReady(0s, 1, {});
        recorder.stepBegun(1s, 1);
        recorder.sleepBegun(1s, trace::Actor::task(1), trace::Seconds(0.5), 7);
        model.update();
    }
    void block()
    {
        recorder.sleepEnded(1500ms, trace::Actor::task(1));
        recorder.stepEnded(1500ms, 1);
        recorder.taskFinished(1500ms, 1, "None");
        model.update();
    }
    void end()
    {
        recorder.runEnded(2s, trace::Outcome::Ok);
        model.update();
    }

    trace::Recorder recorder;
    trace::Model model{recorder.trace()};
};

} // namespace

class TestFindingPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyAppearance(*qApp, {}); }
    void aFindingLeadsToItsMoment();
    void theKeyboardIsEnough();
    void otherKeysAreTheWindows();
    void findingsAppearWhileTheRunGoesOn();
    void nothingToReportIsSaidCalmly();
    void cardsAreAsHighAsTheirText();
    void aCardCanBeHeard();
};

void TestFindingPane::aFindingLeadsToItsMoment()
{
    Blocking run;
    run.block();
    run.end();
    ui::Playhead playhead;
    ui::Selection selection;
    FindingPane pane(&playhead, &selection);
    QAbstractItemModelTester tester(pane.model());
    pane.resize(500, 300);
    pane.show();
    pane.setRun(&run.model, 1);
    QCOMPARE(pane.model()->rowCount(), 1);
    QSignalSpy lines(&pane, &FindingPane::lineChosen);
    const QRect card = pane.visualRect(pane.model()->index(0));
    QTest::mouseClick(pane.viewport(), Qt::LeftButton, {}, card.center());
    QCOMPARE(playhead.time(), trace::Time(1s));
    QVERIFY(!playhead.isLive());
    QVERIFY(selection.isTask(1, 1));
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.front().front().toInt(), 7);
}

void TestFindingPane::theKeyboardIsEnough()
{
    Blocking run;
    run.block();
    run.end();
    ui::Playhead playhead;
    ui::Selection selection;
    FindingPane pane(&playhead, &selection);
    pane.setRun(&run.model);
    QTest::keyClick(&pane, Qt::Key_Down);
    QVERIFY(pane.currentIndex().isValid());
    QTest::keyClick(&pane, Qt::Key_Return);
    QCOMPARE(playhead.time(), trace::Time(1s));
}

void TestFindingPane::otherKeysAreTheWindows()
{
    ui::Playhead playhead;
    ui::Selection selection;
    FindingPane pane(&playhead, &selection);
    for (const int key : {Qt::Key_Space, Qt::Key_Left, Qt::Key_Home, Qt::Key_W}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&pane, &event);
        QVERIFY(!event.isAccepted());
    }
}

void TestFindingPane::findingsAppearWhileTheRunGoesOn()
{
    Blocking run;
    ui::Playhead playhead;
    ui::Selection selection;
    FindingPane pane(&playhead, &selection);
    QSignalSpy counts(&pane, &FindingPane::countChanged);
    pane.setRun(&run.model);
    QCOMPARE(pane.model()->rowCount(), 0);
    QCOMPARE(pane.emptyText(), u"Nothing to report so far"_s);
    run.block();
    pane.refresh();
    QTRY_COMPARE(pane.model()->rowCount(), 1);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(counts.front().front().toInt(), 1);
    QCOMPARE(pane.emptyText(), QString());
    pane.setRun(nullptr);
    QCOMPARE(pane.model()->rowCount(), 0);
    QCOMPARE(counts.back().front().toInt(), 0);
}

void TestFindingPane::nothingToReportIsSaidCalmly()
{
    const auto model = samples::modelOf(samples::serialWatches());
    ui::Playhead playhead;
    ui::Selection selection;
    FindingPane pane(&playhead, &selection);
    QVERIFY(pane.emptyText().startsWith(u"Run the program"_s));
    pane.setRun(model.get());
    QCOMPARE(pane.emptyText(), u"Nothing to report"_s);
    QVERIFY(pane.accessibleDescription().startsWith(u"Nothing to report."_s));
}

void TestFindingPane::cardsAreAsHighAsTheirText()
{
    trace::findings::Finding finding;
    finding.title = "report blocks the loop for 1.00 s";
    finding.why = "Meanwhile no other task gets a turn and no timer fires, neither here nor there.";
    finding.advice = "await asyncio.to_thread(function) for what takes so long.";
    const CardLayout wide = layOutCard(finding, 900);
    const CardLayout narrow = layOutCard(finding, 260);
    QVERIFY(narrow.height > wide.height);
    for (const CardLayout &layout : {wide, narrow}) {
        QVERIFY(layout.title.bottom() <= layout.why.top());
        QVERIFY(layout.why.bottom() <= layout.advice.top());
        QVERIFY(layout.advice.bottom() <= layout.place.top());
        QVERIFY(layout.place.bottom() < layout.height);
    }
}

void TestFindingPane::aCardCanBeHeard()
{
    Blocking run;
    run.block();
    run.end();
    FindingModel model;
    model.setFindings(trace::findings::findingsOf(run.model));
    const QString text = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(text.startsWith(u"Slow: report blocks the loop for 0.50 s."_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"Go to 1.000 s, line 7."_s), qPrintable(text));
}

QTEST_MAIN(TestFindingPane)
#include "tst_findingpane.moc"
