// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/sourcelocation.h"

#include <string>
#include <string_view>
#include <vector>

namespace script
{

enum class Severity { Warning, Error };

/// What an error is called in the first word of its text.
enum class DiagnosticKind {
    SyntaxError,
    IndentationError,
    TabError,
    SyntaxWarning,
    NotInLanguage, ///< valid Python that a scenario may not use
    UndefinedName,
    FileError,      ///< the text could not be read as a program at all
    MetadataWarning ///< something in the inline metadata block is not understood
};

/// One located finding about a source text.
struct Diagnostic {
    Severity severity = Severity::Error;
    DiagnosticKind kind = DiagnosticKind::SyntaxError;
    SourceRange range;
    std::string message;
    std::string advice; ///< what to use instead; may be empty

    bool operator==(const Diagnostic &) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// "SyntaxError", "IndentationError", ...
std::string_view kindName(DiagnosticKind kind);

bool hasErrors(const Diagnostics &diagnostics);

/// The line with this 1-based number, without its line end; empty past the end of the text.
std::string_view sourceLine(std::string_view source, int line);

/// 0-based column in characters (code points) of a column in UTF-8 bytes.
int characterColumn(std::string_view lineText, int byteColumn);

/// The text CPython prints on stderr for a syntax error: file and line, source line, carets,
/// message.
std::string formatDiagnostic(const Diagnostic &diagnostic, std::string_view source,
                             std::string_view fileName);

} // namespace script
