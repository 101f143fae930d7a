// SPDX-License-Identifier: GPL-3.0-or-later
// Where the panes stand, and that they come back to where the person put them.
#include "tests/app/windowtest.h"

#include "app/codearea.h"
#include "app/panedock.h"
#include "app/panefocus.h"
#include "app/panelayout.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/lessons/lessonpane.h"
#include "ui/timeline/timeline.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace app;

class TestPaneLayout : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void panesStandAsAtTheFirstStart();
    void aClosedPaneIsBroughtBackByTheMenu();
    void placesAndSizesAreKept();
    void resetBringsAllBack();
    void whatCannotBeReadIsNotRestored_data();
    void whatCannotBeReadIsNotRestored();
    void aPaneBehindATabHasNoSecondTitle();
    void tabsAreReachedByTheKeyboard();
    void aTabIsTornOff();
    void theMenuActsOnThePaneWithTheKeyboard();
    void aFloatingPaneHasTheWindowsKeys();
    void withoutAnyPaneTheWindowSaysWhatToDo();
    void twoCodesTakeRoomForAWhile();
    void panesClosedMeanwhileStayClosed();
    void aSpotlightShowsOnePaneAlone();
    void escapeLeadsBackToTheOrdinaryWindow();
    void presentingLeavesTheLayoutAsItWas();
    void nothingIsClippedInASmallWindow();

private:
    void closeAndOpen();
    void settle() { QCoreApplication::processEvents(); }
    PaneDock *dock(Pane pane) const { return m_window->panes()->dock(pane); }
    QRect place(Pane pane) const { return dock(pane)->geometry(); }
    QHash<QString, QRect> places() const;
    /// The panes that came, went or stand elsewhere; not those that a frame has moved, which a window
    /// may get at any time after it is shown.
    QStringList changedSince(const QHash<QString, QRect> &before) const;
    /// Those of the loop's insides.
    QTabBar *tabs() const;
    QMenu *panesMenu() const;
    QAction *entry(QMenu *menu, const QString &text) const;
};

void TestPaneLayout::init()
{
    QSettings().clear();
    openWindow();
    m_window->open({u"lesson:serial_watches"_s});
    settle();
}

void TestPaneLayout::closeAndOpen()
{
    QVERIFY(m_window->close());
    openWindow();
    settle();
}

QHash<QString, QRect> TestPaneLayout::places() const
{
    QHash<QString, QRect> places;
    for (int number = 0; number < paneCount; ++number) {
        const PaneDock *each = dock(Pane(number));
        if (each->isSeen() && !each->isFloating()) {
            places.insert(each->windowTitle(), each->geometry());
        }
    }
    return places;
}

QStringList TestPaneLayout::changedSince(const QHash<QString, QRect> &before) const
{
    constexpr int frame = 8;
    const QMargins room(frame, frame, frame, frame);
    QStringList changed;
    const auto now = places();
    for (auto each = before.begin(); each != before.end(); ++each) {
        const QRect place = now.value(each.key());
        if (!each->marginsAdded(room).contains(place) || !place.marginsAdded(room).contains(*each)) {
            changed.append(each.key());
        }
    }
    for (auto each = now.begin(); each != now.end(); ++each) {
        if (!before.contains(each.key())) {
            changed.append(each.key());
        }
    }
    return changed;
}

QTabBar *TestPaneLayout::tabs() const
{
    for (QTabBar *bar : m_window->findChildren<QTabBar *>(u"paneTabs"_s)) {
        if (bar->isVisible() && bar->tabText(0) == u"Now"_s) {
            return bar;
        }
    }
    return nullptr;
}

QAction *TestPaneLayout::entry(QMenu *menu, const QString &text) const
{
    for (QAction *action : menu->actions()) {
        if (QString(action->text()).remove(u'&') == text) {
            return action;
        }
    }
    return nullptr;
}

QMenu *TestPaneLayout::panesMenu() const
{
    for (QAction *each : m_window->menuBar()->actions()) {
        if (QAction *panes = entry(each->menu(), u"Panes"_s)) {
            return panes->menu();
        }
    }
    return nullptr;
}

void TestPaneLayout::panesStandAsAtTheFirstStart()
{
    QVERIFY(place(Pane::Lessons).right() < place(Pane::Code).left());
    QVERIFY(place(Pane::Code).right() < place(Pane::Timeline).left());
    QCOMPARE(place(Pane::Output).left(), place(Pane::Lessons).left());
    QVERIFY(place(Pane::Output).top() > place(Pane::Code).bottom());
    QCOMPARE(place(Pane::Output).right(), place(Pane::Code).right());
    QVERIFY(place(Pane::Now).top() > place(Pane::Timeline).bottom());
    QCOMPARE(place(Pane::Now).left(), place(Pane::Timeline).left());
    QVERIFY(qAbs(place(Pane::Code).width() - m_window->width() * 378 / 1280) < 12);
    QVERIFY(qAbs(place(Pane::Lessons).width() - m_window->width() * 186 / 1280) < 12);
    QVERIFY(qAbs(place(Pane::Code).bottom() - place(Pane::Timeline).bottom()) < 12);
    QCOMPARE(tabs()->count(), 4);
    QVERIFY(dock(Pane::Now)->isSeen() && !dock(Pane::Findings)->isSeen());
}

void TestPaneLayout::aClosedPaneIsBroughtBackByTheMenu()
{
    const auto before = places();
    QAction *output = entry(panesMenu(), u"Output"_s);
    QVERIFY(output->isChecked());
    output->trigger();
    settle();
    QVERIFY(!dock(Pane::Output)->isVisible());
    QVERIFY(!output->isChecked());
    QVERIFY(place(Pane::Code).height() > before[u"Code"_s].height() + 100);
    closeAndOpen();
    QVERIFY(!dock(Pane::Output)->isVisible());
    entry(panesMenu(), u"Output"_s)->trigger();
    settle();
    QVERIFY(dock(Pane::Output)->isSeen());
    QVERIFY(place(Pane::Output).top() > place(Pane::Code).bottom());
}

void TestPaneLayout::placesAndSizesAreKept()
{
    m_window->resizeDocks({dock(Pane::Code), dock(Pane::Timeline)}, {280, 380}, Qt::Horizontal);
    m_window->addDockWidget(Qt::TopDockWidgetArea, dock(Pane::Events));
    m_window->tabifyDockWidget(dock(Pane::Output), dock(Pane::Findings));
    dock(Pane::Findings)->raise();
    dock(Pane::Task)->setFloating(true);
    settle();
    const auto before = places();
    QVERIFY(before[u"Events"_s].bottom() < before[u"Timeline"_s].top());
    QCOMPARE(before[u"Findings"_s].left(), 0);
    QVERIFY(!before.contains(u"Output"_s));
    closeAndOpen();
    QVERIFY(dock(Pane::Task)->isFloating());
    QCOMPARE(changedSince(before), QStringList());
}

void TestPaneLayout::resetBringsAllBack()
{
    const auto before = places();
    dock(Pane::Output)->setFloating(true);
    dock(Pane::Findings)->close();
    m_window->addDockWidget(Qt::TopDockWidgetArea, dock(Pane::Code));
    m_window->tabifyDockWidget(dock(Pane::Lessons), dock(Pane::Timeline));
    settle();
    QVERIFY(!changedSince(before).isEmpty());
    entry(panesMenu(), u"Reset the Layout"_s)->trigger();
    settle();
    QCOMPARE(changedSince(before), QStringList());
    QVERIFY(!dock(Pane::Findings)->isHidden());
    closeAndOpen();
    QCOMPARE(changedSince(before), QStringList());
}

void TestPaneLayout::whatCannotBeReadIsNotRestored_data()
{
    QTest::addColumn<QByteArray>("kept");
    openWindow();
    QTest::newRow("garbage") << QByteArray("not a layout at all");
    QTest::newRow("cut off") << m_window->saveState(1).first(60);
    QTest::newRow("of another version") << m_window->saveState(999);
    QByteArray noise = m_window->saveState(1);
    for (qsizetype at = 40; at < noise.size(); at += 7) {
        noise[at] = char(noise[at] ^ 0x5a);
    }
    QTest::newRow("damaged") << noise;
    m_window.reset();
}

void TestPaneLayout::whatCannotBeReadIsNotRestored()
{
    QFETCH(QByteArray, kept);
    const auto before = places();
    dock(Pane::Output)->close();
    QVERIFY(m_window->close());
    QSettings().setValue(u"panes/layout"_s, kept);
    openWindow();
    settle();
    QCOMPARE(changedSince(before), QStringList());
}

void TestPaneLayout::aPaneBehindATabHasNoSecondTitle()
{
    QVERIFY(dock(Pane::Now)->titleBarWidget()->height() <= 1);
    QVERIFY(dock(Pane::Output)->titleBarWidget()->height() > 20);
    // What lies behind another tab is hidden: it need not be drawn, and keys do not get lost in it.
    QVERIFY(!dock(Pane::Task)->widget()->isVisible());
    tabs()->setCurrentIndex(1);
    settle();
    QVERIFY(dock(Pane::Task)->widget()->isVisible());
    QVERIFY(!dock(Pane::Now)->widget()->isVisible());
    dock(Pane::Task)->setFloating(true);
    settle();
    QVERIFY(dock(Pane::Task)->titleBarWidget()->height() > 20);
    QVERIFY(dock(Pane::Task)->widget()->isVisible());
    QVERIFY(dock(Pane::Now)->widget()->isVisible() || dock(Pane::Findings)->widget()->isVisible());
    dock(Pane::Task)->setFloating(false);
    settle();
    QVERIFY(dock(Pane::Task)->titleBarWidget()->height() <= 1);
}

void TestPaneLayout::tabsAreReachedByTheKeyboard()
{
    tabs()->setFocus(Qt::TabFocusReason);
    QVERIFY(tabs()->hasFocus());
    QTest::keyClick(tabs(), Qt::Key_Right);
    settle();
    QVERIFY(dock(Pane::Task)->isSeen());
    QCOMPARE(tabs()->accessibleName(), u"Panes Now, Task, Findings, Events"_s);
}

void TestPaneLayout::aTabIsTornOff()
{
    const QPoint tab = tabs()->tabRect(2).center();
    QTest::mousePress(tabs(), Qt::LeftButton, {}, tab);
    const QPoint away = tab - QPoint(120, 160);
    QMouseEvent move(QEvent::MouseMove, away, tabs()->mapToGlobal(away), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tabs(), &move);
    settle();
    PaneDock *findings = dock(Pane::Findings);
    QVERIFY(findings->isFloating());
    QTest::mouseRelease(findings, Qt::LeftButton, {}, QPoint(40, 4));
    settle();
    QCOMPARE(tabs()->count(), 3);
}

void TestPaneLayout::theMenuActsOnThePaneWithTheKeyboard()
{
    m_window->code()->currentPane()->setFocus();
    QMenu *menu = panesMenu();
    QMetaObject::invokeMethod(menu, "aboutToShow");
    QAction *code = entry(menu, u"“Code”"_s);
    QVERIFY(code);
    entry(code->menu(), u"Float"_s)->trigger();
    settle();
    QVERIFY(dock(Pane::Code)->isFloating());
    QMetaObject::invokeMethod(menu, "aboutToShow");
    entry(entry(code->menu(), u"Move to"_s)->menu(), u"the Right"_s)->trigger();
    settle();
    QVERIFY(!dock(Pane::Code)->isFloating());
    QVERIFY(place(Pane::Code).left() > place(Pane::Timeline).right());
    QMetaObject::invokeMethod(menu, "aboutToShow");
    entry(code->menu(), u"Close"_s)->trigger();
    settle();
    QVERIFY(dock(Pane::Code)->isHidden());
}

void TestPaneLayout::aFloatingPaneHasTheWindowsKeys()
{
    dock(Pane::Output)->setFloating(true);
    settle();
    QWidget *content = dock(Pane::Output)->widget();
    auto *ring = m_window->findChild<PaneFocus *>();
    QWidget *lessons = m_window->findChild<ui::lessons::LessonPane *>()->list();
    m_window->activateWindow();
    lessons->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), lessons);
    m_window->actions().previousPane->trigger();
    QTRY_COMPARE(QApplication::focusWidget(), content);
    QCOMPARE(ring->ringed(), content);
    QCOMPARE(ring->window(), dock(Pane::Output));
    QTest::keyClick(content, Qt::Key_F6);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget() != content);
    QCOMPARE(ring->window(), m_window.get());
    dock(Pane::Output)->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), content);
    QTest::keyClick(content, Qt::Key_F11);
    QVERIFY(m_window->actions().present->isChecked());
    m_window->actions().present->setChecked(false);
}

void TestPaneLayout::withoutAnyPaneTheWindowSaysWhatToDo()
{
    const auto before = places();
    auto *button = m_window->centralWidget()->findChild<QPushButton *>();
    QVERIFY(!button->isVisible());
    for (int number = 0; number < paneCount; ++number) {
        dock(Pane(number))->toggleViewAction()->trigger();
    }
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
    QVERIFY(!button->isVisible());
    QCOMPARE(changedSince(before), QStringList());
}

void TestPaneLayout::twoCodesTakeRoomForAWhile()
{
    const auto before = places();
    m_window->open({});
    m_window->actions().sideBySide->setChecked(true);
    settle();
    QVERIFY(dock(Pane::Lessons)->isHidden());
    QVERIFY(place(Pane::Code).width() > before[u"Code"_s].width() + 100);
    // It is how two codes stand, not how the person wants the window.
    closeAndOpen();
    QCOMPARE(changedSince(before), QStringList());
    m_window->open({});
    settle();
    QVERIFY(m_window->code()->isSideBySide());
    QVERIFY(dock(Pane::Lessons)->isHidden());
    m_window->actions().sideBySide->setChecked(false);
    settle();
    QCOMPARE(changedSince(before), QStringList());
}

void TestPaneLayout::panesClosedMeanwhileStayClosed()
{
    m_window->open({});
    m_window->actions().sideBySide->setChecked(true);
    dock(Pane::Output)->toggleViewAction()->trigger();
    m_window->actions().sideBySide->setChecked(false);
    QVERIFY(dock(Pane::Output)->isHidden());
    QVERIFY(dock(Pane::Lessons)->isVisible());
    m_window->actions().sideBySide->setChecked(true);
    dock(Pane::Output)->toggleViewAction()->trigger();
    closeAndOpen();
    QVERIFY(dock(Pane::Output)->isSeen());
}

void TestPaneLayout::aSpotlightShowsOnePaneAlone()
{
    const auto before = places();
    auto *timeline = m_window->findChild<timeline::Timeline *>();
    m_window->activateWindow();
    timeline->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), timeline);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    settle();
    // The keyboard is where there is something to see, and comes back.
    QCOMPARE(QApplication::focusWidget(), m_window->code()->currentPane()->editor());
    QCOMPARE(places().keys(), QStringList{u"Code"_s});
    QCOMPARE(place(Pane::Code).width(), m_window->width());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    settle();
    QCOMPARE(places().keys(), QStringList{u"Timeline"_s});
    QCOMPARE(QApplication::focusWidget(), timeline);
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    settle();
    QCOMPARE(places().keys(), QStringList{u"Now"_s});
    QCOMPARE(tabs()->count(), 4);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    settle();
    QCOMPARE(changedSince(before), QStringList());
    // Also where there is no menu bar; and it is not kept.
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    m_window->actions().present->setChecked(true);
    settle();
    QCOMPARE(places().keys(), QStringList{u"Timeline"_s});
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(dock(Pane::Code)->isSeen() && dock(Pane::Timeline)->isSeen());
    QVERIFY(dock(Pane::Lessons)->isHidden());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    m_window->actions().present->setChecked(false);
    closeAndOpen();
    QCOMPARE(changedSince(before), QStringList());
}

void TestPaneLayout::escapeLeadsBackToTheOrdinaryWindow()
{
    const auto before = places();
    auto *timeline = m_window->findChild<timeline::Timeline *>();
    m_window->activateWindow();
    timeline->setFocus();
    m_window->actions().present->setChecked(true);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    settle();
    ui::code::Editor *editor = m_window->code()->currentPane()->editor();
    QTRY_COMPARE(QApplication::focusWidget(), editor);
    // What the pane has a use for comes first: the places where one writes are one again,
    const auto carets = [&] { return editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONS); };
    editor->SendScintilla(QsciScintilla::SCI_SETMULTIPLESELECTION, 1);
    editor->SendScintilla(QsciScintilla::SCI_ADDSELECTION, 4UL, 4L);
    QCOMPARE(carets(), 2);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(carets(), 1);
    QCOMPARE(places().keys(), QStringList{u"Code"_s});
    // then the spotlight,
    QTest::keyClick(editor, Qt::Key_Escape);
    settle();
    QVERIFY(dock(Pane::Timeline)->isSeen());
    QVERIFY(m_window->actions().present->isChecked());
    // then full screen.
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!m_window->actions().present->isChecked());
    QTRY_COMPARE(changedSince(before), QStringList());
}

void TestPaneLayout::presentingLeavesTheLayoutAsItWas()
{
    m_window->resizeDocks({dock(Pane::Code), dock(Pane::Timeline)}, {260, 400}, Qt::Horizontal);
    dock(Pane::Task)->setFloating(true);
    settle();
    const auto before = places();
    m_window->activateWindow();
    m_window->findChild<timeline::Timeline *>()->setFocus();
    m_window->actions().present->setChecked(true);
    settle();
    QVERIFY(m_window->isFullScreen());
    QVERIFY(dock(Pane::Lessons)->isHidden());
    QVERIFY(dock(Pane::Timeline)->titleBarWidget()->height() <= 1);
    dock(Pane::Output)->toggleViewAction()->trigger();
    m_window->resizeDocks({dock(Pane::Code), dock(Pane::Timeline)}, {210, 590}, Qt::Horizontal);
    settle();
    m_window->actions().present->setChecked(false);
    QTRY_VERIFY(!m_window->isFullScreen());
    settle();
    QCOMPARE(changedSince(before), QStringList());
    QCOMPARE(m_window->focusWidget(), m_window->findChild<timeline::Timeline *>());
    m_window->actions().present->setChecked(true);
    settle();
    closeAndOpen();
    QVERIFY(dock(Pane::Lessons)->isSeen());
    QVERIFY(dock(Pane::Task)->isFloating());
    QVERIFY(!m_window->isFullScreen());
}

void TestPaneLayout::nothingIsClippedInASmallWindow()
{
    m_window->resize(720, 560);
    settle();
    QCOMPARE(m_window->size(), QSize(720, 560));
    const QRect inside = m_window->rect();
    for (const QRect &each : places()) {
        QVERIFY(inside.contains(each));
    }
    QVERIFY(place(Pane::Code).width() >= 200 && place(Pane::Timeline).width() >= 360);
}

QTEST_MAIN(TestPaneLayout)
#include "tst_panelayout.moc"
