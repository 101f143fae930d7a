// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "app/runcontroller.h"
#include "ui/findings/findingmodel.h"
#include "ui/findings/findingpane.h"
#include "ui/inspector/eventmodel.h"
#include "ui/inspector/eventpane.h"
#include "ui/output/outputmodel.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace app;
using namespace std::chrono_literals;

/// What a class sees, and what it must not see yet.
class TestPresenting : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void noPaneTellsTheFuture();
    void aStepForwardShowsMore();
    void comparedRunsAreShownToTheSameTime();
    void theEndShowsAll();
    void aGrowingRunStaysHiddenBehindThePlayhead();

private:
    void openAndPresent(const QStringList &files);
    const timeline::RunPane &pane(std::size_t run = 0) const;
    int events() const;
    QString mode() const;
};

void TestPresenting::openAndPresent(const QStringList &files)
{
    m_window->actions().instant->trigger();
    m_window->open(files);
    if (files.size() == 1) {
        runInstantly();
    }
    for (int number = 0; const Scenario *scenario = m_window->controller()->scenario(number); ++number) {
        QTRY_VERIFY(scenario->isSettled());
    }
    m_window->actions().present->setChecked(true);
}

const timeline::RunPane &TestPresenting::pane(std::size_t run) const
{
    return *m_window->findChild<timeline::Timeline *>()->plot().panes()[run];
}

int TestPresenting::events() const
{
    return m_window->findChild<ui::inspector::EventPane *>()->model()->rowCount();
}

QString TestPresenting::mode() const
{
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->accessibleName().startsWith(u"Run: "_s)) {
            return label->text();
        }
    }
    return {};
}

void TestPresenting::noPaneTellsTheFuture()
{
    openAndPresent({u"lesson:blocking_report"_s});
    QWidget *place = m_window->findChild<ui::inspector::EventPane *>();
    while (!qobject_cast<QDockWidget *>(place)) {
        place = place->parentWidget();
    }
    place->raise(); // before the others behind the same tabs
    QTRY_VERIFY(events() > 0);
    const auto *findings = m_window->findChild<ui::findings::FindingPane *>();
    const int all = events();
    const int lines = output()->rowCount();
    QVERIFY(all > 10 && lines > 2);
    QVERIFY(findings->model()->rowCount() > 0); // that the loop was blocked
    QVERIFY(mode().contains(u"finished"_s));

    m_window->playhead().moveTo(300ms); // before the loop is blocked
    QVERIFY(events() < all);
    QVERIFY(output()->rowCount() < lines);
    QCOMPARE(findings->model()->rowCount(), 0);
    QVERIFY2(!mode().contains(u"finished"_s), qPrintable(mode()));
    QVERIFY(!pane().run().model->isEnded());
    QVERIFY(pane().run().model->lastTime() <= trace::Time(300ms));

    // Who wants to see it all the same sees it, and who stops presenting too.
    m_window->actions().hideFuture->trigger();
    QCOMPARE(events(), all);
    QVERIFY(mode().contains(u"finished"_s));
    m_window->actions().hideFuture->trigger();
    QVERIFY(events() < all);
    m_window->actions().present->setChecked(false);
    QCOMPARE(events(), all);
    QCOMPARE(output()->rowCount(), lines);
    QVERIFY(pane().run().model->isEnded());
}

void TestPresenting::aStepForwardShowsMore()
{
    openAndPresent({u"lesson:gathered_watches"_s});
    QTest::keyClick(m_window.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(pane().run().model->size(), std::size_t(0));
    std::size_t seen = 0;
    for (int step = 0; step < 6; ++step) {
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QVERIFY(pane().run().model->size() > seen);
        seen = pane().run().model->size();
        QCOMPARE(seen, m_window->playhead().moment().events);
    }
    QTest::keyClick(m_window.get(), Qt::Key_Left);
    QVERIFY(pane().run().model->size() < seen);
}

void TestPresenting::comparedRunsAreShownToTheSameTime()
{
    openAndPresent({});
    m_window->playhead().moveTo(1500ms);
    const auto *sentence = m_window->findChild<QWidget *>(u"comparison"_s);
    QVERIFY(!sentence->isVisible());
    QVERIFY(!pane(0).run().model->isEnded());
    QVERIFY(pane(1).run().model->isEnded()); // it took one second
}

void TestPresenting::theEndShowsAll()
{
    openAndPresent({});
    const auto *sentence = m_window->findChild<QWidget *>(u"comparison"_s);
    QVERIFY(sentence->isVisible()); // at the end of the runs nothing is to come
    m_window->playhead().moveTo(trace::Time(0));
    QVERIFY(!sentence->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(sentence->isVisible());
    QCOMPARE(m_window->playhead().time(), trace::Time(2s));
    QVERIFY(m_window->playhead().isLive());
    m_window->playhead().moveTo(1s);
    m_window->playhead().moveTo(2s);
    QVERIFY(sentence->isVisible());
}

void TestPresenting::aGrowingRunStaysHiddenBehindThePlayhead()
{
    m_window->actions().live->trigger();
    m_window->open({write(u"ticks.py"_s, "import asyncio\n"
                                         "async def main():\n"
                                         "    while True:\n"
                                         "        await asyncio.sleep(0.01)\n"
                                         "asyncio.run(main())\n")});
    m_window->actions().present->setChecked(true);
    m_window->actions().run->trigger();
    const Scenario *scenario = m_window->controller()->active();
    QTRY_VERIFY(scenario->hasRun() && scenario->model()->lastTime() > 100ms);
    m_window->playhead().moveTo(50ms);
    const std::size_t seen = scenario->shown()->size();
    const std::size_t then = scenario->model()->size();
    QTRY_VERIFY(scenario->model()->size() > then);
    QCOMPARE(scenario->shown()->size(), seen);
    m_window->playhead().goLive();
    QCOMPARE(scenario->shown()->size(), scenario->model()->size());
    m_window->actions().stop->trigger();
    QTRY_COMPARE(m_window->controller()->state(), RunController::State::Ended);
}

QTEST_MAIN(TestPresenting)
#include "tst_presenting.moc"
