// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/tuple.h"
#include "core/script/type.h"

#include <span>

namespace script
{

/// `list[int]`: a class together with what it is said to hold.
class GenericAlias : public Object
{
public:
    GenericAlias(Type &type, Value aliasOrigin, Ref<Tuple> aliasArguments) noexcept;
    static bool isAlias(const Value &value) noexcept;

    Value origin;
    Ref<Tuple> arguments;
    Ref<Tuple> parameters; ///< the type variables among the arguments; null: not asked for yet
};

/// `int | str`.
class UnionType : public Object
{
public:
    UnionType(Type &type, Ref<Tuple> unionMembers) noexcept;
    static bool isUnion(const Value &value) noexcept;

    Ref<Tuple> members;
};

Type &genericAliasType();
Type &unionType();

/// `origin[item]`; a tuple as item gives several arguments.
Value makeGenericAlias(const Value &origin, const Value &item);
/// Makes `type[item]` such an alias. During the type's initialization, as addMethods().
void addClassGetItem(Type &type);
/// `left | right` of types; NotImplemented where a side is none.
Value uniteTypes(Interpreter &interpreter, const Value &left, const Value &right);
/// A type, alias or other argument as the repr of a subscripted type shows it.
std::string shownTypeArgument(Interpreter &interpreter, const Value &argument);

void initializeGenericAliasTypes();
void initializeUnionType();

} // namespace script
