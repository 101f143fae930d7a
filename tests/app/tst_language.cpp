// SPDX-License-Identifier: GPL-3.0-or-later
// The window in Spanish, and how its language is chosen.
#include "app/language.h"

#include "app/controlbar.h"
#include "app/mainwindow.h"
#include "app/runcontroller.h"
#include "core/trace/chrometrace.h"
#include "core/trace/findings/findings.h"
#include "tests/app/menuletters.h"
#include "ui/figure/figuredialog.h"
#include "ui/findings/findingmodel.h"
#include "ui/findings/findingpane.h"
#include "ui/inspector/taskpane.h"
#include "ui/now/nowpane.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QToolButton>
#include <QXmlStreamReader>
#include <QtTest>

#include <sstream>

using namespace Qt::StringLiterals;
using namespace app;
using namespace std::chrono_literals;
using State = RunController::State;

namespace
{

/// The English texts that have another text in Spanish.
QSet<QString> englishTexts()
{
    QSet<QString> texts;
    QFile file(QStringLiteral(TRANSLATION));
    if (!file.open(QIODevice::ReadOnly)) {
        return texts;
    }
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (text != source && source.contains(u' ')) {
                texts.insert(source.remove(u'&'));
            }
        }
    }
    return texts;
}

void collect(const QList<QAction *> &actions, QStringList &texts)
{
    for (const QAction *action : actions) {
        texts << action->text() << action->toolTip();
        if (action->menu()) {
            collect(action->menu()->actions(), texts);
        }
    }
}

QStringList textsIn(const QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            texts << label->text();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts << button->text();
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                texts << tabs->tabText(tab);
            }
        }
    }
    return texts;
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theDesktopsFirstKnownLanguageIsSpoken_data();
    void theDesktopsFirstKnownLanguageIsSpoken();
    void theMenuKeepsTheChoice();
    void menusAndPanesAreSpanish();
    void allControlsHaveRoomInASmallWindow();
    void lettersOfMenusDoNotClash();
    void lessonsAreSpanish();
    void wordsOfTheTraceAreSpanish();
    void findingsAreSpanish();
    void whatIsNotInTheLanguageIsToldInSpanish();
    void dialogsAreSpanish();
    void filesStayEnglish();

private:
    void open(const QString &lesson);

    std::unique_ptr<MainWindow> m_window;
};

void TestLanguage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"AwaitscopeTests"_s);
    QCoreApplication::setApplicationName(u"tst_language"_s);
    QSettings().clear();
    installLanguage(u"es"_s);
}

void TestLanguage::cleanup()
{
    m_window.reset();
}

void TestLanguage::open(const QString &lesson)
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->open({lesson});
    m_window->controller()->setLive(false);
    m_window->actions().run->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
    QTRY_VERIFY(m_window->controller()->active()->isSettled());
}

void TestLanguage::theDesktopsFirstKnownLanguageIsSpoken_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QStringList>("preferred");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *name, const QString &chosen, const QStringList &preferred,
                        const QString &spoken) {
        QTest::newRow(name) << chosen << preferred << spoken;
    };
    row("Spanish desktop", {}, {u"es-ES"_s, u"en-US"_s}, u"es"_s);
    row("any Spanish", {}, {u"es-Latn-MX"_s}, u"es"_s);
    row("English before Spanish", {}, {u"en-GB"_s, u"es-ES"_s}, u"en"_s);
    row("unknown before Spanish", {}, {u"ca-ES"_s, u"es-ES"_s}, u"es"_s);
    row("C locale", {}, {u"C"_s}, u"en"_s);
    row("nothing known", {}, {}, u"en"_s);
    row("chosen", u"es"_s, {u"en-US"_s}, u"es"_s);
    row("chosen against the desktop", u"en"_s, {u"es-ES"_s}, u"en"_s);
}

void TestLanguage::theDesktopsFirstKnownLanguageIsSpoken()
{
    QFETCH(const QString, chosen);
    QFETCH(const QStringList, preferred);
    QTEST(spokenLanguage(chosen, preferred), "spoken");
}

void TestLanguage::theMenuKeepsTheChoice()
{
    m_window = std::make_unique<MainWindow>();
    const QList<QAction *> languages = m_window->actions().languages;
    QCOMPARE(languages.size(), 3);
    QVERIFY(languages[0]->isChecked());
    QTimer::singleShot(0, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        QVERIFY(box->text().contains(u"idioma"_s));
        box->accept();
    });
    languages[1]->trigger();
    QCOMPARE(chosenLanguage(), u"en"_s);
    m_window = std::make_unique<MainWindow>();
    QVERIFY(m_window->actions().languages[1]->isChecked());
    chooseLanguage({});
}

void TestLanguage::menusAndPanesAreSpanish()
{
    open(u"lesson:shop"_s);
    QStringList menus;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        menus += menu->text();
    }
    QCOMPARE(menus, QStringList({u"&Archivo"_s, u"E&dición"_s, u"&Ejecución"_s, u"&Ver"_s,
                                 u"&Lección"_s, u"A&yuda"_s}));
    const QSet<QString> english = englishTexts();
    QVERIFY(english.size() > 300);
    QStringList texts = textsIn(*m_window);
    collect(m_window->menuBar()->actions(), texts);
    QVERIFY(texts.contains(u"Línea de tiempo"_s));
    for (QString text : std::as_const(texts)) {
        QVERIFY2(!english.contains(text.remove(u'&')), qPrintable(text));
    }
}

void TestLanguage::allControlsHaveRoomInASmallWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1024, 700);
    m_window->show();
    m_window->open({u"lesson:loop_for_ever"_s});
    m_window->controller()->setLive(true);
    m_window->actions().run->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Running);
    m_window->playhead().moveTo(trace::Time{}); // offers the way back to live
    const auto *bar = m_window->findChild<ControlBar *>();
    QCOMPARE(bar->width(), 1024);
    const auto *more = bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
    QTRY_VERIFY(more && !more->isVisible());
    m_window->actions().run->trigger(); // Pause becomes Continue, which is longer
    QTRY_COMPARE(m_window->controller()->state(), State::Paused);
    QTRY_VERIFY(!more->isVisible());
    m_window->actions().stop->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
}

void TestLanguage::lettersOfMenusDoNotClash()
{
    m_window = std::make_unique<MainWindow>();
    const QStringList found = menuClashes(m_window->menuBar()->actions(), u"menu bar"_s);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLanguage::lessonsAreSpanish()
{
    m_window = std::make_unique<MainWindow>();
    m_window->open({u"lesson:serial_watches"_s});
    QVERIFY(m_window->windowTitle().startsWith(u"Dos relojes seguidos"_s));
    QStringList texts = textsIn(*m_window);
    QVERIFY(texts.contains(u"Cada reloj necesita un segundo. ¿Cuánto tardan los dos?"_s));
    collect(m_window->menuBar()->actions(), texts);
    QVERIFY(texts.contains(u"Con «Dos relojes con gather»"_s));
    QVERIFY(texts.contains(u"3 Esperar"_s));
}

void TestLanguage::wordsOfTheTraceAreSpanish()
{
    open(u"lesson:serial_watches"_s);
    m_window->playhead().moveTo(500ms);
    const auto *timeline = m_window->findChild<timeline::Timeline *>();
    QAccessibleInterface *lanes = QAccessible::queryAccessibleInterface(
        const_cast<timeline::TimelinePlot *>(&timeline->plot()));
    QTRY_VERIFY(lanes->childCount() > 1);
    QCOMPARE(lanes->child(0)->text(QAccessible::Name), u"Bucle de eventos"_s);
    QVERIFY(lanes->child(0)->text(QAccessible::Value).startsWith(u"Sondeo."_s));
    QCOMPARE(lanes->child(1)->text(QAccessible::Name), u"Tarea main"_s);
    QCOMPARE(lanes->child(1)->text(QAccessible::Value),
             u"EN ESPERA: temporizador 1.00 s, desde hace 0.50 s"_s);
    bool isSaid = false;
    for (const auto *label : m_window->findChildren<QLabel *>()) {
        isSaid = isSaid || label->text().contains(u"en espera"_s);
    }
    QVERIFY(isSaid); // in the status bar
    for (const auto *view : m_window->findChild<ui::now::NowPane *>()->findChildren<QWidget *>()) {
        if (!view->accessibleDescription().isEmpty()) {
            QVERIFY(view->accessibleDescription().contains(u"despierta en 0.50 s"_s));
        }
    }
}

void TestLanguage::findingsAreSpanish()
{
    open(u"lesson:blocking_report"_s);
    const auto *model = m_window->findChild<ui::findings::FindingPane *>()->model();
    QTRY_VERIFY(model->rowCount() > 0);
    const QString spoken = model->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"bloquea el bucle durante"_s), qPrintable(spoken));
    QVERIFY2(spoken.contains(u"Qué probar"_s), qPrintable(spoken));
}

void TestLanguage::whatIsNotInTheLanguageIsToldInSpanish()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"chat.py"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import socket\n");
    file.close();
    m_window = std::make_unique<MainWindow>();
    m_window->open({file.fileName()});
    QCOMPARE(m_window->findChild<QLabel *>(u"problem"_s)->text(),
             u"No se puede ejecutar: línea 1: el módulo 'socket' no está en el lenguaje de un "
             "escenario\nque una asyncio.Queue represente la conexión"_s);
}

void TestLanguage::dialogsAreSpanish()
{
    open(u"lesson:serial_watches"_s);
    QTimer::singleShot(0, this, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        const QStringList texts = textsIn(*dialog);
        dialog->close();
        const QSet<QString> english = englishTexts();
        QVERIFY(texts.contains(u"Guardar…"_s));
        QVERIFY(texts.contains(u"Cancelar"_s) || texts.contains(u"&Cancelar"_s));
        for (QString text : texts) {
            QVERIFY2(!english.contains(text.remove(u'&')), qPrintable(text));
        }
    });
    m_window->actions().exportFigure->trigger();
}

void TestLanguage::filesStayEnglish()
{
    open(u"lesson:serial_watches"_s);
    std::ostringstream out;
    trace::writeChromeTrace(out, *m_window->controller()->active()->model());
    const QString json = QString::fromStdString(out.str());
    QVERIFY(json.contains(u"Event loop"_s));
    QVERIFY(json.contains(u"timer 1.00 s"_s));
    QVERIFY(json.contains(u"FINISHED"_s));
    QVERIFY(!json.contains(u"temporizador"_s) && !json.contains(u"TERMINADA"_s));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
