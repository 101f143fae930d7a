// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The language of the window. The command line and the formats of files are English always.
namespace app
{

/// "" for the desktop's, "en", "es"
QStringList knownLanguages();
/// "English", "Español": as those who speak it call it
QString nameOfLanguage(const QString &code);

/// One of knownLanguages(), kept from one start to the next.
QString chosenLanguage();
/// In force at the next start.
void chooseLanguage(const QString &code);

/// The language a window of this start speaks: "en" or "es". `preferred` is the desktop's list, the
/// best first.
QString spokenLanguage(const QString &chosen, const QStringList &preferred);
/// The one that was installed last; "en" before.
QString windowLanguage();
/// Installs the words of a language in the application: ours, and those of Qt and of the editor
/// where the system has them.
void installLanguage(const QString &code);

} // namespace app
