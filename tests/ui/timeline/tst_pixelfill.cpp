// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/patterns.h"
#include "ui/timeline/pixelfill.h"

#include <QPainter>
#include <QPicture>
#include <QTest>

using namespace timeline;

class TestPixelFill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamePixelsAsThePainters_data();
    void theSamePixelsAsThePainters();
    void nothingIsFilledOutsideTheClip();
    void aPatternOnAGround_data();
    void aPatternOnAGround();
    void coloursStandOnEachOther();
    void aFileGetsRectangles();
};

namespace {

QImage paper(double ratio = 1)
{
    QImage image(QSize(60, 40) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    return image;
}

/// What two ways of drawing leave on two sheets of paper.
template <class First, class Second> void compare(double ratio, const QPointF &origin, First first, Second second)
{
    QImage one = paper(ratio);
    QImage two = paper(ratio);
    {
        QPainter painter(&one);
        painter.translate(origin);
        first(painter);
        painter.end();
        painter.begin(&two);
        painter.translate(origin);
        second(painter);
    }
    QCOMPARE(one, two);
}

} // namespace

void TestPixelFill::theSamePixelsAsThePainters_data()
{
    QTest::addColumn<QRectF>("rect");
    QTest::addColumn<double>("ratio");
    const std::pair<const char *, QRectF> rects[] = {{"whole pixels", {5, 6, 20, 10}},
                                                     {"parts of pixels", {5.3, 6.7, 20.4, 10.2}},
                                                     {"halves", {5.5, 6.5, 1, 3}},
                                                     {"narrower than a pixel", {7.2, 3, 0.2, 9}},
                                                     {"nothing", {7, 3, 0, 9}},
                                                     {"two pixels", {7, 3, 2, 9}},
                                                     {"three pixels", {7, 3, 3, 9}},
                                                     {"over the edges", {-10, -10, 200, 20}},
                                                     {"outside", {100, 3, 5, 5}}};
    for (const auto &[name, rect] : rects) {
        for (const double ratio : {1.0, 1.5, 2.0})
            QTest::addRow("%s, %g", name, ratio) << rect << ratio;
    }
}

void TestPixelFill::theSamePixelsAsThePainters()
{
    QFETCH(QRectF, rect);
    QFETCH(double, ratio);
    compare(ratio, QPointF(3, 2), [&](QPainter &painter) { painter.fillRect(rect, Qt::darkGreen); },
            [&](QPainter &painter) {
                PixelFill fill(painter);
                QVERIFY(fill.isDirect());
                fill.fill(rect, Qt::darkGreen);
            });
}

void TestPixelFill::nothingIsFilledOutsideTheClip()
{
    const QRectF clip(10, 10, 20.4, 9.6);
    compare(1, QPointF(0, 0),
            [&](QPainter &painter) {
                painter.setClipRect(clip);
                painter.fillRect(QRectF(0, 0, 60, 40), Qt::red);
            },
            [&](QPainter &painter) {
                PixelFill fill(painter);
                painter.setClipRect(clip);
                fill.updateClip();
                fill.fill(QRectF(0, 0, 60, 40), Qt::red);
            });
}

void TestPixelFill::aPatternOnAGround_data()
{
    QTest::addColumn<double>("ratio");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
    QTest::newRow("a tile of no whole pixels") << 1.3;
}

void TestPixelFill::aPatternOnAGround()
{
    QFETCH(double, ratio);
    const QRectF rect(3, 4, 50, 30);
    for (const bool hatched : {true, false}) {
        const auto pattern = [hatched] { return hatched ? ui::Pattern::hatch(Qt::blue) : ui::Pattern::dots(Qt::red); };
        compare(ratio, QPointF(2, 1),
                [&](QPainter &painter) {
                    painter.fillRect(rect, Qt::yellow);
                    ui::Pattern drawn = pattern();
                    drawn.fill(painter, rect);
                },
                [&](QPainter &painter) {
                    ui::Pattern drawn = pattern();
                    PixelFill(painter).fill(rect, Qt::yellow, drawn);
                });
    }
}

void TestPixelFill::coloursStandOnEachOther()
{
    QImage image = paper();
    {
        QPainter painter(&image);
        // The first two side by side, the third apart.
        PixelFill(painter).fill({{10, 11, 12, 15}, {11, 12, 10, 10}, {20, 22, 20, 20}}, 10, 20, {Qt::red, Qt::green, Qt::blue});
    }
    const auto colours = [&](int x) {
        QString letters;
        for (int y = 9; y <= 20; ++y) {
            const QColor colour = image.pixelColor(x, y);
            letters += QChar(colour == Qt::red ? u'r' : colour == Qt::green ? u'g' : colour == Qt::blue ? u'b' : u'-');
        }
        return letters;
    };
    QCOMPARE(colours(9), QStringLiteral("------------"));
    QCOMPARE(colours(10), QStringLiteral("-rrgggbbbbb-"));
    QCOMPARE(colours(11), QStringLiteral("-bbbbbbbbbb-"));
    QCOMPARE(colours(12), QStringLiteral("------------"));
    QCOMPARE(colours(20), QStringLiteral("-rrrrrrrrrr-"));
    QCOMPARE(colours(21), QStringLiteral("-rrrrrrrrrr-"));
    QCOMPARE(colours(22), QStringLiteral("------------"));
}

void TestPixelFill::aFileGetsRectangles()
{
    QPicture picture;
    {
        QPainter painter(&picture);
        PixelFill fill(painter);
        QVERIFY(!fill.isDirect());
        fill.fill(QRectF(5, 6, 7, 8), Qt::black);
    }
    QImage image = paper();
    QPainter(&image).drawPicture(0, 0, picture);
    QCOMPARE(image.pixelColor(6, 7), QColor(Qt::black));
    QCOMPARE(image.pixelColor(13, 7), QColor(Qt::white));
}

QTEST_MAIN(TestPixelFill)
#include "tst_pixelfill.moc"
