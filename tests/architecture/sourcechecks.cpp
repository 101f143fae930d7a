// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcechecks.h"

#include "tests/architecture/layers.h"

#include <algorithm>
#include <array>
#include <regex>
#include <sstream>

namespace architecture
{

namespace
{

constexpr std::string_view licenceLine = "// SPDX-License-Identifier: GPL-3.0-or-later";

std::string at(std::string_view path, int line, const std::string &sentence)
{
    return std::string(path) + ":" + std::to_string(line) + ": " + sentence;
}

// The folder of ours that an include or file path lies in: "core/script", "ui/common", "app".
std::string folderOf(const std::string &header)
{
    const std::size_t first = header.find('/');
    if (!header.starts_with("core/") && !header.starts_with("ui/"))
        return header.substr(0, first);
    return header.substr(0, header.find('/', first + 1));
}

std::string withoutSuffix(const std::string &header)
{
    return header.substr(0, header.rfind('.'));
}

std::string checkOurHeader(const Layer &layer, const std::string &header)
{
    if (header.find("../") != std::string::npos || header.starts_with("./"))
        return "\"" + header + "\": includes are written from the root";
    if (header.ends_with(".moc"))
        return {};
    static const std::array roots = {"core/", "ui/", "app/", "tests/"};
    bool fromRoot = false;
    for (const char *root : roots)
        fromRoot = fromRoot || header.starts_with(root);
    if (!fromRoot)
        return "\"" + header + "\": includes are written from the root";
    const std::string folder = folderOf(header);
    if (layer.everything ? folder != "tests" || layer.folder == "tests"
                         : folder == layer.folder || allows(layer.folders, folder) ||
                               allows(layer.headers, withoutSuffix(header)))
        return {};
    return layer.folder + " may not include " + header;
}

// The library outside Qt that an angle include comes from; "" for the system's own headers.
std::string libraryOf(const std::string &header)
{
    static const std::vector<std::pair<std::regex, std::string>> patterns = {
        {std::regex("gmp(xx)?\\.h"), "GMP"},
        {std::regex("(QCoro|qcoro).*"), "QCoro"},
        {std::regex("toml(\\+\\+/.*|\\.hpp)"), "toml++"},
        {std::regex("qcustomplot\\.h"), "QCustomPlot"},
        {std::regex("Qsci/.*"), "QScintilla"},
    };
    for (const auto &[pattern, library] : patterns) {
        if (std::regex_match(header, pattern))
            return library;
    }
    return {};
}

std::string qtModuleOf(const std::string &header, const QtHeaders &qt)
{
    const std::size_t slash = header.find('/');
    if (header.starts_with("Qt") && slash != std::string::npos)
        return header.substr(0, slash);
    const auto found = qt.find(header);
    return found == qt.end() ? std::string() : found->second;
}

// Standard C++ headers have neither suffix nor folder; of the others, those in use are named.
bool isSystemHeader(const std::string &header)
{
    static const std::regex standard("[a-z0-9_]+|(sys|sanitizer)/[a-z_]+\\.h");
    static const std::vector<std::string> posix = {"cxxabi.h", "errno.h", "execinfo.h", "fcntl.h",
                                                   "malloc.h", "poll.h",  "pthread.h",  "sched.h",
                                                   "signal.h", "time.h",  "unistd.h"};
    return std::regex_match(header, standard) || allows(posix, header);
}

std::string checkOutsideHeader(const Layer &layer, const std::string &header, const QtHeaders &qt)
{
    if (layer.everything)
        return {};
    if (const std::string library = libraryOf(header); !library.empty()) {
        return allows(layer.libraries, library)
                   ? std::string()
                   : layer.folder + " may not use " + library + " (<" + header + ">)";
    }
    if (const std::string module = qtModuleOf(header, qt); !module.empty()) {
        return allows(layer.qtModules, module)
                   ? std::string()
                   : layer.folder + " may not use " + module + " (<" + header + ">)";
    }
    if (isSystemHeader(header))
        return {};
    return "<" + header + ">: no dependency that " + layer.folder + " may use";
}

// Where the string literal or line comment that begins at `from` ends; `from` where none begins.
std::size_t endOfOpaque(std::string_view text, std::size_t from)
{
    if (text.substr(from, 2) == "//")
        return std::min(text.find('\n', from), text.size());
    if (text[from] != '"')
        return from;
    std::size_t i = from + 1;
    while (i < text.size() && text[i] != '"' && text[i] != '\n')
        i += text[i] == '\\' ? 2 : 1;
    return std::min(i + 1, text.size());
}

// Block comments become blanks (newlines stay), so that a commented include does not count.
std::string withoutBlockComments(std::string_view text)
{
    std::string code(text);
    std::size_t i = 0;
    while (i < text.size()) {
        if (const std::size_t end = endOfOpaque(text, i); end != i) {
            i = end;
        } else if (text.substr(i, 2) == "/*") {
            const std::size_t close = std::min(text.find("*/", i + 2), text.size());
            for (; i < std::min(close + 2, text.size()); ++i)
                code[i] = text[i] == '\n' ? '\n' : ' ';
        } else {
            ++i;
        }
    }
    return code;
}

std::string checkLinkedName(const Layer &layer, const std::string &name)
{
    static const std::map<std::string, std::string> libraries = {
        {"PkgConfig::GMP", "GMP"},
        {"PkgConfig::TOMLPLUSPLUS", "toml++"},
        {"QCustomPlotQt6::QCustomPlotQt6", "QCustomPlot"},
        {"QScintilla", "QScintilla"},
    };
    bool allowed = false;
    if (name.starts_with("Qt6::"))
        allowed = allows(layer.qtModules, "Qt" + name.substr(5));
    else if (name.starts_with("QCoro6::") || name.starts_with("QCoro::"))
        allowed = allows(layer.libraries, "QCoro");
    else if (name.starts_with("core_") || name.starts_with("ui_")) {
        std::string folder = name;
        folder[folder.find('_')] = '/';
        allowed =
            allows(layer.folders, folder) || (folder == "core/script" && !layer.headers.empty());
    } else if (const auto found = libraries.find(name); found != libraries.end())
        allowed = allows(layer.libraries, found->second);
    else
        allowed = name == "project_options";
    return allowed ? std::string() : layer.folder + " may not link " + name;
}

} // namespace

std::vector<std::string> checkIncludes(std::string_view path, std::string_view text,
                                       const QtHeaders &qt)
{
    const std::optional<Layer> layer = layerOf(path);
    if (!layer)
        return {at(path, 1, "no rule says what this folder may include")};
    static const std::regex include("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"].*");
    std::vector<std::string> violations;
    std::istringstream lines(withoutBlockComments(text));
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (!std::regex_match(line, match, include))
            continue;
        const std::string complaint = match[1] == "\"" ? checkOurHeader(*layer, match[2])
                                                       : checkOutsideHeader(*layer, match[2], qt);
        if (!complaint.empty())
            violations.push_back(at(path, number, complaint));
    }
    return violations;
}

std::vector<std::string> checkLicence(std::string_view path, std::string_view text)
{
    if (text.substr(0, text.find('\n')) == licenceLine)
        return {};
    return {at(path, 1, "the first line must be " + std::string(licenceLine))};
}

std::vector<std::string> checkLinks(std::string_view path, std::string_view cmakeText)
{
    const std::optional<Layer> layer = layerOf(path);
    if (!layer || layer->everything)
        return {};
    static const std::regex call("target_link_libraries\\s*\\(\\s*\\S+([^)]*)\\)");
    static const std::regex word("[^\\s]+");
    const std::string text(cmakeText);
    std::vector<std::string> violations;
    for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it) {
        const auto line = 1 + std::count(text.begin(), text.begin() + it->position(), '\n');
        const std::string names = (*it)[1];
        for (std::sregex_iterator name(names.begin(), names.end(), word); name != end; ++name) {
            if (name->str() == "PUBLIC" || name->str() == "PRIVATE" || name->str() == "INTERFACE")
                continue;
            const std::string complaint = checkLinkedName(*layer, name->str());
            if (!complaint.empty())
                violations.push_back(at(path, static_cast<int>(line), complaint));
        }
    }
    return violations;
}

} // namespace architecture
