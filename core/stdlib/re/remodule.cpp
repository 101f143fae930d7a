// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/re/remodule.h"

#include "core/script/arguments.h"
#include "core/script/codepoints.h"
#include "core/script/exceptions.h"
#include "core/script/int.h"
#include "core/script/list.h"
#include "core/script/slice.h"
#include "core/script/str.h"
#include "core/script/tuple.h"
#include "core/stdlib/conversion.h"
#include "core/stdlib/environment.h"
#include "core/stdlib/nativeobject.h"

#include <QRegularExpression>

#include <algorithm>

namespace stdlib::re
{

using script::Arguments;
using script::Interpreter;
using script::Signature;
using script::Value;

namespace
{

/// The bits of re.RegexFlag.
enum Flag : int64_t { IgnoreCase = 2, Multiline = 8, DotAll = 16, Verbose = 64, Ascii = 256 };
enum class Mode : int64_t { Search = 0, Match = 1, FullMatch = 2 };

script::Type *engineType = nullptr;
script::Type *matchesType = nullptr;

/// A compiled pattern.
struct Engine : script::Object {
    explicit Engine(script::Type &type) : Object(type, script::Layout::Other) {}
    QRegularExpression pattern;
    QRegularExpression whole; ///< the same up to the text's end; made at first use
    bool isVerbose = false;
};

/// A text to search, in UTF-16, and the places of its code points there.
class Subject
{
public:
    explicit Subject(const script::Str &text)
        : m_text(QString::fromUtf8(text.text().data(), static_cast<qsizetype>(text.byteCount()))),
          m_isPlain(m_text.size() == static_cast<qsizetype>(text.length()))
    {
        if (m_isPlain)
            return;
        for (qsizetype n = 0; n < m_text.size(); ++n) {
            if (!m_text[n].isLowSurrogate())
                m_places.push_back(n);
        }
        m_places.push_back(m_text.size());
    }

    QString &text() { return m_text; }
    int64_t length() const
    {
        return m_isPlain ? m_text.size() : static_cast<int64_t>(m_places.size()) - 1;
    }
    qsizetype place(int64_t codePoint) const
    {
        return m_isPlain ? codePoint : m_places[static_cast<size_t>(codePoint)];
    }
    int64_t codePoint(qsizetype place) const
    {
        if (m_isPlain || place < 0)
            return place;
        return std::lower_bound(m_places.begin(), m_places.end(), place) - m_places.begin();
    }

private:
    QString m_text;
    bool m_isPlain; ///< no character takes two units
    std::vector<qsizetype> m_places;
};

Value compile(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("compile(pattern, flags, /)");
    const auto [pattern, flags] = signature.bind<2>(interpreter, arguments);
    const std::string text = toText(interpreter, pattern, "pattern");
    const int64_t bits = script::toSize(interpreter, flags);
    QRegularExpression::PatternOptions options;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, bits & IgnoreCase);
    options.setFlag(QRegularExpression::MultilineOption, bits & Multiline);
    options.setFlag(QRegularExpression::DotMatchesEverythingOption, bits & DotAll);
    options.setFlag(QRegularExpression::ExtendedPatternSyntaxOption, bits & Verbose);
    options.setFlag(QRegularExpression::UseUnicodePropertiesOption, !(bits & Ascii));
    auto engine = script::Ref<Engine>::adopt(script::makeObject<Engine>(*engineType));
    engine->pattern = QRegularExpression(QString::fromStdString(text), options);
    engine->isVerbose = bits & Verbose;
    if (!engine->pattern.isValid())
        throw script::Raised(script::makeException(
            script::types::valueError(), {toStr(engine->pattern.errorString().toStdString()),
                                          script::integer(engine->pattern.patternErrorOffset())}));
    return std::move(engine).value();
}

const QRegularExpression &expressionFor(Engine &engine, Mode mode)
{
    if (mode != Mode::FullMatch)
        return engine.pattern;
    if (engine.whole.pattern().isEmpty()) {
        // A comment at the end must not swallow what is added.
        const QString end = engine.isVerbose ? QStringLiteral("\n)\\z") : QStringLiteral(")\\z");
        engine.whole = QRegularExpression(QStringLiteral("(?:") + engine.pattern.pattern() + end,
                                          engine.pattern.patternOptions());
    }
    return engine.whole;
}

/// Begin and end of the match and of each group, one after the other; -1 for a group that took no
/// part.
Value spansOf(const QRegularExpressionMatch &match, const Subject &subject, int groups)
{
    script::Ref<script::Tuple> spans = script::makeTupleOfSize(static_cast<size_t>(groups + 1) * 2);
    Value *item = spans->writableItems();
    for (int group = 0; group <= groups; ++group) {
        *item++ = script::integer(subject.codePoint(match.capturedStart(group)));
        *item++ = script::integer(subject.codePoint(match.capturedEnd(group)));
    }
    return std::move(spans).value();
}

struct Bounds {
    int64_t begin;
    int64_t end;
};

Bounds boundsOf(Interpreter &interpreter, const Value &from, const Value &to, int64_t length)
{
    const int64_t begin = script::toClampedIndex(interpreter, from);
    const int64_t end = script::toClampedIndex(interpreter, to);
    return {std::clamp<int64_t>(begin, 0, length), std::clamp<int64_t>(end, 0, length)};
}

Value run(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("run(self, text, pos, endpos, mode, /)");
    const auto [self, given, from, to, wanted] = signature.bind<5>(interpreter, arguments);
    auto &engine = selfAs<Engine>(self, *engineType, "run");
    Subject subject(*given.as<script::Str>());
    const Bounds bounds = boundsOf(interpreter, from, to, subject.length());
    const auto mode = static_cast<Mode>(script::toSize(interpreter, wanted));
    if (bounds.begin > bounds.end)
        return Value::none();
    const qsizetype begin = subject.place(bounds.begin);
    subject.text().truncate(subject.place(bounds.end));
    const QRegularExpression &expression = expressionFor(engine, mode);
    const auto options = mode == Mode::Search ? QRegularExpression::NoMatchOption
                                              : QRegularExpression::AnchorAtOffsetMatchOption;
    const QRegularExpressionMatch match =
        expression.match(subject.text(), begin, QRegularExpression::NormalMatch, options);
    return match.hasMatch() ? spansOf(match, subject, expression.captureCount()) : Value::none();
}

Value all(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("all(self, text, pos, endpos, count, /)");
    const auto [self, given, from, to, most] = signature.bind<5>(interpreter, arguments);
    auto &engine = selfAs<Engine>(self, *engineType, "all");
    Subject subject(*given.as<script::Str>());
    const Bounds bounds = boundsOf(interpreter, from, to, subject.length());
    const int64_t count = script::toSize(interpreter, most);
    script::Ref<script::List> found = script::makeList();
    if (bounds.begin > bounds.end)
        return std::move(found).value();
    const qsizetype begin = subject.place(bounds.begin);
    subject.text().truncate(subject.place(bounds.end));
    QRegularExpressionMatchIterator matches = engine.pattern.globalMatch(subject.text(), begin);
    while (matches.hasNext() && (count == 0 || static_cast<int64_t>(found->size()) < count)) {
        found->append(spansOf(matches.next(), subject, engine.pattern.captureCount()));
        script::attendIfAsked(interpreter);
    }
    return std::move(found).value();
}

/// The matches of a text one after the other, each searched for when it is asked for.
struct Matches : script::Object {
    Matches(Subject searched, QRegularExpressionMatchIterator matches, int captures)
        : Object(*matchesType, script::Layout::Other), subject(std::move(searched)),
          iterator(std::move(matches)), groups(captures)
    {
    }
    Subject subject;
    QRegularExpressionMatchIterator iterator;
    int groups;
};

Value each(Interpreter &interpreter, const Arguments &arguments)
{
    static const Signature signature("each(self, text, pos, endpos, /)");
    const auto [self, given, from, to] = signature.bind<4>(interpreter, arguments);
    auto &engine = selfAs<Engine>(self, *engineType, "each");
    Subject subject(*given.as<script::Str>());
    const Bounds bounds = boundsOf(interpreter, from, to, subject.length());
    QRegularExpressionMatchIterator matches;
    if (bounds.begin <= bounds.end) {
        const qsizetype begin = subject.place(bounds.begin);
        subject.text().truncate(subject.place(bounds.end));
        matches = engine.pattern.globalMatch(subject.text(), begin);
    }
    return Value::adopt(new (script::allocateObject(*matchesType)) Matches(
        std::move(subject), std::move(matches), engine.pattern.captureCount()));
}

Value nextMatch(Interpreter &, const Value &self)
{
    auto &matches = *static_cast<Matches *>(self.object());
    if (!matches.iterator.hasNext())
        return {};
    return spansOf(matches.iterator.next(), matches.subject, matches.groups);
}

Value itself(Interpreter &, const Value &self)
{
    return self;
}

Value refuseEngine(Interpreter &, script::Type &type, const Arguments &)
{
    script::raiseTypeError("cannot create '" + type.fullName() + "' instances");
}

} // namespace

void initializeTypes()
{
    script::Type &type = script::makeBuiltInType("Engine", script::types::object(),
                                                 script::Layout::Other, sizeof(Engine), "_re");
    engineType = &type;
    type.flags |= script::Type::Final;
    type.slots.create = refuseEngine;
    type.slots.destroy = script::destroyNative<Engine>;
    script::addMethods(type, {{"run", run}, {"all", all}, {"each", each}});
    script::finishType(type);

    script::Type &matches = script::makeBuiltInType("Matches", script::types::object(),
                                                    script::Layout::Other, sizeof(Matches), "_re");
    matchesType = &matches;
    matches.flags |= script::Type::Final;
    matches.slots.create = refuseEngine;
    matches.slots.destroy = script::destroyNative<Matches>;
    matches.slots.iterate = itself;
    matches.slots.next = nextMatch;
    script::finishType(matches);
}

Value makeModule(Environment &environment)
{
    ModuleBuilder module(environment.interpreter(), "_re");
    module.functions({{"compile", compile}});
    return module.build();
}

} // namespace stdlib::re
