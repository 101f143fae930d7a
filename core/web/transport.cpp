// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/transport.h"

#include <QString>
#include <QStringList>

namespace web
{

bool isLoopback(const std::string &host)
{
    const QString name = QString::fromStdString(host).toLower();
    if (name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost")) ||
        name == QLatin1String("::1") || name == QLatin1String("[::1]"))
        return true;
    const QStringList parts = name.split(QLatin1Char('.'));
    if (parts.size() != 4 || parts.first() != QLatin1String("127"))
        return false;
    for (const QString &part : parts) {
        bool isNumber = false;
        if (part.toInt(&isNumber) > 255 || !isNumber)
            return false;
    }
    return true;
}

} // namespace web
