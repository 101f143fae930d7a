// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/goldentext.h"

#include <QMap>

namespace conformance
{

QByteArray firstDifference(const QByteArray &golden, const QByteArray &actual)
{
    if (golden == actual)
        return {};
    const QList<QByteArray> expected = golden.split('\n');
    const QList<QByteArray> lines = actual.split('\n');
    qsizetype i = 0;
    while (i < expected.size() && i < lines.size() && expected[i] == lines[i])
        ++i;
    const auto line = [i](const QList<QByteArray> &all) {
        return i < all.size() - 1                    ? all[i]
               : i < all.size() && !all[i].isEmpty() ? all[i] + " (no newline)"
                                                     : QByteArray("(end)");
    };
    return "line " + QByteArray::number(i + 1) + "\n  CPython  " + line(expected) +
           "\n  app      " + line(lines);
}

int exitStatus(const QByteArray &canonical)
{
    static const QMap<QByteArray, int> statuses = {{"ok", 0},   {"raise", 1},    {"deadlock", 3},
                                                   {"idle", 4}, {"max-time", 5}, {"max-steps", 6}};
    const QList<QByteArray> words = canonical.trimmed().split('\n').last().split(' ');
    if (words.size() < 3 || words[1] != "end")
        return -1;
    return words[2] == "exit" && words.size() > 3 ? words[3].toInt() : statuses.value(words[2], -1);
}

QList<QByteArray> ownOptions(const QByteArray &program)
{
    const QByteArray mark = "\n# run with: ";
    const qsizetype at = program.indexOf(mark);
    if (at < 0)
        return {};
    const qsizetype begin = at + mark.size();
    return program.mid(begin, program.indexOf('\n', begin) - begin).split(' ');
}

} // namespace conformance
