// SPDX-License-Identifier: GPL-3.0-or-later
// Writing code: what the keys do.
#include "ui/code/codepane.h"
#include "ui/code/commenting.h"
#include "ui/code/editor.h"
#include "ui/code/findbar.h"
#include "ui/common/selection.h"

#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::code;

class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newLinesAreIndented_data();
    void newLinesAreIndented();
    void tabsIndentTheSelection();
    void commentsAreToggled_data();
    void commentsAreToggled();
    void commentsOfTheSelectionAreOneUndoStep();
    void wordsAreFound();
    void wordsInFoldedMetadataAreShown();
    void nothingFoundIsSaid();
    void escapeGoesBackToTheText();
    void messagesMoveWithTheirLines();
    void aReplacedTextCanBeHadBack();

private:
    Editor *editor() const { return m_pane->editor(); }
    QLineEdit *field() const { return m_pane->findBar()->findChild<QLineEdit *>(); }
    std::pair<int, int> cursor() const;

    ui::Selection m_selection;
    std::unique_ptr<CodePane> m_pane;
};

void TestEditing::init()
{
    m_pane = std::make_unique<CodePane>(&m_selection);
    m_pane->resize(500, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_pane->activateWindow();
    editor()->setFocus();
}

std::pair<int, int> TestEditing::cursor() const
{
    std::pair<int, int> place;
    editor()->getCursorPosition(&place.first, &place.second);
    return place;
}

void TestEditing::newLinesAreIndented_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("depth");
    QTest::newRow("plain") << u"x = 1"_s << 0;
    QTest::newRow("in a block") << u"    x = 1"_s << 4;
    QTest::newRow("colon") << u"async def f():"_s << 4;
    QTest::newRow("colon and comment") << u"while True:  # for ever"_s << 4;
    QTest::newRow("a colon in a comment") << u"x = 1  # so:"_s << 0;
    QTest::newRow("bracket") << u"    await gather("_s << 8;
    QTest::newRow("return") << u"        return 1"_s << 4;
    QTest::newRow("pass") << u"    pass"_s << 0;
    QTest::newRow("passes") << u"    passes = 1"_s << 4;
    QTest::newRow("hash in a text") << u"    if c == '#':"_s << 8;
}

void TestEditing::newLinesAreIndented()
{
    QFETCH(QString, before);
    QFETCH(int, depth);
    m_pane->setSource(before);
    editor()->setCursorPosition(0, int(before.size()));
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(editor()->text(), before + u'\n' + QString(depth, u' '));
    QCOMPARE(cursor(), (std::pair{1, depth}));
    QTest::keyClicks(editor(), u"y"_s);
    QCOMPARE(editor()->text(1), QString(depth, u' ') + u'y');
}

void TestEditing::tabsIndentTheSelection()
{
    m_pane->setSource(u"a\nb\nc\n"_s);
    editor()->setSelection(0, 0, 1, 1);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QCOMPARE(editor()->text(), u"    a\n    b\nc\n"_s);
    QTest::keyClick(editor(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(editor()->text(), u"a\nb\nc\n"_s);
}

void TestEditing::commentsAreToggled_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("toggled");
    QTest::newRow("code") << QStringList{u"x = 1"_s} << QStringList{u"# x = 1"_s};
    QTest::newRow("comment") << QStringList{u"  # x = 1"_s} << QStringList{u"  x = 1"_s};
    QTest::newRow("without a space") << QStringList{u"#x"_s} << QStringList{u"x"_s};
    QTest::newRow("a block") << QStringList{u"    if x:"_s, QString(), u"        y()"_s}
                             << QStringList{u"    # if x:"_s, QString(), u"    #     y()"_s};
    QTest::newRow("back") << QStringList{u"    # if x:"_s, QString(), u"    #     y()"_s}
                          << QStringList{u"    if x:"_s, QString(), u"        y()"_s};
    QTest::newRow("partly") << QStringList{u"# a"_s, u"b"_s} << QStringList{u"# # a"_s, u"# b"_s};
    QTest::newRow("empty") << QStringList{QString()} << QStringList{QString()};
}

void TestEditing::commentsAreToggled()
{
    QFETCH(QStringList, lines);
    QFETCH(QStringList, toggled);
    QCOMPARE(withCommentsToggled(lines), toggled);
}

void TestEditing::commentsOfTheSelectionAreOneUndoStep()
{
    m_pane->setSource(u"a\nb\nc\n"_s);
    editor()->setSelection(0, 0, 2, 0); // up to the third line, not into it
    editor()->toggleComments();
    QCOMPARE(editor()->text(), u"# a\n# b\nc\n"_s);
    QCOMPARE(editor()->selectedText(), u"# a\n# b"_s);
    editor()->toggleComments();
    QCOMPARE(editor()->text(), u"a\nb\nc\n"_s);
    editor()->undo();
    editor()->undo();
    QCOMPARE(editor()->text(), u"a\nb\nc\n"_s);
    QVERIFY(!editor()->isUndoAvailable());
    editor()->setCursorPosition(1, 1);
    editor()->toggleComments();
    QCOMPARE(editor()->text(), u"a\n# b\nc\n"_s);
    QCOMPARE(cursor(), (std::pair{1, 3}));
}

void TestEditing::wordsAreFound()
{
    m_pane->setSource(u"Bread\nbread = 'größe'\nbutter\nbread\n"_s);
    m_pane->findBar()->open();
    QVERIFY(field()->hasFocus());
    QTest::keyClicks(field(), u"bread"_s);
    QCOMPARE(m_pane->findBar()->countText(), u"1 of 3"_s);
    QCOMPARE(editor()->selectedText(), u"Bread"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(m_pane->findBar()->countText(), u"3 of 3"_s);
    QCOMPARE(cursor().first, 3);
    QTest::keyClick(field(), Qt::Key_Return); // round
    QCOMPARE(cursor().first, 0);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(cursor().first, 3);
    // What is selected is what one looks for next.
    editor()->setSelection(2, 0, 2, 6);
    m_pane->findBar()->open();
    QCOMPARE(field()->text(), u"butter"_s);
}

void TestEditing::wordsInFoldedMetadataAreShown()
{
    m_pane->setSource(u"# /// script\n# title = \"Bread\"\n# ///\nprint(1)\n"_s);
    QVERIFY(editor()->isMetadataFolded());
    m_pane->findBar()->open();
    QTest::keyClicks(field(), u"bread"_s);
    QVERIFY(editor()->isLineVisible(2));
    QCOMPARE(editor()->selectedText(), u"Bread"_s);
}

void TestEditing::nothingFoundIsSaid()
{
    m_pane->setSource(u"print(1)\n"_s);
    m_pane->findBar()->open();
    QTest::keyClicks(field(), u"bread"_s);
    QCOMPARE(m_pane->findBar()->countText(), u"not found"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(!editor()->hasSelectedText());
}

void TestEditing::escapeGoesBackToTheText()
{
    m_pane->setSource(u"print(1)\n"_s);
    m_pane->findBar()->open();
    QTest::keyClicks(field(), u"print"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!m_pane->findBar()->isVisible());
    QVERIFY(editor()->hasFocus());
    QCOMPARE(editor()->selectedText(), u"print"_s);
    QVERIFY(editor()->found().isEmpty());
}

void TestEditing::messagesMoveWithTheirLines()
{
    m_pane->setSource(u"a\nb (\nc\n"_s);
    script::Diagnostic diagnostic;
    diagnostic.range = {{2, 2}, {2, 3}};
    diagnostic.message = "'(' was never closed";
    m_pane->setDiagnostics({diagnostic});
    editor()->insertAt(u"new\n"_s, 0, 0);
    editor()->setFillers({1});
    QCOMPARE(editor()->annotation(2), u"'(' was never closed"_s);
    QCOMPARE(editor()->rowHeights(), (std::vector<int>{1, 1, 2, 1, 1}));
    editor()->setSelection(0, 0, 1, 0);
    editor()->removeSelectedText();
    editor()->setFillers({});
    QCOMPARE(editor()->annotation(1), u"'(' was never closed"_s);
}

void TestEditing::aReplacedTextCanBeHadBack()
{
    m_pane->setSource(u"a\nb\nc\n"_s);
    editor()->setCursorPosition(2, 1);
    m_pane->replaceSource(u"a\nb\nd\ne\n"_s);
    QCOMPARE(editor()->text(), u"a\nb\nd\ne\n"_s);
    QCOMPARE(cursor(), (std::pair{2, 1}));
    editor()->undo();
    QCOMPARE(editor()->text(), u"a\nb\nc\n"_s);
}

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
