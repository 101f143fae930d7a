// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fonts.h"
#include "ui/common/style.h"
#include "ui/common/stylesheet.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include <cmath>

using ui::Theme;
using ui::ThemeKind;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Contrast as WCAG 2 defines it: 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void theStyleSheetIsComplete_data();
    void theStyleSheetIsComplete();
    void aChangeOfThemeReachesWidgets();
    void theTextScaleIsAppliedAndLimited();
    void tasksHaveDifferentColours();
};

void TestTheme::wordsCanBeRead_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
    QTest::newRow("print") << static_cast<int>(ThemeKind::Print);
}

void TestTheme::wordsCanBeRead()
{
    QFETCH(int, kind);
    const Theme &t = ui::theme(static_cast<ThemeKind>(kind));
    constexpr double least = 4.5; // WCAG 2, level AA, for type of any size
    QVERIFY(contrast(t.text, t.background) > 12);
    for (const QColor &paper : {t.background, t.chrome}) {
        QVERIFY(contrast(t.text, paper) >= least);
        QVERIFY(contrast(t.secondaryText, paper) >= least);
        QVERIFY(contrast(t.faintText, paper) >= least);
        QVERIFY(contrast(t.accent, paper) >= least);
        QVERIFY(contrast(t.error, paper) >= least);
    }
    QVERIFY(contrast(t.text, t.accentPale) >= least);
    QVERIFY(contrast(t.secondaryText, t.accentPale) >= least);
    QVERIFY(contrast(t.accent, t.accentPale) >= least);
    QVERIFY(contrast(t.accentText, t.accent) >= least);
    QVERIFY(contrast(t.text, t.currentLine) >= least);
    QVERIFY(contrast(t.text, t.queuePale) >= least);
    QVERIFY(contrast(t.waitingText, t.waitingPale) >= least);
    QVERIFY(contrast(t.readyText, t.readyPale) >= least);
    QVERIFY(contrast(t.blockingText, t.blocking) >= least);
    QVERIFY(contrast(t.runningText, t.running) >= least);
    for (unsigned task = 0; task < 6; ++task)
        QVERIFY(contrast(ui::taskColour(t, task), t.background) >= least);
}

void TestTheme::theStyleSheetIsComplete_data()
{
    wordsCanBeRead_data();
}

void TestTheme::theStyleSheetIsComplete()
{
    QFETCH(int, kind);
    const QString sheet = ui::styleSheet(ui::theme(static_cast<ThemeKind>(kind)), 1.5);
    QVERIFY(!sheet.contains(u'@'));
    QVERIFY(sheet.contains(ui::theme(static_cast<ThemeKind>(kind)).accent.name()));
    QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
}

void TestTheme::aChangeOfThemeReachesWidgets()
{
    ui::applyAppearance(*qApp, {ThemeKind::Light, 1});
    QPushButton button(QStringLiteral("Run"));
    button.show();
    const QImage light = button.grab().toImage();
    ui::applyAppearance(*qApp, {ThemeKind::Dark, 1});
    QCOMPARE(ui::currentTheme().kind, ThemeKind::Dark);
    QVERIFY(button.grab().toImage() != light);
    ui::applyAppearance(*qApp, {});
}

void TestTheme::theTextScaleIsAppliedAndLimited()
{
    ui::applyAppearance(*qApp, {ThemeKind::Light, 1.5});
    QCOMPARE(ui::wordFont(12).pixelSize(), 18);
    QCOMPARE(ui::figureFont(12).pixelSize(), 12);
    ui::setTextScale(50);
    QCOMPARE(ui::textScale(), 2.0);
    ui::applyAppearance(*qApp, {});
    QCOMPARE(ui::wordFont(12).pixelSize(), 12);
}

void TestTheme::tasksHaveDifferentColours()
{
    const Theme &t = ui::theme(ThemeKind::Light);
    for (unsigned a = 0; a < 6; ++a) {
        for (unsigned b = 0; b < a; ++b)
            QVERIFY(ui::taskColour(t, a) != ui::taskColour(t, b));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
