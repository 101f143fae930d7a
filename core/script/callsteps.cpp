// SPDX-License-Identifier: GPL-3.0-or-later

// Calls of every kind, class statements, functions, imports, unpacking.

#include "core/script/classes.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/interpreterstate.h"
#include "core/script/list.h"
#include "core/script/machinesteps.h"
#include "core/script/operators.h"
#include "core/script/set.h"
#include "core/script/types.h"

#include <algorithm>
#include <span>

namespace script {

namespace {

/// The bases, with those that __mro_entries__ stands for in the place of what is no class.
Ref<Tuple> basesOf(Interpreter &interpreter, std::span<const Value> written)
{
    const Value all = makeTuple(written).value();
    std::vector<Value> bases;
    for (const Value &base : written) {
        const Value entries = base.as<Type>() ? Value() : findAttribute(interpreter, base, "__mro_entries__");
        if (!entries.isSet()) {
            bases.push_back(base);
            continue;
        }
        const Value replaced = interpreter.call(entries, {all});
        const Tuple *tuple = replaced.as<Tuple>();
        if (!tuple)
            raiseTypeError("__mro_entries__ must return a tuple");
        bases.insert(bases.end(), tuple->begin(), tuple->end());
    }
    return makeTuple(bases);
}

bool isSame(const Tuple &left, std::span<const Value> right) noexcept
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Value &one, const Value &other) { return one.is(other); });
}

/// Calls with these positional arguments and the keywords of a dict (may be null).
Value callWithKeywords(Interpreter &interpreter, const Value &callable, std::initializer_list<Value> positional,
                       const Dict *keywords)
{
    std::vector<Value> values(positional);
    std::vector<Value> names;
    for (size_t n = 0; keywords && n < keywords->entryCount(); ++n) {
        if (!keywords->entry(n).key.isSet())
            continue;
        names.push_back(keywords->entry(n).key);
        values.push_back(keywords->entry(n).value);
    }
    const Ref<Tuple> nameTuple = names.empty() ? Ref<Tuple>() : makeTuple(names);
    return call(interpreter, callable, {values.data(), positional.size(), nameTuple.get()});
}

/// __build_class__(function, name, *bases, **keywords).
Value buildClass(Interpreter &interpreter, const Arguments &arguments)
{
    const Function &body = *arguments[0].as<Function>();
    const Value &name = arguments[1];
    const std::span<const Value> written(arguments.values + 2, arguments.positionalCount - 2);
    const Ref<Tuple> bases = basesOf(interpreter, written);
    Ref<Dict> keywords;
    Value maker(bases->size() > 0 ? &typeOf((*bases)[0]) : &types::type());
    for (size_t n = 0; n < arguments.keywordCount(); ++n) {
        const Value &key = (*arguments.keywordNames)[n];
        const Value &value = arguments[arguments.positionalCount + n];
        if (key.as<Str>()->text() == "metaclass") {
            maker = value;
            continue;
        }
        if (!keywords)
            keywords = makeDict();
        keywords->set(interpreter, key, value);
    }
    if (Type *metatype = maker.as<Type>(); metatype && metatype->isSubtypeOf(types::type()))
        maker = Value(&commonMetatype(*metatype, bases->items()));
    const bool isPlain = maker.as<Type>() == &types::type();
    Value names = makeDict().value();
    if (!isPlain) {
        const Value prepare = findAttribute(interpreter, maker, "__prepare__");
        if (prepare.isSet())
            names = callWithKeywords(interpreter, prepare, {name, bases.value()}, keywords.get());
        if (!names.as<Dict>())
            raiseTypeError((maker.as<Type>() ? maker.as<Type>()->name : std::string("<metaclass>"))
                           + ".__prepare__() must return a mapping, not " + typeName(names));
    }
    const Value cell = Machine::runBody(ThreadState::current(), arguments[0], *body.code, *body.globals,
                                        names.as<Dict>(), body.closure.get());
    if (!isSame(*bases, written))
        names.as<Dict>()->set(intern("__orig_bases__"), makeTuple(written).value());
    if (cell.as<Cell>())
        names.as<Dict>()->set(intern("__classcell__"), cell);
    if (isPlain)
        return makeClass(interpreter, types::type(), name, *bases, Ref<Dict>(names.as<Dict>()), keywords.get());
    return callWithKeywords(interpreter, maker, {name, bases.value(), names}, keywords.get());
}

/// "__main__.f()", "print()": a callable as errors about its starred arguments show it.
std::string shownName(Interpreter &interpreter, const Value &callable)
{
    const Value name = findAttribute(interpreter, callable, "__qualname__");
    if (!name.as<Str>())
        return toText(interpreter, callable);
    const Value module = findAttribute(interpreter, callable, "__module__");
    const Str *moduleName = module.as<Str>();
    const bool showsModule = moduleName && moduleName->text() != "builtins";
    return (showsModule ? moduleName->toString() + '.' : std::string()) + name.as<Str>()->toString() + "()";
}

/// Classes with a metaclass of their own have the (perhaps empty) frozenset of names that ABCMeta gives.
bool isAbstract(const Type &type)
{
    static Str &abstract = intern("__abstractmethods__");
    const Value *names = type.attributes->find(abstract);
    const Set *set = names ? names->as<Set>() : nullptr;
    return names && (!set || set->size() > 0);
}

/// The class of an instance that __init__ of a script class is to fill; unset: the long way.
Value beginInstance(Type &type, const Function *&initialize)
{
    if (!isPlainlyCreated(type) || type.isBuiltIn())
        return {};
    if (type.type().slots.call != types::type().slots.call)
        return {};
    static Str &name = intern("__init__");
    initialize = type.lookup(name).as<Function>();
    if (!initialize || initialize->code->flags & (CodePlan::IsGenerator | CodePlan::IsCoroutine)
        || isAbstract(type))
        return {};
    return createPlainObject(type);
}

} // namespace

Value buildClassFunction()
{
    return makeNativeFunction("__build_class__", &buildClass, "builtins");
}

Value call(Interpreter &interpreter, const Value &callable, const Arguments &arguments)
{
    if (callable.isObject()) {
        switch (callable.object()->layout()) {
        case Layout::Function:
            return Machine::callFunction(ThreadState::current(), *static_cast<Function *>(callable.object()), arguments);
        case Layout::NativeFunction:
            return static_cast<NativeFunction *>(callable.object())->call(interpreter, arguments);
        case Layout::BoundMethod: {
            const auto *bound = static_cast<BoundMethod *>(callable.object());
            const Value function = bound->function, self = bound->self;
            return callWithFirst(interpreter, function, self, arguments);
        }
        default:
            if (auto *slot = callable.object()->type().slots.call) {
                const Value kept = callable;
                return slot(interpreter, kept.object(), arguments);
            }
        }
    }
    raiseTypeError("'" + typeName(callable) + "' object is not callable");
}

Value MachineSteps::call(ThreadState &thread, Value *base, size_t count, const Tuple *names)
{
    const size_t named = names ? names->size() : 0;
    if (base[0].isSet())
        return script::call(thread.interpreter, base[0], {base + 1, count + 1 - named, names});
    return script::call(thread.interpreter, base[1], {base + 2, count - named, names});
}

Frame *MachineSteps::beginCall(ThreadState &thread, Value *base, size_t count, const Tuple *names, Value &result)
{
    const size_t named = names ? names->size() : 0;
    const bool hasSelf = base[0].isSet();
    const Value &callable = base[hasSelf ? 0 : 1];
    Arguments arguments{base + (hasSelf ? 1 : 2), count + hasSelf - named, names};
    Frame *frame = thread.frame;
    if (auto *function = callable.as<Function>()) {
        if (function->code->flags & (CodePlan::IsGenerator | CodePlan::IsCoroutine)) {
            result = Machine::makeBoundCoroutine(thread, *function, arguments);
            return nullptr;
        }
        Frame *called = Machine::pushBoundCall(thread, *function, arguments, Frame::Entry::Call);
        while (frame->sp > base) {
            --frame->sp;
            const Value dying = Value::fromBits(frame->sp->bits());
        }
        return called;
    }
    if (const auto *method = callable.as<BoundMethod>(); method && !hasSelf) {
        // The two places below the arguments take the method apart.
        if (method->function.as<Function>()) {
            const Value kept = callable;
            base[0] = method->function;
            base[1] = method->self;
            return beginCall(thread, base, count, names, result);
        }
    }
    if (Type *type = callable.as<Type>(); type && !hasSelf) {
        const Function *initialize = nullptr;
        Value instance = beginInstance(*type, initialize);
        if (instance.isSet()) {
            const Value kept = callable;
            base[1] = instance; // the first argument of __init__
            arguments = {base + 1, count + 1 - named, names};
            Frame *called = Machine::pushBoundCall(thread, const_cast<Function &>(*initialize), arguments,
                                                   Frame::Entry::Initialize);
            while (frame->sp > base) {
                --frame->sp;
                const Value dying = Value::fromBits(frame->sp->bits());
            }
            new (frame->sp++) Value(std::move(instance));
            return called;
        }
    }
    result = call(thread, base, count, names);
    return nullptr;
}

Frame *MachineSteps::beginStarredCall(ThreadState &thread, Value *base, bool hasKeywords, Value &result)
{
    if (!base[2].as<Tuple>()) {
        if (!isIterable(base[2]))
            raiseTypeError(shownName(thread.interpreter, base[1]) + " argument after * must be an iterable, not "
                           + typeName(base[2]));
        base[2] = toTuple(thread.interpreter, base[2]).value();
    }
    const Tuple &positional = *base[2].as<Tuple>();
    std::vector<Value> values(positional.begin(), positional.end());
    std::vector<Value> names;
    const Dict *keywords = hasKeywords ? base[3].as<Dict>() : nullptr;
    for (size_t n = 0; keywords && n < keywords->entryCount(); ++n) {
        const Dict::Entry &entry = keywords->entry(n);
        if (!entry.key.isSet())
            continue;
        if (!entry.key.as<Str>())
            raiseTypeError("keywords must be strings");
        names.push_back(entry.key);
        values.push_back(entry.value);
    }
    const Ref<Tuple> nameTuple = names.empty() ? Ref<Tuple>() : makeTuple(names);
    const Arguments arguments{values.data(), positional.size(), nameTuple.get()};
    auto *function = base[1].as<Function>();
    if (!function || function->code->flags & (CodePlan::IsGenerator | CodePlan::IsCoroutine)) {
        result = script::call(thread.interpreter, base[1], arguments);
        return nullptr;
    }
    Frame *frame = thread.frame;
    Frame *called = Machine::pushBoundCall(thread, *function, arguments, Frame::Entry::Call);
    while (frame->sp > base) {
        --frame->sp;
        const Value dying = Value::fromBits(frame->sp->bits());
    }
    return called;
}

Value MachineSteps::makeFunction(Frame *frame, Value *&sp, int flags)
{
    const auto take = [&sp] {
        --sp;
        return Value::fromBits(sp->bits());
    };
    const Value code = take();
    frame->sp = sp;
    Value result = script::makeFunction(Ref<Code>(code.as<Code>()), Ref<Dict>(frame->globals));
    auto *function = result.as<Function>();
    if (flags & 4)
        function->closure = Ref<Tuple>(take().as<Tuple>());
    if (flags & 8)
        function->annotations = take();
    if (flags & 2)
        function->keywordDefaults = Ref<Dict>(take().as<Dict>());
    if (flags & 1)
        function->defaults = Ref<Tuple>(take().as<Tuple>());
    frame->sp = sp;
    return result;
}

// Imports

namespace {

Value importModule(ThreadState &thread, Str &name)
{
    Interpreter &interpreter = thread.interpreter;
    Dict &modules = interpreter.loadedModules();
    if (const Value *found = modules.find(name))
        return *found;
    Value module = interpreter.host().importModule(interpreter, name.toString());
    if (!module.isSet()) {
        Value exception = makeException(types::moduleNotFoundError(), "No module named '" + name.toString() + "'");
        exception.as<Exception>()->name = Value(&name);
        throw Raised(std::move(exception));
    }
    modules.set(name, module);
    return module;
}

} // namespace

Value MachineSteps::importName(ThreadState &thread, Frame *, Str &name, int level, const Value &fromList)
{
    if (level > 0)
        raise(types::importError(), "attempted relative import with no known parent package");
    const std::string_view dotted = name.text();
    // Each package along the way, and the last one or the first one as the statement's kind asks.
    Value first, module;
    for (size_t end = dotted.find('.');; end = dotted.find('.', end + 1)) {
        const bool isLast = end == std::string_view::npos;
        Value part = importModule(thread, isLast ? name : intern(dotted.substr(0, end)));
        if (module.isSet()) {
            const size_t begin = isLast ? dotted.rfind('.') + 1 : dotted.rfind('.', end - 1) + 1;
            const std::string_view own = dotted.substr(begin, isLast ? std::string_view::npos : end - begin);
            if (auto *parent = module.as<Module>(); parent && !parent->dict->find(own))
                parent->set(own, part);
        }
        module = std::move(part);
        if (!first.isSet())
            first = module;
        if (isLast)
            break;
    }
    return fromList.isNone() ? first : module;
}

Value MachineSteps::importFrom(Interpreter &interpreter, const Value &module, Str &name)
{
    Value found = findAttribute(interpreter, module, name);
    if (found.isSet())
        return found;
    const Module *from = module.as<Module>();
    const std::string moduleName = from ? from->name : "<unknown module name>";
    // `from package import module`
    Value submodule = interpreter.host().importModule(interpreter, moduleName + '.' + name.toString());
    if (submodule.isSet())
        return submodule;
    raise(types::importError(), "cannot import name '" + name.toString() + "' from '" + moduleName
                                    + "' (unknown location)");
}

void MachineSteps::importStar(ThreadState &thread, Frame *frame, const Value &value)
{
    Module *module = value.as<Module>();
    if (!module)
        raise(types::importError(), "import * needs a module");
    Dict &target = frame->names ? *frame->names : *frame->globals;
    if (const Value *all = module->dict->find("__all__")) {
        forEach(thread.interpreter, Value(*all), [&](const Value &name) {
            target.set(*name.as<Str>(), getAttribute(thread.interpreter, value, *name.as<Str>()));
        });
        return;
    }
    for (size_t n = 0; n < module->dict->entryCount(); ++n) {
        const Dict::Entry &entry = module->dict->entry(n);
        const Str *name = entry.key.as<Str>();
        if (name && !name->text().starts_with('_'))
            target.set(*name, entry.value);
    }
}

// Displays and unpacking

void MachineSteps::dictUpdate(Interpreter &interpreter, Dict &dict, const Value &mapping)
{
    if (const Dict *other = mapping.as<Dict>()) {
        dict.update(interpreter, *other);
        return;
    }
    const Value keys = findAttribute(interpreter, mapping, "keys");
    if (!keys.isSet())
        raiseTypeError("'" + typeName(mapping) + "' object is not a mapping");
    forEach(interpreter, interpreter.call(keys), [&](const Value &key) {
        dict.set(interpreter, key, script::getItem(interpreter, mapping, key));
    });
}

void MachineSteps::dictMerge(Interpreter &interpreter, Value *sp)
{
    // callable args dict mapping
    Dict &dict = *sp[-2].as<Dict>();
    const Value mapping = sp[-1];
    const std::string name = shownName(interpreter, sp[-4]);
    const Value keys = findAttribute(interpreter, mapping, "keys");
    if (!keys.isSet())
        raiseTypeError(name + " argument after ** must be a mapping, not " + typeName(mapping));
    forEach(interpreter, interpreter.call(keys), [&](const Value &key) {
        const Str *text = key.as<Str>();
        if (!text)
            raiseTypeError("keywords must be strings");
        if (dict.find(*text))
            raiseTypeError(name + " got multiple values for keyword argument '" + text->toString() + "'");
        dict.set(*text, script::getItem(interpreter, mapping, key));
    });
}

Value MachineSteps::buildSet(Interpreter &interpreter, const Value *items, size_t count)
{
    const Ref<Set> set = makeSet();
    for (size_t n = 0; n < count; ++n)
        set->add(interpreter, items[n]);
    return set.value();
}

namespace {

Value iterateToUnpack(Interpreter &interpreter, const Value &value)
{
    if (!isIterable(value))
        raiseTypeError("cannot unpack non-iterable " + typeName(value) + " object");
    return iterate(interpreter, value);
}

[[noreturn]] void raiseTooFew(size_t wanted, size_t got, const char *atLeast = "")
{
    raiseValueError(std::string("not enough values to unpack (expected ") + atLeast + std::to_string(wanted)
                    + ", got " + std::to_string(got) + ")");
}

} // namespace

void MachineSteps::unpackSequence(Interpreter &interpreter, Value *sp, size_t count)
{
    const Value sequence = sp[-1];
    std::vector<Value> collected;
    std::span<const Value> items;
    const bool isTuple = sequence.as<Tuple>() && &typeOf(sequence) == &types::tuple();
    const bool isList = sequence.as<List>() && &typeOf(sequence) == &types::list();
    if (isTuple || isList) {
        items = isTuple ? sequence.as<Tuple>()->items() : static_cast<const List *>(sequence.as<List>())->items();
        if (items.size() < count)
            raiseTooFew(count, items.size());
        if (items.size() > count)
            raiseValueError("too many values to unpack (expected " + std::to_string(count) + ")");
    } else {
        const Value iterator = iterateToUnpack(interpreter, sequence);
        for (size_t n = 0; n < count; ++n) {
            Value item = next(interpreter, iterator);
            if (!item.isSet())
                raiseTooFew(count, n);
            collected.push_back(std::move(item));
        }
        if (next(interpreter, iterator).isSet())
            raiseValueError("too many values to unpack (expected " + std::to_string(count) + ")");
        items = collected;
    }
    // Nothing can fail any more: the sequence gives its place to the last item.
    const Value dying = Value::fromBits(sp[-1].bits());
    for (size_t n = 0; n < count; ++n)
        new (&sp[ptrdiff_t(n) - 1]) Value(items[count - 1 - n]);
}

void MachineSteps::unpackStarred(Interpreter &interpreter, Value *sp, size_t before, size_t after)
{
    const Value sequence = sp[-1];
    const Value iterator = iterateToUnpack(interpreter, sequence);
    const Ref<List> list = toList(interpreter, iterator);
    const size_t size = list->size();
    if (size < before + after)
        raiseTooFew(before + after, size, "at least ");
    const Ref<List> middle = makeList(std::span(list->items()).subspan(before, size - before - after));
    const Value dying = Value::fromBits(sp[-1].bits());
    Value *out = sp - 1;
    for (size_t n = 0; n < after; ++n)
        new (out++) Value((*list)[size - 1 - n]);
    new (out++) Value(middle.value());
    for (size_t n = before; n-- > 0;)
        new (out++) Value((*list)[n]);
}

} // namespace script
