// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/descriptors.h"

#include "core/script/error.h"
#include "core/script/function.h"
#include "core/script/operators.h"
#include "core/script/threadstate.h"
#include "core/script/types.h"

namespace script {

namespace {

/// super(): the attributes of an object beginning behind a class in its mro.
class Super : public Object
{
public:
    explicit Super(Type &type) noexcept : Object(type, Layout::Other) {}
    Value after; ///< a Type
    Value object; ///< unset: unbound
    Type *objectType = nullptr; ///< whose mro is searched; kept alive by object
};

/// The class and first argument of the method that called super() without arguments.
void fillFromFrame(Super &super)
{
    Frame *frame = ThreadState::current().frame;
    if (!frame)
        raiseRuntimeError("super(): no current frame");
    const CodePlan &plan = frame->code->plan();
    if (plan.positionalCount == 0)
        raiseRuntimeError("super(): no arguments");
    Value first = frame->slots()[0];
    if (const Cell *cell = first.as<Cell>())
        first = Value(cell->value);
    if (!first.isSet())
        raiseRuntimeError("super(): arg[0] deleted");
    for (size_t n = 0; n < plan.frees.size(); ++n) {
        if (plan.frees[n] != "__class__")
            continue;
        const Cell *cell = frame->slots()[plan.locals.size() + n].as<Cell>();
        if (!cell || !cell->value.isSet())
            raiseRuntimeError("super(): empty __class__ cell");
        super.after = cell->value;
        super.object = first;
        return;
    }
    raiseRuntimeError("super(): __class__ cell not found");
}

void checkObject(Super &super)
{
    const Type &after = *super.after.as<Type>();
    if (Type *type = super.object.as<Type>(); type && type->isSubtypeOf(after)) {
        super.objectType = type;
        return;
    }
    Type &type = typeOf(super.object);
    if (!type.isSubtypeOf(after))
        raiseTypeError("super(type, obj): obj must be an instance or subtype of type");
    super.objectType = &type;
}

Value createSuper(Interpreter &interpreter, Type &type, const Arguments &arguments)
{
    static const Signature signature("super(type=None, object=None, /)", Signature::Wording::C);
    const auto values = signature.bind<2>(interpreter, arguments);
    auto *super = makeObject<Super>(type);
    const Value result = Value::adopt(super);
    if (!values[0].isSet()) {
        fillFromFrame(*super);
    } else {
        if (!values[0].as<Type>())
            raiseTypeError("super() argument 1 must be a type, not " + typeName(values[0]));
        super->after = values[0];
        super->object = values[1].isNone() ? Value() : values[1];
    }
    if (super->object.isSet())
        checkObject(*super);
    return result;
}

Value getSuperAttribute(Interpreter &interpreter, const Value &self, Str &name)
{
    const auto &super = *static_cast<Super *>(self.object());
    if (!super.objectType || name.text() == "__class__")
        return findGenericAttribute(interpreter, self, name);
    bool isBehind = false;
    for (Type *type : super.objectType->mro) {
        if (isBehind && type->attributes) {
            if (const Value *entry = type->attributes->find(name)) {
                const Value found = *entry;
                auto *get = typeOf(found).slots.descriptorGet;
                if (!get)
                    return found;
                const bool isOfClass = super.object.is(Value(super.objectType));
                return get(interpreter, found, isOfClass ? Value() : super.object, *super.objectType);
            }
        }
        isBehind = isBehind || super.after.is(Value(type));
    }
    Value found = findGenericAttribute(interpreter, self, name);
    if (!found.isSet())
        raise(types::attributeError(), "'super' object has no attribute '" + name.toString() + "'");
    return found;
}

Value reprSuper(Interpreter &, const Value &self)
{
    const auto &super = *static_cast<Super *>(self.object());
    const std::string object = super.objectType ? "<" + super.objectType->name + " object>" : "NULL";
    return string("<super: <class '" + super.after.as<Type>()->name + "'>, " + object + ">");
}

} // namespace

void initializeSuperType()
{
    Type &type = makeBuiltInType("super", types::object(), Layout::Other, sizeof(Super));
    type.slots.create = &createSuper;
    type.slots.initialize = [](Interpreter &, Object *, const Arguments &) {};
    type.slots.destroy = &destroyNative<Super>;
    type.slots.getAttribute = &getSuperAttribute;
    type.slots.repr = &reprSuper;
    finishType(type);
}

} // namespace script
