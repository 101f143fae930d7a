// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/program.h"

#include "core/script/compiler.h"
#include "core/script/importednames.h"
#include "core/script/languagecheck.h"
#include "core/script/parser.h"
#include "core/script/programnotes.h"
#include "core/script/symboltable.h"
#include "core/stdlib/language.h"

#include <QString>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>

namespace run
{

namespace
{

script::Diagnostic fileError(std::string message, std::string advice = {},
                             script::SourceRange range = {})
{
    script::Diagnostic error;
    error.kind = script::DiagnosticKind::FileError;
    error.message = std::move(message);
    error.advice = std::move(advice);
    error.range = range;
    return error;
}

/// Offset of the first byte that is no UTF-8; npos: all is.
size_t firstInvalidByte(std::string_view text)
{
    size_t i = 0;
    while (i < text.size()) {
        const auto byte = static_cast<unsigned char>(text[i]);
        size_t length = 1;
        uint32_t codePoint = byte;
        if (byte >= 0xf0 && byte <= 0xf4) {
            length = 4;
            codePoint = byte & 0x07;
        } else if (byte >= 0xe0 && byte < 0xf0) {
            length = 3;
            codePoint = byte & 0x0f;
        } else if (byte >= 0xc2 && byte < 0xe0) {
            length = 2;
            codePoint = byte & 0x1f;
        } else if (byte >= 0x80) {
            return i;
        }
        if (i + length > text.size())
            return i;
        for (size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xc0) != 0x80)
                return i;
            codePoint = codePoint << 6 | (next & 0x3f);
        }
        const bool isOverlong = (length == 3 && codePoint < 0x800)
            || (length == 4 && codePoint < 0x10000);
        if (isOverlong || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint < 0xe000))
            return i;
        i += length;
    }
    return std::string_view::npos;
}

script::SourcePosition positionOf(std::string_view text, size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const size_t lineBegin = before.rfind('\n');
    const size_t column = lineBegin == std::string_view::npos ? offset : offset - lineBegin - 1;
    return {line, static_cast<int>(column)};
}

std::string inMegabytes(std::uintmax_t bytes)
{
    return std::to_string((bytes + 500'000) / 1'000'000) + " MB";
}

struct CloseFile {
    void operator()(std::FILE *file) const noexcept { std::fclose(file); }
};

} // namespace

Program Program::fromFile(const std::string &path)
{
    Program program;
    const std::filesystem::path place(path);
    program.m_path = path;
    program.m_fileName = place.filename().string();
    std::error_code error;
    program.m_place = std::filesystem::absolute(place, error).string();
    const auto refuse = [&](std::string message, std::string advice = {}) {
        program.m_diagnostics.push_back(fileError(std::move(message), std::move(advice)));
        return program;
    };
    const std::filesystem::file_status status = std::filesystem::status(place, error);
    if (!std::filesystem::exists(status))
        return refuse("the file does not exist", "check its name and folder");
    if (std::filesystem::is_directory(status))
        return refuse("this is a folder, not a program", "name a .py file in it");
    if (const std::uintmax_t bytes = std::filesystem::file_size(place, error);
        !error && bytes > maxBytes)
        return refuse("the file is too large: " + inMegabytes(bytes), "a program may have 1 MB");
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return refuse(std::string("the file cannot be read: ") + std::strerror(errno));
    // It may be growing, or no ordinary file and have no size.
    char part[1 << 14];
    while (const size_t bytes = std::fread(part, 1, sizeof part, file.get())) {
        program.m_text.append(part, bytes);
        if (program.m_text.size() > maxBytes) {
            program.m_text.clear();
            return refuse("the file is too large", "a program may have 1 MB");
        }
    }
    if (std::ferror(file.get())) {
        program.m_text.clear();
        return refuse(std::string("the file cannot be read: ") + std::strerror(errno));
    }
    program.compile();
    return program;
}

Program Program::fromText(std::string place, std::string text)
{
    Program program;
    program.m_fileName = std::filesystem::path(place).filename().string();
    program.m_place = std::move(place);
    program.m_text = std::move(text);
    if (program.m_text.size() > maxBytes)
        program.m_diagnostics.push_back(
            fileError("the program is too large", "a program may have 1 MB"));
    else
        program.compile();
    return program;
}

void Program::compile()
{
    if (const size_t zero = m_text.find('\0'); zero != std::string::npos) {
        const script::SourcePosition at = positionOf(m_text, zero);
        m_text.clear();
        m_diagnostics.push_back(
            fileError("this is not a text file: it contains a zero byte", {}, {at, at}));
        return;
    }
    if (const size_t bad = firstInvalidByte(m_text); bad != std::string::npos) {
        const script::SourcePosition at = positionOf(m_text, bad);
        char byte[8];
        std::snprintf(byte, sizeof byte, "0x%02x", static_cast<unsigned char>(m_text[bad]));
        m_text = QString::fromUtf8(m_text.data(), static_cast<qsizetype>(m_text.size()))
                     .toStdString();
        m_diagnostics.push_back(fileError(std::string("the file is not UTF-8 text: byte ") + byte,
                                          "save it with the encoding UTF-8", {at, at}));
        return;
    }
    m_metadata = readMetadata(m_text, m_diagnostics);
    script::Parsed parsed = script::parse(m_text);
    std::ranges::copy(parsed.diagnostics, std::back_inserter(m_diagnostics));
    if (!parsed.isOk())
        return;
    const script::SymbolTable symbols = script::resolve(*parsed.ast);
    std::ranges::copy(symbols.diagnostics, std::back_inserter(m_diagnostics));
    if (script::hasErrors(m_diagnostics))
        return;
    const script::Diagnostics findings
        = script::checkLanguage(*parsed.ast, symbols, stdlib::languageDescription());
    std::ranges::copy(findings, std::back_inserter(m_diagnostics));
    if (script::hasErrors(m_diagnostics))
        return;
    m_importedModules = script::importedModules(*parsed.ast);
    const script::ProgramNotes notes = script::noteProgram(*parsed.ast);
    m_code = script::compile(*parsed.ast, symbols, m_text, m_place, true, &notes);
}

bool Program::imports(const std::string &module) const
{
    return std::ranges::any_of(m_importedModules, [&](const std::string &name) {
        return name == module || name.starts_with(module + '.');
    });
}

std::string describe(const script::Diagnostic &diagnostic, const Program &program)
{
    std::string text = program.path().empty() ? program.fileName() : program.path();
    const script::SourcePosition at = diagnostic.range.begin;
    const std::string_view line
        = at.isValid() ? script::sourceLine(program.text(), at.line) : std::string_view();
    const int column = at.isValid() ? script::characterColumn(line, at.column) : 0;
    if (at.isValid())
        text += ":" + std::to_string(at.line) + ":" + std::to_string(column + 1);
    text += diagnostic.severity == script::Severity::Error ? ": error: " : ": warning: ";
    text += diagnostic.message + "\n";
    if (!line.empty()) {
        // Tabs stay tabs, so that the caret stands below its place.
        std::string indent;
        for (size_t i = 0; i < line.size() && i < static_cast<size_t>(at.column); ++i) {
            if ((static_cast<unsigned char>(line[i]) & 0xc0) != 0x80)
                indent += line[i] == '\t' ? '\t' : ' ';
        }
        text += "    " + std::string(line) + "\n    " + indent + "^\n";
    }
    if (!diagnostic.advice.empty())
        text += "    " + diagnostic.advice + "\n";
    return text;
}

} // namespace run
