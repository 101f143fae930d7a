// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/codepane.h"

#include "core/trace/recorder.h"
#include "ui/code/editor.h"
#include "ui/code/gutter.h"
#include "ui/common/selection.h"

#include <QtTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace ui::code;
using namespace std::chrono_literals;

namespace
{

QString program()
{
    QString text = u"# /// script\n# [tool.awaitscope]\n# title = \"Bread\"\n# ///\n"_s;
    for (int line = 5; line <= 60; ++line) {
        text += u"print(%1)\n"_s.arg(line);
    }
    return text;
}

TaskMarker marker(int line, trace::Id task, const QString &name)
{
    return {line, task, name, name + u", WAITING"_s, trace::SpanKind::Waiting, false};
}

script::Diagnostic errorAt(int line, int from, int to, const std::string &message)
{
    script::Diagnostic diagnostic;
    diagnostic.range = {{line, from}, {line, to}};
    diagnostic.message = message;
    return diagnostic;
}

} // namespace

class TestCodePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void metadataIsFoldedAndCanBeOpened();
    void textIsKeptAsItIs();
    void pillsStandAtTheirLines();
    void pillsThatFindNoPlaceAreCounted();
    void aLongNameLeavesRoomForTheCount();
    void clickOnAPillSelectsItsTask();
    void lineNumbersFollowTheCursor();
    void errorsStandBelowTheirLines();
    void errorInTheMetadataUnfoldsIt();
    void markersComeFromTheState();

private:
    ui::Selection m_selection;
    std::unique_ptr<CodePane> m_pane;
};

void TestCodePane::init()
{
    m_selection.clear();
    m_pane = std::make_unique<CodePane>(&m_selection);
    m_pane->resize(500, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_pane->setSource(program());
}

void TestCodePane::metadataIsFoldedAndCanBeOpened()
{
    Editor *editor = m_pane->editor();
    QVERIFY(editor->isLineVisible(1));
    QVERIFY(!editor->isLineVisible(2));
    QVERIFY(!editor->isLineVisible(4));
    QVERIFY(editor->isLineVisible(5));
    QCOMPARE(editor->lineTop(5) - editor->lineTop(1), editor->lineHeight());
    editor->setMetadataFolded(false);
    QVERIFY(editor->isLineVisible(2));
    QCOMPARE(editor->lineTop(5) - editor->lineTop(1), 4 * editor->lineHeight());
}

void TestCodePane::textIsKeptAsItIs()
{
    QCOMPARE(m_pane->source(), program());
    QVERIFY(!m_pane->isModified());
    QSignalSpy modified(m_pane.get(), &CodePane::modificationChanged);
    m_pane->editor()->insertAt(u"x"_s, 10, 0);
    QVERIFY(m_pane->isModified());
    QCOMPARE(modified.size(), 1);
    m_pane->setSource(u"y = 1\n"_s);
    QVERIFY(!m_pane->isModified());
    QCOMPARE(m_pane->source(), u"y = 1\n"_s);
}

void TestCodePane::pillsStandAtTheirLines()
{
    m_pane->setMarkers({marker(6, 1, u"Ada"_s), marker(6, 2, u"Bo"_s), marker(8, 3, u"sell"_s)});
    const auto pills = m_pane->gutter()->pills();
    QCOMPARE(pills.size(), 3);
    QCOMPARE(pills[0].text, u"Ada"_s);
    QVERIFY(pills[0].rect.right() < pills[1].rect.left());
    const int top = m_pane->editor()->lineTop(8);
    QVERIFY(pills[2].rect.top() >= top);
    QVERIFY(pills[2].rect.bottom() <= top + m_pane->editor()->lineHeight());
    for (const auto &pill : pills) {
        QVERIFY(pill.rect.left() >= 0 && pill.rect.right() <= m_pane->gutter()->sizeHint().width());
    }
    m_pane->setMarkers({});
    QVERIFY(m_pane->gutter()->pills().isEmpty());
}

void TestCodePane::pillsThatFindNoPlaceAreCounted()
{
    QList<TaskMarker> many;
    for (trace::Id task = 1; task <= 50; ++task) {
        many += marker(7, task, u"worker %1"_s.arg(task));
    }
    m_pane->setMarkers(many);
    QApplication::processEvents();
    const auto pills = m_pane->gutter()->pills();
    QVERIFY(pills.size() >= 2 && pills.size() < 50);
    QCOMPARE(pills.last().text, u"+%1"_s.arg(50 - (pills.size() - 1)));
    QVERIFY(pills.first().rect.left() >= 0);
}

void TestCodePane::aLongNameLeavesRoomForTheCount()
{
    QList<TaskMarker> markers;
    for (const QString &planet : {u"mercury"_s, u"venus"_s, u"earth"_s}) {
        markers += marker(7, trace::Id(markers.size() + 1), u"…example.org/planets/%1"_s.arg(planet));
    }
    m_pane->setMarkers(markers);
    QApplication::processEvents();
    const auto pills = m_pane->gutter()->pills();
    QCOMPARE(pills.size(), 2);
    QVERIFY2(pills[0].text.startsWith(u'…') && pills[0].text.endsWith(u"mercury"_s), qPrintable(pills[0].text));
    QCOMPARE(pills[1].text, u"+2"_s);
    QVERIFY(pills[0].rect.right() < pills[1].rect.left());
    QVERIFY(pills[1].rect.width() > 20);
}

void TestCodePane::clickOnAPillSelectsItsTask()
{
    m_pane->setMarkers({marker(6, 7, u"Ada"_s)});
    QApplication::processEvents();
    const QRectF rect = m_pane->gutter()->pills().first().rect;
    QTest::mouseClick(m_pane->gutter(), Qt::LeftButton, {}, rect.center().toPoint());
    QCOMPARE(m_selection.task(), 7u);
    QTest::mouseClick(m_pane->gutter(), Qt::LeftButton, {}, QPoint(2, 390));
    QVERIFY(m_selection.isEmpty());
}

void TestCodePane::lineNumbersFollowTheCursor()
{
    QSignalSpy moved(m_pane->editor(), &Editor::layoutMoved);
    m_pane->editor()->goToLine(60);
    QTRY_VERIFY(m_pane->editor()->firstDisplayedLine() > 1);
    QTRY_VERIFY(!moved.isEmpty());
}

void TestCodePane::errorsStandBelowTheirLines()
{
    const int before = m_pane->editor()->lineTop(11) - m_pane->editor()->lineTop(10);
    m_pane->setDiagnostics({errorAt(10, 0, 5, "invalid syntax")});
    QCOMPARE(m_pane->editor()->annotation(9), u"invalid syntax"_s);
    const int after = m_pane->editor()->lineTop(11) - m_pane->editor()->lineTop(10);
    QVERIFY(after > before);
    m_pane->setDiagnostics({});
    QCOMPARE(m_pane->editor()->annotation(9), QString());
}

void TestCodePane::errorInTheMetadataUnfoldsIt()
{
    script::Diagnostic warning = errorAt(3, 2, 7, "unknown key");
    warning.severity = script::Severity::Warning;
    QVERIFY(m_pane->editor()->isMetadataFolded());
    m_pane->setDiagnostics({warning});
    QVERIFY(m_pane->editor()->isLineVisible(3));
}

void TestCodePane::markersComeFromTheState()
{
    // Two tasks of one coroutine: the first sleeps in line 9, the second runs from 1 s on.
    trace::Recorder recorder;
    recorder.runStarted(0s, "bake.py", 0, "");
    for (const trace::Id task : {1u, 2u}) {
        recorder.taskCreated(0s, task, "Task-" + std::to_string(task), "bake", {}, 20);
        const std::array<std::string, 1> arguments{task == 1 ? "'Ada'" : "'Bo'"};
        recorder.taskArguments(0s, task, arguments);
    }
    recorder.stepBegun(0s, 1);
    recorder.stepEnded(0s, 1);
    trace::Waiting waiting;
    waiting.kind = trace::WaitKind::Sleep;
    waiting.length = 2s;
    waiting.line = 9;
    recorder.taskWaits(0s, 1, waiting);
    recorder.stepBegun(1s, 2);
    recorder.lineReached(1s, trace::Actor::task(2), 7);
    trace::Model model(recorder.trace());
    model.update();

    const auto markers = taskMarkers(model, model.stateAt(1500ms));
    QCOMPARE(markers.size(), 2);
    QCOMPARE(markers[0].line, 7);
    QCOMPARE(markers[0].name, u"Bo"_s);
    QCOMPARE(markers[0].state, trace::SpanKind::Running);
    QVERIFY(markers[0].isBlocking);
    QCOMPARE(markers[1].line, 9);
    QCOMPARE(markers[1].name, u"Ada"_s);
    QCOMPARE(markers[1].description, u"bake · Ada, WAITING: timer 2.00 s"_s);
    QVERIFY(!taskMarkers(model, model.stateAt(1s)).first().isBlocking);
}

QTEST_MAIN(TestCodePane)
#include "tst_codepane.moc"
