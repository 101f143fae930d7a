// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/diagnostic.h"

#include <algorithm>

namespace script
{

std::string_view kindName(DiagnosticKind kind)
{
    switch (kind) {
    case DiagnosticKind::SyntaxError:
        return "SyntaxError";
    case DiagnosticKind::IndentationError:
        return "IndentationError";
    case DiagnosticKind::TabError:
        return "TabError";
    case DiagnosticKind::SyntaxWarning:
        return "SyntaxWarning";
    case DiagnosticKind::NotInLanguage:
        return "NotInLanguage";
    case DiagnosticKind::UndefinedName:
        return "UndefinedName";
    case DiagnosticKind::FileError:
        return "FileError";
    case DiagnosticKind::MetadataWarning:
        return "MetadataWarning";
    }
    return {};
}

bool hasErrors(const Diagnostics &diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

std::string_view sourceLine(std::string_view source, int line)
{
    std::size_t at = 0;
    for (int current = 1; at <= source.size(); ++current) {
        const std::size_t end = std::min(source.find_first_of("\r\n", at), source.size());
        if (current == line)
            return source.substr(at, end - at);
        at = end + (source.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return {};
}

int characterColumn(std::string_view lineText, int byteColumn)
{
    const auto length =
        std::min(lineText.size(), static_cast<std::size_t>(std::max(byteColumn, 0)));
    return static_cast<int>(std::count_if(lineText.begin(),
                                          lineText.begin() + static_cast<std::ptrdiff_t>(length),
                                          [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string formatDiagnostic(const Diagnostic &diagnostic, std::string_view source,
                             std::string_view fileName)
{
    const auto [begin, end] = diagnostic.range;
    std::string text =
        "  File \"" + std::string(fileName) + "\", line " + std::to_string(begin.line) + "\n";
    const std::string_view line = sourceLine(source, begin.line);
    const std::size_t indentation = std::min(line.find_first_not_of(" \t\f"), line.size());
    if (indentation < line.size()) {
        const std::string_view shown = line.substr(indentation);
        const int skipped = characterColumn(line, static_cast<int>(indentation));
        const int width = characterColumn(line, static_cast<int>(line.size())) - skipped;
        const int first = std::clamp(characterColumn(line, begin.column) - skipped, 0, width);
        const int last =
            end.line == begin.line ? characterColumn(line, end.column) - skipped : width;
        text += "    " + std::string(shown) + "\n    " +
                std::string(static_cast<std::size_t>(first), ' ') +
                std::string(static_cast<std::size_t>(std::max(last - first, 1)), '^') + "\n";
    }
    text += std::string(kindName(diagnostic.kind)) + ": " + diagnostic.message;
    if (!diagnostic.advice.empty())
        text += " (" + diagnostic.advice + ")";
    return text + "\n";
}

} // namespace script
