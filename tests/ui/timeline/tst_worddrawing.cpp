// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fonts.h"
#include "ui/common/elision.h"
#include "ui/timeline/worddrawing.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace timeline;

class TestWordDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsLookAsThePainterDrawsThem_data();
    void wordsLookAsThePainterDrawsThem();
    void widthsAreTheFonts();
    void wordsThatFitAreLeftWhole();
    void elidedAnewForAnotherRoom();
};

void TestWordDrawing::wordsLookAsThePainterDrawsThem_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("plain") << QStringLiteral("bake · Ada");
    QTest::newRow("two lines") << QStringLiteral("one\ntwo");
    QTest::newRow("markup") << QStringLiteral("<b>not bold</b> &amp;");
    QTest::newRow("from right to left") << QString::fromUtf8("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d, 12");
    QTest::newRow("of no font here, perhaps") << QString::fromUtf8("\xe7\x84\xbc\xe3\x81\x8f");
    QTest::newRow("none") << QString();
}

void TestWordDrawing::wordsLookAsThePainterDrawsThem()
{
    QFETCH(QString, words);
    for (const double ratio : {1.0, 2.0}) {
        for (const double x : {10.0, 10.37, 41.91}) { // the second time, the glyphs are known
            const QFont font = ui::wordFont(12, QFont::DemiBold);
            QImage one(QSize(300, 60) * ratio, QImage::Format_RGB32);
            one.setDevicePixelRatio(ratio);
            one.fill(Qt::white);
            QImage two = one;
            QPainter painter(&one);
            painter.setFont(font);
            painter.drawText(QPointF(x, 30.4), words);
            painter.end();
            painter.begin(&two);
            drawWords(painter, QPointF(x, 30.4), font, words);
            painter.end();
            QCOMPARE(two, one);
        }
    }
}

void TestWordDrawing::widthsAreTheFonts()
{
    for (const double pixels : {11.0, 17.0}) {
        const QFont font = ui::wordFont(pixels);
        const QFontMetricsF metrics(font);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(wordsWidth(font, QStringLiteral("WAITING")), metrics.horizontalAdvance(QStringLiteral("WAITING")));
        QCOMPARE(fontHeights(font).height, metrics.height());
        QCOMPARE(fontHeights(font).capital, metrics.capHeight());
    }
}

void TestWordDrawing::wordsThatFitAreLeftWhole()
{
    const QFont font = ui::wordFont(12);
    const QString words = QStringLiteral("a name of some length");
    QCOMPARE(elidedWords(font, words, wordsWidth(font, words)), words);
}

void TestWordDrawing::elidedAnewForAnotherRoom()
{
    const QFont font = ui::wordFont(12);
    const QString words = QStringLiteral("a name of some length");
    const double whole = wordsWidth(font, words);
    for (const double room : {whole / 2, whole / 3, whole / 2}) {
        const QString elided = elidedWords(font, words, room);
        QVERIFY(elided.contains(QChar(0x2026)));
        QVERIFY(wordsWidth(font, elided) <= room);
        QCOMPARE(elided, ui::elidedName(QFontMetricsF(font), words, room));
    }
}

QTEST_MAIN(TestWordDrawing)
#include "tst_worddrawing.moc"
