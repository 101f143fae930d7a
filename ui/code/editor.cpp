// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/editor.h"

#include "ui/code/diagnosticwords.h"
#include "ui/code/pythonlexer.h"
#include "ui/common/fonts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::code
{

namespace
{

constexpr int errorMessageStyle = 60;
constexpr int warningMessageStyle = 61;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return qRound(x + (y - x) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace

Editor::Editor(QWidget *parent)
    : QsciScintilla(parent)
    , m_lexer(new PythonLexer(this))
{
    setUtf8(true);
    setLexer(m_lexer);
    setEolMode(EolUnix);
    setTabWidth(4);
    setIndentationsUseTabs(false);
    setBackspaceUnindents(true);
    setBraceMatching(StrictBraceMatch);
    setFrameShape(QFrame::NoFrame);
    setWrapMode(WrapNone);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    setAnnotationDisplay(AnnotationIndented);
    for (int margin = 0; margin < 5; ++margin) {
        setMarginWidth(margin, 0);
    }
    markerDefine(Background, differenceMarker);
    markerDefine(Background, taskLineMarker);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 0L); // the gutter keeps the distance
    SendScintilla(SCI_SETEXTRAASCENT, 1L);
    releaseKeys();
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, [this](int character) {
        if (character == '\n') {
            indentNewLine();
        }
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &Editor::layoutMoved);
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, &Editor::layoutMoved);
    // Where the cursor or a line to be shown scrolls, the scroll bars say nothing.
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, [this](int updated) {
        if ((updated & SC_UPDATE_SELECTION) != 0) {
            viewport()->update(); // the caret of a line that QScintilla cannot lay out is elsewhere
        }
        if ((updated & (SC_UPDATE_V_SCROLL | SC_UPDATE_H_SCROLL)) != 0) {
            Q_EMIT layoutMoved();
            Q_EMIT scrolled();
        }
    });
    connect(this, &QsciScintilla::linesChanged, this, &Editor::layoutMoved);
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int position, int type, const char *, int, int added) {
                if (added != 0 && (type & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT)) != 0) {
                    const long line = SendScintilla(SCI_LINEFROMPOSITION, ulong(position));
                    const bool atStart =
                        added > 0 && SendScintilla(SCI_POSITIONFROMLINE, ulong(line)) == position;
                    moveLines(int(line) + (atStart ? 0 : 1), added);
                }
            });
    applyTheme();
}

void Editor::setSource(const QString &source)
{
    m_below.clear();
    clearDiagnostics();
    markerDeleteAll(taskLineMarker);
    markerDeleteAll(differenceMarker);
    setMetadataFolded(false);
    setText(source);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setModified(false);
    SendScintilla(SCI_SETSCROLLWIDTH, 1L);
    findMetadata();
    setMetadataFolded(m_metadataEnd > m_metadataBegin);
    setCursorPosition(0, 0);
    SendScintilla(SCI_SETFIRSTVISIBLELINE, 0L);
    SendScintilla(SCI_SETXOFFSET, 0L);
}

void Editor::replaceAll(const QString &source)
{
    const bool wasFolded = m_folded;
    setMetadataFolded(false);
    m_below.clear();
    clearDiagnostics();
    const QByteArray bytes = source.toUtf8();
    SendScintilla(SCI_SETTARGETRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    SendScintilla(SCI_REPLACETARGET, ulong(bytes.size()), bytes.constData());
    findMetadata();
    setMetadataFolded(wasFolded);
}

Editor::Place Editor::place() const
{
    Place place;
    getCursorPosition(&place.line, &place.column);
    place.topRow = firstVisibleLine();
    return place;
}

void Editor::setPlace(const Place &place)
{
    setCursorPosition(qBound(0, place.line, lines() - 1), place.column);
    SendScintilla(SCI_SETFIRSTVISIBLELINE, ulong(place.topRow));
}

void Editor::findMetadata()
{
    m_metadataBegin = m_metadataEnd = 0;
    for (int line = 0; line < lines(); ++line) {
        const QString content = text(line).trimmed();
        if (m_metadataBegin == 0 && content == u"# /// script"_s) {
            m_metadataBegin = line + 1;
        } else if (m_metadataBegin != 0 && content == u"# ///"_s) {
            m_metadataEnd = line + 1;
            return;
        } else if (m_metadataBegin != 0 && !content.startsWith(u'#')) {
            break;
        }
    }
    m_metadataBegin = 0;
}

void Editor::setMetadataFolded(bool folded)
{
    if (m_folded == folded || (folded && m_metadataEnd <= m_metadataBegin)) {
        return;
    }
    m_folded = folded;
    if (folded) {
        SendScintilla(SCI_HIDELINES, ulong(m_metadataBegin), long(m_metadataEnd - 1));
    } else {
        SendScintilla(SCI_SHOWLINES, ulong(0), long(lines() - 1));
    }
    Q_EMIT layoutMoved();
    Q_EMIT metadataFolded(folded);
}

void Editor::setMarkedLines(const QList<int> &lines)
{
    markerDeleteAll(taskLineMarker);
    for (const int line : lines) {
        markerAdd(line - 1, taskLineMarker);
    }
}

void Editor::setDiagnostics(const script::Diagnostics &diagnostics)
{
    clearDiagnostics();
    for (const script::Diagnostic &diagnostic : diagnostics) {
        if (!diagnostic.range.isValid()) {
            continue;
        }
        const bool isError = diagnostic.severity == script::Severity::Error;
        const long lineStart =
            SendScintilla(SCI_POSITIONFROMLINE, ulong(diagnostic.range.begin.line - 1));
        const long lineEnd =
            SendScintilla(SCI_GETLINEENDPOSITION, ulong(diagnostic.range.begin.line - 1));
        const long begin = qBound(lineStart, lineStart + diagnostic.range.begin.column, lineEnd);
        long end = lineEnd;
        if (diagnostic.range.end.line == diagnostic.range.begin.line) {
            end = qMin(lineEnd, lineStart + diagnostic.range.end.column);
        }
        SendScintilla(SCI_SETINDICATORCURRENT, long(isError ? ErrorIndicator : WarningIndicator));
        // At the end of a line there is nothing to underline but the character before it.
        const long from = end > begin ? begin : qMax(lineStart, begin - 1);
        SendScintilla(SCI_INDICATORFILLRANGE, ulong(from), qMax(1L, end - from));
        QString message = messageText(diagnostic);
        if (const QString advice = adviceText(diagnostic); !advice.isEmpty()) {
            message += u"\n"_s + advice;
        }
        addMessage(diagnostic.range.begin.line, message, isError);
    }
    Q_EMIT layoutMoved();
    Q_EMIT rowHeightsChanged();
}

void Editor::clearDiagnostics()
{
    for (const int indicator : {ErrorIndicator, WarningIndicator}) {
        SendScintilla(SCI_SETINDICATORCURRENT, long(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
    }
    for (auto &[line, below] : m_below) {
        below.message.clear();
    }
    showAllBelow();
    Q_EMIT layoutMoved();
    Q_EMIT rowHeightsChanged();
}

void Editor::addMessage(int line, const QString &message, bool isError)
{
    if (line >= m_metadataBegin && line <= m_metadataEnd) {
        setMetadataFolded(false);
    }
    Below &below = m_below[line];
    below.message += (below.message.isEmpty() ? QString() : u"\n"_s) + message;
    below.isError = isError;
    showBelow(line);
}

/// Messages first, fillers after them: an annotation is all that Scintilla has between lines.
void Editor::showBelow(int line)
{
    const Below &below = m_below[line];
    QString whole = below.message;
    if (below.fillers > 0) {
        whole += below.message.isEmpty() ? QString(below.fillers - 1, u'\n') + u' '
                                         : QString(below.fillers, u'\n') + u' ';
    }
    const QByteArray bytes = whole.toUtf8();
    SendScintilla(SCI_ANNOTATIONSETTEXT, ulong(line - 1), bytes.constData());
    SendScintilla(SCI_ANNOTATIONSETSTYLE, ulong(line - 1),
                  long(below.isError ? errorMessageStyle : warningMessageStyle));
}

void Editor::showAllBelow()
{
    clearAnnotations();
    std::erase_if(m_below, [](const auto &each) {
        return each.second.message.isEmpty() && each.second.fillers == 0;
    });
    for (const auto &[line, below] : m_below) {
        showBelow(line);
    }
}

void Editor::setDifferingLines(Side side, const QList<int> &lines)
{
    m_side = side;
    markerDeleteAll(differenceMarker);
    setMarkerBackgroundColor(differenceTint(), differenceMarker);
    for (const int line : lines) {
        markerAdd(line - 1, differenceMarker);
    }
    Q_EMIT layoutMoved();
}

bool Editor::isDiffering(int line) const
{
    return (SendScintilla(SCI_MARKERGET, ulong(line - 1)) & (1L << differenceMarker)) != 0;
}

QColor Editor::differenceSign() const
{
    const Theme &theme = currentTheme();
    return m_side == Side::First ? (theme.isDark() ? theme.blockingOutline : theme.blocking)
                                 : theme.running;
}

QColor Editor::differenceTint() const
{
    const Theme &theme = currentTheme();
    return mixed(theme.background, differenceSign(), theme.isDark() ? 0.2 : 0.13);
}

std::vector<int> Editor::rowHeights() const
{
    std::vector<int> heights(size_t(lines()), 1);
    if (m_folded) {
        std::fill(heights.begin() + m_metadataBegin, heights.begin() + m_metadataEnd, 0);
    }
    for (const auto &[line, below] : m_below) {
        if (!below.message.isEmpty() && line <= lines() && heights[size_t(line - 1)] > 0) {
            heights[size_t(line - 1)] += 1 + int(below.message.count(u'\n'));
        }
    }
    return heights;
}

void Editor::setFillers(const std::vector<int> &rows)
{
    for (auto &[line, below] : m_below) {
        below.fillers = 0;
    }
    for (size_t at = 0; at < rows.size(); ++at) {
        if (rows[at] > 0) {
            m_below[int(at) + 1].fillers = rows[at];
        }
    }
    showAllBelow();
    Q_EMIT layoutMoved();
}

/// What stands below lines moves with them.
void Editor::moveLines(int after, int added)
{
    std::map<int, Below> moved;
    for (auto &[line, below] : m_below) {
        moved.insert_or_assign(line > after ? std::max(after, line + added) : line,
                               std::move(below));
    }
    m_below = std::move(moved);
    findMetadata();
}

bool Editor::isLineVisible(int line) const
{
    return SendScintilla(SCI_GETLINEVISIBLE, ulong(line - 1)) != 0;
}

int Editor::firstDisplayedLine() const
{
    const long row = SendScintilla(SCI_GETFIRSTVISIBLELINE);
    return int(SendScintilla(SCI_DOCLINEFROMVISIBLE, ulong(row))) + 1;
}

int Editor::lineTop(int line) const
{
    const long position = SendScintilla(SCI_POSITIONFROMLINE, ulong(line - 1));
    return int(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, position));
}

int Editor::lineHeight() const
{
    return int(SendScintilla(SCI_TEXTHEIGHT, 0UL));
}

void Editor::showLine(int line)
{
    const int top = lineTop(line);
    if (top < 0 || top + lineHeight() > viewport()->height()) {
        const long row = SendScintilla(SCI_VISIBLEFROMDOCLINE, ulong(line - 1));
        const long rows = viewport()->height() / qMax(1, lineHeight());
        SendScintilla(SCI_SETFIRSTVISIBLELINE, qMax(0L, row - rows / 3));
    }
}

void Editor::keyPressEvent(QKeyEvent *event)
{
    const bool hasUse = isListActive() || SendScintilla(SCI_GETSELECTIONS) > 1;
    if (event->key() == Qt::Key_Escape && !hasUse) {
        event->ignore(); // the window may have one
    } else {
        QsciScintilla::keyPressEvent(event);
    }
}

/// Rows that stand for lines of the other side are shaded, so that nobody takes them for empty lines.
void Editor::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    QPainter painter(viewport());
    if (const int width = m_bidi.paint(painter); width > SendScintilla(SCI_GETSCROLLWIDTH)) {
        QMetaObject::invokeMethod(
            this, [this, width] { SendScintilla(SCI_SETSCROLLWIDTH, long(width)); },
            Qt::QueuedConnection);
    }
    const QBrush brush(mixed(currentTheme().background, currentTheme().hairline, 0.7),
                       Qt::BDiagPattern);
    for (const auto &[line, below] : m_below) {
        if (below.fillers == 0 || !isLineVisible(line)) {
            continue;
        }
        const int messageRows =
            below.message.isEmpty() ? 0 : 1 + int(below.message.count(u'\n'));
        const int top = lineTop(line) + (1 + messageRows) * lineHeight();
        painter.fillRect(0, top, viewport()->width(), below.fillers * lineHeight(), brush);
    }
}

void Editor::applyTheme()
{
    const Theme &theme = currentTheme();
    m_lexer->applyTheme(theme);
    setColor(theme.text);
    setPaper(theme.background);
    setCaretForegroundColor(theme.text);
    setSelectionBackgroundColor(selectionBackground());
    resetSelectionForegroundColor();
    setMarkerBackgroundColor(theme.currentLine, taskLineMarker);
    setMarkerBackgroundColor(differenceTint(), differenceMarker);
    setMatchedBraceBackgroundColor(mixed(theme.background, theme.accent, 0.25));
    setMatchedBraceForegroundColor(theme.text);
    setUnmatchedBraceBackgroundColor(theme.background);
    setUnmatchedBraceForegroundColor(theme.error);
    indicatorDefine(StraightBoxIndicator, foundIndicator);
    QColor found = theme.ready; // the words stay legible
    found.setAlpha(theme.isDark() ? 70 : 90);
    setIndicatorForegroundColor(found, foundIndicator);
    setIndicatorOutlineColor(theme.ready, foundIndicator);
    setIndicatorDrawUnder(true, foundIndicator);
    indicatorDefine(SquigglePixmapIndicator, ErrorIndicator);
    indicatorDefine(SquigglePixmapIndicator, WarningIndicator);
    setIndicatorForegroundColor(theme.error, ErrorIndicator);
    setIndicatorForegroundColor(theme.ready, WarningIndicator);

    const auto messageStyle = [&](int style, const QColor &text) {
        const QFont font = wordFont(12);
        const auto colour = [](const QColor &c) {
            return long(c.red() | c.green() << 8 | c.blue() << 16);
        };
        SendScintilla(SCI_STYLESETFONT, ulong(style), font.families().first().toUtf8().constData());
        SendScintilla(SCI_STYLESETSIZEFRACTIONAL, ulong(style),
                      long(font.pixelSize() * 72 * int(SC_FONT_SIZE_MULTIPLIER) / logicalDpiY()));
        SendScintilla(SCI_STYLESETFORE, ulong(style), colour(text));
        SendScintilla(SCI_STYLESETBACK, ulong(style), colour(theme.background));
    };
    messageStyle(errorMessageStyle, theme.error);
    messageStyle(warningMessageStyle, theme.isDark() ? theme.ready : theme.readyText);
    Q_EMIT layoutMoved();
}

} // namespace ui::code
