// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/pythonlexer.h"

#include "ui/common/fonts.h"

#include <QGuiApplication>
#include <QScreen>

namespace ui::code
{

namespace
{

struct Colours {
    QColor string;
    QColor number;
};

Colours literalColours(const Theme &theme)
{
    if (theme.isDark()) {
        return {QColor(0xd9, 0x9a, 0xc4), QColor(0xe0, 0xb0, 0x6a)};
    }
    return {QColor(0x8f, 0x35, 0x7a), QColor(0x8a, 0x55, 0x00)};
}

/// QScintilla reads a font's size in points only.
QFont inPoints(QFont font)
{
    const double dotsPerInch = QGuiApplication::primaryScreen()->logicalDotsPerInchY();
    font.setPointSizeF(font.pixelSize() * 72 / dotsPerInch);
    return font;
}

} // namespace

PythonLexer::PythonLexer(QObject *parent)
    : QsciLexerPython(parent)
{
}

void PythonLexer::applyTheme(const Theme &theme)
{
    const QFont font = inPoints(codeFont(13));
    setDefaultFont(font);
    setFont(font, -1);
    setDefaultPaper(theme.background);
    setPaper(theme.background, -1);
    setDefaultColor(theme.text);
    setColor(theme.text, -1);

    const Colours literals = literalColours(theme);
    for (const int style : {Comment, CommentBlock}) {
        setColor(theme.faintText, style);
    }
    for (const int style :
         {SingleQuotedString, DoubleQuotedString, TripleSingleQuotedString,
          TripleDoubleQuotedString, UnclosedString, SingleQuotedFString, DoubleQuotedFString,
          TripleSingleQuotedFString, TripleDoubleQuotedFString}) {
        setColor(literals.string, style);
        setEolFill(false, style);
    }
    setColor(literals.number, Number);
    setColor(theme.accent, Keyword);
    setFont(inPoints(codeFont(13, QFont::Medium)), Keyword);
    setColor(theme.secondaryText, Decorator);
}

const char *PythonLexer::keywords(int set) const
{
    if (set != 1) {
        return nullptr;
    }
    return "False None True and as assert async await break class continue def del elif else "
           "except finally for from global if import in is lambda nonlocal not or pass raise "
           "return try while with yield";
}

} // namespace ui::code
