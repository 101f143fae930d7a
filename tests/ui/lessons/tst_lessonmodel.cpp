// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lessonmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::lessons;

namespace
{

QList<Lesson> threeLessons()
{
    return {{u":/lessons/shop.py"_s, u"Shop"_s, u"A queue."_s, u"4 Shop"_s, 2, {}},
            {u":/lessons/gathered.py"_s, u"Gathered"_s, u"At once."_s, u"3 Awaiting"_s, 2,
             u":/lessons/serial.py"_s},
            {u":/lessons/serial.py"_s, u"In a row"_s, u"One by one."_s, u"3 Awaiting"_s, 1, {}}};
}

QStringList rows(const LessonModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const bool heading = index.data(LessonModel::HeadingRole).toBool();
        texts.append((heading ? u"# "_s : QString()) + index.data().toString());
    }
    return texts;
}

} // namespace

class TestLessonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lessonsAreGroupedAndOrdered();
    void recentFilesComeLast();
    void filterKeepsWhatHasAllWords();
    void headingsCannotBeChosen();
    void openFilesAreCurrent();
};

void TestLessonModel::lessonsAreGroupedAndOrdered()
{
    LessonModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLessons(threeLessons());
    QCOMPARE(rows(model), (QStringList{u"# 3 Awaiting"_s, u"In a row"_s, u"Gathered"_s,
                                       u"# 4 Shop"_s, u"Shop"_s}));
    QCOMPARE(model.index(2).data(LessonModel::TwinRole).toString(), u":/lessons/serial.py"_s);
}

void TestLessonModel::recentFilesComeLast()
{
    LessonModel model;
    model.setLessons(threeLessons());
    model.setRecentFiles({u"/home/ada/my.py"_s});
    QCOMPARE(rows(model).last(), u"my.py"_s);
    QCOMPARE(rows(model).at(5), u"# Recent files"_s);
    QCOMPARE(model.rowOf(u"/home/ada/my.py"_s), 6);
    QCOMPARE(model.rowOf(u"/home/ada/other.py"_s), -1);
}

void TestLessonModel::filterKeepsWhatHasAllWords()
{
    LessonModel model;
    model.setLessons(threeLessons());
    model.setFilter(u"await ONE"_s);
    QCOMPARE(rows(model), (QStringList{u"# 3 Awaiting"_s, u"In a row"_s}));
    model.setFilter(u"nothing like it"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 5);
}

void TestLessonModel::headingsCannotBeChosen()
{
    LessonModel model;
    model.setLessons(threeLessons());
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
}

void TestLessonModel::openFilesAreCurrent()
{
    LessonModel model;
    model.setLessons(threeLessons());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setCurrentFiles({u":/lessons/shop.py"_s});
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.index(4).data(LessonModel::CurrentRole).toBool());
    QVERIFY(!model.index(1).data(LessonModel::CurrentRole).toBool());
}

QTEST_GUILESS_MAIN(TestLessonModel)
#include "tst_lessonmodel.moc"
