// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/bytes.h"
#include "core/script/classes.h"
#include "core/script/code.h"
#include "core/script/complex.h"
#include "core/script/coroutine.h"
#include "core/script/descriptors.h"
#include "core/script/dict.h"
#include "core/script/exceptions.h"
#include "core/script/float.h"
#include "core/script/frameobject.h"
#include "core/script/function.h"
#include "core/script/genericalias.h"
#include "core/script/int.h"
#include "core/script/iterators.h"
#include "core/script/list.h"
#include "core/script/mappingproxy.h"
#include "core/script/lookupcache.h"
#include "core/script/module.h"
#include "core/script/native.h"
#include "core/script/range.h"
#include "core/script/set.h"
#include "core/script/slice.h"
#include "core/script/slots.h"
#include "core/script/str.h"
#include "core/script/textcodec.h"
#include "core/script/traceback.h"
#include "core/script/tuple.h"
#include "core/script/types.h"
#include "core/script/typestorage.h"
#include "core/script/weakreference.h"

#include <mutex>
#include <vector>

namespace script {

namespace {

/// Everything that is made here is immortal and comes from the process's heap.
class ProcessScope
{
public:
    ProcessScope() : m_heap(Heap::exchangeCurrent(nullptr)), m_cache(std::exchange(LookupCache::s_current, nullptr)) {}
    ~ProcessScope()
    {
        Heap::exchangeCurrent(m_heap);
        LookupCache::s_current = m_cache;
    }
    ProcessScope(const ProcessScope &) = delete;

private:
    Heap *m_heap;
    LookupCache *m_cache;
};

struct Registry {
    std::mutex mutex;
    std::vector<void (*)()> waiting;
    bool isDone = false;
};

Registry &registry()
{
    static Registry registry;
    return registry;
}

/// A bare type, enough to make objects of, before its own file fills it.
template <typename T>
void prepare(const char *name, Layout layout)
{
    new (typeStorage(name)) Type(name, nullptr, layout, sizeof(T));
}

void makeTypes()
{
    // A type needs strs for names and a dict for attributes, whose types need the same.
    prepare<Type>("type", Layout::Type);
    prepare<Object>("object", Layout::Instance);
    prepare<Str>("str", Layout::Str);
    prepare<Dict>("dict", Layout::Dict);
    prepare<Tuple>("tuple", Layout::Tuple);
    for (Type *type : {&types::type(), &types::object(), &types::str(), &types::dict(), &types::tuple()})
        type->makeImmortal();
    initializeObjectType();
    types::object().mro = {&types::object()};
    initializeTypeType();
    types::type().mro = {&types::type(), &types::object()};
    // Methods need the types of functions; they are bare until then.
    prepare<NativeFunction>("method_descriptor", Layout::NativeFunction);
    prepare<NativeFunction>("builtin_function_or_method", Layout::NativeFunction);
    prepare<GetSetDescriptor>("getset_descriptor", Layout::Other);
    prepare<MethodWrapper>("classmethod", Layout::Other);
    prepare<MethodWrapper>("staticmethod", Layout::Other);
    for (Type *type : {&types::methodDescriptor(), &types::nativeFunction(), &types::getSetDescriptor(),
                       &types::classMethod(), &types::staticMethod()})
        type->makeImmortal();
    types::classMethod().attributesOffset = types::staticMethod().attributesOffset = sizeof(MethodWrapper);
    finishObjectType();
    finishTypeType();
    initializeConstantTypes();
    initializeStrType();
    initializeDictTypes();
    initializeTupleType();
    initializeDescriptorTypes();
    initializeSuperType();
    initializeFunctionTypes();
    initializeCodeType();
    initializeModuleType();
    initializeFrameObjectType();
    initializeTracebackType();
    initializeIntTypes();
    initializeFloatType();
    initializeComplexType();
    initializeBytesTypes();
    initializeListType();
    initializeSetTypes();
    initializeRangeTypes();
    initializeSliceType();
    initializeIteratorTypes();
    initializeExceptionTypes();
    initializeUnicodeErrors();
    initializeCoroutineTypes();
    initializeGenericAliasTypes();
    initializeMemberType();
    initializeMappingProxyType();
    initializeWeakReferenceType();
}

} // namespace

void initializeTypes()
{
    Registry &all = registry();
    const std::lock_guard lock(all.mutex);
    if (all.isDone)
        return;
    all.isDone = true;
    const ProcessScope scope;
    makeTypes();
    for (auto *make : all.waiting)
        make();
}

void registerTypes(void (*make)())
{
    Registry &all = registry();
    const std::lock_guard lock(all.mutex);
    if (!all.isDone) {
        all.waiting.push_back(make);
        return;
    }
    const ProcessScope scope;
    make();
}

} // namespace script
