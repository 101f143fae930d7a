// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace app
{

namespace
{

const QString languageKey = u"language"_s;
const QString source = u"en"_s; // what the program is written in
QString installed = source;

// Words of Qt's own that dialogs and menus of the window show, for systems where Qt's translations are
// not installed.
[[maybe_unused]] constexpr const char *qtsWords[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Don't Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
};

void install(const QString &name, const QString &folder)
{
    auto *const application = QCoreApplication::instance();
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(name, folder)) {
        translator->setParent(application);
        QCoreApplication::installTranslator(translator.release());
    }
}

} // namespace

QStringList knownLanguages()
{
    return {QString(), source, u"es"_s};
}

QString nameOfLanguage(const QString &code)
{
    return code == u"es" ? u"Es&pañol"_s : u"&English"_s;
}

QString chosenLanguage()
{
    const QString code = QSettings().value(languageKey).toString();
    return knownLanguages().contains(code) ? code : QString();
}

void chooseLanguage(const QString &code)
{
    QSettings().setValue(languageKey, code);
}

QString spokenLanguage(const QString &chosen, const QStringList &preferred)
{
    if (!chosen.isEmpty()) {
        return chosen;
    }
    for (const QString &tag : preferred) {
        // "es-MX": the language comes first
        const QString code = tag.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (!code.isEmpty() && knownLanguages().contains(code)) {
            return code;
        }
    }
    return source;
}

QString windowLanguage()
{
    return installed;
}

void installLanguage(const QString &code)
{
    installed = code;
    if (code == source) {
        return;
    }
    const QString system = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    install(u"qtbase_"_s + code, system);
    install(u"qscintilla_"_s + code, system);
    install(u"awaitscope_"_s + code, u":/i18n"_s); // the one installed last is asked first
}

} // namespace app
