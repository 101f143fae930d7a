// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace ui {

/// Inter for words, JetBrains Mono for code, DejaVu where they are missing.
QStringList wordFamilies();
QStringList codeFamilies();

/// `pixels` at a text scale of 1; the scale of the window (large type) multiplies it.
QFont wordFont(double pixels, QFont::Weight weight = QFont::Normal);
QFont codeFont(double pixels, QFont::Weight weight = QFont::Normal);
/// The same without the window's text scale: a figure has the same type everywhere.
QFont figureFont(double pixels, QFont::Weight weight = QFont::Normal);

/// 1 normal, up to 2 for large type or a projector. Takes effect with the next applyAppearance().
double textScale();
void setTextScale(double scale);

} // namespace ui
