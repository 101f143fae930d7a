// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/now/nowcontent.h"

#include "tests/ui/common/sampletraces.h"
#include "ui/common/selection.h"
#include "ui/now/nowpane.h"
#include "ui/now/nowview.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::now;
using namespace std::chrono_literals;

namespace
{

NowContent contentOf(const samples::TracePointer &trace, trace::Time time)
{
    const auto model = samples::modelOf(trace);
    return nowContent(*model, model->stateAt(time));
}

} // namespace

class TestNowContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timersTellWhatIsLeft();
    void queuesTellTheirItemsAndWaiters();
    void workersTellTheirJobs();
    void overdueTimersAreReady();
    void clickOnATaskSelectsIt();
    void narrowPanesStackTheirColumns();
};

void TestNowContent::timersTellWhatIsLeft()
{
    const NowContent content = contentOf(samples::gatheredWatches(), 250ms);
    QCOMPARE(content.timers.size(), 2);
    QCOMPARE(content.timers[0].remaining, 0.75);
    QCOMPARE(content.timers[0].entry.detail, u"wakes in 0.75 s"_s);
    QVERIFY(!content.timers[0].isOverdue);
    QVERIFY(content.timers[0].entry.task != 0);
    QVERIFY(content.ready.isEmpty());
    QVERIFY(content.phase.startsWith(u"Polling"_s));
    QVERIFY(content.spoken().contains(u"wakes in 0.75 s"_s));
}

void TestNowContent::queuesTellTheirItemsAndWaiters()
{
    const NowContent content = contentOf(samples::boundedShelf(), 5s);
    QCOMPARE(content.queues.size(), 1);
    const NowContent::Queue &shelf = content.queues[0];
    QCOMPARE(shelf.name, u"shelf"_s);
    QCOMPARE(shelf.ownName, u"Queue-1"_s);
    QVERIFY(!shelf.items.isEmpty());
    QVERIFY2(!shelf.items[0].startsWith(u'\''), qPrintable(shelf.items[0]));
    QVERIFY2(shelf.waiters.contains(u"nobody waits to get"_s), qPrintable(shelf.waiters));
}

void TestNowContent::workersTellTheirJobs()
{
    const NowContent content = contentOf(samples::reportInThread(), 1s);
    QCOMPARE(content.workers.size(), 1);
    QVERIFY(content.workers[0].isBusy);
    QVERIFY2(content.workers[0].entry.detail.startsWith(u"runs "_s),
             qPrintable(content.workers[0].entry.detail));
}

void TestNowContent::overdueTimersAreReady()
{
    // The report blocks the loop from 0.4 s to 1.4 s; the ticker's timer comes due meanwhile.
    const NowContent content = contentOf(samples::blockingReport(), 1s);
    QVERIFY(!content.ready.isEmpty());
    QVERIFY2(content.ready[0].detail.contains(u"overdue"_s), qPrintable(content.ready[0].detail));
    QVERIFY2(content.ready[0].detail.startsWith(u"1st in line · "_s), qPrintable(content.ready[0].detail));
}

void TestNowContent::clickOnATaskSelectsIt()
{
    ui::Selection selection;
    NowPane pane(&selection);
    pane.resize(700, 250);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const NowContent content = contentOf(samples::gatheredWatches(), 250ms);
    pane.setContent(content, 1);
    QApplication::processEvents();
    pane.view()->repaint();
    for (int y = 0; y < 120 && selection.isEmpty(); y += 4) {
        QTest::mouseClick(pane.view(), Qt::LeftButton, {}, QPoint(300, y));
    }
    QCOMPARE(selection.task(), content.timers[0].entry.task);
    QCOMPARE(selection.item().run, 1);
    pane.clear();
    pane.view()->repaint();
}

void TestNowContent::narrowPanesStackTheirColumns()
{
    ui::Selection selection;
    NowPane pane(&selection);
    pane.setContent(contentOf(samples::boundedShelf(), 5s), 0);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const auto heightAt = [&](int width) {
        pane.resize(width, 250);
        QApplication::processEvents();
        pane.view()->repaint();
        QApplication::processEvents();
        return pane.view()->minimumHeight();
    };
    const int wide = heightAt(700);
    const int two = heightAt(420);
    const int one = heightAt(260);
    QVERIFY(two > wide);
    QVERIFY(one > two);
    QCOMPARE(heightAt(700), wide);
}

QTEST_MAIN(TestNowContent)
#include "tst_nowcontent.moc"
