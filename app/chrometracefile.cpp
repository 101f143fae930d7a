// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chrometracefile.h"

#include "core/trace/chrometrace.h"

#include <QFile>

#include <filesystem>
#include <fstream>

namespace app
{

bool writeChromeTraceFile(const QString &path, const trace::Model &model)
{
    const std::filesystem::path target = QFile::encodeName(path).toStdString();
    std::filesystem::path part = target;
    part += ".part";
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    trace::writeChromeTrace(out, model);
    out.close();
    std::error_code error;
    if (out) {
        std::filesystem::rename(part, target, error);
    }
    const bool written = out && !error;
    if (!written) {
        std::filesystem::remove(part, error);
    }
    return written;
}

} // namespace app
