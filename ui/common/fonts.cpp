// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fonts.h"

#include "ui/common/plainfont.h"

#include <algorithm>
#include <cmath>

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

} // namespace

QStringList wordFamilies()
{
    return {QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")};
}

QStringList codeFamilies()
{
    static const QString plain = familyWithoutLigatures(
        QStringLiteral("JetBrains Mono"), QStringLiteral("Awaitscope Mono"),
        {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold});
    QStringList families{QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")};
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
