// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "app/runcontroller.h"
#include "ui/output/outputpane.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace app;
using State = RunController::State;

void WindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"AwaitscopeTests"_s);
    QCoreApplication::setApplicationName(QString::fromLatin1(metaObject()->className()));
    QSettings().clear();
}

void WindowTest::init()
{
    openWindow();
}

void WindowTest::openWindow()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowTest::cleanup()
{
    m_window.reset();
}

QString WindowTest::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(text);
    return file.fileName();
}

ui::output::OutputModel *WindowTest::output() const
{
    return m_window->findChild<ui::output::OutputPane *>()->model();
}

QString WindowTest::problem() const
{
    const auto *label = m_window->findChild<QLabel *>(u"problem"_s);
    return label->isVisible() ? label->text() : QString();
}

void WindowTest::runInstantly()
{
    m_window->controller()->setLive(false);
    m_window->actions().run->trigger();
    QTRY_COMPARE(m_window->controller()->state(), State::Ended);
    const Scenario *scenario = m_window->controller()->active();
    QTRY_VERIFY(scenario->isSettled());
}
