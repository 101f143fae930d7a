// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elision.h"
#include "ui/common/fonts.h"

#include <QFontMetricsF>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestElision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameThatFitsIsWhole();
    void siblingsStayApart_data();
    void siblingsStayApart();
    void thePartBeforeTheDotGivesWayFirst();
    void aNameThatWasCutIsCutFurtherThere();
};

namespace {

QFontMetricsF metrics()
{
    return QFontMetricsF(ui::wordFont(12));
}

} // namespace

void TestElision::aNameThatFitsIsWhole()
{
    const QString name = u"bake · Ada"_s;
    QCOMPARE(ui::elidedName(metrics(), name, metrics().horizontalAdvance(name)), name);
}

void TestElision::siblingsStayApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addRow("at the end") << u"worker of the northern warehouse 1"_s << u"worker of the northern warehouse 2"_s;
    QTest::addRow("argument") << u"download_catalogue · 17"_s << u"download_catalogue · 18"_s;
    QTest::addRow("long argument") << u"download · https://example.org/items/17"_s << u"download · https://example.org/items/18"_s;
    QTest::addRow("argument's beginning") << u"download_catalogue · alpha of the whole centaur"_s
                                          << u"download_catalogue · beta of the whole centaur"_s;
    QTest::addRow("cut before") << u"download · …planets/mercury/moons?…"_s << u"download · …/planets/venus/moons?l…"_s;
    QTest::addRow("cut at the left") << u"…rg/planets/mercury/moons"_s << u"…org/planets/venus/moons"_s;
    QTest::addRow("coroutine") << u"bake_the_loaves_in_the_oven · 1"_s << u"sell_the_loaves_in_the_shop · 1"_s;
}

void TestElision::siblingsStayApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const double whole = metrics().horizontalAdvance(one);
    for (double room = whole - 1; room > 60; room -= 7) {
        const QString shown = ui::elidedName(metrics(), one, room);
        QVERIFY(metrics().horizontalAdvance(shown) <= room + 0.01);
        QVERIFY2(shown != ui::elidedName(metrics(), other, room), qPrintable(shown));
    }
}

void TestElision::thePartBeforeTheDotGivesWayFirst()
{
    const QString name = u"download_catalogue · mercury"_s;
    const QString shown = ui::elidedName(metrics(), name, metrics().horizontalAdvance(name) - 40);
    QVERIFY2(shown.startsWith(u"down"_s) && shown.endsWith(u"… · mercury"_s), qPrintable(shown));
}

void TestElision::aNameThatWasCutIsCutFurtherThere()
{
    const double room = metrics().horizontalAdvance(u"…ts/mercury/moons"_s) + 0.5;
    QCOMPARE(ui::elidedName(metrics(), u"…/planets/mercury/moons"_s, room), u"…ts/mercury/moons"_s);
    const QString both = ui::elidedName(metrics(), u"…planets/mercury/moons?…"_s, room);
    QVERIFY2(both.startsWith(u'…') && both.contains(u"mercury"_s) && both.endsWith(u'…'), qPrintable(both));
}

QTEST_MAIN(TestElision)
#include "tst_elision.moc"
