// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario.h"

#include "app/language.h"
#include "app/sources.h"

#include <QFileInfo>

namespace app
{

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
    return *m_run;
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
    return m_model && m_model->update(limit);
}

bool Scenario::isSettled() const
{
    return !m_run || (m_run->state() == run::Run::State::Ended &&
                      m_model->size() == m_model->trace().size());
}

} // namespace app
