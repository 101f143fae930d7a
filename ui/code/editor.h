// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/code/bidilines.h"
#include "ui/code/qscintilla.h"

#include <QList>
#include <QTextCharFormat>

#include <map>
#include <vector>

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
    /// One undo step takes it back.
    void replaceAll(const QString &source);

    /// Where one reads and writes; counted from 0.
    struct Place {
        int line = 0;
        int column = 0;
        int topRow = 0; ///< scrolled to
    };
    Place place() const;
    void setPlace(const Place &place);

    /// Lines with a pale background: tasks stand there.
    void setMarkedLines(const QList<int> &lines);
    /// Squiggles under the ranges, messages below their lines.
    void setDiagnostics(const script::Diagnostics &diagnostics);

    /// Which side of a comparison this text is; None if it is in no comparison.
    enum class Side { None, First, Second };
    /// Lines that the other side does not have get a tint.
    void setDifferingLines(Side side, const QList<int> &lines);
    Side side() const { return m_side; }
    bool isDiffering(int line) const;
    /// The tint of lines that only this side has, and the colour of their sign.
    QColor differenceTint() const;
    QColor differenceSign() const;
    /// The heights of all lines in rows, with messages and without fillers; 0 for hidden lines.
    std::vector<int> rowHeights() const;
    /// Empty rows below each line; none where the list ends.
    void setFillers(const std::vector<int> &rows);

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
    /// Puts the cursor there, with the focus.
    void goToLine(int line);

    /// Comments the selected lines, or the cursor's, or takes their comments away.
    void toggleComments();
    /// Marks the places that hold these words, in upper or lower case; none of them if empty.
    void setFound(const QString &words);
    /// A place in bytes.
    struct Found {
        long begin = 0;
        long end = 0;
    };
    const QList<Found> &found() const { return m_found; }
    void selectFound(const Found &found);
    long selectionBegin() const;

    void applyTheme();

    /// How a place in bytes looks, a style's font, and what lies behind a line and a selection.
    QTextCharFormat formatAt(long place) const;
    QFont codeFontOf(int style) const;
    QColor lineBackground(int line) const;
    QColor selectionBackground() const;
    const BidiLines &bidiLines() const { return m_bidi; }

Q_SIGNALS:
    /// The text moved within the editor: scrolled, zoomed, folded or laid out anew.
    void layoutMoved();
    void scrolled();
    /// Lines became higher or lower by other things than fillers.
    void rowHeightsChanged();
    void metadataFolded(bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void findMetadata();
    void clearDiagnostics();
    void addMessage(int line, const QString &message, bool isError);
    void showBelow(int line);
    void showAllBelow();
    void releaseKeys();
    void indentNewLine();
    void moveLines(int after, int added);

    /// What stands below a line: a message, and rows that only keep two sides level.
    struct Below {
        QString message;
        bool isError = false;
        int fillers = 0;
    };

    enum Indicator { ErrorIndicator = 8, WarningIndicator = 9 };
    static constexpr int differenceMarker = 0; // below the task's: the higher number wins
    static constexpr int taskLineMarker = 1;

    PythonLexer *m_lexer;
    BidiLines m_bidi{*this};
    bool m_isChoosing = false; ///< the mouse, from a line that QScintilla cannot lay out
    std::map<int, Below> m_below; ///< by line
    static constexpr int foundIndicator = 10;
    Side m_side = Side::None;
    QList<Found> m_found;
    int m_metadataBegin = 0;
    int m_metadataEnd = 0;
    bool m_folded = false;
};

} // namespace ui::code
