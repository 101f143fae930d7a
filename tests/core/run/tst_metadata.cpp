// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/metadata.h"
#include "core/run/settings.h"

#include <QTest>

class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void textsCanHaveTranslations();
    void isEmptyWithoutABlock();
    void warnsWhereSomethingIsWrong_data();
    void warnsWhereSomethingIsWrong();
    void setsTheParametersOfARun();
};

void TestMetadata::readsEveryKey()
{
    std::vector<script::Diagnostic> warnings;
    const run::Metadata metadata = run::readMetadata("# /// script\n"
                                                     "# requires-python = \">=3.11\"\n"
                                                     "#\n"
                                                     "# [tool.awaitscope]\n"
                                                     "# title = \"T\"\n"
                                                     "# summary = \"S\"\n"
                                                     "# group = \"G\"\n"
                                                     "# order = 3\n"
                                                     "# twin = \"b.py\"\n"
                                                     "# question = \"Q?\"\n"
                                                     "# seed = 7\n"
                                                     "# workers = 2\n"
                                                     "# speed = 4\n"
                                                     "# epoch = \"2021-01-02T03:04:05\"\n"
                                                     "# ///\n"
                                                     "print()\n",
                                                     warnings);
    QVERIFY(warnings.empty());
    QCOMPARE(metadata.title, std::string("T"));
    QCOMPARE(metadata.summary, std::string("S"));
    QCOMPARE(metadata.group, std::string("G"));
    QCOMPARE(metadata.twin, std::string("b.py"));
    QCOMPARE(metadata.question, std::string("Q?"));
    QCOMPARE(metadata.order.value(), int64_t(3));
    QCOMPARE(metadata.seed.value(), uint64_t(7));
    QCOMPARE(metadata.workers.value(), 2);
    QCOMPARE(metadata.speed.value(), 4.0);
    QCOMPARE(metadata.epoch.value(), std::string("2021-01-02T03:04:05"));
}

void TestMetadata::textsCanHaveTranslations()
{
    std::vector<script::Diagnostic> warnings;
    const run::Metadata metadata = run::readMetadata("# /// script\n"
                                                     "# [tool.awaitscope]\n"
                                                     "# title = \"Two tasks\"\n"
                                                     "# question = \"Who?\"\n"
                                                     "#\n"
                                                     "# [tool.awaitscope.es]\n"
                                                     "# title = \"Dos tareas\"\n"
                                                     "# ///\n",
                                                     warnings);
    QVERIFY(warnings.empty());
    QCOMPARE(metadata.title, std::string("Two tasks"));
    QCOMPARE(metadata.textsIn("es").title, std::string("Dos tareas"));
    QCOMPARE(metadata.textsIn("es").question, std::string("Who?")); // has no translation
    QCOMPARE(metadata.textsIn("fr").title, std::string("Two tasks"));
    QCOMPARE(metadata.textsIn({}).title, std::string("Two tasks"));
}

void TestMetadata::isEmptyWithoutABlock()
{
    std::vector<script::Diagnostic> warnings;
    const run::Metadata metadata = run::readMetadata("# script\nprint()\n", warnings);
    QVERIFY(warnings.empty());
    QVERIFY(metadata.title.empty());
    QVERIFY(!metadata.seed);
}

void TestMetadata::warnsWhereSomethingIsWrong_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("unknown key") << QByteArray("# tittle = 'x'") << 11 << QByteArray("tittle");
    QTest::newRow("wrong type") << QByteArray("# title = 3") << 10 << QByteArray("a string");
    QTest::newRow("negative seed") << QByteArray("# seed = -1") << 9 << QByteArray("0 or more");
    QTest::newRow("no workers") << QByteArray("# workers = 0") << 12 << QByteArray("from 1");
    QTest::newRow("too fast") << QByteArray("# speed = 1000") << 10 << QByteArray("0.1 to 100");
    QTest::newRow("no date") << QByteArray("# epoch = 'x'") << 10 << QByteArray("date");
    QTest::newRow("a parameter in a language")
        << QByteArray("# es = { seed = 3 }") << 16 << QByteArray("[tool.awaitscope.es]");
    QTest::newRow("no TOML") << QByteArray("# title = ") << -1 << QByteArray("not TOML");
}

void TestMetadata::warnsWhereSomethingIsWrong()
{
    QFETCH(QByteArray, line);
    QFETCH(int, column);
    QFETCH(QByteArray, words);
    std::vector<script::Diagnostic> warnings;
    const std::string text
        = "# /// script\n# [tool.awaitscope]\n" + line.toStdString() + "\n# ///\n";
    run::readMetadata(text, warnings);
    QCOMPARE(warnings.size(), size_t(1));
    QCOMPARE(warnings[0].severity, script::Severity::Warning);
    QCOMPARE(warnings[0].range.begin.line, 3);
    if (column >= 0)
        QCOMPARE(warnings[0].range.begin.column, column);
    QVERIFY2(warnings[0].message.find(words.toStdString()) != std::string::npos,
             warnings[0].message.c_str());
}

void TestMetadata::setsTheParametersOfARun()
{
    run::Metadata metadata;
    metadata.seed = 5;
    metadata.workers = 3;
    metadata.speed = 2.5;
    metadata.epoch = "1970-01-01T00:00:01";
    run::Settings settings;
    metadata.applyTo(settings);
    QCOMPARE(settings.seed, uint64_t(5));
    QCOMPARE(settings.workers, 3);
    QCOMPARE(settings.rate, 2.5);
    QCOMPARE(settings.epoch, std::chrono::nanoseconds(std::chrono::seconds(1)));
}

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
