// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "app/codearea.h"
#include "app/documents.h"
#include "app/runcontroller.h"
#include "ui/code/codecomparison.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/timeline/timeline.h"

#include <QAction>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace app;

class TestComparing : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theSwitchSaysHowComparedProgramsWereRun();
    void comparedCodesStandSideBySide();
    void theComparisonFollowsEdits();
    void swappedProgramsKeepRunsAndEdits();
};

void TestComparing::theSwitchSaysHowComparedProgramsWereRun()
{
    m_window->actions().live->trigger();
    m_window->open({});
    QVERIFY(!m_window->controller()->isLive());
    QVERIFY(m_window->actions().instant->isChecked());
    m_window->open({u"lesson:serial_watches"_s});
    QVERIFY(m_window->controller()->isLive());
    QVERIFY(m_window->actions().live->isChecked());
    m_window->actions().instant->trigger();
    m_window->open({u"lesson:gathered_watches"_s});
    QVERIFY(m_window->actions().instant->isChecked());
}

void TestComparing::comparedCodesStandSideBySide()
{
    m_window->open({});
    auto *first = m_window->code()->pane(0)->editor();
    auto *second = m_window->code()->pane(1)->editor();
    QVERIFY(first->isVisible());
    QVERIFY(!second->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(first->isVisible());
    QVERIFY(second->isVisible());
    QVERIFY(first->isDiffering(28));
    QVERIFY(!first->isDiffering(27));
    QVERIFY(second->isDiffering(28) && second->isDiffering(31));
    // The last line is the same, two lines further down in the second.
    QCOMPARE(first->lineTop(32), second->lineTop(34));
    // Where one writes is the program that the other panes show.
    second->setFocus();
    QCOMPARE(m_window->code()->current(), 1);
    QCOMPARE(m_window->controller()->activeNumber(), 1);
    // From the keyboard to the next difference, on both sides.
    m_window->actions().nextDifference->trigger();
    int line = 0;
    int column = 0;
    first->getCursorPosition(&line, &column);
    QCOMPARE(line, 27);
    second->getCursorPosition(&line, &column);
    QCOMPARE(line, 27);
    // Both unfold, and scroll together.
    first->setMetadataFolded(false);
    QVERIFY(!second->isMetadataFolded());
    m_window->resize(900, 420);
    QTRY_VERIFY(first->verticalScrollBar()->maximum() > 3);
    QTRY_COMPARE(first->lineTop(32), second->lineTop(34));
    second->verticalScrollBar()->setValue(3);
    QCOMPARE(first->verticalScrollBar()->value(), 3);
    QCOMPARE(first->lineTop(32), second->lineTop(34));
    // Also where no scroll bar is touched.
    first->goToLine(1);
    first->verticalScrollBar()->setValue(0);
    first->goToLine(first->lines());
    QTRY_VERIFY(first->verticalScrollBar()->value() > 3);
    QTRY_COMPARE(second->verticalScrollBar()->value(), first->verticalScrollBar()->value());
    m_window->actions().closeComparison->trigger();
    QVERIFY(!second->isVisible());
    QVERIFY(!first->isDiffering(28));
    m_window->actions().sideBySide->setChecked(false);
}

void TestComparing::theComparisonFollowsEdits()
{
    m_window->open({write(u"a.py"_s, "print(1)\nprint(2)\nprint(3)\n"),
                    write(u"b.py"_s, "print(1)\nprint(2)\nprint(3)\n")});
    m_window->actions().sideBySide->setChecked(true);
    auto *first = m_window->code()->pane(0)->editor();
    auto *second = m_window->code()->pane(1)->editor();
    QCOMPARE(m_window->code()->comparison()->differences(), 0);
    second->insertAt(u"print('new')\nprint(\n"_s, 1, 0);
    QTRY_COMPARE(m_window->code()->comparison()->differences(), 1);
    QVERIFY(second->isDiffering(2) && second->isDiffering(3));
    QCOMPARE(first->lineTop(3), second->lineTop(5));
    // The message about what is wrong takes rows too.
    m_window->documents()->check(1);
    QTRY_VERIFY(!second->annotation(2).trimmed().isEmpty() ||
                !second->annotation(3).trimmed().isEmpty());
    QTRY_COMPARE(first->lineTop(3), second->lineTop(5));
    second->setModified(false);
    m_window->actions().sideBySide->setChecked(false);
}

void TestComparing::swappedProgramsKeepRunsAndEdits()
{
    m_window->open({});
    QTRY_VERIFY(m_window->controller()->scenario(0)->isSettled());
    QTRY_VERIFY(m_window->controller()->scenario(1)->isSettled());
    const auto *serial = m_window->controller()->scenario(0)->run();
    m_window->code()->setCurrent(1);
    auto *gathered = m_window->code()->pane(1)->editor();
    gathered->insertAt(u"# more\n"_s, 20, 0);
    m_window->actions().swap->trigger();
    QCOMPARE(m_window->controller()->scenario(1)->run(), serial);
    QCOMPARE(m_window->controller()->scenario(0)->fileName(), u"gathered_watches.py"_s);
    QCOMPARE(m_window->code()->pane(0)->editor(), gathered);
    QVERIFY(m_window->code()->isEdited(0));
    QVERIFY(gathered->text().contains(u"# more"_s));
    // The program that was in front still is.
    QCOMPARE(m_window->code()->current(), 0);
    QCOMPARE(m_window->controller()->activeNumber(), 0);
    QVERIFY(m_window->windowTitle().startsWith(u"Two watches gathered"_s));
    const auto *timeline = m_window->findChild<timeline::Timeline *>();
    QVERIFY2(timeline->sentence().startsWith(u"Two watches gathered finishes"_s),
             qPrintable(timeline->sentence()));
    gathered->setModified(false);
}

QTEST_MAIN(TestComparing)
#include "tst_comparing.moc"
