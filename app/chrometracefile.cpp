// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chrometracefile.h"

#include "core/trace/chrometrace.h"

#include <QFile>

#include <filesystem>
#include <fstream>

namespace app
{

namespace
{

constexpr std::size_t askedEvery = 256 * 1024; // bytes: a few milliseconds' work

struct Cancelled {
};

/// A file that asks, as it is written, whether to go on.
class AskingFile : public std::filebuf
{
public:
    explicit AskingFile(GoOn goOn) : m_goOn(std::move(goOn)) {}

protected:
    std::streamsize xsputn(const char *text, std::streamsize length) override
    {
        const std::size_t before = m_bytes / askedEvery;
        m_bytes += std::size_t(length);
        if (m_goOn && m_bytes / askedEvery != before && !m_goOn(m_bytes)) {
            throw Cancelled();
        }
        return std::filebuf::xsputn(text, length);
    }

private:
    GoOn m_goOn;
    std::size_t m_bytes = 0;
};

Writing write(const std::filesystem::path &path, const trace::Model &model, GoOn goOn)
{
    AskingFile file(std::move(goOn));
    if (!file.open(path, std::ios::binary | std::ios::out | std::ios::trunc)) {
        return Writing::Failed;
    }
    std::ostream out(&file);
    out.exceptions(std::ios::badbit); // lets the cancelling through
    try {
        trace::writeChromeTrace(out, model);
    } catch (const Cancelled &) {
        return Writing::Cancelled;
    } catch (const std::ios_base::failure &) {
        return Writing::Failed;
    }
    return out && file.close() ? Writing::Whole : Writing::Failed;
}

} // namespace

Writing writeChromeTraceFile(const QString &path, const trace::Model &model, GoOn goOn)
{
    const std::filesystem::path target = QFile::encodeName(path).toStdString();
    std::filesystem::path part = target;
    part += ".part";
    Writing result = write(part, model, std::move(goOn));
    std::error_code error;
    if (result == Writing::Whole) {
        std::filesystem::rename(part, target, error);
        if (error) {
            result = Writing::Failed;
        }
    }
    if (result != Writing::Whole) {
        std::filesystem::remove(part, error);
    }
    return result;
}

} // namespace app
