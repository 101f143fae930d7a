// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui::lessons
{

/// One entry of the list of lessons: what its file's metadata block says.
struct Lesson {
    QString file;    ///< the place to open: ":/lessons/shop.py"
    QString title;   ///< "Shop, asynchronous"
    QString summary; ///< one sentence
    QString group;   ///< "4 Shop"
    int order = 0;   ///< within the group
    QString twin;    ///< the place of the file that Compare opens beside it; may be empty

    bool operator==(const Lesson &) const = default;
};

} // namespace ui::lessons
