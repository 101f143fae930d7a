// SPDX-License-Identifier: GPL-3.0-or-later
// What takes its time says so, and can be stopped.
#include "tests/app/windowtest.h"

#include "app/chrometracefile.h"
#include "app/runcontroller.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QProgressDialog>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace app;
using State = RunController::State;

class TestLongWork : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void anInstantRunSaysHowFarItIs();
    void readingALongRunSaysHowFarItIsAndCanBeStopped();
    void aTraceIsWrittenWhole();
    void writingATraceCanBeCancelled();
    void aTraceThatCannotBeWrittenLeavesNothing();

private:
    /// A program with that many steps, each of some events.
    void openSteps(int steps);
    QString mode() const;
    void exportTo(const QString &path);
};

void TestLongWork::openSteps(int steps)
{
    m_window->open({write(u"steps.py"_s, QByteArray("import asyncio\n"
                                                    "async def main():\n"
                                                    "    for _ in range(STEPS):\n"
                                                    "        await asyncio.sleep(0)\n"
                                                    "asyncio.run(main())\n")
                                             .replace("STEPS", QByteArray::number(steps)))});
}

QString TestLongWork::mode() const
{
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->accessibleName().startsWith(u"Run: "_s)) {
            return label->text();
        }
    }
    return {};
}

void TestLongWork::anInstantRunSaysHowFarItIs()
{
    m_window->open({write(u"endless.py"_s, "import asyncio\n"
                                           "async def main():\n"
                                           "    for _ in range(20):\n"
                                           "        await asyncio.sleep(0)\n"
                                           "    while True:\n"
                                           "        pass\n"
                                           "asyncio.run(main())\n")});
    m_window->controller()->setLive(false);
    m_window->actions().run->trigger();
    QTRY_VERIFY2(mode().startsWith(u"running, "_s) && mode().contains(u" events"_s),
                 qPrintable(mode()));
    QVERIFY(m_window->actions().stop->isEnabled());
    m_window->actions().stop->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
    QTRY_VERIFY2(!mode().contains(u"running"_s), qPrintable(mode()));
}

void TestLongWork::readingALongRunSaysHowFarItIsAndCanBeStopped()
{
    openSteps(200'000);
    m_window->controller()->setLive(false);
    QString said;
    bool couldStop = false;
    // The moment it has ended; what was recorded is read a part in each frame.
    connect(m_window->controller(), &RunController::stateChanged, m_window.get(), [&] {
        const Scenario *scenario = m_window->controller()->active();
        if (said.isEmpty() && m_window->controller()->state() == State::Ended &&
            !scenario->isSettled()) {
            said = mode();
            couldStop = m_window->actions().stop->isEnabled();
            m_window->actions().stop->trigger();
        }
    });
    m_window->actions().run->trigger();
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY2(said.startsWith(u"reading the run: "_s), qPrintable(said));
    QVERIFY(couldStop);
    const Scenario *scenario = m_window->controller()->active();
    QVERIFY(scenario->isSettled());
    QVERIFY(scenario->model()->size() < scenario->model()->trace().size());
    QTRY_VERIFY2(mode().startsWith(u"stopped reading at "_s), qPrintable(mode()));
    QTRY_VERIFY(!m_window->actions().stop->isEnabled());
    // The next run is read as a whole again.
    openSteps(10);
    runInstantly();
    QVERIFY2(mode().startsWith(u"finished"_s), qPrintable(mode()));
}

void TestLongWork::exportTo(const QString &path)
{
    QSettings().setValue(u"exportFolder"_s, m_folder.path());
    const std::function<void()> choose = [this, path, &choose] {
        if (auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            files->selectFile(path);
            QMetaObject::invokeMethod(files, "accept");
        } else {
            QTimer::singleShot(0, this, choose);
        }
    };
    QTimer::singleShot(0, this, choose);
    m_window->actions().exportTrace->trigger();
}

void TestLongWork::aTraceIsWrittenWhole()
{
    openSteps(10);
    runInstantly();
    const QString path = m_folder.filePath(u"whole.json"_s);
    exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().trimmed().endsWith("]}"));
}

void TestLongWork::writingATraceCanBeCancelled()
{
    openSteps(100'000);
    runInstantly();
    QTimer canceller;
    QString said;
    connect(&canceller, &QTimer::timeout, this, [&] {
        if (auto *progress = m_window->findChild<QProgressDialog *>()) {
            said = progress->labelText();
            progress->cancel();
        }
    });
    canceller.start(0);
    exportTo(m_folder.filePath(u"cancelled.json"_s));
    QVERIFY2(said.startsWith(u"Writing cancelled.json: "_s), qPrintable(said));
    QCOMPARE(QDir(m_folder.path()).entryList({u"cancelled*"_s}), QStringList());
    QCOMPARE(m_window->controller()->state(), State::Ended);
}

void TestLongWork::aTraceThatCannotBeWrittenLeavesNothing()
{
    openSteps(10);
    runInstantly();
    const trace::Model &model = *m_window->controller()->active()->model();
    QCOMPARE(writeChromeTraceFile(m_folder.filePath(u"nowhere/run.json"_s), model),
             Writing::Failed);
    // A folder stands where the file should come.
    QVERIFY(QDir(m_folder.path()).mkpath(u"taken.json/inside"_s));
    QCOMPARE(writeChromeTraceFile(m_folder.filePath(u"taken.json"_s), model), Writing::Failed);
    QCOMPARE(QDir(m_folder.path()).entryList({u"*.part"_s}), QStringList());
}

QTEST_MAIN(TestLongWork)
#include "tst_longwork.moc"
