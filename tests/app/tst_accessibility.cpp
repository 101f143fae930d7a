// SPDX-License-Identifier: GPL-3.0-or-later
// The window as screen readers and keyboards meet it.
#include "app/mainwindow.h"
#include "app/panefocus.h"
#include "app/runcontroller.h"
#include "tests/app/menuletters.h"
#include "ui/figure/figuredialog.h"
#include "ui/now/nowpane.h"
#include "ui/timeline/timeline.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabBar>
#include <QtTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace app;
using State = RunController::State;

namespace
{

/// A control or a pane, as opposed to what only holds others together or belongs to Qt's own widgets.
bool isControl(const QWidget &widget)
{
    const bool isQtsOwn = widget.objectName().startsWith(u"qt_"_s) ||
                          widget.inherits("QTableCornerButton") ||
                          qobject_cast<const QTabBar *>(widget.parentWidget());
    // A label's text is its name.
    if (isQtsOwn || qobject_cast<const QScrollBar *>(&widget) ||
        qobject_cast<const QLabel *>(&widget)) {
        return false;
    }
    return widget.focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QAbstractSlider *>(&widget);
}

QString pathOf(const QWidget *widget)
{
    QStringList names;
    for (; widget; widget = widget->parentWidget()) {
        names.prepend(QString::fromLatin1(widget->metaObject()->className()));
    }
    return names.join(u'/');
}

QStringList namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (isControl(*widget) && !qobject_cast<QMenu *>(widget) && interface &&
            interface->text(QAccessible::Name).trimmed().isEmpty()) {
            nameless += pathOf(widget);
        }
    }
    return nameless;
}

/// Lists, texts and pictures: their names say what they are, not how they are used.
QStringList undescribedIn(const QWidget &window)
{
    QStringList undescribed;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const bool explainsItself = qobject_cast<QTabBar *>(widget) || widget->isWindow() ||
                                    qobject_cast<QMenuBar *>(widget) || qobject_cast<QMenu *>(widget);
        if (isControl(*widget) && !explainsItself && interface &&
            interface->text(QAccessible::Description).trimmed().isEmpty()) {
            undescribed += pathOf(widget);
        }
    }
    return undescribed;
}

void collectActions(const QList<QAction *> &actions, QSet<QAction *> &found)
{
    for (QAction *action : actions) {
        found.insert(action);
        if (action->menu()) {
            collectActions(action->menu()->actions(), found);
        }
    }
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyControlHasAName();
    void everyControlHasADescription();
    void theRunButtonSaysWhatItDoesNow();
    void theSpeedIsTold();
    void everyLaneCanBeRead();
    void theStateAtThePlayheadIsRead();
    void everyActionIsInAMenu();
    void noTwoEntriesOfAMenuHaveTheSameLetter();
    void theKeyboardWalksFromPaneToPane();
    void theRingIsOnlyForTheKeyboard();
    void theMetadataIsShownByAnAction();
    void theFigureDialogIsNamed();

private:
    std::unique_ptr<MainWindow> m_window;
};

void TestAccessibility::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"AwaitscopeTests"_s);
    QCoreApplication::setApplicationName(u"tst_accessibility"_s);
    QSettings().clear();
}

void TestAccessibility::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->open({});
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
}

void TestAccessibility::cleanup()
{
    m_window.reset();
}

void TestAccessibility::everyControlHasAName()
{
    const QStringList found = namelessIn(*m_window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestAccessibility::everyControlHasADescription()
{
    const QStringList found = undescribedIn(*m_window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestAccessibility::theRunButtonSaysWhatItDoesNow()
{
    const auto nameOf = [this] {
        for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
            if (button->property("role") == u"primary"_s && button->isVisible()) {
                return QAccessible::queryAccessibleInterface(const_cast<QAbstractButton *>(button))
                    ->text(QAccessible::Name);
            }
        }
        return QString();
    };
    m_window->open({u"lesson:loop_for_ever"_s});
    QCOMPARE(nameOf(), u"Run"_s);
    m_window->controller()->setLive(true);
    m_window->actions().run->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Running);
    QCOMPARE(nameOf(), u"Pause"_s);
    m_window->actions().stop->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
    QCOMPARE(nameOf(), u"Run"_s);
}

void TestAccessibility::theSpeedIsTold()
{
    for (auto *slider : m_window->findChildren<QAbstractSlider *>()) {
        if (qobject_cast<QScrollBar *>(slider)) {
            continue;
        }
        slider->setEnabled(true);
        slider->setValue(slider->maximum());
        QCOMPARE(QAccessible::queryAccessibleInterface(slider)->text(QAccessible::Name),
                 u"Speed 100×"_s);
        return;
    }
    QFAIL("there is no slider");
}

void TestAccessibility::everyLaneCanBeRead()
{
    auto *timeline = m_window->findChild<timeline::Timeline *>();
    const auto namesOfLanes = [timeline] {
        QStringList names;
        const std::function<void(QAccessibleInterface *)> visit = [&](QAccessibleInterface *parent) {
            for (int i = 0; i < parent->childCount(); ++i) {
                QAccessibleInterface *child = parent->child(i);
                if (child && child->role() == QAccessible::ListItem) {
                    const bool speaks = !child->text(QAccessible::Value).isEmpty() &&
                                        !child->text(QAccessible::Description).isEmpty();
                    names += speaks ? child->text(QAccessible::Name) : u"silent"_s;
                } else if (child) {
                    visit(child);
                }
            }
        };
        visit(QAccessible::queryAccessibleInterface(timeline));
        return names;
    };
    QTRY_COMPARE(namesOfLanes().filter(u"Event loop"_s).size(), 2);
    // main; main and two that are gathered
    QTRY_COMPARE(namesOfLanes().filter(u"Task "_s).size(), 4);
    QVERIFY(!namesOfLanes().contains(u"silent"_s));
}

void TestAccessibility::theStateAtThePlayheadIsRead()
{
    m_window->open({u"lesson:two_tasks"_s});
    m_window->controller()->setLive(false);
    m_window->actions().run->trigger();
    const auto read = [this] {
        QStringList names;
        for (QLabel *label : m_window->statusBar()->findChildren<QLabel *>()) {
            names += QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name);
        }
        return names.join(u'\n');
    };
    // The panes show the end of the run with their next frame.
    QTRY_VERIFY2(read().contains(u"Run: finished"_s), qPrintable(read()));
    QTRY_VERIFY2(read().contains(QRegularExpression(u"At the playhead: .* [1-9]\\d* tasks: "_s)), qPrintable(read()));
    const auto *now = m_window->findChild<ui::now::NowPane *>();
    QTRY_VERIFY2(now->accessibleDescription().contains(u"loop"_s), qPrintable(now->accessibleDescription()));
}

void TestAccessibility::everyActionIsInAMenu()
{
    QSet<QAction *> found;
    collectActions(m_window->menuBar()->actions(), found);
    for (QAction *action : m_window->QWidget::actions()) {
        QVERIFY2(found.contains(action), qPrintable(action->text()));
    }
}

void TestAccessibility::noTwoEntriesOfAMenuHaveTheSameLetter()
{
    const QStringList found = menuClashes(m_window->menuBar()->actions(), u"menu bar"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestAccessibility::theKeyboardWalksFromPaneToPane()
{
    auto *timeline = m_window->findChild<timeline::Timeline *>();
    timeline->setFocus(Qt::OtherFocusReason);
    QList<QWidget *> walked;
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus && !walked.contains(focus));
        QCOMPARE(m_window->findChild<PaneFocus *>()->ringed(), focus);
        walked += focus;
    }
    QCOMPARE(walked.last(), timeline); // once around
    QTest::keyClick(m_window->focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), walked[3]);
}

void TestAccessibility::theRingIsOnlyForTheKeyboard()
{
    const auto *ring = m_window->findChild<PaneFocus *>();
    auto *timeline = m_window->findChild<timeline::Timeline *>();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
    QVERIFY(ring->ringed());
    QTest::mouseClick(timeline, Qt::LeftButton, {}, QPoint(20, timeline->height() - 4));
    QVERIFY(!ring->ringed());
}

void TestAccessibility::theMetadataIsShownByAnAction()
{
    m_window->open({u"lesson:shop"_s});
    QAction *metadata = m_window->actions().metadata;
    QVERIFY(!metadata->isChecked());
    metadata->trigger();
    QVERIFY(metadata->isChecked());
    m_window->open({u"lesson:two_tasks"_s}); // folded again
    QVERIFY(!metadata->isChecked());
}

void TestAccessibility::theFigureDialogIsNamed()
{
    QTimer::singleShot(0, this, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        const QStringList nameless = namelessIn(*dialog);
        dialog->close();
        QCOMPARE(nameless, QStringList());
    });
    m_window->actions().exportFigure->trigger();
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
