// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"

#include <QTemporaryDir>
#include <QtTest>

namespace ui::output
{
class OutputModel;
}

/// A test of the main window: each of its functions has a new one, shown, with settings of its own.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// A new one in the place of the one there is.
    void openWindow();
    /// A file in the test's folder; its path, empty if it cannot be written.
    QString write(const QString &name, const QByteArray &text);
    ui::output::OutputModel *output() const;
    /// What the window complains about; empty for nothing.
    QString problem() const;
    void runInstantly();

    QTemporaryDir m_folder;
    std::unique_ptr<app::MainWindow> m_window;
};
