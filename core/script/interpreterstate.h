// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/dict.h"
#include "core/script/heap.h"
#include "core/script/interpreter.h"
#include "core/script/lookupcache.h"
#include "core/script/module.h"

#include <atomic>
#include <unordered_map>

namespace script {

class FrameObject;
struct Frame;

struct Interpreter::Private {
    Private(Host &worldHost, Limits limitsOfRun) : host(worldHost), limits(limitsOfRun), heap(limitsOfRun.heapBytes) {}

    Host &host;
    Limits limits;
    Heap heap;
    LookupCache lookupCache;
    Ref<Dict> builtins;
    Ref<Dict> modules; ///< name -> module
    Ref<Module> main;
    std::unordered_map<const Frame *, FrameObject *> frameObjects; ///< not owned
    std::atomic<bool> isTracing{false};
    bool isStopping = false; ///< everything is being unwound: no script code runs any more
};

} // namespace script
