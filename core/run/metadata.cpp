// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/metadata.h"

#include "core/run/settings.h"

#include <QDateTime>
#include <toml++/toml.h>

#include <algorithm>
#include <functional>
#include <map>

namespace run
{

namespace
{

/// The TOML text of the block, comment marks taken off, and the file line its first line stands in.
struct Block {
    std::string toml;
    int firstLine = 0; ///< 0: there is no block
    int openingLine = 0;
    bool isClosed = false;
};

std::string_view nextLine(std::string_view &rest)
{
    const size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Finds `# /// script` ... `# ///` as the inline script metadata specification (PEP 723) has it.
Block findBlock(std::string_view text)
{
    Block block;
    int number = 0;
    while (!text.empty()) {
        const std::string_view line = nextLine(text);
        ++number;
        if (block.openingLine == 0) {
            if (line == "# /// script") {
                block.openingLine = number;
                block.firstLine = number + 1;
            }
            continue;
        }
        if (line == "# ///") {
            block.isClosed = true;
            return block;
        }
        if (!line.starts_with('#') || (line.size() > 1 && line[1] != ' '))
            return block;
        // Two columns go with "# "; put back by locate().
        block.toml += line.size() > 2 ? line.substr(2) : std::string_view();
        block.toml += '\n';
    }
    return block;
}

class Reader
{
public:
    Reader(const Block &block, std::vector<script::Diagnostic> &warnings)
        : m_block(block), m_warnings(warnings)
    {
    }

    void warn(int tomlLine, int tomlColumn, std::string message, std::string advice = {})
    {
        script::Diagnostic warning;
        warning.severity = script::Severity::Warning;
        warning.kind = script::DiagnosticKind::MetadataWarning;
        const int line = m_block.firstLine + std::max(tomlLine, 1) - 1;
        const int column = std::max(tomlColumn, 1) - 1 + 2;
        warning.range = {{line, column}, {line, column + 1}};
        warning.message = std::move(message);
        warning.advice = std::move(advice);
        m_warnings.push_back(std::move(warning));
    }

    void warn(const toml::node &node, std::string message, std::string advice = {})
    {
        const auto at = node.source().begin;
        warn(static_cast<int>(at.line), static_cast<int>(at.column), std::move(message),
             std::move(advice));
    }

    /// Calls accept(value) if the node is a T; otherwise warns that `key` must be `what`.
    template <typename T>
    void read(const std::string &key, const toml::node &node, const char *what,
              const std::function<bool(const T &)> &accept)
    {
        const auto value = node.value_exact<T>();
        if (!value || !accept(*value))
            warn(node, "'" + key + "' must be " + what);
    }

private:
    const Block &m_block;
    std::vector<script::Diagnostic> &m_warnings;
};

/// True if the key is that of a text.
bool readText(Reader &reader, const std::string &key, const toml::node &node, MetadataTexts &texts)
{
    static const std::map<std::string, std::string MetadataTexts::*> keys = {
        {"title", &MetadataTexts::title},
        {"summary", &MetadataTexts::summary},
        {"group", &MetadataTexts::group},
        {"question", &MetadataTexts::question},
    };
    const auto known = keys.find(key);
    if (known == keys.end())
        return false;
    reader.read<std::string>(key, node, "a string", [&](const std::string &value) {
        texts.*(known->second) = value;
        return true;
    });
    return true;
}

/// "es": a table with this key has the texts in another language.
bool isLanguage(std::string_view key)
{
    return (key.size() == 2 || key.size() == 3) &&
           std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void readTranslation(Reader &reader, const std::string &language, const toml::table &table,
                     Metadata &metadata)
{
    for (const auto &[key, node] : table) {
        if (!readText(reader, std::string(key.str()), node, metadata.translations[language]))
            reader.warn(node,
                        "'" + std::string(key.str()) + "' is not a key of [tool.awaitscope." +
                            language + "]",
                        "the keys are title, summary, group and question");
    }
}

void readKey(Reader &reader, const std::string &key, const toml::node &node, Metadata &metadata)
{
    if (readText(reader, key, node, metadata))
        return;
    if (node.is_table() && isLanguage(key)) {
        readTranslation(reader, key, *node.as_table(), metadata);
    } else if (key == "twin") {
        reader.read<std::string>(key, node, "a string", [&](const std::string &value) {
            metadata.twin = value;
            return true;
        });
    } else if (key == "order") {
        reader.read<int64_t>(key, node, "a whole number", [&](int64_t value) {
            metadata.order = value;
            return true;
        });
    } else if (key == "seed") {
        reader.read<int64_t>(key, node, "a whole number, 0 or more", [&](int64_t value) {
            metadata.seed = static_cast<uint64_t>(value);
            return value >= 0;
        });
        if (node.value_exact<int64_t>().value_or(-1) < 0)
            metadata.seed.reset();
    } else if (key == "workers") {
        reader.read<int64_t>(key, node, "a whole number from 1 to 256", [&](int64_t value) {
            if (value < 1 || value > 256)
                return false;
            metadata.workers = static_cast<int>(value);
            return true;
        });
    } else if (key == "speed") {
        const auto value = node.value<double>();
        if (value && *value >= 0.1 && *value <= 100)
            metadata.speed = *value;
        else
            reader.warn(node, "'speed' must be a number from 0.1 to 100");
    } else if (key == "epoch") {
        reader.read<std::string>(
            key, node, "a date and time such as \"2020-08-14T21:43:10\"",
            [&](const std::string &value) {
                const QDateTime time =
                    QDateTime::fromString(QString::fromStdString(value), Qt::ISODate);
                if (time.isValid())
                    metadata.epoch = value;
                return time.isValid();
            });
    } else {
        reader.warn(node, "'" + key + "' is not a key of [tool.awaitscope]",
                    "the keys are title, summary, group, order, twin, question, seed, workers, "
                    "speed and epoch");
    }
}

} // namespace

Metadata readMetadata(std::string_view text, std::vector<script::Diagnostic> &warnings)
{
    Metadata metadata;
    const Block block = findBlock(text);
    if (block.openingLine == 0)
        return metadata;
    Reader reader(block, warnings);
    if (!block.isClosed) {
        reader.warn(0, 0, "the metadata block is not closed", "end it with a line '# ///'");
        return metadata;
    }
    try {
        const toml::table table = toml::parse(block.toml);
        const toml::node_view<const toml::node> own = table["tool"]["awaitscope"];
        if (const toml::table *keys = own.as_table()) {
            for (const auto &[key, node] : *keys)
                readKey(reader, std::string(key.str()), node, metadata);
        } else if (own) {
            reader.warn(*own.node(), "'tool.awaitscope' must be a table");
        }
    } catch (const toml::parse_error &error) {
        const auto at = error.source().begin;
        reader.warn(static_cast<int>(at.line), static_cast<int>(at.column),
                    "the metadata block is not TOML: " + std::string(error.description()));
    }
    return metadata;
}

MetadataTexts Metadata::textsIn(const std::string &language) const
{
    MetadataTexts texts = *this;
    if (const auto found = translations.find(language); found != translations.end()) {
        for (const auto text : {&MetadataTexts::title, &MetadataTexts::summary,
                                &MetadataTexts::group, &MetadataTexts::question}) {
            if (!(found->second.*text).empty())
                texts.*text = found->second.*text;
        }
    }
    return texts;
}

void Metadata::applyTo(Settings &settings) const
{
    if (seed)
        settings.seed = *seed;
    if (workers)
        settings.workers = *workers;
    if (speed)
        settings.rate = *speed;
    if (epoch) {
        QDateTime time = QDateTime::fromString(QString::fromStdString(*epoch), Qt::ISODate);
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC);
        settings.epoch = std::chrono::milliseconds(time.toMSecsSinceEpoch());
    }
}

} // namespace run
