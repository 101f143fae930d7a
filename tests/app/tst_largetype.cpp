// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "app/controlbar.h"
#include "app/runcontroller.h"
#include "app/statuslabel.h"

#include <QAction>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace app;

class TestLargeType : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void wordsStandWhereThereIsRoom();
    void noControlVanishes_data();
    void noControlVanishes();
    void theStatusIsNotCut();
    void statusPartsComeAndGoWithTheRoom();
};

void TestLargeType::wordsStandWhereThereIsRoom()
{
    m_window->resize(1280, 800);
    for (const QToolButton *button : m_window->findChild<ControlBar *>()->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Compare"_s || button->text() == u"Step"_s || button->text() == u"Present"_s) {
            QTRY_VERIFY2(button->toolButtonStyle() != Qt::ToolButtonIconOnly, qPrintable(button->text()));
        }
    }
}

void TestLargeType::noControlVanishes_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("100 %") << 0;
    QTest::newRow("125 %") << 1;
    QTest::newRow("150 %") << 2;
    QTest::newRow("200 %") << 3;
}

void TestLargeType::noControlVanishes()
{
    QFETCH(int, size);
    m_window->resize(1024, 740);
    m_window->actions().textSizes[size]->trigger();
    m_window->open({u"lesson:shop"_s});
    auto *bar = m_window->findChild<ControlBar *>();
    for (const QToolButton *button : bar->findChildren<QToolButton *>()) {
        if (button->objectName() == u"qt_toolbar_ext_button"_s || button->text() == u"Back to live"_s) {
            continue;
        }
        QTRY_VERIFY2(button->isVisible(), qPrintable(button->text()));
        QTRY_VERIFY2(bar->rect().contains(button->geometry()), qPrintable(button->text()));
    }
    m_window->actions().textSizes[0]->trigger();
}

void TestLargeType::theStatusIsNotCut()
{
    m_window->resize(1024, 740);
    m_window->actions().textSizes[3]->trigger();
    m_window->open({u"lesson:shop"_s});
    runInstantly();
    auto *status = m_window->findChild<StatusLabel *>();
    QTRY_VERIFY(!status->text().isEmpty());
    QTRY_VERIFY(status->sizeHint().width() <= status->width());
    QVERIFY2(status->toolTip().contains(u"loop polling"_s), qPrintable(status->toolTip()));
    m_window->actions().textSizes[0]->trigger();
}

void TestLargeType::statusPartsComeAndGoWithTheRoom()
{
    StatusLabel label;
    label.resize(900, 30);
    label.setParts({u"<b>1.000 s</b>"_s, u"3 tasks"_s, u"timers <b>2</b>"_s});
    label.show();
    QVERIFY(label.text().contains(u"timers"_s));
    QVERIFY(label.toolTip().isEmpty());
    label.resize(120, 30);
    QVERIFY(!label.text().contains(u"timers"_s));
    QVERIFY(label.text().contains(u"1.000 s"_s));
    QVERIFY(label.toolTip().contains(u"timers"_s));
    label.resize(900, 30);
    QVERIFY(label.text().contains(u"timers"_s));
}

QTEST_MAIN(TestLargeType)
#include "tst_largetype.moc"
