// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/storytext.h"

#include "core/trace/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::inspector::story
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Story)
};

QString link(const QString &target, const QString &words)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(target, words);
}

} // namespace

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toHtmlEscaped();
}

QString taskLink(const trace::Entities &entities, trace::Id task)
{
    return link(u"task:%1"_s.arg(task), text(entities.label(task)));
}

QString momentLink(trace::Time time, std::size_t event)
{
    return link(u"moment:%1:%2"_s.arg(time.count()).arg(event + 1),
                text(trace::words::moment(time)));
}

QString momentLink(const trace::Model &model, std::size_t event)
{
    return momentLink(model.trace()[event].time, event);
}

QString actorLink(const trace::Entities &entities, trace::Actor actor)
{
    if (actor.isTask()) {
        return taskLink(entities, actor.taskId());
    }
    const QString name = text(entities.actorName(actor));
    const trace::JobInfo *job = entities.job(actor.jobId());
    return job && job->started != trace::never
               ? link(u"worker:%1:%2"_s.arg(job->pool).arg(job->worker), name)
               : name;
}

QString headline(std::string_view name, std::string_view own)
{
    const QString beside = own == name ? QString() : u"&nbsp; "_s + quiet(text(own));
    return u"<p><span class=\"name\">%1</span>%2</p>"_s.arg(text(name), beside);
}

QString heading(const QString &words)
{
    return u"<h4>%1</h4>"_s.arg(words);
}

QString paragraph(const QString &words)
{
    return u"<p>%1</p>"_s.arg(words);
}

QString row(const QString &words, std::size_t depth)
{
    constexpr std::size_t step = 18; // pixels
    return u"<p class=\"row\" style=\"margin-left:%1px\">%2</p>"_s.arg(depth * step).arg(words);
}

QString quiet(const QString &words)
{
    return u"<span class=\"quiet\">%1</span>"_s.arg(words);
}

QString code(const QString &words)
{
    return u"<code>%1</code>"_s.arg(words);
}

QString frame(const trace::Model &model, const trace::StackFrame &frame)
{
    const QString name = code(text(model.trace().text(frame.coroutine)) + u"()"_s);
    const QString line = QString::number(frame.line);
    const std::string_view file = model.trace().text(frame.file);
    const std::string_view program = model.trace().text(model.entities().run().file);
    const std::string_view shortFile = file.substr(file.rfind('/') + 1);
    const bool isOwn = file.empty() || shortFile == program.substr(program.rfind('/') + 1);
    const QString place = isOwn ? Words::tr("line %1").arg(line)
                                : Words::tr("line %1 of %2").arg(line, text(shortFile));
    return name + u"&nbsp; "_s + quiet(place);
}

QString listed(const QStringList &links, bool isCut)
{
    return links.join(u", "_s) + (isCut ? u", …"_s : QString());
}

} // namespace ui::inspector::story
