// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/linediff.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::code;

namespace
{

/// One letter for each line; "_" is an empty line.
QStringList lines(const QString &letters)
{
    QStringList result;
    for (const QChar letter : letters) {
        result += letter == u'_' ? QString() : QString(letter);
    }
    return result;
}

QString commonText(const QString &first, const QString &second)
{
    QString result;
    for (const CommonLine &line : commonLines(lines(first), lines(second))) {
        result += first[line.first];
    }
    return result;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commonLinesAreALongestSubsequence_data();
    void commonLinesAreALongestSubsequence();
    void linesThatAreNotCommonDiffer();
    void commonLinesStandAtOneHeight_data();
    void commonLinesStandAtOneHeight();
    void hiddenLinesTakeNoRows();
    void manyLinesAreCompared();
};

void TestLineDiff::commonLinesAreALongestSubsequence_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("common");
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    QTest::newRow("one is empty") << u"abc"_s << u""_s << u""_s;
    QTest::newRow("equal") << u"abc"_s << u"abc"_s << u"abc"_s;
    QTest::newRow("a line more") << u"abd"_s << u"abcd"_s << u"abd"_s;
    QTest::newRow("a line less at the end") << u"abcd"_s << u"abc"_s << u"abc"_s;
    QTest::newRow("a line more at the beginning") << u"abc"_s << u"xabc"_s << u"abc"_s;
    QTest::newRow("a line changed") << u"abc"_s << u"axc"_s << u"ac"_s;
    QTest::newRow("nothing in common") << u"abc"_s << u"xyz"_s << u""_s;
    QTest::newRow("moved") << u"abcde"_s << u"adebc"_s << u"abc"_s;
    QTest::newRow("repeated") << u"aaa"_s << u"aa"_s << u"aa"_s;
    QTest::newRow("code before empty lines") << u"__ab"_s << u"ab__"_s << u"ab"_s;
}

void TestLineDiff::commonLinesAreALongestSubsequence()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, common);
    const auto found = commonLines(lines(first), lines(second));
    for (std::size_t at = 0; at < found.size(); ++at) {
        QCOMPARE(first[found[at].first], second[found[at].second]);
        QVERIFY(at == 0 || (found[at].first > found[at - 1].first &&
                            found[at].second > found[at - 1].second));
    }
    QCOMPARE(found.size(), size_t(common.size()));
    if (first != u"abcde"_s) { // two of them are as long
        QCOMPARE(commonText(first, second), common);
    }
}

void TestLineDiff::linesThatAreNotCommonDiffer()
{
    const auto differing = differingLines(commonLines(lines(u"abcd"_s), lines(u"xbd"_s)), 4, 3);
    QCOMPARE(differing.first, (std::vector<int>{0, 2}));
    QCOMPARE(differing.second, (std::vector<int>{0}));
}

void TestLineDiff::commonLinesStandAtOneHeight_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("equal") << u"abc"_s << u"abc"_s;
    QTest::newRow("lines more") << u"abz"_s << u"abcdefz"_s;
    QTest::newRow("both ways") << u"axyzbc"_s << u"abmnc"_s;
    QTest::newRow("changed, one longer") << u"axyc"_s << u"amnoc"_s;
    QTest::newRow("more at the end") << u"abc"_s << u"abcxyz"_s;
}

void TestLineDiff::commonLinesStandAtOneHeight()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto common = commonLines(lines(first), lines(second));
    const auto fillers = fillersFor(common, std::vector<int>(size_t(first.size()), 1),
                                    std::vector<int>(size_t(second.size()), 1));
    const auto topOf = [](const std::vector<int> &fillers, int line) {
        int top = 0;
        for (int at = 0; at < line; ++at) {
            top += 1 + fillers[size_t(at)];
        }
        return top;
    };
    for (const CommonLine &line : common) {
        QCOMPARE(topOf(fillers.first, line.first), topOf(fillers.second, line.second));
    }
    QCOMPARE(topOf(fillers.first, int(first.size())), topOf(fillers.second, int(second.size())));
}

void TestLineDiff::hiddenLinesTakeNoRows()
{
    // The first has its three lines below "a" hidden, the second shows its one.
    const auto fillers =
        fillersFor({{0, 0}, {4, 2}}, std::vector<int>{1, 0, 0, 0, 1}, std::vector<int>{1, 1, 1});
    QCOMPARE(fillers.first, (std::vector<int>{1, 0, 0, 0, 0}));
    QCOMPARE(fillers.second, (std::vector<int>{0, 0, 0}));
}

void TestLineDiff::manyLinesAreCompared()
{
    QStringList first;
    for (int line = 0; line < 100'000; ++line) {
        first += QString::number(line);
    }
    QStringList second = first;
    second[100] = u"changed"_s;
    second[99'000] = u"changed"_s;
    // Too far apart to look at each pair of lines between them: the ends are common all the same.
    QCOMPARE(commonLines(first, second).size(), size_t(100 + 999));
    second[99'000] = first[99'000];
    QCOMPARE(commonLines(first, second).size(), size_t(99'999));
}

QTEST_MAIN(TestLineDiff)
#include "tst_linediff.moc"
