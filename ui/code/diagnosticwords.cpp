// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/code/diagnosticwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::code
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Diagnostics)
};

} // namespace

QString messageText(const script::Diagnostic &diagnostic)
{
    const QString message = QString::fromStdString(diagnostic.message);
    const QString ending = u" is not in the language of a scenario"_s;
    const QString module = u"module "_s;
    if (diagnostic.kind != script::DiagnosticKind::NotInLanguage || !message.endsWith(ending)) {
        return message;
    }
    const QString name = message.chopped(ending.size());
    return name.startsWith(module)
               ? Words::tr("module %1 is not in the language of a scenario")
                     .arg(name.sliced(module.size()))
               : Words::tr("%1 is not in the language of a scenario").arg(name);
}

QString adviceText(const script::Diagnostic &diagnostic)
{
    return diagnostic.advice.empty()
               ? QString()
               : QCoreApplication::translate("Advice", diagnostic.advice.c_str());
}

} // namespace ui::code
