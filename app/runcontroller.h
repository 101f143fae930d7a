// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/networkpermission.h"
#include "app/scenario.h"
#include "ui/common/playhead.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace app
{

/// Runs the one program, or the two compared ones, that are open; tells when there is more to see.
///
/// A run's model dies only between runsAboutToChange() and runsChanged(): whoever shows one lets go
/// of it at the first and asks for the new one at the second.
class RunController : public QObject
{
    Q_OBJECT

public:
    enum class State { Ready, Running, Paused, Ended };

    /// As long as it lives, what is shown of the runs does not change.
    class Hold
    {
    public:
        explicit Hold(RunController *controller) : m_controller(controller)
        {
            ++controller->m_holds;
        }
        ~Hold() { --m_controller->m_holds; }
        Hold(const Hold &) = delete;
        Hold &operator=(const Hold &) = delete;

    private:
        RunController *m_controller;
    };

    explicit RunController(ui::Playhead *playhead, QObject *parent = nullptr);
    ~RunController() override;

    /// Opens these one or two programs in the place of those that were open.
    void open(std::vector<std::unique_ptr<Scenario>> scenarios);
    std::size_t count() const { return m_scenarios.size(); }
    Scenario *scenario(int number) const;
    bool isComparison() const { return m_scenarios.size() == 2; }
    /// The program that code, output and insides are shown of; stepping is in it.
    Scenario *active() const { return scenario(m_active); }
    int activeNumber() const { return m_active; }
    void setActive(int number);
    /// The first of two becomes the second; their runs go on.
    void swap();
    /// The run before the present one, of the one program that is open; null if there is none.
    const Scenario *lastRun() const { return m_last.get(); }
    /// Shows it as the second of two: it stays as it was, whatever is run.
    void showLastRun();
    void hideLastRun();
    /// Which of the two shown is kept so; -1 for none.
    int keptNumber() const;
    /// Another text of a program: its run, and a compared one's, are ended and forgotten.
    void setProgram(int number, run::Program program);

    /// Whether the programs may reach other machines.
    NetworkPermission *permission() { return &m_permission; }

    State state() const;
    bool isLive() const { return m_live; }
    void setLive(bool live);
    double rate() const { return m_rate; }
    void setRate(double rate);
    /// The clock of a run; 0 if there is none.
    trace::Time clockOf(int number) const;
    /// The clock of the run that is furthest; while one goes on, what has ended does not count.
    trace::Time now() const;

    /// Runs all programs that can run from the beginning; live or instant.
    void start();
    void pause();
    void resume();
    /// Ends what runs; of a run that has ended and is still being read, the rest is let go.
    void stop();
    /// A run has ended, and not all that happened has been read yet.
    bool isReading() const;
    /// One step of a task further, from the beginning if nothing runs.
    void stepTurn();
    void stepLine();

Q_SIGNALS:
    void activeChanged();
    void runsAboutToChange();
    void runsChanged();
    void stateChanged();
    /// Models or the clock are further than before.
    void updated();

private:
    void createRuns(bool paused);
    void leave(Scenario &scenario);
    Scenario *stepped() const;
    void step(void (run::Run::*step)());
    void tick();
    void keepTicking();

    ui::Playhead *m_playhead;
    NetworkPermission m_permission; // runs ask for it as long as they live
    int m_runsMade = 0;
    int m_holds = 0;
    std::vector<std::unique_ptr<Scenario>> m_scenarios;
    std::unique_ptr<Scenario> m_last;
    QTimer m_timer;
    int m_active = 0;
    bool m_live = true;
    double m_rate = 1;
};

} // namespace app
