// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QTime>

#include "core/run/program.h"
#include "core/run/run.h"
#include "core/run/settings.h"
#include "core/trace/model.h"

#include <memory>
#include <optional>

namespace app
{

/// One program that is open in the window, and the newest run of it with what that left.
class Scenario
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)

public:
    Scenario(QString file, run::Program program);
    ~Scenario();

    /// Where it was opened from: a path, or ":/lessons/shop.py".
    const QString &file() const { return m_file; }
    void setFile(const QString &file) { m_file = file; }
    QString fileName() const;
    QString title() const;
    /// As it was last opened or run; the editor may be further.
    const run::Program &program() const { return m_program; }
    /// Ends the run, if there is one, and forgets what it left: this is another program now.
    void setProgram(run::Program program);

    /// Null before the first run.
    run::Run *run() const { return m_run.get(); }
    const std::shared_ptr<trace::Model> &model() const { return m_model; }
    bool hasRun() const { return m_run != nullptr; }
    /// What the window shows of the run: all of it, or its beginning.
    std::shared_ptr<const trace::Model> shown() const;
    /// From now on only the first `events` events are shown, without a number all. True if shown() is another
    /// object than before; else it has only grown.
    bool show(std::optional<std::size_t> events);
    bool isActive() const; ///< running or paused

    /// Makes a new run in the place of the old one; it is not started yet.
    run::Run &createRun(const run::Settings &settings);
    void dropRun();
    /// Takes in at most `limit` events that were published since. True if there were any.
    bool update(std::size_t limit);
    /// The run with the program as it is, to be looked at beside a later one; it leaves none here.
    std::unique_ptr<Scenario> takeRun();
    /// Is such a run: it is not repeated.
    bool isKept() const { return m_isKept; }
    /// "Run 2"; counted since the program was opened.
    QString runTitle() const;
    /// "kitchen.py · 10:32 · live, 2×": what tells this run from another of the program.
    QString runDetails() const;
    /// What stands above the code: "kitchen.py", of a kept run "kitchen.py, run 1 · 10:32".
    QString name() const;

    /// Everything that happened has been taken in and nothing will follow.
    bool isSettled() const;
    /// What has not been taken in of a run that has ended is let go.
    void stopReading();
    /// How much of what has happened so far has been taken in, in percent.
    int readShare() const;
    /// Not all of it will be: reading was stopped.
    bool isCut() const { return m_isCut; }

private:
    QString m_file;
    run::Program m_program;
    std::unique_ptr<run::Run> m_run;
    std::shared_ptr<trace::Model> m_model;
    std::shared_ptr<trace::Model> m_beginning; ///< null while all is shown
    QTime m_startedAt;
    int m_runsMade = 0;
    bool m_isKept = false;
    bool m_isCut = false;
};

} // namespace app
