// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/classes.h"

#include "core/script/attributes.h"
#include "core/script/descriptors.h"
#include "core/script/error.h"
#include "core/script/exceptions.h"
#include "core/script/function.h"
#include "core/script/interpreter.h"
#include "core/script/module.h"
#include "core/script/native.h"
#include "core/script/operators.h"
#include "core/script/scriptslots.h"
#include "core/script/traceback.h"
#include "core/script/slotnames.h"
#include "core/script/slots.h"
#include "core/script/types.h"
#include "core/script/typestorage.h"
#include "core/script/weakreference.h"

#include <algorithm>

namespace script {

/// What makes script classes; the only code besides Type that sees a Type's constructor with a metatype.
struct ClassMaker {
    static Type *construct(void *memory, Type &metatype, std::string name, Type &base, size_t size)
    {
        return new (memory) Type(metatype, std::move(name), &base, base.layoutOfInstances, size);
    }
};

namespace {

/// Calls __del__ while the object counts as alive; true: the object was kept alive by it.
bool callFinalizer(Object *object) noexcept
{
    object->retain();
    callFinalizerOnce(*object);
    return !object->releaseUncounted();
}

const Type &builtInBase(const Type &type) noexcept
{
    const Type *base = &type;
    while (!base->isBuiltIn())
        base = base->base;
    return *base;
}

void destroyScriptInstance(Object *object) noexcept
{
    if (callFinalizer(object))
        return;
    if (watchedObjects.load(std::memory_order_relaxed) != 0) [[unlikely]]
        forgetWatched(object);
    builtInBase(object->type()).slots.destroy(object);
}

void clearScriptInstance(Object *object) noexcept
{
    if (object->layout() == Layout::Instance)
        clearMembers(*object);
    Value dropped;
    const Value self(object);
    if (Dict **slot = attributesSlot(self); slot && *slot)
        dropped = Value::adopt(std::exchange(*slot, nullptr));
    if (auto *clear = builtInBase(object->type()).slots.clear)
        clear(object);
}

/// The class that decided what is in the type's instances: one of a native struct, or the last that added slots.
const Type &layoutOwner(const Type &type) noexcept
{
    const Type *owner = &type;
    while (owner->base && owner->base->instanceSize == owner->instanceSize
           && owner->base->layoutOfInstances == owner->layoutOfInstances)
        owner = owner->base;
    return *owner;
}

/// The base whose layout the class has: the one that is furthest from object, of equal ones the first.
Type *layoutBase(const std::vector<Type *> &bases)
{
    Type *best = nullptr;
    for (Type *base : bases) {
        if (base->flags & Type::Final)
            raiseTypeError("type '" + base->name + "' is not an acceptable base type");
        const Type &owner = layoutOwner(*base);
        if (!best || (&owner != &layoutOwner(*best) && owner.isSubtypeOf(layoutOwner(*best))))
            best = base;
        else if (!layoutOwner(*best).isSubtypeOf(owner))
            raiseTypeError("multiple bases have instance lay-out conflict");
    }
    return best;
}

/// A base that is no class is taken for one by its own type, which then does not know what to do with it.
[[noreturn]] void refuseBase(Interpreter &interpreter, const Value &base)
{
    if (base.as<Function>())
        raiseTypeError("function() argument 'code' must be code, not str");
    if (base.as<Module>())
        raiseTypeError("module() takes at most 2 arguments (3 given)");
    interpreter.call(Value(&typeOf(base)), {string(""), emptyTuple().value(), makeDict().value()});
    raiseTypeError("bases must be types");
}

std::vector<Type *> checkedBases(Interpreter &interpreter, const Tuple &bases)
{
    std::vector<Type *> types;
    for (const Value &each : bases.items()) {
        Type *type = each.as<Type>();
        if (!type)
            refuseBase(interpreter, each);
        if (std::find(types.begin(), types.end(), type) != types.end())
            raiseTypeError("duplicate base class " + type->name);
        types.push_back(type);
    }
    if (types.empty())
        types.push_back(&types::object());
    return types;
}

/// Functions that are class or static methods by their name only.
void wrapSpecialFunctions(Dict &names)
{
    static Str &newName = intern("__new__");
    static Str *const classMethods[] = {&intern("__init_subclass__"), &intern("__class_getitem__")};
    if (const Value *function = names.find(newName); function && function->as<Function>())
        names.set(newName, makeStaticMethod(*function));
    for (Str *name : classMethods) {
        if (const Value *function = names.find(*name); function && function->as<Function>())
            names.set(*name, makeClassMethod(*function));
    }
}

bool anyHasDict(const std::vector<Type *> &bases) noexcept
{
    return std::any_of(bases.begin(), bases.end(), [](const Type *base) { return base->attributesOffset != 0; });
}

void callSetName(Interpreter &interpreter, Type &type)
{
    static Str &setName = intern("__set_name__");
    const Value typeValue(&type);
    const Ref<Dict> names = copyDict(*type.attributes); // the hooks may change the class
    for (size_t n = 0; n < names->entryCount(); ++n) {
        const Dict::Entry &entry = names->entry(n);
        if (!entry.key.isSet())
            continue;
        const Value &hook = typeOf(entry.value).lookup(setName);
        if (!hook.isSet())
            continue;
        try {
            scriptslots::callFound(interpreter, hook, entry.value, {typeValue, entry.key});
        } catch (const Raised &raised) {
            Value error = makeException(types::runtimeError(), "Error calling __set_name__ on '"
                                            + typeName(entry.value) + "' instance " + reprText(interpreter, entry.key)
                                            + " in '" + type.name + "'");
            error.as<Exception>()->cause = raised.exception();
            throw Raised(std::move(error));
        }
    }
}

void callInitSubclass(Interpreter &interpreter, Type &type, const Dict *keywords)
{
    static Str &hookName = intern("__init_subclass__");
    Value hook;
    for (size_t n = 1; n < type.mro.size() && !hook.isSet(); ++n) {
        if (const Value *found = type.mro[n]->attributes->find(hookName))
            hook = *found;
    }
    if (auto *get = typeOf(hook).slots.descriptorGet)
        hook = get(interpreter, hook, {}, type);
    std::vector<Value> values, names;
    for (size_t n = 0; keywords && n < keywords->entryCount(); ++n) {
        const Dict::Entry &entry = keywords->entry(n);
        if (!entry.key.isSet())
            continue;
        names.push_back(entry.key);
        values.push_back(entry.value);
    }
    const Ref<Tuple> nameTuple = makeTuple(names);
    call(interpreter, hook, {values.data(), 0, names.empty() ? nullptr : nameTuple.get()});
}

std::string textOf(const Dict &names, const char *key)
{
    const Value *found = names.find(std::string_view(key));
    const Str *text = found ? found->as<Str>() : nullptr;
    return text ? text->toString() : std::string();
}

void setLayout(Type &type, const Type &base, bool hasDict)
{
    type.attributesOffset = base.attributesOffset;
    type.flags |= base.flags & Type::Suspends;
    if (!type.attributesOffset && !hasDict)
        return;
    if (!type.attributesOffset)
        type.attributesOffset = (type.instanceSize + 7) & ~size_t(7);
    type.flags |= Type::HasAttributes;
}

} // namespace

bool callFinalizerOnce(Object &object) noexcept
{
    static Str &name = intern("__del__");
    if (object.type().isBuiltIn() || object.layout() == Layout::Type || object.wasFinalized())
        return false;
    const Value finalizer = object.type().lookup(name);
    if (!finalizer.isSet())
        return false;
    object.setFinalized();
    Interpreter &interpreter = Interpreter::current();
    try {
        scriptslots::callFound(interpreter, finalizer, Value(&object), {});
    } catch (const Raised &raised) {
        reportIgnored(interpreter, raised.exception(), finalizer);
    } catch (const Stopped &) {
        interpreter.requestAttention(); // whoever runs next is stopped
    }
    return true;
}

std::vector<Type *> methodResolutionOrder(Type &type)
{
    std::vector<std::vector<Type *>> lists;
    for (Type *base : type.bases)
        lists.push_back(base->mro);
    lists.push_back(type.bases);
    std::vector<Type *> order{&type};
    for (;;) {
        std::erase_if(lists, [](const auto &list) { return list.empty(); });
        if (lists.empty())
            return order;
        Type *next = nullptr;
        for (const auto &list : lists) {
            Type *candidate = list.front();
            const bool isInATail = std::any_of(lists.begin(), lists.end(), [candidate](const auto &other) {
                return std::find(other.begin() + 1, other.end(), candidate) != other.end();
            });
            if (!isInATail) {
                next = candidate;
                break;
            }
        }
        if (!next) {
            std::string names;
            for (const Type *base : type.bases)
                names += (names.empty() ? "" : ", ") + base->name;
            raiseTypeError("Cannot create a consistent method resolution\norder (MRO) for bases " + names);
        }
        order.push_back(next);
        for (auto &list : lists) {
            if (list.front() == next)
                list.erase(list.begin());
        }
    }
}

Type &commonMetatype(Type &metatype, std::span<const Value> bases)
{
    Type *best = &metatype;
    for (const Value &base : bases) {
        Type &type = typeOf(base);
        if (type.isSubtypeOf(*best))
            best = &type;
        else if (!best->isSubtypeOf(type))
            raiseTypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                           "of the metaclasses of all its bases");
    }
    return *best;
}

Value makeClass(Interpreter &interpreter, Type &wantedMetatype, const Value &name, const Tuple &bases,
                Ref<Dict> names, const Dict *keywords)
{
    std::vector<Type *> baseTypes = checkedBases(interpreter, bases);
    Type *base = layoutBase(baseTypes);
    Type &metatype = commonMetatype(wantedMetatype, bases.items());
    const std::string className = name.as<Str>()->toString();
    Type *type = ClassMaker::construct(allocateObject(metatype), metatype, className, *base, base->instanceSize);
    const Value result = Value::adopt(type);
    type->bases = std::move(baseTypes);
    for (Type *each : type->bases)
        each->retain();
    base->retain();
    type->mro = {type, &types::object()}; // until the real one is known: destroying needs one
    wrapSpecialFunctions(*names);
    const std::string qualifiedName = textOf(*names, "__qualname__");
    if (!qualifiedName.empty())
        type->qualifiedName = qualifiedName;
    static Str &moduleKey = intern("__module__");
    static Str &nameKey = intern("__name__");
    if (!names->find(moduleKey)) { // of type(name, bases, namespace)
        if (const Value *module = interpreter.currentGlobals().find(nameKey))
            names->set(moduleKey, *module);
    }
    type->module = textOf(*names, "__module__");
    static Str &qualifiedNameKey = intern("__qualname__");
    names->take(qualifiedNameKey);
    static Str &cellKey = intern("__classcell__");
    const Value cell = names->take(cellKey);
    const bool hasDict = addSlots(interpreter, *type, *names);
    type->attributes = static_cast<Dict *>(Value(names.get()).release());
    static Str &equalKey = intern("__eq__");
    static Str &hashKey = intern("__hash__");
    if (type->attributes->find(equalKey) && !type->attributes->find(hashKey))
        type->attributes->set(hashKey, Value::none());
    static Str &docKey = intern("__doc__");
    if (!type->attributes->find(docKey))
        type->attributes->set(docKey, Value::none());
    setLayout(*type, *base, hasDict || anyHasDict(type->bases));
    type->mro = methodResolutionOrder(*type);
    for (size_t n = 1; n < type->mro.size(); ++n)
        type->mro[n]->retain();
    for (Type *each : type->bases) {
        if (!each->isBuiltIn())
            each->subclasses.push_back(type);
    }
    updateSlots(*type);
    type->slots.destroy = &destroyScriptInstance;
    type->slots.clear = &clearScriptInstance;
    if (Cell *classCell = cell.as<Cell>())
        classCell->value = result;
    callSetName(interpreter, *type);
    callInitSubclass(interpreter, *type, keywords);
    return result;
}

bool isPlainlyCreated(const Type &type) noexcept
{
    return type.slots.create == types::object().slots.create;
}

Value createPlainObject(Type &type)
{
    struct Instance : Object {
        explicit Instance(Type &instanceType) noexcept : Object(instanceType, Layout::Instance) {}
    };
    auto *made = new (allocateObject(type)) Instance(type);
    initializeMembers(*made);
    return Value::adopt(made);
}

Value instantiate(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    if (!type.slots.create)
        raiseTypeError("cannot create '" + type.fullName() + "' instances");
    Value object = type.slots.create(interpreter, type, arguments);
    if (!object.isObject())
        return object;
    const Type &actual = object.object()->type();
    if (actual.slots.initialize && actual.isSubtypeOf(type))
        actual.slots.initialize(interpreter, object.object(), arguments);
    return object;
}

std::vector<Type *> &typesOfBuiltins()
{
    static auto &made = *new std::vector<Type *>; // immortal, as what it lists
    return made;
}

Type &makeBuiltInType(const char *name, Type &base, Layout layout, size_t instanceSize, const char *module)
{
    const bool isOfBuiltins = std::string_view(module) == "builtins";
    void *memory = isOfBuiltins ? typeStorage(name) : nullptr;
    const bool isOfItsOwn = memory == &types::object(); // object has no base
    Type *baseType = isOfItsOwn ? nullptr : &base;
    if (!memory)
        memory = ::operator new(sizeof(Type)); // immortal
    else if (*static_cast<void **>(memory)) // made bare already, see initialize.cpp
        static_cast<Type *>(memory)->~Type();
    auto *type = new (memory) Type(name, baseType, layout, instanceSize);
    type->makeImmortal();
    type->module = module;
    if (isOfBuiltins)
        typesOfBuiltins().push_back(type);
    type->flags = Type::BuiltIn;
    if (baseType) {
        type->bases = {baseType};
        type->flags |= baseType->flags & (Type::Suspends | Type::HasAttributes);
        type->attributesOffset = 0;
    }
    Dict *attributes = static_cast<Dict *>(makeDict().value().release());
    attributes->makeImmortal();
    type->attributes = attributes;
    return *type;
}

void finishType(Type &type)
{
    type.mro = methodResolutionOrder(type);
    if ((type.flags & Type::HasAttributes) && !type.attributesOffset)
        type.attributesOffset = (type.instanceSize + 7) & ~size_t(7);
    if (type.base) {
        const bool hasOwnCompare = type.slots.compare != nullptr;
        auto *hash = type.slots.hash;
        using AnySlot = void (*)();
        static_assert(sizeof(Slots) % sizeof(AnySlot) == 0);
        auto *own = reinterpret_cast<AnySlot *>(&type.slots);
        const auto *inherited = reinterpret_cast<const AnySlot *>(&type.base->slots);
        for (size_t n = 0; n < sizeof(Slots) / sizeof(AnySlot); ++n) {
            if (!own[n])
                own[n] = inherited[n];
        }
        if (hasOwnCompare)
            type.slots.hash = hash;
    }
    addSlotMethods(type);
    static Str &moduleName = intern("__module__");
    if (!type.attributes->find(moduleName))
        setTypeValue(type, "__module__", string(type.module));
    static Str &docName = intern("__doc__");
    if (!type.attributes->find(docName))
        setTypeValue(type, "__doc__", type.doc.empty() ? Value::none() : string(type.doc));
    type.version = newTypeVersion();
}

} // namespace script
