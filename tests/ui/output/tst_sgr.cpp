// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/sgr.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::output;

class TestSgr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainTextIsOneRun();
    void coloramasCodesColourTheText();
    void styleGoesOnInTheNextLine();
    void sequencesSetStyles_data();
    void sequencesSetStyles();
    void whatIsNoColourIsDropped_data();
    void whatIsNoColourIsDropped();
};

void TestSgr::plainTextIsOneRun()
{
    TerminalStyle style;
    const auto runs = styledRuns(u"tea\tand bread", style);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].text, u"tea\tand bread"_s);
    QVERIFY(runs[0].style == TerminalStyle());
    QVERIFY(styledRuns(u"", style).isEmpty());
}

void TestSgr::coloramasCodesColourTheText()
{
    TerminalStyle style;
    const auto runs = styledRuns(u"\x1b[33mAda\x1b[1m!\x1b[0m done", style);
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs[0].text, u"Ada"_s);
    QVERIFY(runs[0].style.foreground == TerminalColour::named(3));
    QVERIFY(!runs[0].style.bold);
    QCOMPARE(runs[1].text, u"!"_s);
    QVERIFY(runs[1].style.bold);
    QVERIFY(runs[1].style.foreground == TerminalColour::named(3));
    QCOMPARE(runs[2].text, u" done"_s);
    QVERIFY(runs[2].style == TerminalStyle());
}

void TestSgr::styleGoesOnInTheNextLine()
{
    TerminalStyle style;
    styledRuns(u"\x1b[31mred", style);
    const auto runs = styledRuns(u"still red", style);
    QVERIFY(runs[0].style.foreground == TerminalColour::named(1));
}

void TestSgr::sequencesSetStyles_data()
{
    QTest::addColumn<QString>("sequence");
    QTest::addColumn<TerminalStyle>("expected");
    using Kind = TerminalColour::Kind;
    const auto row = [](const char *name, const QString &sequence, auto change) {
        TerminalStyle style;
        change(style);
        QTest::newRow(name) << sequence << style;
    };
    row("bright", u"\x1b[92m"_s, [](auto &s) { s.foreground = TerminalColour::named(10); });
    row("back", u"\x1b[44m"_s, [](auto &s) { s.background = TerminalColour::named(4); });
    row("bright back", u"\x1b[107m"_s, [](auto &s) { s.background = TerminalColour::named(15); });
    row("several", u"\x1b[1;4;31m"_s, [](auto &s) {
        s.bold = s.underlined = true;
        s.foreground = TerminalColour::named(1);
    });
    row("empty is reset", u"\x1b[1m\x1b[m"_s, [](auto &) {});
    row("foreground off", u"\x1b[2;31m\x1b[39m"_s, [](auto &s) { s.dim = true; });
    row("normal weight", u"\x1b[1;3m\x1b[22m"_s, [](auto &s) { s.italic = true; });
    row("palette, named", u"\x1b[38;5;9m"_s,
        [](auto &s) { s.foreground = TerminalColour::named(9); });
    row("palette, cube", u"\x1b[38;5;208m"_s, [](auto &s) {
        s.foreground = {Kind::Rgb, 255, 135, 0};
    });
    row("palette, grey", u"\x1b[48;5;232m"_s, [](auto &s) {
        s.background = {Kind::Rgb, 8, 8, 8};
    });
    row("rgb, then bold", u"\x1b[38;2;1;2;3;1m"_s, [](auto &s) {
        s.foreground = {Kind::Rgb, 1, 2, 3};
        s.bold = true;
    });
    row("cut off", u"\x1b[38m"_s, [](auto &) {});
    row("inverse", u"\x1b[7m"_s, [](auto &s) { s.inverse = true; });
}

void TestSgr::sequencesSetStyles()
{
    QFETCH(QString, sequence);
    QFETCH(TerminalStyle, expected);
    TerminalStyle style;
    const auto runs = styledRuns(sequence + u'x', style);
    QVERIFY(style == expected);
    QCOMPARE(runs.size(), 1);
    QVERIFY(runs[0].style == expected);
}

void TestSgr::whatIsNoColourIsDropped_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("shown");
    QTest::newRow("cursor") << u"a\x1b[2Kb"_s << u"ab"_s;
    QTest::newRow("unfinished") << u"a\x1b[3"_s << u"a"_s;
    QTest::newRow("lone escape") << u"a\x1b"_s << u"a"_s;
    QTest::newRow("two-letter escape") << u"a\x1b" u"7b"_s << u"ab"_s;
    QTest::newRow("bell and return") << u"a\a\rb"_s << u"ab"_s;
}

void TestSgr::whatIsNoColourIsDropped()
{
    QFETCH(QString, line);
    QFETCH(QString, shown);
    TerminalStyle style;
    QString text;
    for (const StyledRun &run : styledRuns(line, style)) {
        text += run.text;
    }
    QCOMPARE(text, shown);
}


QTEST_GUILESS_MAIN(TestSgr)
#include "tst_sgr.moc"
