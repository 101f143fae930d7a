// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/timeline/lanechoice.h"

#include <QTest>

using namespace timeline;
using namespace Qt::StringLiterals;

class TestLaneChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyTaskHasALaneUnderItsCreator();
    void foldedChildrenAreCountedNotShown();
    void aPinnedLaneStandsFirstAndUnindented();
    void aFilterKeepsCreatorsAndForgetsFolds();
    void allCreatorsFold();
    void whatIsFoldedMayHaveEnded();

private:
    QString shown(const LaneChoice &choice) const;

    std::shared_ptr<const trace::Model> m_shop; // main creates bake · Ada, bake · Bo, bake · Cy and sell: tasks 1 to 5
};

void TestLaneChoice::init()
{
    m_shop = samples::modelOf(samples::shop(3));
}

// "1v 2 3" : task 1 creates others; "1>2": two lanes are folded away below it; "!": pinned; indentation by dots
QString TestLaneChoice::shown(const LaneChoice &choice) const
{
    QStringList lanes;
    for (const TaskLane &lane : chosenLanes(m_shop->entities(), choice)) {
        QString text = QString(int(lane.depth), u'.') + QString::number(lane.task);
        if (lane.hidden > 0)
            text += u'>' + QString::number(lane.hidden);
        else if (lane.creates)
            text += u'v';
        if (lane.pinned)
            text += u'!';
        lanes << text;
    }
    return lanes.join(u' ');
}

void TestLaneChoice::everyTaskHasALaneUnderItsCreator()
{
    QCOMPARE(shown({}), u"1v .2 .3 .4 .5"_s);
}

void TestLaneChoice::foldedChildrenAreCountedNotShown()
{
    LaneChoice choice;
    toggle(choice.folded, 1);
    QCOMPARE(shown(choice), u"1>4"_s);
    toggle(choice.folded, 1);
    QVERIFY(choice.isEmpty());
    toggle(choice.folded, 3); // it created nobody
    QCOMPARE(shown(choice), u"1v .2 .3 .4 .5"_s);
}

void TestLaneChoice::aPinnedLaneStandsFirstAndUnindented()
{
    LaneChoice choice;
    choice.pinned = {4};
    QCOMPARE(shown(choice), u"4! 1v .2 .3 .5"_s);
    choice.folded = {1};
    QCOMPARE(shown(choice), u"4! 1>3"_s);
    choice.filter = u"bo"_s;
    QCOMPARE(shown(choice), u"4! 1v .3"_s);
    choice = {};
    choice.pinned = choice.folded = {1};
    QCOMPARE(shown(choice), u"1>4!"_s);
}

void TestLaneChoice::aFilterKeepsCreatorsAndForgetsFolds()
{
    LaneChoice choice;
    choice.folded = {1};
    choice.filter = u"BO"_s;
    QCOMPARE(shown(choice), u"1v .3"_s);
    choice.filter = u"task-5"_s;
    QCOMPARE(shown(choice), u"1v .5"_s);
    choice.filter = u"nobody"_s;
    QCOMPARE(shown(choice), QString());
}

void TestLaneChoice::allCreatorsFold()
{
    LaneChoice choice;
    foldAll(m_shop->entities(), choice);
    QCOMPARE(choice.folded, (std::set<trace::Id>{1}));
}

void TestLaneChoice::whatIsFoldedMayHaveEnded()
{
    LaneChoice choice;
    choice.folded = {99};
    choice.pinned = {98};
    QCOMPARE(shown(choice), u"1v .2 .3 .4 .5"_s);
}

QTEST_GUILESS_MAIN(TestLaneChoice)
#include "tst_lanechoice.moc"
