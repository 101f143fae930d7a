// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with the text: indent, comment, find.
#include "ui/code/commenting.h"
#include "ui/code/editor.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::code
{

namespace
{

constexpr int depthOfBlock = 4;

/// The line without its comment, if one can tell: no quote stands before the "#".
QString codeOf(const QString &line)
{
    const qsizetype comment = line.indexOf(u'#');
    const QString before = comment < 0 ? line : line.first(comment);
    const bool mayBeText = before.contains(u'"') || before.contains(u'\'');
    return (comment < 0 || mayBeText ? line : before).trimmed();
}

/// Nothing follows in the block after such a line.
bool endsBlock(const QString &code)
{
    static const std::array words{u"return"_s, u"raise"_s, u"break"_s, u"continue"_s, u"pass"_s};
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return code == word || code.startsWith(word + u' ');
    });
}

} // namespace

/// Keys that the window needs and Scintilla has commands for.
void Editor::releaseKeys()
{
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Slash, Qt::CTRL | Qt::Key_L}) {
        if (QsciCommand *command = standardCommands()->boundTo(key.toCombined())) {
            command->setKey(0);
        }
    }
}

/// As deep as the line before; deeper after a colon or an open bracket, less deep after the end of
/// a block.
void Editor::indentNewLine()
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    if (line == 0) {
        return;
    }
    const QString code = codeOf(text(line - 1));
    int depth = indentation(line - 1);
    if (!code.isEmpty() && u":([{"_s.contains(code.back())) {
        depth += depthOfBlock;
    } else if (endsBlock(code)) {
        depth = std::max(0, depth - depthOfBlock);
    }
    const int present = indentation(line);
    setIndentation(line, depth);
    setCursorPosition(line, column + depth - present);
}

void Editor::toggleComments()
{
    int first = 0;
    int firstColumn = 0;
    int last = 0;
    int lastColumn = 0;
    const bool wasSelected = hasSelectedText();
    if (wasSelected) {
        getSelection(&first, &firstColumn, &last, &lastColumn);
        // The line before which the selection ends is not meant.
        if (lastColumn == 0 && last > first) {
            --last;
        }
    } else {
        getCursorPosition(&first, &firstColumn);
        last = first;
        lastColumn = firstColumn;
    }
    QStringList lines;
    for (int line = first; line <= last; ++line) {
        lines += text(line).remove(u'\n').remove(u'\r');
    }
    const QStringList toggled = withCommentsToggled(lines);
    beginUndoAction();
    for (int line = first; line <= last; ++line) {
        const long begin = SendScintilla(SCI_POSITIONFROMLINE, ulong(line));
        const long end = SendScintilla(SCI_GETLINEENDPOSITION, ulong(line));
        const QByteArray bytes = toggled[line - first].toUtf8();
        SendScintilla(SCI_SETTARGETRANGE, ulong(begin), end);
        SendScintilla(SCI_REPLACETARGET, ulong(bytes.size()), bytes.constData());
    }
    endUndoAction();
    if (wasSelected) {
        setSelection(first, 0, last, lineLength(last) - (last + 1 < this->lines() ? 1 : 0));
    } else {
        const auto grown = int(toggled[0].size() - lines[0].size());
        setCursorPosition(first, std::max(0, firstColumn + grown));
    }
}

void Editor::setFound(const QString &words)
{
    m_found.clear();
    SendScintilla(SCI_SETINDICATORCURRENT, long(foundIndicator));
    const long length = SendScintilla(SCI_GETLENGTH);
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, length);
    if (words.isEmpty()) {
        return;
    }
    const QByteArray bytes = words.toUtf8();
    SendScintilla(SCI_SETSEARCHFLAGS, 0UL);
    for (long from = 0; from < length;) {
        SendScintilla(SCI_SETTARGETRANGE, ulong(from), length);
        if (SendScintilla(SCI_SEARCHINTARGET, ulong(bytes.size()), bytes.constData()) < 0) {
            break;
        }
        const Found found{SendScintilla(SCI_GETTARGETSTART), SendScintilla(SCI_GETTARGETEND)};
        SendScintilla(SCI_INDICATORFILLRANGE, ulong(found.begin), found.end - found.begin);
        m_found += found;
        from = std::max(found.end, from + 1);
    }
}

void Editor::selectFound(const Found &found)
{
    const int line = int(SendScintilla(SCI_LINEFROMPOSITION, ulong(found.begin))) + 1;
    if (!isLineVisible(line)) {
        setMetadataFolded(false);
    }
    SendScintilla(SCI_SETSEL, ulong(found.begin), found.end);
    showLine(line);
}

void Editor::goToLine(int line)
{
    if (!isLineVisible(line)) {
        setMetadataFolded(false);
    }
    setCursorPosition(line - 1, indentation(line - 1));
    showLine(line);
    setFocus(Qt::OtherFocusReason);
}

long Editor::selectionBegin() const
{
    return SendScintilla(SCI_GETSELECTIONSTART);
}

} // namespace ui::code
