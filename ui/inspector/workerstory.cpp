// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/workerstory.h"

#include "core/trace/words.h"
#include "ui/inspector/storytext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui::inspector
{

namespace words = trace::words;

namespace
{

constexpr std::size_t mostJobs = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WorkerStory)
};

using story::text;

bool hasEnded(const trace::JobInfo &job, const trace::State &state)
{
    return job.endedEvent < state.events;
}

trace::Time busyTime(const trace::JobInfo &job, const trace::State &state)
{
    return (hasEnded(job, state) ? job.ended : state.time) - job.started;
}

QString birth(const trace::Entities &entities, const trace::JobInfo &job)
{
    const QString who = story::actorLink(entities, job.by);
    const QString when = story::momentLink(job.submitted, job.submittedEvent);
    return job.line == 0 ? Words::tr("Handed in at %1 by %2.").arg(when, who)
                         : Words::tr("Handed in at %1 by %2 in line %3.")
                               .arg(when, who, QString::number(job.line));
}

QString jobStory(const trace::Model &model, const trace::State &state, const trace::JobInfo &job)
{
    const trace::Entities &entities = model.entities();
    QStringList sentences{
        u"<b>%1</b>"_s.arg(text(entities.actorName(trace::Actor::job(job.id)))),
        birth(entities, job)};
    const QString length = text(words::duration(busyTime(job, state)));
    if (!hasEnded(job, state)) {
        sentences += Words::tr("<b>RUNNING</b> since %1, for %2.")
                         .arg(story::momentLink(job.started, job.startedEvent), length);
        return sentences.join(u"<br>"_s);
    }
    sentences += Words::tr("<b>%1</b> at %2, after %3.")
                     .arg(text(words::end(entities, job)),
                          story::momentLink(job.ended, job.endedEvent), length);
    const QString value = text(model.trace().text(job.result));
    if (job.end == trace::TaskEnd::Result) {
        sentences += Words::tr("Its result is <code>%1</code>.").arg(value);
    } else if (job.end == trace::TaskEnd::Raise) {
        sentences += Words::tr("It raised <code>%1: %2</code>.")
                         .arg(value, text(model.trace().text(job.exceptionText)));
    }
    return sentences.join(u"<br>"_s);
}

} // namespace

QString workerStory(const trace::Model &model, const trace::State &state, trace::Id pool,
                    std::uint32_t worker)
{
    if (!model.entities().pool(pool)) {
        return {};
    }
    std::vector<const trace::JobInfo *> jobs;
    trace::Time busy{0};
    for (const trace::JobInfo &job : model.entities().jobs()) {
        if (job.id != 0 && job.pool == pool && job.worker == worker &&
            job.startedEvent < state.events) {
            jobs.push_back(&job);
            busy += busyTime(job, state);
        }
    }
    std::sort(jobs.begin(), jobs.end(),
              [](const auto *a, const auto *b) { return a->startedEvent > b->startedEvent; });
    const QString name = Words::tr("worker %1").arg(worker);
    QStringList paragraphs;
    if (jobs.empty()) {
        paragraphs += Words::tr("It has had no job so far.");
    } else {
        const QString length = text(words::duration(busy));
        paragraphs += jobs.size() == 1 ? Words::tr("One job so far, RUNNING for %1.").arg(length)
                                       : Words::tr("%1 jobs so far, RUNNING for %2.")
                                             .arg(QString::number(jobs.size()), length);
    }
    for (std::size_t at = 0; at < std::min(jobs.size(), mostJobs); ++at) {
        paragraphs += jobStory(model, state, *jobs[at]);
    }
    if (jobs.size() > mostJobs) {
        paragraphs += Words::tr("Earlier jobs: %1.").arg(jobs.size() - mostJobs);
    }
    return story::headline(name.toStdString(), Words::tr("pool %1").arg(pool).toStdString()) +
           story::paragraph(paragraphs.join(u"</p><p>"_s));
}

} // namespace ui::inspector
