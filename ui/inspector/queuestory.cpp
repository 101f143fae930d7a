// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/queuestory.h"

#include "core/trace/words.h"
#include "ui/inspector/storytext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::inspector
{

namespace words = trace::words;
using story::text;

namespace
{

constexpr std::size_t mostShown = 12; // items, and tasks that wait

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueueStory)
};

QString fill(const trace::Entities &entities, const trace::QueueInfo &info, std::size_t depth)
{
    const QString holds = text(words::depth(entities, info.id, depth));
    if (info.kind == trace::QueueKind::Requests) {
        return holds;
    }
    return info.maxsize == 0 ? Words::tr("%1, without a limit.").arg(holds)
                             : Words::tr("%1 of at most %2.").arg(holds).arg(info.maxsize);
}

QString items(const trace::Model &model, const trace::QueueState &queue)
{
    QStringList texts;
    for (std::size_t i = 0; i < std::min(queue.items.size(), mostShown); ++i) {
        const trace::StringId item = queue.items[i];
        texts += item ? story::code(text(model.trace().text(item))) : u"?"_s;
    }
    return story::listed(texts, queue.items.size() > mostShown);
}

QString waiters(const trace::Entities &entities, const std::vector<trace::Id> &tasks)
{
    QStringList links;
    for (std::size_t i = 0; i < std::min(tasks.size(), mostShown); ++i) {
        links += story::taskLink(entities, tasks[i]);
    }
    return story::listed(links, tasks.size() > mostShown);
}

} // namespace

QString queueStory(const trace::Model &model, const trace::State &state, trace::Id queue)
{
    const trace::Entities &entities = model.entities();
    const trace::QueueInfo *info = entities.queue(queue);
    if (!info) {
        return {};
    }
    const std::string name = entities.objectName(trace::ObjectKind::Queue, queue);
    QString story = story::headline(name, entities.ownObjectName(trace::ObjectKind::Queue, queue));
    if (info->createdEvent >= state.events) {
        return story + story::paragraph(Words::tr("Not created yet."));
    }
    const trace::QueueState *now = state.queue(queue);
    story += story::paragraph(fill(entities, *info, now ? now->depth : 0));
    if (now && !now->items.empty()) {
        story += story::paragraph(Words::tr("Next to leave first: %1.").arg(items(model, *now)));
    }
    if (now && !now->getters.empty()) {
        story +=
            story::paragraph(Words::tr("Waiting to get: %1.").arg(waiters(entities, now->getters)));
    }
    if (now && !now->putters.empty()) {
        story +=
            story::paragraph(Words::tr("Waiting to put: %1.").arg(waiters(entities, now->putters)));
    }
    const QString when = story::momentLink(info->created, info->createdEvent);
    const std::uint32_t line = model.trace()[info->createdEvent].c;
    return story + story::paragraph(line
                                        ? Words::tr("Created at %1 in line %2.").arg(when).arg(line)
                                        : Words::tr("Created at %1.").arg(when));
}

} // namespace ui::inspector
