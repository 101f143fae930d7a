// SPDX-License-Identifier: GPL-3.0-or-later
// What is open, changed, closed and opened again: nothing that was written gets lost.
#include "app/codearea.h"
#include "app/documents.h"
#include "app/mainwindow.h"
#include "app/runcontroller.h"
#include "ui/code/codepane.h"
#include "ui/code/editor.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace app;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void closingAsksAboutEdits_data();
    void closingAsksAboutEdits();
    void openFilesAndPlacesComeBack();
    void aSessionWhoseFileIsGoneIsNotOpened();
    void unsavedTextOutlivesACrash();
    void unsavedTextOfAnOpenWindowIsItsOwn();
    void unsavedTextIsAskedAboutAgainLater();
    void savedTextIsNotOffered();
    void aFileThatIsReplacedIsTakenOver();
    void aChangeOnDiskIsAskedAboutWhereThereAreEdits_data();
    void aChangeOnDiskIsAskedAboutWhereThereAreEdits();
    void otherFilesInTheFolderChangeNothing();
    void theTitleSaysWhatIsUnsaved();

private:
    QString write(const QString &name, const QByteArray &text);
    QByteArray contentOf(const QString &file);
    ui::code::Editor *editor(int number = 0) const;
    void type(const QString &text);
    void openWindow();
    /// The next message box is answered by the button with this text.
    void answer(const QString &button);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_asked; ///< by the last message box
};

void TestSession::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"AwaitscopeTests"_s);
    QCoreApplication::setApplicationName(u"tst_session"_s);
}

void TestSession::init()
{
    QSettings().clear();
    QDir(MainWindow::unsavedFolder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    m_asked.clear();
    openWindow();
}

void TestSession::cleanup()
{
    m_window.reset();
}

void TestSession::openWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QString TestSession::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(text);
    return file.fileName();
}

QByteArray TestSession::contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ui::code::Editor *TestSession::editor(int number) const
{
    return m_window->code()->pane(number)->editor();
}

void TestSession::type(const QString &text)
{
    editor()->setFocus();
    editor()->setCursorPosition(0, 0);
    editor()->insert(text);
}

void TestSession::answer(const QString &button)
{
    QTimer::singleShot(0, this, [this, button] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box) {
            answer(button);
            return;
        }
        m_asked = box->text();
        if (button.isEmpty()) {
            QTest::keyClick(box, Qt::Key_Return);
            return;
        }
        for (QAbstractButton *each : box->buttons()) {
            if (each->text().remove(u'&') == button) {
                each->click();
                return;
            }
        }
        box->reject();
    });
}

void TestSession::closingAsksAboutEdits_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QByteArray>("saved");
    QTest::newRow("save") << u"Save"_s << true << QByteArray("# new\nprint(1)\n");
    QTest::newRow("discard") << u"Discard"_s << true << QByteArray("print(1)\n");
    QTest::newRow("cancel") << u"Cancel"_s << false << QByteArray("print(1)\n");
}

void TestSession::closingAsksAboutEdits()
{
    QFETCH(QString, button);
    QFETCH(bool, closes);
    QFETCH(QByteArray, saved);
    const QString file = write(u"one.py"_s, "print(1)\n");
    m_window->open({file});
    type(u"# new\n"_s);
    answer(button);
    QCOMPARE(m_window->close(), closes);
    QVERIFY2(m_asked.contains(u"one.py"_s), qPrintable(m_asked));
    QCOMPARE(contentOf(file), saved);
    if (!closes) {
        QCOMPARE(editor()->text(), u"# new\nprint(1)\n"_s);
    }
}

void TestSession::openFilesAndPlacesComeBack()
{
    const QString one = write(u"one.py"_s, QByteArray("print(1)\n").repeated(200));
    const QString two = write(u"two.py"_s, QByteArray("print(2)\n").repeated(200));
    m_window->open({one, two});
    m_window->code()->setCurrent(1);
    editor(1)->setCursorPosition(120, 3);
    editor(1)->setFirstVisibleLine(110);
    const int top = editor(1)->firstVisibleLine();
    QVERIFY(top > 0);
    QVERIFY(m_window->close());

    openWindow();
    m_window->openSession();
    QCOMPARE(m_window->documents()->files(), (QStringList{one, two}));
    QCOMPARE(m_window->code()->current(), 1);
    int line = 0;
    int column = 0;
    editor(1)->getCursorPosition(&line, &column);
    QCOMPARE(line, 120);
    QCOMPARE(column, 3);
    QCOMPARE(editor(1)->firstVisibleLine(), top);
}

void TestSession::aSessionWhoseFileIsGoneIsNotOpened()
{
    const QString file = write(u"gone.py"_s, "print(1)\n");
    m_window->open({file});
    QVERIFY(m_window->close());
    QFile::remove(file);
    openWindow();
    m_window->openSession();
    QVERIFY(m_window->controller()->isComparison()); // the watches, as at the first start
    QVERIFY(!Documents::recentFiles().contains(file));
}

void TestSession::unsavedTextOutlivesACrash()
{
    const QString one = write(u"one.py"_s, "print(1)\n");
    const QString two = write(u"two.py"_s, "print(2)\n");
    m_window->open({one, two});
    type(u"# écrit\n"_s);
    QTRY_VERIFY(!QDir(MainWindow::unsavedFolder()).isEmpty());
    m_window.reset(); // not closed: as in a crash, nobody was asked

    openWindow();
    answer(u"Restore"_s);
    QVERIFY(m_window->offerUnsaved());
    QVERIFY2(m_asked.contains(u"one.py"_s) && !m_asked.contains(u"two.py"_s), qPrintable(m_asked));
    QCOMPARE(m_window->documents()->files(), (QStringList{one, two}));
    QCOMPARE(editor()->text(), u"# écrit\nprint(1)\n"_s);
    QVERIFY(m_window->code()->pane(0)->isModified());
    QVERIFY(!m_window->code()->pane(1)->isModified());
    QCOMPARE(contentOf(one), QByteArray("print(1)\n"));
    // Undo goes back to what is on disk.
    editor()->undo();
    QCOMPARE(editor()->text(), u"print(1)\n"_s);
    editor()->redo();

    // It is still unsaved: a second crash loses nothing either.
    m_window.reset();
    openWindow();
    answer(u"Discard"_s);
    QVERIFY(!m_window->offerUnsaved());
    QVERIFY(!m_window->offerUnsaved()); // without asking: there is nothing left
}

void TestSession::unsavedTextOfAnOpenWindowIsItsOwn()
{
    m_window->open({write(u"one.py"_s, "print(1)\n")});
    type(u"# new\n"_s);
    QTRY_VERIFY(!QDir(MainWindow::unsavedFolder()).isEmpty());
    MainWindow second;
    QVERIFY(!second.offerUnsaved());
    editor()->setModified(false);
}

void TestSession::unsavedTextIsAskedAboutAgainLater()
{
    m_window->open({write(u"one.py"_s, "print(1)\n")});
    type(u"# new\n"_s);
    QTRY_VERIFY(!QDir(MainWindow::unsavedFolder()).isEmpty());
    m_window.reset();
    openWindow();
    answer(u"Ask Again Later"_s);
    QVERIFY(!m_window->offerUnsaved());
    QVERIFY(m_window->close());
    openWindow();
    answer(u"Restore"_s);
    QVERIFY(m_window->offerUnsaved());
    QCOMPARE(editor()->text(), u"# new\nprint(1)\n"_s);
    editor()->setModified(false);
}

void TestSession::savedTextIsNotOffered()
{
    const QString file = write(u"one.py"_s, "print(1)\n");
    m_window->open({file});
    type(u"# new\n"_s);
    QTRY_VERIFY(!QDir(MainWindow::unsavedFolder()).isEmpty());
    m_window->actions().save->trigger();
    QCOMPARE(contentOf(file), QByteArray("# new\nprint(1)\n"));
    QTRY_VERIFY(QDir(MainWindow::unsavedFolder()).isEmpty());
    m_window.reset();
    openWindow();
    QVERIFY(!m_window->offerUnsaved());
}

void TestSession::aFileThatIsReplacedIsTakenOver()
{
    const QString file = write(u"one.py"_s, "print('old')\n");
    m_window->open({file});
    // As editors do it: the old file goes, another comes under its name.
    QVERIFY(QFile::remove(file));
    QTest::qWait(0);
    QFile::rename(write(u"one.py~"_s, "print('new')\n"), file);
    QTRY_COMPARE(editor()->text(), u"print('new')\n"_s);
    QVERIFY(!m_window->code()->pane(0)->isModified());
    editor()->undo();
    QCOMPARE(editor()->text(), u"print('old')\n"_s);
    editor()->redo();
    QVERIFY(!m_window->code()->pane(0)->isModified());
}

void TestSession::aChangeOnDiskIsAskedAboutWhereThereAreEdits_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("text");
    QTest::newRow("the file's") << u"Take the File's"_s << u"print('new')\n"_s;
    QTest::newRow("mine") << u"Keep Mine"_s << u"# mine\nprint('old')\n"_s;
    QTest::newRow("Enter") << QString() << u"# mine\nprint('old')\n"_s;
}

void TestSession::aChangeOnDiskIsAskedAboutWhereThereAreEdits()
{
    QFETCH(QString, button);
    QFETCH(QString, text);
    const QString file = write(u"one.py"_s, "print('old')\n");
    m_window->open({file});
    type(u"# mine\n"_s);
    answer(button);
    write(u"one.py"_s, "print('new')\n");
    QTRY_VERIFY(!m_asked.isEmpty());
    QTRY_COMPARE(editor()->text(), text);
    // What was answered holds until the file changes again.
    if (m_window->code()->isModified()) {
        answer(u"Take the File's"_s);
        write(u"one.py"_s, "print('newest')\n");
        QTRY_COMPARE(editor()->text(), u"print('newest')\n"_s);
    }
}

void TestSession::otherFilesInTheFolderChangeNothing()
{
    m_window->open({write(u"one.py"_s, "print(1)\n")});
    type(u"# mine\n"_s);
    QFileSystemWatcher watcher({m_folder->path()});
    QSignalSpy changed(&watcher, &QFileSystemWatcher::directoryChanged);
    write(u"other.py"_s, "pass\n");
    QTRY_VERIFY(!changed.isEmpty());
    // A question would stand in the way of this save.
    m_window->actions().save->trigger();
    QCOMPARE(contentOf(m_folder->filePath(u"one.py"_s)), QByteArray("# mine\nprint(1)\n"));
    QVERIFY(!m_window->code()->pane(0)->isModified());
}

void TestSession::theTitleSaysWhatIsUnsaved()
{
    m_window->open({write(u"one.py"_s, "print(1)\n")});
    QVERIFY(!m_window->isWindowModified());
    type(u"# new\n"_s);
    QVERIFY(m_window->isWindowModified());
    editor()->undo();
    QVERIFY(!m_window->isWindowModified());
    type(u"# new\n"_s);
    m_window->actions().save->trigger();
    QVERIFY(!m_window->isWindowModified());
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
