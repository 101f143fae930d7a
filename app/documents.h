// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/unsavedtexts.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

class QWidget;

namespace run
{
class Program;
}

namespace app
{

class CodeArea;
class RunController;

/// Opens, saves and watches the files of the window; asks before an edit would be lost.
class Documents : public QObject
{
    Q_OBJECT

public:
    Documents(RunController *controller, CodeArea *code, QWidget *window);

    /// Opens one or two files in the place of those that are open. False if the person would rather
    /// keep their edits.
    bool open(const QStringList &files);
    /// The same, with texts that were never saved in the editors.
    bool openTexts(const std::vector<OpenText> &texts);
    void openWithDialog();
    void compareWithDialog();
    void compareWith(const QString &file);
    void closeComparison();
    /// The last run, with its text as it was, stands before the present one.
    void showLastRun();
    /// The program that can be written and run: the one in front, unless that is a kept run.
    int present() const;
    /// The first of two programs becomes the second; unsaved edits and runs stay.
    void swap();

    bool save();
    bool saveAs();
    /// True if nothing is unsaved, or the person saved it or lets it go.
    bool mayLeave();

    QStringList files() const;
    static QStringList recentFiles();

    /// Takes the editors' texts as the programs to run. False, and why is shown in the code, if one
    /// of them cannot run.
    bool adoptEdits();
    /// Shows what is wrong with a text that is being edited.
    void check(int number);

Q_SIGNALS:
    void opened();
    void swapped();
    void namesChanged();
    void recentFilesChanged();

private:
    void show();
    void hideLastRun();
    QStringList names() const;
    void showProblems(int number);
    void showProblems(int number, const run::Program &program, bool hasText);
    void remember(const QString &file);
    void watch();
    void rememberContents();
    void look();
    void offerReload(int number);
    bool givesUpChanges(const QString &name);
    void take(int number, run::Program program);
    bool saveTo(const QString &path);
    QString askForFile(const QString &title);

    RunController *m_controller;
    CodeArea *m_code;
    QWidget *m_window;
    QFileSystemWatcher m_watcher;
    QTimer m_look;
    QHash<QString, QByteArray> m_onDisk; ///< by path: what was there when we looked last
};

} // namespace app
