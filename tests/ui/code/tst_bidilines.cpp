// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/bidilines.h"

#include "ui/code/editor.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::code;

/// Lines with text that runs from right to left: what is drawn, and where the mouse finds places.
class TestBidiLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightToLeftIsKnown_data();
    void rightToLeftIsKnown();
    void whatFollowsStandsBehindIt();
    void wordsOfAListKeepTheirOrder();
    void theWholeLineIsDrawn();
    void otherLinesAreLeftAlone();
    void clickPutsTheCursorWhereTheLetterIs();
    void draggingSelectsFromThere();
    void doubleClickTakesTheWord();

private:
    void show(const QString &text);
    QPoint pointAt(const QString &before) const;

    std::unique_ptr<Editor> m_editor;
};

void TestBidiLines::show(const QString &text)
{
    m_editor = std::make_unique<Editor>();
    m_editor->resize(700, 200);
    m_editor->setSource(text);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

/// Just right of the left edge of the letter that follows these in the first line.
QPoint TestBidiLines::pointAt(const QString &before) const
{
    const auto x = m_editor->bidiLines().xOf(before.toUtf8().size());
    return {int(x.value_or(-1)) + 1, m_editor->lineTop(1) + m_editor->lineHeight() / 2};
}

void TestBidiLines::rightToLeftIsKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRightToLeft");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("code") << u"print('a')"_s << false;
    QTest::newRow("Japanese") << u"日本語"_s << false;
    QTest::newRow("emoji") << u"👩‍🍳"_s << false;
    QTest::newRow("Hebrew") << u"a שלום"_s << true;
    QTest::newRow("Arabic") << u"مرحبا"_s << true;
    QTest::newRow("beyond 16 bits") << u"\U00010900"_s << true;
    QTest::newRow("override") << u"a\u202eb"_s << true;
}

void TestBidiLines::rightToLeftIsKnown()
{
    QFETCH(QString, text);
    QFETCH(bool, isRightToLeft);
    QCOMPARE(runsRightToLeft(text), isRightToLeft);
}

void TestBidiLines::whatFollowsStandsBehindIt()
{
    show(u"print('שלום עולם', word)\n"_s);
    const auto x = [this](const QString &before) {
        return *m_editor->bidiLines().xOf(before.toUtf8().size());
    };
    const double quote = x(u"print("_s);
    const double comma = x(u"print('שלום עולם'"_s);
    const double letter = x(u"print("_s) - x(u"print"_s);
    QVERIFY2(comma > quote + 8 * letter, qPrintable(QString::number(comma - quote)));
    QVERIFY(x(u"print('שלום עולם', wor"_s) > comma + 4 * letter);
    // Hebrew itself runs the other way.
    QVERIFY(x(u"print('ש"_s) > x(u"print('של"_s));
}

void TestBidiLines::wordsOfAListKeepTheirOrder()
{
    show(u"names = ['אדה', 'فاطمة']\n"_s);
    const auto x = [this](const QString &before) {
        return *m_editor->bidiLines().xOf(before.toUtf8().size());
    };
    QVERIFY(x(u"names = ['א"_s) < x(u"names = ['אדה'"_s));
    QVERIFY(x(u"names = ['אדה'"_s) < x(u"names = ['אדה', "_s));
    QVERIFY(x(u"names = ['אדה', "_s) < x(u"names = ['אדה', 'ف"_s));
    QVERIFY(x(u"names = ['אדה', 'ف"_s) < x(u"names = ['אדה', 'فاطمة'"_s));
}

void TestBidiLines::theWholeLineIsDrawn()
{
    show(u"print('שלום עולם', 'שלום עולם', word)\n"_s);
    const QImage image = m_editor->viewport()->grab().toImage();
    const double scale = image.devicePixelRatio();
    const int end =
        int(*m_editor->bidiLines().xOf(u"print('שלום עולם', 'שלום עולם', word)"_s.toUtf8().size()) *
            scale);
    const QRgb paper = image.pixel(image.width() - 1, int(m_editor->lineHeight() * scale / 2));
    int last = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < int(m_editor->lineHeight() * scale); ++y) {
            last = image.pixel(x, y) != paper ? x : last;
        }
    }
    QVERIFY2(last < end && last > end - 12 * scale, qPrintable(u"%1 %2"_s.arg(last).arg(end)));
}

void TestBidiLines::otherLinesAreLeftAlone()
{
    show(u"print('bread')\n"_s);
    QVERIFY(!m_editor->bidiLines().xOf(3));
    QVERIFY(!m_editor->bidiLines().placeAt({20, 5}));
}

void TestBidiLines::clickPutsTheCursorWhereTheLetterIs()
{
    show(u"print('שלום עולם', word)\n"_s);
    for (const QString &before : {u"pri"_s, u"print('שלום עולם'"_s, u"print('שלום עולם', wo"_s}) {
        QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, pointAt(before));
        QCOMPARE(m_editor->SendScintilla(QsciScintillaBase::SCI_GETCURRENTPOS),
                 long(before.toUtf8().size()));
    }
}

void TestBidiLines::draggingSelectsFromThere()
{
    show(u"print('שלום עולם', word)\n"_s);
    QWidget *view = m_editor->viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, pointAt(u"print('שלום עולם', "_s));
    QTest::mouseMove(view, pointAt(u"print('שלום עולם', word"_s));
    QTest::mouseRelease(view, Qt::LeftButton, {}, pointAt(u"print('שלום עולם', word"_s));
    QTRY_COMPARE(m_editor->selectedText(), u"word"_s);
}

void TestBidiLines::doubleClickTakesTheWord()
{
    show(u"print('שלום עולם', word)\n"_s);
    QTest::mouseDClick(m_editor->viewport(), Qt::LeftButton, {},
                       pointAt(u"print('שלום עולם', wo"_s));
    const long begin = m_editor->SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART);
    const long end = m_editor->SendScintilla(QsciScintillaBase::SCI_GETSELECTIONEND);
    QCOMPARE(m_editor->text().toUtf8().mid(begin, end - begin), QByteArray("word"));
}

QTEST_MAIN(TestBidiLines)
#include "tst_bidilines.moc"
