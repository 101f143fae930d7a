// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/syntaxerrors.h"

#include "core/script/codepoints.h"
#include "core/script/exceptions.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/str.h"
#include "core/script/types.h"

#include <algorithm>

namespace script {

namespace {

/// What the second argument holds.
enum class Detail : size_t { FileName, Line, Offset, Text, EndLine, EndOffset };

Value detail(const Value &exception, Detail which)
{
    const auto &error = *exception.as<Exception>();
    const Tuple *details = error.arguments->size() == 2 ? error.argument(1).as<Tuple>() : nullptr;
    const auto n = static_cast<size_t>(which);
    return details && details->size() > n ? (*details)[n] : Value::none();
}

template <Detail which>
Value attribute(Interpreter &, const Value &self)
{
    return detail(self, which);
}

Value message(Interpreter &, const Value &self)
{
    const Value &first = self.as<Exception>()->argument(0);
    return first.isSet() ? first : Value::none();
}

std::string baseName(std::string_view path)
{
    return std::string(path.substr(path.rfind('/') + 1));
}

Value text(Interpreter &interpreter, const Value &self)
{
    const size_t count = self.as<Exception>()->arguments->size();
    if (count > 1 && !(count == 2 && self.as<Exception>()->argument(1).as<Tuple>()))
        return types::exception().slots.str(interpreter, self);
    std::string result = toText(interpreter, message(interpreter, self));
    const Value name = detail(self, Detail::FileName);
    const Value line = detail(self, Detail::Line);
    const auto *file = name.as<Str>();
    const std::string place = line.isSmallInt() ? "line " + std::to_string(line.smallInt()) : std::string();
    if (file)
        result += " (" + baseName(file->text()) + (place.empty() ? "" : ", ") + place + ")";
    else if (!place.empty())
        result += " (" + place + ")";
    return string(result);
}

int64_t numberOr(const Value &value, int64_t otherwise)
{
    return value.isSmallInt() ? value.smallInt() : otherwise;
}

} // namespace

void initializeSyntaxErrors()
{
    Type &type = types::syntaxError();
    type.slots.str = text;
    addAttributes(type, {{"msg", message},
                         {"filename", attribute<Detail::FileName>},
                         {"lineno", attribute<Detail::Line>},
                         {"offset", attribute<Detail::Offset>},
                         {"text", attribute<Detail::Text>},
                         {"end_lineno", attribute<Detail::EndLine>},
                         {"end_offset", attribute<Detail::EndOffset>}});
}

std::string placeOfSyntaxError(Interpreter &interpreter, const Value &exception)
{
    const Value line = detail(exception, Detail::Line);
    if (!line.isSmallInt())
        return {};
    const Value name = detail(exception, Detail::FileName);
    std::string shown = "  File \"" + (name.isNone() ? "<string>" : toText(interpreter, name)) + "\", line "
                        + std::to_string(line.smallInt()) + "\n";
    const Value source = detail(exception, Detail::Text);
    const auto *str = source.as<Str>();
    if (!str)
        return shown;
    std::string_view text = str->text();
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    const size_t indentation = std::min(text.find_first_not_of(" \n\f"), text.size());
    text.remove_prefix(indentation);
    shown += "    " + std::string(text) + "\n";
    const int64_t offset = numberOr(detail(exception, Detail::Offset), 0);
    int64_t end = numberOr(detail(exception, Detail::EndOffset), 0);
    if (end == 0 || end == -1 || end == offset)
        end = offset + 1;
    const int64_t column = offset - 1 - int64_t(indentation);
    if (column >= 0 && end > offset)
        shown += "    " + std::string(size_t(column), ' ') + std::string(size_t(end - offset), '^') + "\n";
    return shown;
}

} // namespace script
