// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/stringtable.h"

#include <QTest>

using namespace trace;

class tst_stringtable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsOfAnyLengthComeBack()
    {
        StringTable table;
        std::vector<std::string> texts;
        for (const std::size_t size :
             {1u, 127u, 128u, 40'000u, 65'530u, 65'531u, 65'536u, 200'000u, 3u})
            texts.emplace_back(size, static_cast<char>('a' + texts.size()));
        std::vector<StringId> ids;
        for (const std::string &text : texts)
            ids.push_back(table.add(text));
        for (std::size_t i = 0; i < texts.size(); ++i)
            QVERIFY(table.text(ids[i]) == texts[i]);
        QCOMPARE(table.text(0), std::string_view());
    }

    void manyTextsComeBack()
    {
        StringTable table;
        constexpr std::size_t count = 100'000;
        std::vector<StringId> ids;
        for (std::size_t i = 0; i < count; ++i)
            ids.push_back(table.internRecent("item " + std::to_string(i)));
        for (std::size_t i = 0; i < count; ++i)
            QVERIFY(table.text(ids[i]) == "item " + std::to_string(i));
    }

    void internedTextsAreEqualForEver()
    {
        StringTable table;
        const StringId first = table.intern("first");
        for (int i = 0; i < 10'000; ++i)
            table.intern(std::to_string(i));
        QCOMPARE(table.intern("first"), first);
    }

    void aRecentTextIsFoundAgain()
    {
        StringTable table;
        const StringId id = table.internRecent("twice");
        table.internRecent("between");
        QCOMPARE(table.internRecent("twice"), id);
        QVERIFY(table.internRecent("other") != id);
    }

    void aLikelyTextIsFoundHoweverLongAgo()
    {
        StringTable table;
        const StringId id = table.internRecent("old");
        for (int i = 0; i < 100'000; ++i)
            table.internRecent(std::to_string(i));
        QCOMPARE(table.internRecent("old", id), id);
        QVERIFY(table.internRecent("new", id) != id);
        const StringId past = static_cast<StringId>(table.size());
        QCOMPARE(table.text(table.internRecent("newer", past)), std::string_view("newer"));
    }
};

QTEST_APPLESS_MAIN(tst_stringtable)
#include "tst_stringtable.moc"
