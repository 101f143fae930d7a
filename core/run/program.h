// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/metadata.h"
#include "core/script/diagnostic.h"

#include <memory>
#include <string>
#include <vector>

namespace script {
struct CodeUnit;
}

namespace run {

/// A scenario: a file's name, its text, what its metadata block says and, if it is in the language, its code.
///
/// Never throws: whatever is wrong with the file is among the diagnostics (errors first, located where
/// there is a place). isRunnable() is false if any of them is an error.
class Program
{
public:
    static constexpr size_t maxBytes = 1'000'000;

    /// Reads and compiles a file. A missing, unreadable, binary, too large or non-UTF-8 file gives one error.
    static Program fromFile(const std::string &path);
    /// Compiles text that stands in an editor or a resource. `place` is its file's absolute path or, without one, a name.
    static Program fromText(std::string place, std::string text);

    const std::string &fileName() const noexcept { return m_fileName; } ///< without folders
    const std::string &path() const noexcept { return m_path; } ///< as given; empty for text
    /// What tracebacks show and `__file__` is: the absolute path, as CPython has it; only a name for text without a file.
    const std::string &place() const noexcept { return m_place; }
    const std::string &text() const noexcept { return m_text; }
    const Metadata &metadata() const noexcept { return m_metadata; }
    const std::vector<script::Diagnostic> &diagnostics() const noexcept { return m_diagnostics; }
    bool isRunnable() const noexcept { return m_code != nullptr; }
    /// Whether an import statement names this module or one of its submodules; if it can be run.
    bool imports(const std::string &module) const;
    const std::shared_ptr<const script::CodeUnit> &code() const noexcept { return m_code; }

private:
    void compile();

    std::string m_fileName;
    std::string m_path;
    std::string m_place;
    std::string m_text;
    Metadata m_metadata;
    std::vector<script::Diagnostic> m_diagnostics;
    std::vector<std::string> m_importedModules;
    std::shared_ptr<const script::CodeUnit> m_code;
};

/// "shop.py:12:5: error: invalid syntax", the source line and a caret below it.
std::string describe(const script::Diagnostic &diagnostic, const Program &program);

} // namespace run
