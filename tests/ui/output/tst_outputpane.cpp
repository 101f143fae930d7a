// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/outputpane.h"

#include "core/trace/recorder.h"
#include "tests/ui/common/sampletraces.h"
#include "ui/common/playhead.h"
#include "ui/common/selection.h"
#include "ui/output/outputmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::output;
using namespace std::chrono_literals;

namespace
{

/// Prints a line every millisecond, from 1 ms on.
struct Printing {
    trace::Recorder recorder;
    int printed = 0;

    explicit Printing(int lines)
    {
        recorder.runStarted(0ms, "lines.py", 0, "");
        print(lines);
    }
    void print(int lines)
    {
        for (int line = 0; line < lines; ++line) {
            ++printed;
            recorder.output(std::chrono::milliseconds(printed), trace::Actor(),
                            "line " + std::to_string(printed));
        }
    }
};

} // namespace

class TestOutputPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeWithTimeAndText();
    void newLinesAreAppended();
    void coloursGoOnFromLineToLine();
    void linesPastThePlayheadAreInTheFuture();
    void clickGoesToTheMomentOfTheLine();
    void manyLinesAreTakenInAndShown();
    void withoutARunNothingIsShown();
};

void TestOutputPane::linesComeWithTimeAndText()
{
    const auto model = samples::modelOf(samples::shop());
    OutputModel output;
    QAbstractItemModelTester tester(&output, QAbstractItemModelTester::FailureReportingMode::QtTest);
    output.setRun(model.get());
    QVERIFY(output.rowCount() > 10);
    const double seconds = std::chrono::duration<double>(output.timeOf(7)).count();
    QCOMPARE(output.index(7, OutputModel::TimeColumn).data().toString(),
             QString::number(seconds, 'f', 3));
    QVERIFY(output.index(7, OutputModel::TextColumn).data().toString().contains(u"loaf"_s));
    QVERIFY(output.index(0, 0).data(OutputModel::TaskRole).toUInt() != 0);
    QVERIFY(!output.index(0, OutputModel::ActorColumn).data().toString().isEmpty());
}

void TestOutputPane::newLinesAreAppended()
{
    Printing printing(3);
    trace::Model model(printing.recorder.trace());
    model.update();
    OutputModel output;
    output.setRun(&model);
    QCOMPARE(output.rowCount(), 3);
    QSignalSpy inserted(&output, &QAbstractItemModel::rowsInserted);
    printing.print(2);
    model.update();
    output.refresh();
    QCOMPARE(output.rowCount(), 5);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(output.plainText(4), u"line 5"_s);
}

void TestOutputPane::coloursGoOnFromLineToLine()
{
    trace::Recorder recorder;
    recorder.runStarted(0ms, "colours.py", 0, "");
    recorder.output(1ms, trace::Actor(), "\x1b[31mred");
    recorder.output(2ms, trace::Actor(), "still red\x1b[0m plain");
    recorder.output(3ms, trace::Actor(), "plain");
    trace::Model model(recorder.trace());
    model.update();
    OutputModel output;
    output.setRun(&model);
    QVERIFY(output.runs(1).at(0).style.foreground == TerminalColour::named(1));
    QVERIFY(output.runs(1).at(1).style == TerminalStyle());
    QVERIFY(output.runs(2).at(0).style == TerminalStyle());
    QCOMPARE(output.plainText(1), u"still red plain"_s);
    QCOMPARE(output.longestLine(), qsizetype(15));
}

void TestOutputPane::linesPastThePlayheadAreInTheFuture()
{
    Printing printing(10);
    trace::Model model(printing.recorder.trace());
    model.update();
    ui::Playhead playhead;
    ui::Selection selection;
    OutputPane pane(&playhead, &selection);
    pane.setRun(&model);
    playhead.moveTo(4ms);
    QVERIFY(!pane.model()->index(3, 0).data(OutputModel::FutureRole).toBool());
    QVERIFY(pane.model()->index(4, 0).data(OutputModel::FutureRole).toBool());
    playhead.goLive();
    playhead.follow(10ms);
    QVERIFY(!pane.model()->index(9, 0).data(OutputModel::FutureRole).toBool());
}

void TestOutputPane::clickGoesToTheMomentOfTheLine()
{
    const auto model = samples::modelOf(samples::shop());
    ui::Playhead playhead;
    ui::Selection selection;
    OutputPane pane(&playhead, &selection);
    pane.resize(400, 1200);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setRun(model.get());
    playhead.follow(model->lastTime());
    pane.scrollToTop();
    const QRect row = pane.visualRect(pane.model()->index(0, OutputModel::TextColumn));
    QTest::mouseClick(pane.viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(5, 5));
    QVERIFY(playhead.time() == pane.model()->timeOf(0));
    QVERIFY(!playhead.isLive());
    QVERIFY(selection.task() != 0);
    QVERIFY(!pane.model()->index(0, 0).data(OutputModel::FutureRole).toBool());
    QVERIFY(pane.model()->index(1, 0).data(OutputModel::FutureRole).toBool());
}

void TestOutputPane::manyLinesAreTakenInAndShown()
{
    Printing printing(100'000);
    trace::Model model(printing.recorder.trace());
    model.update();
    ui::Playhead playhead;
    ui::Selection selection;
    OutputPane pane(&playhead, &selection);
    pane.resize(400, 200);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    pane.setRun(&model);
    playhead.moveTo(100s);
    QVERIFY(pane.visualRect(pane.model()->index(99'999, 0)).intersects(pane.viewport()->rect()));
    playhead.moveTo(50s);
    QVERIFY(pane.visualRect(pane.model()->index(49'999, 0)).intersects(pane.viewport()->rect()));
}

void TestOutputPane::withoutARunNothingIsShown()
{
    ui::Playhead playhead;
    ui::Selection selection;
    OutputPane pane(&playhead, &selection);
    pane.refresh();
    playhead.moveTo(1s);
    QCOMPARE(pane.model()->rowCount(), 0);
    const auto model = samples::modelOf(samples::serialWatches());
    pane.setRun(model.get());
    QVERIFY(pane.model()->rowCount() > 0);
    pane.setRun(nullptr);
    QCOMPARE(pane.model()->rowCount(), 0);
}

QTEST_MAIN(TestOutputPane)
#include "tst_outputpane.moc"
