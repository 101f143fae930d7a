// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>

#include <memory>
#include <optional>

class QPainter;
class QTextLayout;

namespace ui::code
{

class Editor;

/// True if some of the text runs from right to left.
bool runsRightToLeft(const QString &text);

/// Draws the lines of an editor that have text which runs from right to left, and finds places in
/// them.
///
/// QScintilla measures each piece of one colour by itself, and takes where its last letter ends for
/// the piece's right end: Hebrew and Arabic end at the left, so what follows was drawn over them.
/// Here the line is laid out as a whole, from left to right as code is, and pieces of different
/// colours do not change places. Lines count from 1, places in bytes.
class BidiLines
{
public:
    explicit BidiLines(Editor &editor) : m_editor(editor) {}

    /// Draws over what QScintilla has drawn. Returns the width of the widest line, 0 if there is
    /// none.
    int paint(QPainter &painter) const;
    /// The place under a point of the viewport; nothing where QScintilla knows it.
    std::optional<long> placeAt(const QPoint &point) const;
    /// The left of a place in the viewport; nothing where QScintilla knows it.
    std::optional<double> xOf(long place) const;

private:
    struct Line;
    std::unique_ptr<Line> lineAt(int number) const;
    void addPieces(Line &line, const QString &text) const;
    void paintLine(QPainter &painter, const Line &line) const;

    Editor &m_editor;
};

} // namespace ui::code
