// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "app/codearea.h"
#include "app/documents.h"
#include "app/runcontroller.h"
#include "app/statuslabel.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/findings/findingmodel.h"
#include "ui/findings/findingpane.h"
#include "ui/output/outputmodel.h"
#include "ui/output/outputpane.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace app;
using namespace std::chrono_literals;
using State = RunController::State;

class TestMainWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAFileTheWatchesAreCompared();
    void aLessonIsOpenedAndRun();
    void thePlayheadRulesCodeAndOutput();
    void theStatusLineCountsTheReadyQueue();
    void tasksOfOneCoroutineAreToldApart();
    void liveRunsCanBePausedAndStopped();
    void steppingGoesOnOneTurn();
    void whatNeverEndsIsShownAndStopped_data();
    void whatNeverEndsIsShownAndStopped();
    void closingEndsWhatRuns();
    void aFileThatCannotBeReadIsNamed_data();
    void aFileThatCannotBeReadIsNamed();
    void aSyntaxErrorIsShownAndStopsTheOldProgram();
    void editsAreRunWithoutSaving();
    void aFileChangedOnDiskIsTakenOver();
    void droppedFilesAreOpened();
    void droppedRunsLeaveNothingInThePanes();
    void findingsAreCountedAndLeadToTheirLine();
    void marksAreDroppedAtThePlayhead();
    void aWindowLargerThanTheScreenIsMadeToFit();
};

void TestMainWindow::withoutAFileTheWatchesAreCompared()
{
    m_window->open({});
    QVERIFY(m_window->controller()->isComparison());
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
    QTRY_VERIFY(m_window->controller()->scenario(0)->isSettled());
    QTRY_VERIFY(m_window->controller()->scenario(1)->isSettled());
    QVERIFY(m_window->controller()->scenario(0)->model()->lastTime() == 2s);
    QVERIFY(m_window->controller()->scenario(1)->model()->lastTime() == 1s);
    const auto *timeline = m_window->findChild<timeline::Timeline *>();
    QCOMPARE(timeline->plot().panes().size(), size_t(2));
    QCOMPARE(m_window->code()->count(), 2);
}

void TestMainWindow::aLessonIsOpenedAndRun()
{
    m_window->open({u"lesson:serial_watches"_s});
    QCOMPARE(m_window->controller()->state(), State::Ready);
    QVERIFY(m_window->code()->currentPane()->source().contains(u"async def watch"_s));
    runInstantly();
    QCOMPARE(output()->rowCount(), 2);
    QCOMPARE(output()->index(1, ui::output::OutputModel::TimeColumn).data().toString(), u"2.000"_s);
}

void TestMainWindow::thePlayheadRulesCodeAndOutput()
{
    m_window->open({u"lesson:serial_watches"_s});
    runInstantly();
    m_window->playhead().moveTo(1500ms);
    const auto markers = m_window->code()->currentPane()->markers();
    QVERIFY(!markers.isEmpty());
    const QString line = m_window->code()->currentPane()->editor()->text(markers[0].line - 1);
    QVERIFY2(line.contains(u"await"_s), qPrintable(line));
    QCOMPARE(output()->pastLines(), 1);
    m_window->playhead().moveTo(2s);
    QVERIFY(m_window->code()->currentPane()->markers().isEmpty());
    QCOMPARE(output()->pastLines(), 2);
}

void TestMainWindow::theStatusLineCountsTheReadyQueue()
{
    m_window->open({write(u"ready.py"_s, "import asyncio, time\n"
                                         "async def main():\n"
                                         "    tasks = [asyncio.create_task(asyncio.sleep(0)) for _ in range(2)]\n"
                                         "    time.sleep(1)\n"
                                         "asyncio.run(main())\n")});
    runInstantly();
    m_window->playhead().moveTo(500ms);
    const auto *status = m_window->findChild<StatusLabel *>();
    QTRY_VERIFY2(status->text().contains(u"ready queue <b>2</b>"_s), qPrintable(status->text()));
    m_window->playhead().moveTo(1s);
    QTRY_VERIFY2(status->text().contains(u"ready queue <b>0</b>"_s), qPrintable(status->text()));
}

void TestMainWindow::tasksOfOneCoroutineAreToldApart()
{
    m_window->open({u"lesson:shop"_s});
    runInstantly();
    const trace::Entities &entities = m_window->controller()->active()->model()->entities();
    QStringList labels;
    for (const trace::TaskInfo &task : entities.tasks()) {
        labels += QString::fromStdString(entities.label(task.id));
    }
    QVERIFY2(labels.contains(u"bake · Ada"_s), qPrintable(labels.join(u", "_s)));
    QVERIFY2(labels.contains(u"bake · Bo"_s), qPrintable(labels.join(u", "_s)));
}

void TestMainWindow::liveRunsCanBePausedAndStopped()
{
    m_window->open({u"lesson:shop"_s});
    m_window->controller()->setLive(true);
    m_window->actions().run->trigger();
    QTRY_VERIFY(output()->rowCount() > 0);
    QCOMPARE(m_window->controller()->state(), State::Running);
    m_window->actions().run->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Paused);
    const auto paused = m_window->controller()->now();
    QTest::qWait(30);
    QVERIFY(m_window->controller()->now() == paused);
    m_window->actions().stop->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
}

void TestMainWindow::steppingGoesOnOneTurn()
{
    m_window->open({u"lesson:gathered_watches"_s});
    m_window->actions().step->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Paused);
    const Scenario *scenario = m_window->controller()->active();
    for (int step = 0; step < 100 && m_window->controller()->state() != State::Ended; ++step) {
        const size_t before = scenario->model()->size();
        m_window->actions().step->trigger();
        QTRY_VERIFY(scenario->model()->size() > before ||
                    m_window->controller()->state() == State::Ended);
        QTRY_VERIFY(m_window->controller()->state() != State::Running);
    }
    QCOMPARE(m_window->controller()->state(), State::Ended);
    QTRY_COMPARE(output()->rowCount(), 2);
}

void TestMainWindow::whatNeverEndsIsShownAndStopped_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("blocked") << QByteArray("import time\nprint('before')\ntime.sleep(3600)\n");
    QTest::newRow("spinning") << QByteArray("print('before')\nwhile True:\n    pass\n");
    QTest::newRow("deadlock") << QByteArray("import asyncio\nprint('before')\n"
                                            "async def main():\n"
                                            "    await asyncio.Event().wait()\n"
                                            "asyncio.run(main())\n");
}

void TestMainWindow::whatNeverEndsIsShownAndStopped()
{
    QFETCH(QByteArray, program);
    m_window->open({write(u"endless.py"_s, program)});
    m_window->controller()->setLive(true);
    m_window->actions().run->trigger();
    QTRY_COMPARE(output()->rowCount(), 1);
    const auto before = m_window->controller()->now();
    QTRY_VERIFY(m_window->controller()->now() > before);
    QCOMPARE(m_window->controller()->state(), State::Running);
    m_window->actions().stop->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->controller()->state(), State::Ended, 2000);
}

void TestMainWindow::closingEndsWhatRuns()
{
    m_window->open({write(u"endless.py"_s, "while True:\n    pass\n")});
    m_window->controller()->setLive(true);
    m_window->actions().run->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Running);
    QVERIFY(m_window->close());
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
}

void TestMainWindow::aFileThatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << m_folder.filePath(u"missing.py"_s);
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("binary") << write(u"binary.py"_s, QByteArray("\x7f"
                                                                "ELF\0\0\1\2",
                                                                8));
    QTest::newRow("not UTF-8") << write(u"latin.py"_s, "print('gr\xfc\xdf dich')\n");
    QTest::newRow("too large") << write(u"large.py"_s, QByteArray(50'000'000, '#'));
}

void TestMainWindow::aFileThatCannotBeReadIsNamed()
{
    QFETCH(QString, file);
    m_window->open({u"lesson:shop"_s});
    runInstantly();
    m_window->open({file});
    QVERIFY2(problem().startsWith(u"Cannot run"_s), qPrintable(problem()));
    QVERIFY(m_window->code()->currentPane()->editor()->isReadOnly());
    QCOMPARE(output()->rowCount(), 0);
    m_window->actions().run->trigger();
    QCOMPARE(m_window->controller()->state(), State::Ready);
}

void TestMainWindow::aSyntaxErrorIsShownAndStopsTheOldProgram()
{
    m_window->open({u"lesson:serial_watches"_s});
    runInstantly();
    ui::code::Editor *editor = m_window->code()->currentPane()->editor();
    editor->insertAt(u"await (\n"_s, editor->lines() - 1, 0);
    m_window->actions().run->trigger();
    QVERIFY2(problem().contains(u"line"_s), qPrintable(problem()));
    QCOMPARE(m_window->controller()->state(), State::Ready);
    QCOMPARE(output()->rowCount(), 0);
    editor->setModified(false); // or the window asks whether to save
}

void TestMainWindow::editsAreRunWithoutSaving()
{
    const QString file = write(u"edit.py"_s, "print('as saved')\n");
    m_window->open({file});
    ui::code::Editor *editor = m_window->code()->currentPane()->editor();
    editor->insertAt(u"print('as edited')\n"_s, 0, 0);
    runInstantly();
    QCOMPARE(output()->plainText(0), u"as edited"_s);
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("print('as saved')\n"));
    editor->setModified(false);
}

void TestMainWindow::aFileChangedOnDiskIsTakenOver()
{
    const QString file = write(u"changed.py"_s, "print('old')\n");
    m_window->open({file});
    runInstantly();
    write(u"changed.py"_s, "print('new')\n");
    QTRY_COMPARE(m_window->code()->currentPane()->source(), u"print('new')\n"_s);
    QCOMPARE(m_window->controller()->state(), State::Ready);
    QCOMPARE(output()->rowCount(), 0);
}

void TestMainWindow::droppedFilesAreOpened()
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(write(u"one.py"_s, "print(1)\n")),
                   QUrl::fromLocalFile(write(u"two.py"_s, "print(2)\n"))});
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &files, Qt::LeftButton, {});
    QObject *window = m_window.get();
    QVERIFY(window->event(&drop));
    QVERIFY(m_window->controller()->isComparison());
    QCOMPARE(m_window->controller()->scenario(1)->fileName(), u"two.py"_s);
    QVERIFY(Documents::recentFiles().contains(m_folder.filePath(u"one.py"_s)));
}

void TestMainWindow::droppedRunsLeaveNothingInThePanes()
{
    m_window->open({u"lesson:shop"_s});
    m_window->controller()->setLive(true);
    m_window->actions().run->trigger();
    QTRY_VERIFY(output()->rowCount() > 0);
    m_window->open({u"lesson:serial_watches"_s});
    QCOMPARE(output()->rowCount(), 0);
    QCOMPARE(m_window->controller()->state(), State::Ready);
    QVERIFY(m_window->code()->currentPane()->markers().isEmpty());
}

void TestMainWindow::findingsAreCountedAndLeadToTheirLine()
{
    m_window->open({u"lesson:serial_watches"_s});
    QVERIFY(!m_window->findChild<QLabel *>(u"findingCount"_s));
    runInstantly();
    auto *findings = m_window->findChild<ui::findings::FindingPane *>();
    QCOMPARE(findings->model()->rowCount(), 1);
    const auto *count = m_window->findChild<QLabel *>(u"findingCount"_s);
    QVERIFY(count && count->isVisible());
    QCOMPARE(count->text(), u"1"_s);
    findings->setCurrentIndex(findings->model()->index(0));
    QTest::keyClick(findings, Qt::Key_Return);
    QVERIFY(!m_window->playhead().isLive());
    QCOMPARE(m_window->playhead().time(), trace::Time(1s));
    const auto *editor = m_window->code()->currentPane()->editor();
    QCOMPARE(editor->selectedText(), u"await watch(\"the kitchen clock\")"_s);
    m_window->open({u"lesson:gathered_watches"_s});
    QVERIFY(!m_window->findChild<QLabel *>(u"findingCount"_s));
}

void TestMainWindow::marksAreDroppedAtThePlayhead()
{
    m_window->open({u"lesson:serial_watches"_s});
    m_window->actions().mark->trigger();
    QVERIFY(m_window->marks().list().empty()); // nothing has run
    runInstantly();
    m_window->playhead().moveTo(trace::Time(500ms));
    m_window->actions().mark->trigger();
    m_window->playhead().moveTo(trace::Time(1500ms));
    m_window->actions().mark->trigger();
    QCOMPARE(m_window->marks().list().size(), size_t(2));
    m_window->actions().previousMark->trigger();
    QCOMPARE(m_window->playhead().time(), trace::Time(500ms));
    m_window->actions().nextMark->trigger();
    QCOMPARE(m_window->playhead().time(), trace::Time(1500ms));
    m_window->open({u"lesson:gathered_watches"_s});
    QVERIFY(m_window->marks().list().empty());
}

void TestMainWindow::aWindowLargerThanTheScreenIsMadeToFit()
{
    const QRect room = m_window->screen()->availableGeometry();
    m_window->resize(room.size() + QSize(300, 300));
    m_window->hide();
    m_window->show();
    QTRY_VERIFY(m_window->frameGeometry().height() <= room.height());
    QVERIFY(m_window->frameGeometry().width() <= room.width());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
