// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/worddrawing.h"

#include "ui/common/elision.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QStaticText>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <list>
#include <optional>

namespace timeline {
namespace {

constexpr qsizetype mostWords = 8000; // of a font; more than are seen at once on any screen
constexpr std::size_t mostFonts = 40;

struct Known
{
    double width = 0;
    QString elided;
    double room = -1; ///< that `elided` was made for
    std::optional<QStaticText> glyphs;
    double ascent = 0; ///< from the glyphs' top to their baseline
};

struct KnownFont
{
    explicit KnownFont(const QFont &shown) : font(shown), metrics(shown), heights{metrics.height(), metrics.capHeight()} {}

    Known &known(const QString &words)
    {
        const auto found = list.find(words);
        if (found != list.end())
            return *found;
        if (list.size() >= mostWords)
            list.clear();
        Known known;
        known.width = metrics.horizontalAdvance(words);
        return *list.insert(words, known);
    }

    QFont font;
    QFontMetricsF metrics;
    FontHeights heights;
    QHash<QString, Known> list;
};

/// The one asked for last comes first. Fonts do not outlive the application.
std::list<KnownFont> &knownFonts()
{
    static std::list<KnownFont> fonts;
    static const bool cleared = (qAddPostRoutine([] { knownFonts().clear(); }), true);
    Q_UNUSED(cleared)
    return fonts;
}

KnownFont &knownFont(const QFont &font)
{
    std::list<KnownFont> &fonts = knownFonts();
    const auto found = std::find_if(fonts.begin(), fonts.end(), [&](const KnownFont &known) { return known.font == font; });
    if (found != fonts.end()) {
        fonts.splice(fonts.begin(), fonts, found);
        return fonts.front();
    }
    if (fonts.size() >= mostFonts)
        fonts.pop_back();
    return fonts.emplace_front(font);
}

/// One line from left to right: what QStaticText lays out as QPainter::drawText() does.
bool isSimple(const QString &words)
{
    return std::all_of(words.begin(), words.end(), [](QChar letter) {
        const char16_t code = letter.unicode();
        const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x200b && code < 0x2070);
        const bool perhapsRightToLeft = (code >= 0x590 && code < 0x900) || code >= 0xd800;
        return !control && !perhapsRightToLeft;
    });
}

void prepare(Known &known, const QFont &font, const QString &words)
{
    QTextLayout layout(words, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    known.ascent = line.isValid() ? line.ascent() : 0;
    QStaticText glyphs(words);
    glyphs.setTextFormat(Qt::PlainText);
    known.glyphs = glyphs;
}

bool isRaster(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && engine->type() == QPaintEngine::Raster;
}

} // namespace

double wordsWidth(const QFont &font, const QString &words)
{
    return knownFont(font).known(words).width;
}

QString elidedWords(const QFont &font, const QString &words, double room)
{
    KnownFont &fontKnown = knownFont(font);
    Known &known = fontKnown.known(words);
    if (known.width <= room)
        return words;
    if (known.room != room) {
        known.room = room;
        known.elided = ui::elidedName(fontKnown.metrics, words, room);
    }
    return known.elided;
}

void drawWords(QPainter &painter, const QPointF &place, const QFont &font, const QString &words)
{
    painter.setFont(font);
    // Files keep words as words, and letters that stand in another order are left to Qt.
    if (!isRaster(painter) || !isSimple(words)) {
        painter.drawText(place, words);
        return;
    }
    Known &known = knownFont(font).known(words);
    if (!known.glyphs)
        prepare(known, font, words);
    // QPainter::drawText() begins at a 64th of a pixel.
    const QPointF begin(std::trunc(place.x() * 64) / 64, place.y() - known.ascent);
    painter.drawStaticText(begin, *known.glyphs);
}

FontHeights fontHeights(const QFont &font)
{
    return knownFont(font).heights;
}

} // namespace timeline
