// SPDX-License-Identifier: GPL-3.0-or-later
// A program beside itself as it was and ran before.
#include "tests/app/windowtest.h"

#include "app/codearea.h"
#include "app/documents.h"
#include "app/questionbar.h"
#include "app/runcontroller.h"
#include "ui/code/codecomparison.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/figure/figuredialog.h"
#include "ui/timeline/runpane.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QTabBar>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace app;
using namespace std::chrono_literals;
using State = RunController::State;

class TestComparingRuns : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEditStandsBesideTheRunBefore();
    void theRunBeforeStaysWhileThePresentOneIsRepeated();
    void theSameProgramIsRunAgain();
    void closingGoesBackToTheProgramAndItsEdits();
    void theQuestionIsNotAskedAgain();
    void aProgramWithAMistakeIsNotCompared();
    void twoProgramsHaveNoRunBefore();
    void steppingIsInThePresentProgram();
    void onlyThePresentProgramIsSavedAndRemembered();
    void theFigureShowsBothRuns();

private:
    ui::code::Editor *editor(int number) const { return m_window->code()->pane(number)->editor(); }
    const Scenario *scenario(int number) const { return m_window->controller()->scenario(number); }
    const timeline::Timeline *timeline() const
    {
        return m_window->findChild<timeline::Timeline *>();
    }
    /// In the program that is written, the wait takes that many seconds now.
    void setWait(int number, const QString &seconds);
    void compare();
    void settle();
    QString tab(int number) const;

    QString m_file;
};

void TestComparingRuns::init()
{
    openWindow();
    m_file = write(u"kitchen.py"_s, "import asyncio\n"
                                    "asyncio.run(asyncio.sleep(2))\n"
                                    "print('done')\n");
    m_window->open({m_file});
    runInstantly();
}

void TestComparingRuns::cleanup()
{
    for (int number = 0; number < m_window->code()->count(); ++number) {
        editor(number)->setModified(false);
    }
    m_window.reset();
}

void TestComparingRuns::setWait(int number, const QString &seconds)
{
    editor(number)->setSelection(1, 0, 1, int(editor(number)->text(1).size()) - 1);
    editor(number)->replaceSelectedText(u"asyncio.run(asyncio.sleep(%1))"_s.arg(seconds));
}

void TestComparingRuns::compare()
{
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ControlModifier);
    settle();
}

void TestComparingRuns::settle()
{
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
    for (int number = 0; const Scenario *each = scenario(number); ++number) {
        QTRY_VERIFY(each->isSettled());
    }
    QCoreApplication::processEvents();
}

QString TestComparingRuns::tab(int number) const
{
    for (const QTabBar *bar : m_window->findChildren<QTabBar *>()) {
        if (bar->accessibleName() == u"Open programs"_s) {
            return bar->tabText(number);
        }
    }
    return {};
}

void TestComparingRuns::anEditStandsBesideTheRunBefore()
{
    setWait(0, u"1"_s);
    compare();
    QCOMPARE(m_window->controller()->keptNumber(), 0);
    QVERIFY(scenario(0)->model()->lastTime() == 2s);
    QVERIFY(scenario(1)->model()->lastTime() == 1s);
    QCOMPARE(timeline()->plot().panes().size(), size_t(2));
    QCOMPARE(timeline()->sentence(), u"Run 2 finishes 1.00 s sooner (2.0× faster)."_s);
    // Each with its text as it was.
    QVERIFY(editor(0)->text().contains(u"sleep(2)"_s) && editor(0)->isReadOnly());
    QVERIFY(editor(1)->text().contains(u"sleep(1)"_s) && !editor(1)->isReadOnly());
    QVERIFY(tab(0).startsWith(u"kitchen.py, run 1 · "_s));
    QCOMPARE(tab(1), u"kitchen.py *"_s);
    QCOMPARE(m_window->code()->current(), 1);
    m_window->actions().sideBySide->setChecked(true);
    QVERIFY(editor(0)->isVisible() && editor(1)->isVisible());
    QVERIFY(editor(0)->isDiffering(2) && editor(1)->isDiffering(2));
    QVERIFY(!editor(0)->isDiffering(1));
    m_window->actions().sideBySide->setChecked(false);
    // The other way round, and still the first run is the one that stays.
    m_window->actions().swap->trigger();
    QCOMPARE(m_window->controller()->keptNumber(), 1);
    QCOMPARE(timeline()->sentence(), u"Run 2 finishes 1.00 s sooner (2.0× faster)."_s);
}

void TestComparingRuns::theRunBeforeStaysWhileThePresentOneIsRepeated()
{
    setWait(0, u"1"_s);
    compare();
    const run::Run *before = scenario(0)->run();
    setWait(1, u"0.5"_s);
    m_window->actions().restart->trigger();
    settle();
    QCOMPARE(scenario(0)->run(), before);
    QCOMPARE(timeline()->sentence(), u"Run 3 finishes 1.50 s sooner (4.0× faster)."_s);
    // The same key takes the newer run as what was before.
    compare();
    QCOMPARE(m_window->controller()->keptNumber(), 0);
    QCOMPARE(scenario(0)->runTitle(), u"Run 2"_s);
    QVERIFY(editor(0)->text().contains(u"sleep(1)"_s));
    QCOMPARE(timeline()->sentence(), u"Run 3 finishes 0.50 s sooner (2.0× faster)."_s);
}

void TestComparingRuns::theSameProgramIsRunAgain()
{
    m_window->controller()->setLive(true);
    m_window->controller()->setRate(100);
    compare();
    QCOMPARE(scenario(0)->runTitle(), u"Run 1"_s);
    QCOMPARE(scenario(1)->runTitle(), u"Run 2"_s);
    QVERIFY(!scenario(0)->runDetails().contains(u"live"_s));
    QVERIFY2(scenario(1)->runDetails().endsWith(u"live, 100×"_s),
             qPrintable(scenario(1)->runDetails()));
    QCOMPARE(m_window->code()->comparison()->differences(), 0);
}

void TestComparingRuns::closingGoesBackToTheProgramAndItsEdits()
{
    setWait(0, u"1"_s);
    compare();
    const run::Run *present = scenario(1)->run();
    m_window->actions().closeComparison->trigger();
    QVERIFY(!m_window->controller()->isComparison());
    QCOMPARE(scenario(0)->run(), present);
    QCOMPARE(tab(0), u"kitchen.py *"_s);
    QVERIFY(!editor(0)->isReadOnly());
    QVERIFY(editor(0)->text().contains(u"sleep(1)"_s));
    editor(0)->undo();
    editor(0)->undo();
    QVERIFY(editor(0)->text().contains(u"sleep(2)"_s));
    editor(0)->redo();
    // And there again, without another run.
    m_window->code()->setAdopted(0);
    compare();
    QCOMPARE(scenario(1)->run(), present);
    QCOMPARE(scenario(0)->runTitle(), u"Run 1"_s);
}

void TestComparingRuns::theQuestionIsNotAskedAgain()
{
    m_window->open({u"lesson:shop"_s});
    const auto *question = m_window->findChild<QuestionBar *>();
    QVERIFY(question->isVisible());
    runInstantly();
    QVERIFY(!question->isVisible());
    compare();
    QCOMPARE(m_window->controller()->keptNumber(), 0);
    QVERIFY(!question->isVisible());
    m_window->actions().swap->trigger();
    QVERIFY(!question->isVisible());
}

void TestComparingRuns::aProgramWithAMistakeIsNotCompared()
{
    editor(0)->insertAt(u"await (\n"_s, 2, 0);
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ControlModifier);
    QVERIFY(!m_window->controller()->isComparison());
    QVERIFY2(problem().contains(u"line"_s), qPrintable(problem()));
}

void TestComparingRuns::twoProgramsHaveNoRunBefore()
{
    QVERIFY(m_window->actions().compareLastRun->isEnabled());
    m_window->open({});
    settle();
    QVERIFY(!m_window->actions().compareLastRun->isEnabled());
    m_window->open({m_file});
    QVERIFY(!m_window->actions().compareLastRun->isEnabled()); // it has not run yet
    runInstantly();
    QVERIFY(m_window->actions().compareLastRun->isEnabled());
}

void TestComparingRuns::steppingIsInThePresentProgram()
{
    setWait(0, u"1"_s);
    compare();
    m_window->code()->setCurrent(0);
    const size_t before = scenario(0)->model()->size();
    m_window->actions().step->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Paused);
    QTRY_VERIFY(scenario(1)->model()->size() > 0);
    QCOMPARE(scenario(0)->model()->size(), before);
    // What is shown is the moment of the run that goes on, not the end of the one before.
    QTRY_VERIFY(m_window->playhead().isLive() && m_window->playhead().time() < 2s);
    m_window->actions().stop->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
}

void TestComparingRuns::onlyThePresentProgramIsSavedAndRemembered()
{
    setWait(0, u"1"_s);
    compare();
    m_window->code()->setCurrent(0); // the kept text is in front, and yet not what is saved
    m_window->actions().save->trigger();
    QFile saved(m_file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("sleep(1)"));
    QVERIFY(!m_window->code()->isModified());
    QCOMPARE(m_window->documents()->files(), QStringList{m_file});
    QVERIFY(m_window->close());
    openWindow();
    m_window->openSession();
    QCOMPARE(m_window->documents()->files(), QStringList{m_file});
    QVERIFY(!m_window->controller()->isComparison());
}

/// Waits for a dialog, whatever opens it.
template <class Dialog> void whenOpen(QObject *context, std::function<void(Dialog *)> act)
{
    QTimer::singleShot(0, context, [context, act] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            act(dialog);
        } else {
            whenOpen<Dialog>(context, act);
        }
    });
}

void TestComparingRuns::theFigureShowsBothRuns()
{
    setWait(0, u"1"_s);
    compare();
    const QString path = m_folder.filePath(u"runs.svg"_s);
    whenOpen<figure::FigureDialog>(this, [this, path](figure::FigureDialog *dialog) {
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
            if (const int svg = box->findData(int(figure::Format::Svg));
                box->itemText(0).startsWith(u"PNG"_s)) {
                box->setCurrentIndex(svg);
            }
        }
        whenOpen<QFileDialog>(this, [path](QFileDialog *files) {
            files->selectFile(path);
            QMetaObject::invokeMethod(files, "accept");
        });
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                          Qt::LeftButton);
    });
    m_window->actions().exportFigure->trigger();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString words;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters) {
            words += xml.text();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(words.contains(u"Run 1"_s) && words.contains(u"Run 2"_s), qPrintable(words));
    QVERIFY2(words.contains(u"kitchen.py · "_s), qPrintable(words));
    QVERIFY(words.contains(u"Run 2 finishes 1.00 s sooner"_s));
}

QTEST_MAIN(TestComparingRuns)
#include "tst_comparingruns.moc"
