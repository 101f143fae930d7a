// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/sourcetext.h"

#include "core/script/unicode.h"

#include <algorithm>

namespace script
{

namespace
{

SourcePosition positionOf(std::string_view source, std::size_t offset)
{
    const std::string_view before = source.substr(0, offset);
    const auto lineStart = before.find_last_of('\n');
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t column =
        lineStart == std::string_view::npos ? offset : offset - lineStart - 1;
    return {static_cast<int>(line), static_cast<int>(column)};
}

Diagnostic errorAt(SourcePosition begin, std::string message)
{
    const SourcePosition end{begin.line, begin.column + 1};
    return {Severity::Error, DiagnosticKind::SyntaxError, {begin, end}, std::move(message), {}};
}

bool isNameCharacter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '-' || character == '_' ||
           character == '.';
}

/// The encoding a comment like `# -*- coding: utf-8 -*-` names, lower-case; or empty.
std::string declaredEncoding(std::string_view line)
{
    const std::size_t hash = line.find_first_not_of(" \t\f");
    if (hash == std::string_view::npos || line[hash] != '#')
        return {};
    std::size_t at = line.find("coding", hash);
    for (; at != std::string_view::npos; at = line.find("coding", at + 1)) {
        std::size_t value = at + 6;
        if (value >= line.size() || (line[value] != ':' && line[value] != '='))
            continue;
        value = line.find_first_not_of(" \t", value + 1);
        std::string name;
        for (; value < line.size() && isNameCharacter(line[value]); ++value) {
            const char letter = line[value];
            name += letter == '_'                    ? '-'
                    : letter >= 'A' && letter <= 'Z' ? char(letter | 0x20)
                                                     : letter;
        }
        if (!name.empty())
            return name;
    }
    return {};
}

bool isBlankOrComment(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\f\r");
    return first == std::string_view::npos || line[first] == '#';
}

} // namespace

std::optional<Diagnostic> checkEncoding(std::string_view source)
{
    const std::size_t null = source.find('\0');
    if (null != std::string_view::npos)
        return errorAt(positionOf(source, null), "source code string cannot contain null bytes");
    const std::size_t invalid = unicode::firstInvalid(source);
    if (invalid != std::string_view::npos) {
        static constexpr char digits[] = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(source[invalid]);
        const SourcePosition position = positionOf(source, invalid);
        return errorAt(position, std::string("Non-UTF-8 code starting with '\\x") +
                                     digits[byte >> 4] + digits[byte & 15] + "' on line " +
                                     std::to_string(position.line) +
                                     ", but no encoding declared; see "
                                     "https://peps.python.org/pep-0263/ for details");
    }
    for (int line = 1; line <= 2; ++line) {
        const std::string_view text = sourceLine(source, line);
        const std::string encoding =
            declaredEncoding(text.substr(0, 3) == "\xEF\xBB\xBF" ? text.substr(3) : text);
        const bool isUtf8 = encoding.rfind("utf-8", 0) == 0 || encoding == "utf8";
        const bool isAscii = encoding == "ascii" || encoding == "us-ascii" ||
                             encoding == "latin-1" || encoding.rfind("iso-8859-", 0) == 0 ||
                             encoding.rfind("cp125", 0) == 0;
        const bool hasOnlyAscii = std::all_of(source.begin(), source.end(), [](char character) {
            return static_cast<unsigned char>(character) < 0x80;
        });
        if (!encoding.empty() && !isUtf8 && !(isAscii && hasOnlyAscii)) {
            Diagnostic error = errorAt({line, 0}, "encoding '" + encoding + "' is not supported");
            error.advice = "save the file as UTF-8";
            return error;
        }
        if (!encoding.empty() || !isBlankOrComment(text))
            break;
    }
    return std::nullopt;
}

} // namespace script
