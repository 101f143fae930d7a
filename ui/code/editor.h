// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/code/qscintilla.h"

#include <QList>

// After a Qt header: moc 6.4 cannot read <compare> first.
#include "core/script/diagnostic.h"

namespace ui::code
{

class PythonLexer;

/// The text of a program, with marked lines, a folded metadata block and errors where they are.
/// Lines count from 1.
class Editor : public QsciScintilla
{
    Q_OBJECT

public:
    explicit Editor(QWidget *parent = nullptr);

    void setSource(const QString &source);

    /// Lines with a pale background: tasks stand there.
    void setMarkedLines(const QList<int> &lines);
    /// Squiggles under the ranges, messages below their lines.
    void setDiagnostics(const script::Diagnostics &diagnostics);

    /// The first and last line of the metadata block; 0 if there is none.
    int metadataBegin() const { return m_metadataBegin; }
    int metadataEnd() const { return m_metadataEnd; }
    bool isMetadataFolded() const { return m_folded; }
    void setMetadataFolded(bool folded);

    bool isLineVisible(int line) const;
    /// The first visible line on display row 0 and below; past the end: lines() + 1.
    int firstDisplayedLine() const;
    /// Top of a line within the viewport, in pixels.
    int lineTop(int line) const;
    int lineHeight() const;
    /// Scrolls only if the line is out of view.
    void showLine(int line);

    void applyTheme();

Q_SIGNALS:
    /// The text moved within the editor: scrolled, zoomed, folded or laid out anew.
    void layoutMoved();

private:
    void findMetadata();
    void clearDiagnostics();
    void addMessage(int line, const QString &message, bool isError);

    PythonLexer *m_lexer;
    int m_metadataBegin = 0;
    int m_metadataEnd = 0;
    bool m_folded = false;
};

} // namespace ui::code
