// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/asynciostory.h"

#include "core/trace/asynciotext.h"
#include "ui/inspector/storytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::inspector
{

namespace
{

using Gap = trace::AsyncioText::Gap;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AsyncioStory)
};

QString gapWords(Gap gap)
{
    switch (gap) {
    case Gap::CurrentLine:
        return Words::tr("the line of a task that runs");
    case Gap::Place:
        return Words::tr("the place of a coroutine that is not the program's");
    case Gap::Result:
        return Words::tr("a result that only the program's own __repr__ could tell");
    case Gap::Exception:
        return Words::tr(
            "an exception's arguments that only the program's own __repr__ could tell");
    case Gap::Outcome:
        return Words::tr("what the future that woke it holds");
    case Gap::FutureCallbacks:
        return Words::tr("who else waits for that future");
    case Gap::Callback:
        break;
    }
    return Words::tr("the name of a callback that is no function");
}

} // namespace

QString asyncioStory(const trace::Model &model, const trace::State &state, trace::Id task)
{
    const trace::AsyncioText said = trace::asyncioText(model, state, task);
    QString words = story::paragraph(story::code(story::text(said.text)));
    QStringList gaps;
    for (const Gap gap : said.gaps) {
        gaps += gapWords(gap);
    }
    if (!gaps.isEmpty()) {
        words += story::paragraph(story::quiet(
            Words::tr("… stands for what a recording does not know: %1.").arg(gaps.join(u"; "_s))));
    }
    return words;
}

} // namespace ui::inspector
