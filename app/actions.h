// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QActionGroup>
#include <QCoreApplication>
#include <QList>

class QAction;
class QWidget;

namespace app
{

/// Everything a person can ask the window to do, with its words, icon and keys.
struct Actions {
    Q_DECLARE_TR_FUNCTIONS(Actions)

public:
    explicit Actions(QWidget *window);

    QAction *open;
    QAction *save;
    QAction *saveAs;
    QAction *exportFigure;
    QAction *exportTrace;
    QAction *quit;

    QAction *undo; ///< of the text; their keys are the editor's own
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *goToLine;
    QAction *toggleComments;

    QAction *run; ///< Run, Pause or Continue, whichever fits
    QAction *restart;
    QAction *step;
    QAction *stepLine;
    QAction *stop;
    QAction *live;
    QAction *instant;

    QAction *first;
    QAction *back;
    QAction *forward;
    QAction *last;
    QAction *previousTask;
    QAction *nextTask;

    QAction *mark;
    QAction *previousMark;
    QAction *nextMark;
    QAction *clearMarks;

    QAction *nextPane;
    QAction *previousPane;
    QAction *resetLayout;
    QAction *metadata; ///< checked while the lesson's metadata is shown

    QAction *findTask;
    QAction *filterLanes;
    QAction *timeAxis;
    QAction *stepsAxis;
    QAction *systemTheme;
    QAction *lightTheme;
    QAction *darkTheme;
    QList<QAction *> textSizes; ///< data(): the scale
    QList<QAction *> languages; ///< data(): the language as app/language.h names it
    QAction *present;
    QAction *hideFuture; ///< while presenting

    QAction *compareLastRun;
    QAction *compareTwin;
    QAction *compareFile;
    QAction *sideBySide;
    QAction *nextDifference;
    QAction *previousDifference;
    QAction *swap;
    QAction *closeComparison;

    QAction *keys;
    QAction *about;

    /// The actions that depend on the theme get their icons anew.
    void updateIcons();

private:
    QAction *add(const QString &text, const QString &tip, const QKeySequence &key = {});
    /// An action whose key works in the text only: the text sees to it.
    QAction *addOfText(const QString &text, const QKeySequence &key);
    QAction *addChoice(QActionGroup *group, const QString &text, const QString &tip);

    QWidget *m_window;
};

} // namespace app
