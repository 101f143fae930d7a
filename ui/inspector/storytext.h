// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/model.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

// The rich text of stories. Classes: "name" of a headline, "quiet" for what is secondary; an h4 is
// a section's heading. Links: task:ID, worker:POOL:NUMBER, moment:NANOSECONDS:EVENTS.
namespace ui::inspector::story
{

QString text(std::string_view utf8);

QString taskLink(const trace::Entities &entities, trace::Id task);
/// A link to the moment right after an event; `time` is that event's.
QString momentLink(trace::Time time, std::size_t event);
QString momentLink(const trace::Model &model, std::size_t event);
/// A link to the lane of a task or job, else only its name.
QString actorLink(const trace::Entities &entities, trace::Actor actor);

QString headline(std::string_view name, std::string_view own);
QString heading(const QString &words);
QString paragraph(const QString &words);
/// One line of a list; `depth` steps to the right.
QString row(const QString &words, std::size_t depth = 0);
QString quiet(const QString &words);
QString code(const QString &words);
/// "mix() line 5", with the file where that is not the program's own.
QString frame(const trace::Model &model, const trace::StackFrame &frame);
/// "A, B, …"
QString listed(const QStringList &links, bool isCut);

} // namespace ui::inspector::story
