// SPDX-License-Identifier: GPL-3.0-or-later
// A whole lesson by mouse and keyboard: open, run, step, select, and save the figure.
#include "app/codearea.h"
#include "app/mainwindow.h"
#include "app/runcontroller.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"
#include "ui/figure/figuredialog.h"
#include "ui/inspector/taskpane.h"
#include "ui/lessons/lessonmodel.h"
#include "ui/lessons/lessonpane.h"
#include "ui/output/outputmodel.h"
#include "ui/output/outputpane.h"
#include "ui/timeline/runpane.h"
#include "ui/timeline/timeline.h"
#include "ui/timeline/timelineplot.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QImage>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace app;
using namespace std::chrono_literals;
using State = RunController::State;

class TestLesson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aLessonFromTheListToTheFigure();

private:
    void openLesson(const QString &title);
    void press(const QString &button);
    void openTab(const QString &title);
    QPoint placeOf(trace::Id task) const;
    /// Goes through both dialogs and saves the figure to this file.
    void saveFigure(const QString &path, figure::Format format);

    template <class Dialog> void whenOpen(std::function<void(Dialog *)> act);

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestLesson::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"AwaitscopeTests"_s);
    QCoreApplication::setApplicationName(u"tst_lesson"_s);
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestLesson::openLesson(const QString &title)
{
    const auto *pane = m_window->findChild<ui::lessons::LessonPane *>();
    QListView *list = pane->list();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data().toString() == title) {
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(index).center());
            return;
        }
    }
    QFAIL("no such lesson");
}

void TestLesson::press(const QString &button)
{
    // After a dialog the tool bar may still have to be laid out.
    QToolButton *found = nullptr;
    const bool isThere = QTest::qWaitFor([&] {
        for (QToolButton *each : m_window->findChildren<QToolButton *>()) {
            if (each->isVisible() && each->text() == button) {
                found = each;
            }
        }
        return found != nullptr;
    });
    QVERIFY2(isThere, qPrintable(u"no button "_s + button));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestLesson::openTab(const QString &title)
{
    for (QTabBar *bar : m_window->findChildren<QTabBar *>()) {
        for (int tab = 0; tab < bar->count(); ++tab) {
            if (bar->tabText(tab) == title) {
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
                return;
            }
        }
    }
    QFAIL("no such tab");
}

/// The middle of a task's lane in the plot.
QPoint TestLesson::placeOf(trace::Id task) const
{
    const timeline::RunPane &pane =
        *m_window->findChild<timeline::Timeline *>()->plot().panes().front();
    const int row = pane.layout().rowOf(timeline::Row::Kind::Task, task);
    const QRectF area = pane.rowArea(pane.layout().rows()[size_t(row)]);
    return area.center().toPoint();
}

template <class Dialog> void TestLesson::whenOpen(std::function<void(Dialog *)> act)
{
    QTimer::singleShot(0, this, [this, act] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            act(dialog);
        } else {
            whenOpen<Dialog>(act);
        }
    });
}

void TestLesson::saveFigure(const QString &path, figure::Format format)
{
    whenOpen<figure::FigureDialog>([this, path, format](figure::FigureDialog *dialog) {
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
            if (box->itemText(0).startsWith(u"PNG"_s)) {
                box->setCurrentIndex(box->findData(int(format)));
            }
        }
        whenOpen<QFileDialog>([path](QFileDialog *files) {
            files->selectFile(path);
            QMetaObject::invokeMethod(files, "accept");
        });
        QTest::mouseClick(
            dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
            Qt::LeftButton);
    });
    press(u"Figure…"_s);
}

void TestLesson::aLessonFromTheListToTheFigure()
{
    openLesson(u"Two watches gathered"_s);
    QCOMPARE(m_window->controller()->scenario(0)->fileName(), u"gathered_watches.py"_s);
    QVERIFY(m_window->code()->currentPane()->source().contains(u"gather"_s));

    press(u"Instant"_s);
    press(u"Run"_s);
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
    QTRY_VERIFY(m_window->controller()->active()->isSettled());
    const auto *output = m_window->findChild<ui::output::OutputPane *>()->model();
    QCOMPARE(output->rowCount(), 2);

    // From the beginning step by step: the playhead never goes back, and the code follows it.
    auto *timeline = m_window->findChild<timeline::Timeline *>();
    timeline->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_window->playhead().time(), trace::Time(0s));
    QCOMPARE(output->pastLines(), 0);
    bool wasAtGather = false;
    for (int step = 0; step < 20 && m_window->playhead().time() < 1s; ++step) {
        const auto before = m_window->playhead().moment();
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QVERIFY(m_window->playhead().time() >= before.time);
        for (const ui::code::TaskMarker &marker : m_window->code()->currentPane()->markers()) {
            const QString line = m_window->code()->currentPane()->editor()->text(marker.line - 1);
            wasAtGather = wasAtGather || line.contains(u"asyncio.gather"_s);
        }
    }
    QCOMPARE(m_window->playhead().time(), trace::Time(1s));
    QVERIFY(wasAtGather);

    // A click on a lane selects its task everywhere.
    const trace::Entities &entities = m_window->controller()->active()->model()->entities();
    trace::Id wristWatch = 0;
    for (const trace::TaskInfo &task : entities.tasks()) {
        if (entities.label(task.id).find("wrist") != std::string::npos) {
            wristWatch = task.id;
        }
    }
    QVERIFY(wristWatch != 0);
    QTest::mouseClick(const_cast<timeline::TimelinePlot *>(&timeline->plot()), Qt::LeftButton, {},
                      placeOf(wristWatch));
    openTab(u"Task"_s);
    const auto *inspector = m_window->findChild<ui::inspector::TaskPane *>();
    QTRY_VERIFY2(inspector->story().contains(u"wrist"_s), qPrintable(inspector->story()));

    const QString png = m_folder.filePath(u"lesson.png"_s);
    saveFigure(png, figure::Format::Png);
    const QImage picture(png);
    QVERIFY(picture.width() >= 1280 && picture.height() >= 720);
    int running = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            running += picture.pixelColor(x, y) == ui::theme(ui::ThemeKind::Light).running;
        }
    }
    QVERIFY(running > 0);

    const QString svg = m_folder.filePath(u"lesson.svg"_s);
    saveFigure(svg, figure::Format::Svg);
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString words;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters) {
            words += xml.text();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(words.contains(u"Two watches gathered"_s));
    QVERIFY(words.contains(u"gathered_watches.py"_s));
    QVERIFY(m_window->close());
}

QTEST_MAIN(TestLesson)
#include "tst_lesson.moc"
