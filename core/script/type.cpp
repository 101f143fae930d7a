// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/type.h"

#include "core/script/dict.h"
#include "core/script/heap.h"
#include "core/script/lookupcache.h"
#include "core/script/str.h"
#include "core/script/types.h"

#include <atomic>

namespace script {

namespace {

const Value unsetValue;

const Value &lookupUncached(const Type &type, const Str &attribute) noexcept
{
    for (const Type *ancestor : type.mro) {
        if (!ancestor->attributes)
            continue;
        if (const Value *found = ancestor->attributes->find(attribute))
            return *found;
    }
    return unsetValue;
}

} // namespace

constinit thread_local LookupCache *LookupCache::s_current = nullptr;

uint32_t newTypeVersion() noexcept
{
    static std::atomic<uint32_t> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

void Object::destroy() noexcept
{
    Heap::current().destroy(this, *m_type);
}

Type::Type(std::string typeName, Type *baseType, Layout instanceLayout, size_t size)
    : Type(types::type(), std::move(typeName), baseType, instanceLayout, size)
{
}

Type::Type(Type &metatype, std::string typeName, Type *baseType, Layout instanceLayout, size_t size)
    : Object(metatype, Layout::Type), name(std::move(typeName)), qualifiedName(name), base(baseType),
      layoutOfInstances(instanceLayout), instanceSize(size), version(newTypeVersion())
{
}

bool Type::isSubtypeOf(const Type &other) const noexcept
{
    if (this == &other)
        return true;
    for (const Type *ancestor : mro) {
        if (ancestor == &other)
            return true;
    }
    return false;
}

const Value &Type::lookup(Str &attribute) const noexcept
{
    LookupCache *cache = LookupCache::s_current;
    if (!cache || !attribute.isInterned())
        return lookupUncached(*this, attribute);
    LookupCache::Entry &entry = cache->entryOf(version, attribute);
    if (entry.version == version && entry.name == &attribute)
        return *entry.value;
    entry = {version, &attribute, &lookupUncached(*this, attribute)};
    return *entry.value;
}

const Value &Type::lookup(std::string_view attribute) const noexcept
{
    for (const Type *ancestor : mro) {
        if (!ancestor->attributes)
            continue;
        if (const Value *found = ancestor->attributes->find(attribute))
            return *found;
    }
    return unsetValue;
}

std::string Type::fullName() const
{
    return module == "builtins" || module.empty() ? qualifiedName : module + '.' + qualifiedName;
}

void Type::touch() noexcept
{
    version = newTypeVersion();
    for (Type *subclass : subclasses)
        subclass->touch();
}

Type &typeOfPlain(const Value &value) noexcept
{
    if (value.isSmallInt())
        return types::integer();
    if (value.isBoolean())
        return types::boolean();
    if (value.isNotImplemented())
        return types::notImplementedType();
    if (value.isEllipsis())
        return types::ellipsisType();
    return types::noneType();
}

} // namespace script
