// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/common/sampletraces.h"
#include "ui/figure/figure.h"
#include "ui/figure/figuredialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace figure;
using timeline::ShownRun;

namespace {

ShownRun shown(const samples::TracePointer &trace, const char *title, const char *file)
{
    return {samples::modelOf(trace), QString::fromUtf8(title), QString::fromUtf8(file)};
}

std::vector<ShownRun> watches()
{
    return {shown(samples::serialWatches(), "In a row", "serial_watches.py"),
            shown(samples::gatheredWatches(), "Gathered", "gathered_watches.py")};
}

QImage imageOf(const QByteArray &png)
{
    return QImage::fromData(png, "PNG");
}

QString elementText(const QByteArray &svg, QStringView name)
{
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            return reader.readElementText();
    }
    return {};
}

QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            texts << reader.readElementText().trimmed();
    }
    return texts;
}

} // namespace

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameBytesEveryTime_data();
    void theSameBytesEveryTime();
    void theSameBytesInAnotherProcess_data();
    void theSameBytesInAnotherProcess();
    void presetsHaveTheirSizes_data();
    void presetsHaveTheirSizes();
    void pngIsLargerByItsScale();
    void svgExplainsItself();
    void svgSurvivesNamesWithMarkup();
    void aComparisonIsUnderItsSentence();
    void titleSubtitleAndCaptionCanBeGiven();
    void theLegendNamesWhatIsThere();
    void theAxisSaysItsUnit_data();
    void theAxisSaysItsUnit();
    void aRangeShowsOnlyThatPart();
    void themesDiffer();
    void statesAreToldApartWithoutColour();
    void filesAreWrittenByTheirEnding();
    void aFileThatCannotBeWrittenIsSaid();
    void wordsOfTheCommandLine();
    void theDialogOffersWhatTheWindowShows();
};

void TestFigure::theSameBytesEveryTime_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("png") << Format::Png;
    QTest::newRow("svg") << Format::Svg;
    QTest::newRow("pdf") << Format::Pdf;
}

void TestFigure::theSameBytesEveryTime()
{
    QFETCH(Format, format);
    const QByteArray first = render(watches(), {}, format);
    QVERIFY(first.size() > 5000);
    QTest::qWait(format == Format::Pdf ? 1100 : 0); // a PDF's dates have a second's grain
    QVERIFY(first == render(watches(), {}, format));
}

void TestFigure::theSameBytesInAnotherProcess_data()
{
    theSameBytesEveryTime_data();
}

void TestFigure::theSameBytesInAnotherProcess()
{
    QFETCH(Format, format);
    const QTemporaryDir folder;
    const QString name = QLatin1String(QTest::currentDataTag());
    const QString path = folder.filePath(QStringLiteral("other.") + name);
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path});
    QVERIFY(other.waitForFinished());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == render(watches(), {}, format));
}

void TestFigure::presetsHaveTheirSizes_data()
{
    QTest::addColumn<Preset>("preset");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("fixed");
    QTest::newRow("slide") << Preset::Slide << 1280 << true;
    QTest::newRow("page") << Preset::Page << 720 << false;
    QTest::newRow("column") << Preset::Column << 400 << false;
}

void TestFigure::presetsHaveTheirSizes()
{
    QFETCH(Preset, preset);
    QFETCH(int, width);
    QFETCH(bool, fixed);
    FigureOptions options;
    options.preset = preset;
    const QSize few = sizeOf(watches(), options);
    const QSize many = sizeOf({shown(samples::manyTasks(60, 2), "Many", "many.py")}, options);
    QCOMPARE(few.width(), width);
    QCOMPARE(many.width(), width);
    QCOMPARE(few.height() == many.height(), fixed);
    if (fixed)
        QCOMPARE(few, QSize(1280, 720));
}

void TestFigure::pngIsLargerByItsScale()
{
    FigureOptions options;
    for (const double scale : {1.0, 2.0, 4.0}) {
        options.scale = scale;
        QCOMPARE(imageOf(render(watches(), options, Format::Png)).size(), QSize(1280, 720) * scale);
    }
}

void TestFigure::svgExplainsItself()
{
    const QByteArray svg = render(watches(), {}, Format::Svg);
    QVERIFY(QSvgRenderer(svg).isValid());
    QCOMPARE(elementText(svg, u"title"), QStringLiteral("In a row · Gathered"));
    const QString description = elementText(svg, u"desc");
    for (const char *words : {"In a row (serial_watches.py): 1 task in 2.00 s", "Gathered (gathered_watches.py): 3 tasks in 1.00 s",
                              "WAITING timer 1.00 s", "FINISHED"})
        QVERIFY2(description.contains(QString::fromUtf8(words)), words);
    QVERIFY(svg.contains("width=\"338.667mm\"")); // 1280 pixels at 96 to the inch
}

void TestFigure::svgSurvivesNamesWithMarkup()
{
    FigureOptions options;
    options.title = QStringLiteral("a < b & \"c\" > d");
    const QByteArray svg = render(watches(), options, Format::Svg);
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(elementText(svg, u"title"), options.title);
    QVERIFY(textsOf(svg).contains(options.title));
}

void TestFigure::aComparisonIsUnderItsSentence()
{
    const QStringList texts = textsOf(render(watches(), {}, Format::Svg));
    QVERIFY(texts.contains(QStringLiteral("Gathered finishes 1.00 s sooner (2.0× faster): the two waits overlap.")));
    QVERIFY(texts.contains(QStringLiteral("In a row")));
    QVERIFY(texts.contains(QStringLiteral("2.00 s")));
    QVERIFY(texts.contains(QStringLiteral("1.00 s")));
}

void TestFigure::titleSubtitleAndCaptionCanBeGiven()
{
    FigureOptions options;
    options.title = QStringLiteral("My title");
    options.subtitle = QStringLiteral("My subtitle");
    options.caption = QStringLiteral("My caption");
    const QStringList texts = textsOf(render(watches(), options, Format::Svg));
    for (const QString &words : {options.title, options.subtitle, options.caption})
        QVERIFY(texts.contains(words));
    const QStringList own = textsOf(render(watches(), {}, Format::Svg));
    QVERIFY(own.contains(QStringLiteral("serial_watches.py, gathered_watches.py · seed 0 · Awaitscope")));
}

void TestFigure::theLegendNamesWhatIsThere()
{
    const QStringList calm = textsOf(render(watches(), {}, Format::Svg));
    QVERIFY(calm.contains(QStringLiteral("WAITING, with its reason")));
    QVERIFY(!calm.contains(QStringLiteral("BLOCKING THE LOOP")));
    QVERIFY(!calm.contains(QStringLiteral("queue depth")));
    const QStringList blocked = textsOf(render({shown(samples::blockingReport(), "", "r.py")}, {}, Format::Svg));
    QVERIFY(blocked.contains(QStringLiteral("BLOCKING THE LOOP")));
    QVERIFY(blocked.contains(QStringLiteral("READY")));
    QVERIFY(textsOf(render({shown(samples::shop(), "", "s.py")}, {}, Format::Svg)).contains(QStringLiteral("queue depth")));
}

void TestFigure::theAxisSaysItsUnit_data()
{
    QTest::addColumn<ui::Axis>("axis");
    QTest::addColumn<double>("to");
    QTest::addColumn<QString>("words");
    QTest::newRow("seconds") << ui::Axis::Time << 2.0 << QStringLiteral("time since the start of the run, in seconds");
    QTest::newRow("milliseconds") << ui::Axis::Time << 0.2 << QStringLiteral("time since the start of the run, in milliseconds");
    QTest::newRow("turns") << ui::Axis::Steps << 5.0 << QStringLiteral("turns of the event loop");
}

void TestFigure::theAxisSaysItsUnit()
{
    QFETCH(ui::Axis, axis);
    QFETCH(double, to);
    FigureOptions options;
    options.axis = axis;
    options.range = std::pair(0.0, to);
    QFETCH(QString, words);
    const QStringList texts = textsOf(render(watches(), options, Format::Svg));
    QVERIFY2(texts.contains(words), qPrintable(texts.join(u'|')));
    QVERIFY(texts.filter(axis == ui::Axis::Steps ? QStringLiteral("turn 0") : QStringLiteral("0 ")).size() > 0);
}

void TestFigure::aRangeShowsOnlyThatPart()
{
    FigureOptions options;
    options.range = std::pair(0.3, 0.7);
    options.at = ui::Playhead::Moment{std::chrono::milliseconds(500)};
    const QStringList texts = textsOf(render(watches(), options, Format::Svg));
    QVERIFY(!texts.contains(QStringLiteral("2.00 s")));
    QVERIFY(texts.contains(QStringLiteral("300 ms")));
    QVERIFY2(texts.contains(QStringLiteral("0.500 s")), "the playhead's badge");
}

void TestFigure::themesDiffer()
{
    FigureOptions options;
    QCOMPARE(imageOf(render(watches(), options, Format::Png)).pixelColor(2, 2), ui::theme(ui::ThemeKind::Light).background);
    options.theme = ui::ThemeKind::Dark;
    QCOMPARE(imageOf(render(watches(), options, Format::Png)).pixelColor(2, 2), ui::theme(ui::ThemeKind::Dark).background);
}

void TestFigure::statesAreToldApartWithoutColour()
{
    const ui::Theme &print = ui::theme(ui::ThemeKind::Print);
    const auto grey = [](const QColor &colour) { return qGray(colour.rgb()); };
    QVERIFY(grey(print.waitingPale) - grey(print.running) > 120);
    QVERIFY(grey(print.blocking) - grey(print.running) > 100);
    QVERIFY(grey(print.blocking) - grey(print.blockingOutline) > 80);
    QVERIFY(grey(print.readyPale) - grey(print.ready) > 80);
}

void TestFigure::filesAreWrittenByTheirEnding()
{
    const QTemporaryDir folder;
    for (const char *name : {"a.png", "b.svg", "c.PDF"}) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QCOMPARE(write(path, watches(), {}), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), render(watches(), {}, *formatOf(path)));
    }
}

void TestFigure::aFileThatCannotBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    const QString unknown = folder.filePath(QStringLiteral("a.gif"));
    QVERIFY(write(unknown, watches(), {}).contains(QStringLiteral(".png, .svg or .pdf")));
    QVERIFY(!QFile::exists(unknown));
    const QString nowhere = folder.filePath(QStringLiteral("missing/a.png"));
    QVERIFY(write(nowhere, watches(), {}).startsWith(nowhere));
}

void TestFigure::wordsOfTheCommandLine()
{
    QCOMPARE(themeNamed(u"print"), ui::ThemeKind::Print);
    QCOMPARE(themeNamed(u"Print"), std::nullopt);
    QCOMPARE(presetNamed(u"column"), Preset::Column);
    QCOMPARE(presetNamed(u""), std::nullopt);
    QCOMPARE(formatOf(QStringLiteral("x.svg")), Format::Svg);
}

void TestFigure::theDialogOffersWhatTheWindowShows()
{
    const FigureDialog::View view{ui::Axis::Time, {0.5, 1.5}, ui::Playhead::Moment{std::chrono::milliseconds(700)}};
    FigureDialog dialog(watches(), view);
    dialog.show();
    QCOMPARE(dialog.suffix(), QStringLiteral(".png"));
    QCOMPARE(dialog.options().at, view.at);
    QVERIFY(!dialog.options().range);
    for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
        box->toggle();
    QVERIFY(dialog.options().range == view.range);
    QVERIFY(!dialog.options().at);
    const auto boxes = dialog.findChildren<QComboBox *>();
    for (QComboBox *box : boxes)
        box->setCurrentIndex(box->count() - 1);
    QCOMPARE(dialog.suffix(), QStringLiteral(".pdf"));
    QCOMPARE(dialog.options().theme, ui::ThemeKind::Print);
    QCOMPARE(dialog.options().preset, Preset::Column);
    QVERIFY2(!dialog.options().range, "a part of the Time axis is none of the Steps axis");
    bool previewed = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        previewed |= !label->pixmap().isNull();
    QVERIFY(previewed);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write") == 0)
        return write(QString::fromLocal8Bit(argv[2]), watches(), {}).isEmpty() ? 0 : 1;
    TestFigure test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_figure.moc"
