// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <initializer_list>

namespace ui {

/// A copy of an installed family, for this process only, that shows every character as itself: `!=` and `->` are two
/// signs, as they are typed. Qt 6.4 cannot switch a font's ligatures off, so the copy has none. Returns the copy's
/// name; empty if the family is not installed. Needs a QGuiApplication.
QString familyWithoutLigatures(const QString &family, const QString &copy, std::initializer_list<QFont::Weight> weights);

} // namespace ui
