// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the states can be told apart by those who see colours otherwise. The simulation is that of G. M. Machado,
// M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
// IEEE Transactions on Visualization and Computer Graphics 15 (2009), with their matrices for the full deficiency, which act
// on linear RGB.
#include "ui/common/patterns.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using ui::Theme;
using ui::ThemeKind;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix typical{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple multiplied(const Matrix &matrix, const Triple &vector)
{
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
    return result;
}

Triple linear(const QColor &colour)
{
    const auto one = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {one(colour.redF()), one(colour.greenF()), one(colour.blueF())};
}

/// CIE L*a*b* (D65) of what is seen.
Triple seen(const QColor &colour, const Matrix &vision)
{
    constexpr Matrix toXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    constexpr Triple white{0.9505, 1, 1.089};
    Triple rgb = multiplied(vision, linear(colour));
    for (double &part : rgb)
        part = std::clamp(part, 0.0, 1.0);
    Triple xyz = multiplied(toXyz, rgb);
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = xyz[i] / white[i];
        xyz[i] = t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

/// Distance in L*a*b*; about 2.3 is just noticeable.
double difference(const QColor &a, const QColor &b, const Matrix &vision)
{
    const Triple one = seen(a, vision);
    const Triple other = seen(b, vision);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/// A span as the lanes draw it, without its words.
QImage drawn(const QColor &fill, const QColor &frame, void (*pattern)(QPainter &, const QRectF &, const QColor &))
{
    QImage image(48, 16, QImage::Format_RGB32);
    image.fill(fill);
    QPainter painter(&image);
    if (pattern)
        pattern(painter, QRectF(image.rect()).adjusted(1, 1, -1, -1), frame);
    painter.setPen(frame);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(0, 0, 47, 15);
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// Share of the pixels whose grey differs by at least a tenth of the scale.
double differing(const QImage &a, const QImage &b)
{
    int number = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            number += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) >= 20;
    }
    return double(number) / (a.width() * a.height());
}

} // namespace

class TestColourVision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSimulationKeepsWhiteAndGrey();
    void coloursOfStatesStayApart_data();
    void coloursOfStatesStayApart();
    void withoutColoursTheFormsTellTheStates_data();
    void withoutColoursTheFormsTellTheStates();
};

void TestColourVision::theSimulationKeepsWhiteAndGrey()
{
    for (const Matrix &vision : {protanopia, deuteranopia, tritanopia}) {
        for (const QColor &grey : {QColor(Qt::white), QColor(Qt::darkGray), QColor(Qt::black)}) {
            const Triple lab = seen(grey, vision);
            QVERIFY(std::abs(lab[0] - seen(grey, typical)[0]) < 0.5);
            QVERIFY(std::abs(lab[1]) < 0.5 && std::abs(lab[2]) < 0.5);
        }
    }
    // Red and green of one lightness are one colour to a deuteranope, and two to others.
    const QColor red(0xc0, 0x60, 0x40);
    const QColor green(0x84, 0x7c, 0x40);
    QVERIFY(difference(red, green, typical) > 3 * difference(red, green, deuteranopia));
}

void TestColourVision::coloursOfStatesStayApart_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("vision");
    constexpr std::array themes{"light", "dark", "print"};
    constexpr std::array visions{"typical", "protanopia", "deuteranopia", "tritanopia"};
    for (int kind = 0; kind < 3; ++kind) {
        for (int vision = 0; vision < 4; ++vision)
            QTest::addRow("%s, %s", themes[size_t(kind)], visions[size_t(vision)]) << kind << vision;
    }
}

void TestColourVision::coloursOfStatesStayApart()
{
    QFETCH(const int, kind);
    QFETCH(const int, vision);
    const Theme &t = ui::theme(ThemeKind(kind));
    const Matrix eye = std::array{typical, protanopia, deuteranopia, tritanopia}[size_t(vision)];
    // RUNNING and BLOCKING fill their spans; READY and WAITING colour frame and pattern on their pale ground.
    const std::array<std::pair<const char *, QColor>, 4> states{
        {{"RUNNING", t.running}, {"READY", t.ready}, {"WAITING", t.waiting}, {"BLOCKING", t.blocking}}};
    constexpr double least = 12; // five times what is just noticeable
    for (std::size_t a = 0; a < states.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            const double distance = difference(states[a].second, states[b].second, eye);
            QVERIFY2(distance >= least, qPrintable(QStringLiteral("%1 %2: %3").arg(QLatin1String(states[a].first),
                                                                               QLatin1String(states[b].first))
                                                       .arg(distance)));
        }
    }
}

void TestColourVision::withoutColoursTheFormsTellTheStates_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << int(ThemeKind::Light);
    QTest::newRow("dark") << int(ThemeKind::Dark);
    QTest::newRow("print") << int(ThemeKind::Print);
}

void TestColourVision::withoutColoursTheFormsTellTheStates()
{
    QFETCH(const int, kind);
    const Theme &t = ui::theme(ThemeKind(kind));
    const std::array states{drawn(t.running, t.running, nullptr), drawn(t.readyPale, t.ready, ui::drawDots),
                            drawn(t.waitingPale, t.waitingHatch, ui::drawHatch)};
    for (std::size_t a = 0; a < states.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b)
            QVERIFY2(differing(states[a], states[b]) > 0.08, qPrintable(QStringLiteral("%1 %2: %3").arg(a).arg(b).arg(differing(states[a], states[b]))));
    }
}

QTEST_MAIN(TestColourVision)
#include "tst_colourvision.moc"
