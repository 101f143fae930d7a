// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/marks.h"

#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;
using ui::Marks;
using ui::Playhead;

namespace
{

QString letters(const Marks &marks)
{
    QString text;
    for (const ui::Mark &mark : marks.list())
        text += mark.letter;
    return text;
}

Playhead::Moment at(trace::Time time, std::size_t events = Playhead::Moment::allOfInstant)
{
    return {time, events};
}

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyStandInOrderOfTime();
    void aMarkThatIsThereIsTakenAway();
    void aFreedLetterIsUsedAgain();
    void thereAreAsManyAsLetters();
    void neighboursAreFoundWithinOneInstantToo();
};

void TestMarks::theyStandInOrderOfTime()
{
    Marks marks;
    const QSignalSpy spy(&marks, &Marks::changed);
    for (const trace::Time time : {2s, 1s, 3s})
        marks.toggle(at(time));
    QCOMPARE(letters(marks), QStringLiteral("BAC"));
    QCOMPARE(spy.size(), 3);
}

void TestMarks::aMarkThatIsThereIsTakenAway()
{
    Marks marks;
    marks.toggle(at(1s));
    marks.toggle(at(1s, 4));
    QCOMPARE(marks.list().size(), std::size_t(2));
    marks.toggle(at(1s));
    QCOMPARE(letters(marks), QStringLiteral("B"));
    marks.clear();
    QVERIFY(marks.list().empty());
}

void TestMarks::aFreedLetterIsUsedAgain()
{
    Marks marks;
    marks.toggle(at(1s));
    marks.toggle(at(2s));
    marks.toggle(at(1s));
    marks.toggle(at(3s));
    QCOMPARE(letters(marks), QStringLiteral("BA"));
}

void TestMarks::thereAreAsManyAsLetters()
{
    Marks marks;
    for (int n = 0; n < 30; ++n)
        marks.toggle(at(trace::Time(n)));
    QCOMPARE(marks.list().size(), std::size_t(Marks::most));
    QCOMPARE(marks.list().back().letter, QChar(u'Z'));
}

void TestMarks::neighboursAreFoundWithinOneInstantToo()
{
    Marks marks;
    marks.toggle(at(1s, 5));
    marks.toggle(at(1s, 9));
    QCOMPARE(marks.neighbour(at(0s), 1)->letter, QChar(u'A'));
    QCOMPARE(marks.neighbour(at(1s, 5), 1)->letter, QChar(u'B'));
    QCOMPARE(marks.neighbour(at(1s, 9), -1)->letter, QChar(u'A'));
    QVERIFY(!marks.neighbour(at(1s, 9), 1));
    QVERIFY(!marks.neighbour(at(1s, 5), -1));
}

QTEST_APPLESS_MAIN(TestMarks)
#include "tst_marks.moc"
