// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fonts.h"

#include "ui/common/plainfont.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace ui {
namespace {

double s_textScale = 1;

QFont font(const QStringList &families, double pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setWeight(weight);
    // Widths must not depend on the pixel grid, or figures differ from the window.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// For Chinese, Japanese and Korean, and for emoji: those of the families that are installed.
QStringList otherScripts(std::initializer_list<const char *> families)
{
    const QStringList installed = QFontDatabase::families();
    QStringList found;
    for (const char *family : families) {
        if (const QString name = QString::fromLatin1(family); installed.contains(name))
            found += name;
    }
    return found;
}

} // namespace

QStringList wordFamilies()
{
    static const QStringList others = otherScripts(
        {"Noto Sans CJK JP", "Noto Sans CJK SC", "Source Han Sans", "Droid Sans Fallback", "Noto Color Emoji"});
    return QStringList{QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")} + others;
}

QStringList codeFamilies()
{
    static const QString plain = familyWithoutLigatures(
        QStringLiteral("JetBrains Mono"), QStringLiteral("Awaitscope Mono"),
        {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold});
    static const QStringList others =
        otherScripts({"Noto Sans Mono CJK JP", "Noto Sans Mono CJK SC", "Source Han Mono", "Droid Sans Fallback",
                      "Noto Color Emoji"});
    QStringList families =
        QStringList{QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")} + others;
    if (!plain.isEmpty())
        families.prepend(plain);
    return families;
}

QFont wordFont(double pixels, QFont::Weight weight)
{
    return font(wordFamilies(), pixels * s_textScale, weight);
}

QFont codeFont(double pixels, QFont::Weight weight)
{
    QFont result = font(codeFamilies(), pixels * s_textScale, weight);
    result.setFixedPitch(true);
    result.setStyleHint(QFont::Monospace);
    return result;
}

QFont figureFont(double pixels, QFont::Weight weight)
{
    return font(wordFamilies(), pixels, weight);
}

double textScale()
{
    return s_textScale;
}

void setTextScale(double scale)
{
    s_textScale = std::clamp(scale, 0.75, 2.0);
}

} // namespace ui
