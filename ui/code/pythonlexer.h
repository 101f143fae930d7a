// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/code/qscintilla.h"
#include "ui/common/theme.h"

namespace ui::code
{

/// Python 3.11's colours in an editor, in those of a theme.
class PythonLexer : public QsciLexerPython
{
    Q_OBJECT

public:
    explicit PythonLexer(QObject *parent = nullptr);

    void applyTheme(const Theme &theme);

    const char *keywords(int set) const override;
};

} // namespace ui::code
