// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/commenting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::code
{

namespace
{

qsizetype indentOf(const QString &line)
{
    const auto first =
        std::find_if(line.begin(), line.end(), [](QChar each) { return !each.isSpace(); });
    return first - line.begin();
}

bool isEmpty(const QString &line)
{
    return indentOf(line) == line.size();
}

bool isComment(const QString &line)
{
    return !isEmpty(line) && line[indentOf(line)] == u'#';
}

} // namespace

QStringList withCommentsToggled(const QStringList &lines)
{
    const bool takesAway = std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        return isEmpty(line) || isComment(line);
    });
    qsizetype depth = -1;
    for (const QString &line : lines) {
        if (!isEmpty(line)) {
            depth = depth < 0 ? indentOf(line) : std::min(depth, indentOf(line));
        }
    }
    QStringList result;
    for (QString line : lines) {
        if (isEmpty(line)) {
            // stays
        } else if (takesAway) {
            const qsizetype at = indentOf(line);
            line.remove(at, QStringView(line).sliced(at).startsWith(u"# ") ? 2 : 1);
        } else {
            line.insert(depth, u"# "_s);
        }
        result += line;
    }
    return result;
}

} // namespace ui::code
