// SPDX-License-Identifier: GPL-3.0-or-later
// The translations against the sources: complete, and with every place marker where it belongs.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace
{

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList translations; // one, or one for each form of number
    bool isFinished = true;
    bool isCounted = false;

    QString key() const { return context + u'\n' + source + u'\n' + comment; }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isCounted = xml.attributes().value(u"numerus"_s) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute(u"type"_s);
            if (!message.isCounted) {
                message.translations += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement()) {
                message.translations += xml.readElementText();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages += readMessage(xml, context);
        }
    }
    return messages;
}

/// "%1", "%2", "%n", each once, in order
QStringList markersIn(const QString &text)
{
    static const QRegularExpression marker(u"%[0-9n]"_s);
    QStringList markers;
    for (auto matches = marker.globalMatch(text); matches.hasNext();) {
        markers += matches.next().captured();
    }
    markers.removeDuplicates();
    markers.sort();
    return markers;
}

QStringList tagsIn(const QString &text)
{
    static const QRegularExpression tag(u"</?[a-z]+>"_s);
    QStringList tags;
    for (auto matches = tag.globalMatch(text); matches.hasNext();) {
        tags += matches.next().captured();
    }
    return tags;
}

qsizetype mnemonicsIn(QString text)
{
    return text.remove(u"&&"_s).count(u'&');
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextOfTheSourcesIsInTheTranslation_data() { languages(); }
    void everyTextOfTheSourcesIsInTheTranslation();
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void markersTagsAndMnemonicsAgree_data() { languages(); }
    void markersTagsAndMnemonicsAgree();

private:
    static void languages();

    const QDir m_sources{QStringLiteral(SOURCE_FOLDER)};
    const QDir m_translations{m_sources.filePath(u"resources/translations"_s)};
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Spanish") << u"awaitscope_es.ts"_s;
}

void TestTranslations::initTestCase()
{
    QCOMPARE(m_translations.entryList({u"*.ts"_s}), QStringList{u"awaitscope_es.ts"_s});
}

void TestTranslations::everyTextOfTheSourcesIsInTheTranslation()
{
    QFETCH(const QString, file);
    QTemporaryDir folder;
    const QString fresh = folder.filePath(file);
    QVERIFY(QFile::copy(m_translations.filePath(file), fresh));
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.setWorkingDirectory(m_sources.path());
    lupdate.start(QStringLiteral(LUPDATE),
                  QStringLiteral(LUPDATE_OPTIONS).split(u' ') + QStringList{u"-ts"_s, fresh});
    QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
    // It tells of texts that it could not place.
    QCOMPARE(QString::fromUtf8(lupdate.readAll()), QString());
    QCOMPARE(lupdate.exitCode(), 0);

    QSet<QString> known;
    for (const Message &message : readMessages(m_translations.filePath(file))) {
        known.insert(message.key());
    }
    const QList<Message> current = readMessages(fresh);
    QVERIFY(current.size() > 500);
    for (const Message &message : current) {
        QVERIFY2(known.remove(message.key()),
                 qPrintable(u"not in the translation (build the target translations): "_s +
                            message.key()));
    }
    QVERIFY2(known.isEmpty(), qPrintable(u"no longer in the sources: "_s +
                                         QStringList(known.values()).join(u", "_s)));
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(const QString, file);
    for (const Message &message : readMessages(m_translations.filePath(file))) {
        QVERIFY2(message.isFinished, qPrintable(message.key()));
        QCOMPARE(message.translations.size(), message.isCounted ? 2 : 1);
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(message.key()));
        }
    }
}

void TestTranslations::markersTagsAndMnemonicsAgree()
{
    QFETCH(const QString, file);
    for (const Message &message : readMessages(m_translations.filePath(file))) {
        for (const QString &translation : message.translations) {
            const QByteArray what = (message.source + u" -> "_s + translation).toUtf8();
            QVERIFY2(markersIn(translation) == markersIn(message.source), what.constData());
            QVERIFY2(tagsIn(translation) == tagsIn(message.source), what.constData());
            QVERIFY2(mnemonicsIn(translation) == mnemonicsIn(message.source), what.constData());
            QVERIFY2(translation.count(u'\t') == message.source.count(u'\t'), what.constData());
            QVERIFY2(translation.endsWith(u'…') == message.source.endsWith(u'…'),
                     what.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
