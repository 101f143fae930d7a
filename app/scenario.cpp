// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario.h"

#include "app/language.h"
#include "app/sources.h"
#include "app/speed.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

const QString timeFormat = u"HH:mm"_s;

} // namespace

Scenario::Scenario(QString file, run::Program program)
    : m_file(std::move(file))
    , m_program(std::move(program))
{
}

Scenario::~Scenario() = default;

QString Scenario::fileName() const
{
    return QFileInfo(m_file).fileName();
}

QString Scenario::title() const
{
    return titleOf(m_program, windowLanguage());
}

void Scenario::setProgram(run::Program program)
{
    dropRun();
    m_program = std::move(program);
}

bool Scenario::isActive() const
{
    return m_run &&
           (m_run->state() == run::Run::State::Running || m_run->state() == run::Run::State::Paused);
}

run::Run &Scenario::createRun(const run::Settings &settings)
{
    dropRun();
    m_run = std::make_unique<run::Run>(m_program, settings);
    m_model = std::make_shared<trace::Model>(m_run->trace());
    m_startedAt = QTime::currentTime();
    m_isCut = false;
    ++m_runsMade;
    return *m_run;
}

std::unique_ptr<Scenario> Scenario::takeRun()
{
    auto kept = std::make_unique<Scenario>(m_file, m_program);
    kept->m_run = std::move(m_run);
    kept->m_model = std::move(m_model);
    kept->m_startedAt = m_startedAt;
    kept->m_runsMade = m_runsMade;
    kept->m_isCut = m_isCut;
    kept->m_isKept = true;
    m_beginning.reset();
    return kept;
}

QString Scenario::runTitle() const
{
    return tr("Run %1").arg(m_runsMade);
}

QString Scenario::runDetails() const
{
    QStringList parts{fileName(), m_startedAt.toString(timeFormat)};
    if (m_run && m_run->settings().mode == run::Settings::Mode::Live) {
        parts += tr("live, %1").arg(speedText(m_run->settings().rate));
    }
    return parts.join(u" · "_s);
}

QString Scenario::name() const
{
    return m_isKept ? tr("%1, run %2 · %3")
                          .arg(fileName())
                          .arg(m_runsMade)
                          .arg(m_startedAt.toString(timeFormat))
                    : fileName();
}

void Scenario::dropRun()
{
    m_run.reset();
    m_model.reset();
    m_beginning.reset();
}

std::shared_ptr<const trace::Model> Scenario::shown() const
{
    return m_beginning ? m_beginning : m_model;
}

bool Scenario::show(std::optional<std::size_t> events)
{
    if (!events || !m_model) {
        return std::exchange(m_beginning, nullptr) != nullptr;
    }
    const bool isAnother = !m_beginning || m_beginning->size() > *events;
    if (isAnother) { // a model only grows
        m_beginning = std::make_shared<trace::Model>(m_model->sharedTrace());
    }
    m_beginning->update(*events - m_beginning->size());
    return isAnother;
}

bool Scenario::update(std::size_t limit)
{
    return m_model && !m_isCut && m_model->update(limit);
}

void Scenario::stopReading()
{
    m_isCut = m_isCut || (!isActive() && !isSettled());
}

int Scenario::readShare() const
{
    const std::size_t all = m_model ? m_model->trace().size() : 0;
    return all ? int(100 * m_model->size() / all) : 100;
}

bool Scenario::isSettled() const
{
    return !m_run || m_isCut ||
           (m_run->state() == run::Run::State::Ended && m_model->size() == m_model->trace().size());
}

} // namespace app
