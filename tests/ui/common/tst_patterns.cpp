// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"
#include "ui/common/patterns.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <functional>

namespace {

using Draw = std::function<void(QPainter &, const QRectF &)>;

QImage drawn(const QRectF &area, double ratio, const Draw &draw)
{
    QImage image(QSize(120, 60) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter, area);
    return image;
}

double darkness(const QImage &image, const QRect &area)
{
    double sum = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            sum += 255 - qGray(image.pixel(x, y));
    }
    return sum / 255 / area.width() / area.height();
}

void hatch(QPainter &painter, const QRectF &area)
{
    ui::drawHatch(painter, area, Qt::black);
}

void dots(QPainter &painter, const QRectF &area)
{
    ui::drawDots(painter, area, Qt::black);
}

} // namespace

class TestPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDrawnOutside_data();
    void nothingIsDrawnOutside();
    void theSameDensityAtEveryPixelRatio_data();
    void theSameDensityAtEveryPixelRatio();
    void neighboursFitTogether();
    void everyIconIsDrawnWithinItsBox();
};

void TestPatterns::nothingIsDrawnOutside_data()
{
    QTest::addColumn<bool>("hatched");
    QTest::addColumn<double>("ratio");
    for (const bool hatched : {true, false}) {
        for (const double ratio : {1.0, 1.5, 2.0})
            QTest::addRow("%s at %g", hatched ? "hatch" : "dots", ratio) << hatched << ratio;
    }
}

void TestPatterns::nothingIsDrawnOutside()
{
    QFETCH(bool, hatched);
    QFETCH(double, ratio);
    const QRectF area(20, 10, 60, 40);
    const QImage image = drawn(area, ratio, hatched ? hatch : dots);
    const QRect inside = QRectF(area.topLeft() * ratio, area.size() * ratio).toRect();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!inside.contains(x, y))
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
        }
    }
    QVERIFY(darkness(image, inside) > 0.02);
}

void TestPatterns::theSameDensityAtEveryPixelRatio_data()
{
    QTest::addColumn<bool>("hatched");
    QTest::newRow("hatch") << true;
    QTest::newRow("dots") << false;
}

void TestPatterns::theSameDensityAtEveryPixelRatio()
{
    QFETCH(bool, hatched);
    const QRectF area(0, 0, 120, 60);
    const Draw draw = hatched ? hatch : dots;
    const double once = darkness(drawn(area, 1, draw), QRect(0, 0, 120, 60));
    const double twice = darkness(drawn(area, 2, draw), QRect(0, 0, 240, 120));
    QVERIFY2(std::abs(once - twice) < 0.25 * once, qPrintable(QStringLiteral("%1 %2").arg(once).arg(twice)));
}

void TestPatterns::neighboursFitTogether()
{
    const QImage whole = drawn(QRectF(0, 0, 100, 40), 1, hatch);
    const QImage halves = drawn({}, 1, [](QPainter &painter, const QRectF &) {
        hatch(painter, QRectF(0, 0, 37, 40));
        hatch(painter, QRectF(37, 0, 63, 40));
    });
    QCOMPARE(halves, whole);
}

void TestPatterns::everyIconIsDrawnWithinItsBox()
{
    for (int name = 0; name <= static_cast<int>(ui::Icon::Warning); ++name) {
        const QImage image = drawn(QRectF(20, 20, 16, 16), 2, [name](QPainter &painter, const QRectF &area) {
            ui::drawIcon(painter, area, static_cast<ui::Icon>(name), Qt::black);
        });
        const QRect inside(40, 40, 32, 32);
        const double all = darkness(image, image.rect()) * image.width() * image.height();
        const double within = darkness(image, inside) * inside.width() * inside.height();
        QVERIFY2(within > 30, qPrintable(QString::number(name)));
        QVERIFY2(std::abs(all - within) < 0.5, qPrintable(QString::number(name)));
    }
}

QTEST_MAIN(TestPatterns)
#include "tst_patterns.moc"
