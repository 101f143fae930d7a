// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/abridged.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

QString cut(const QString &text, std::size_t before = 0, std::size_t after = 0)
{
    return QString::fromStdString(trace::abridged(text.toStdString(), before, after));
}

} // namespace

class tst_abridged : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortTextStaysWhole()
    {
        QCOMPARE(cut(u"the kitchen clock"_s, 4, 5), u"the kitchen clock"_s);
        QCOMPARE(cut(QString(24, u'é')), QString(24, u'é'));
        QCOMPARE(cut({}), QString());
    }

    void whatTellsALongTextFromItsLikesStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<QString>("shown");
        const QString moons = u"https://example.org/planets/mercury/moons?lang=en"_s;
        QTest::newRow("nothing alike") << moons << 0 << 0 << u"https://exa…oons?lang=en"_s;
        QTest::newRow("in the middle") << moons << 28 << 14 << u"…planets/mercury/moons?…"_s;
        QTest::newRow("at the end") << moons << 47 << 0 << u"…s/mercury/moons?lang=en"_s;
        QTest::newRow("at the beginning") << moons << 0 << 42 << u"https://example.org/pla…"_s;
        QTest::newRow("too long itself") << moons << 8 << 14 << u"…example.or…ets/mercury…"_s;
        QTest::newRow("alike counted twice") << moons << 30 << 40 << u"…/planets/mercury/moons…"_s;
    }

    void whatTellsALongTextFromItsLikesStays()
    {
        QFETCH(QString, text);
        QFETCH(int, before);
        QFETCH(int, after);
        const QString shown = cut(text, std::size_t(before), std::size_t(after));
        QTEST(shown, "shown");
        QVERIFY(shown.size() <= qsizetype(trace::longestName));
    }

    void charactersAreNotCutApart()
    {
        // Both begin with the same byte of a character that differs.
        const QString text = QString(30, u'x') + u"é"_s;
        QCOMPARE(cut(text, 31, 0), u"…"_s + QString(22, u'x') + u"é"_s);
    }
};

QTEST_APPLESS_MAIN(tst_abridged)
#include "tst_abridged.moc"
