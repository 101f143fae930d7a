// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QMenu>
#include <QString>
#include <QStringList>

/// Entries of one menu that have the same letter underlined, here and in the menus below.
inline QStringList menuClashes(const QList<QAction *> &actions, const QString &menu)
{
    QStringList clashes;
    QHash<QChar, QString> taken;
    for (const QAction *action : actions) {
        const QString text = action->text();
        const qsizetype at = text.indexOf(u'&');
        if (at >= 0 && !action->isSeparator()) {
            const QChar letter = text.at(at + 1).toLower();
            if (taken.contains(letter)) {
                clashes += QStringLiteral("%1: %2, %3").arg(menu, taken.value(letter), text);
            }
            taken.insert(letter, text);
        }
        if (action->menu()) {
            clashes += menuClashes(action->menu()->actions(), text);
        }
    }
    return clashes;
}
