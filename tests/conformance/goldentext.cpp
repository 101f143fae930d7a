// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/goldentext.h"

#include <QMap>
#include <QRegularExpression>

namespace conformance
{

namespace
{

// Each with its newline; the last one perhaps without.
QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype newline = text.indexOf('\n', from);
        const qsizetype to = newline < 0 ? text.size() : newline + 1;
        lines << text.mid(from, to - from);
        from = to;
    }
    return lines;
}

QByteArray shown(const QList<QByteArray> &lines, qsizetype i)
{
    if (i >= lines.size())
        return "(end)";
    return lines[i].endsWith('\n') ? lines[i].chopped(1) : lines[i] + " (no newline)";
}

} // namespace

QByteArray firstDifference(const QByteArray &golden, const QByteArray &actual)
{
    if (golden == actual)
        return {};
    const QList<QByteArray> expected = linesOf(golden);
    const QList<QByteArray> lines = linesOf(actual);
    qsizetype i = 0;
    while (i < expected.size() && i < lines.size() && expected[i] == lines[i])
        ++i;
    return "line " + QByteArray::number(i + 1) + "\n  CPython  " + shown(expected, i) +
           "\n  app      " + shown(lines, i);
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

QByteArray comparableErrors(const QByteArray &errors, const QByteArray &canonical)
{
    // The warning, the line it is about, the place in it.
    static const QRegularExpression warnings(
        QStringLiteral("\\A(?:[^\\n]+\\.py:\\d+:\\d+: warning: [^\\n]*\\n[^\\n]*\\n[^\\n]*\\n)+"));
    static const QRegularExpression address(QStringLiteral("0x[0-9a-f]{4,}"));
    static const QRegularExpression libraryLine(
        QStringLiteral("(/usr/lib/python3\\.11/\\S+\\.py):\\d+"));
    QString text = QString::fromUtf8(errors)
                       .remove(warnings)
                       .replace(address, QStringLiteral("0x?"))
                       .replace(libraryLine, QStringLiteral("\\1:?"));
    const QByteArray outcome = canonical.trimmed().split('\n').last().split(' ').value(2);
    if (outcome != "ok" && outcome != "exit")
        text.truncate(text.chopped(1).lastIndexOf(u'\n') + 1);
    return text.toUtf8();
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

bool usesTheWeb(const QByteArray &program)
{
    static const QRegularExpression import(QStringLiteral("^ *(import|from) (aiohttp|quart)\\b"),
                                           QRegularExpression::MultilineOption);
    return import.match(QString::fromUtf8(program)).hasMatch();
}

QByteArray withoutAccessLog(const QByteArray &output)
{
    static const QRegularExpression line(
        QStringLiteral(
            "^\\[[-0-9]+ [0-9:]+ [+0-9]+\\] \\[\\d+\\] \\[INFO\\] 127\\.0\\.0\\.1:.*\\n"),
        QRegularExpression::MultilineOption);
    return QString::fromUtf8(output).remove(line).toUtf8();
}

} // namespace conformance
