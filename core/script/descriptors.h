// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/native.h"

namespace script {

/// An attribute that C++ code computes.
class GetSetDescriptor : public Object
{
public:
    GetSetDescriptor(Type &type, const NativeAttribute &attribute, const Type *ownerType) noexcept
        : Object(type, Layout::Other), attribute(attribute), owner(ownerType)
    {
    }
    NativeAttribute attribute;
    const Type *owner;
};

/// property(): an attribute that script functions compute.
class Property : public Object
{
public:
    explicit Property(Type &type) noexcept : Object(type, Layout::Other) {}
    Value get, set, remove, doc;
    Value name; ///< from __set_name__
};

/// staticmethod() or classmethod(): a function that is bound to nothing, or to the class.
class MethodWrapper : public Object
{
public:
    MethodWrapper(Type &type, Value wrapped) noexcept : Object(type, Layout::Other), function(std::move(wrapped)) {}
    Value function;
};

Value makeStaticMethod(const Value &function);
Value makeClassMethod(const Value &function);

void initializeDescriptorTypes(); ///< getset, property, staticmethod, classmethod
void initializeSuperType();

} // namespace script
