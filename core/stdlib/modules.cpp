// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/modules.h"

#include "core/stdlib/asyncio/asynciomodule.h"
#include "core/stdlib/decimal/decimalobject.h"
#include "core/stdlib/hashlib/digestmodule.h"
#include "core/stdlib/itertools/itertoolsmodule.h"
#include "core/stdlib/math/mathmodule.h"
#include "core/stdlib/operator/operatormodule.h"
#include "core/stdlib/prelude/definitions.h"
#include "core/stdlib/random/randommodule.h"
#include "core/stdlib/re/remodule.h"
#include "core/stdlib/sequences/sequencemodules.h"
#include "core/stdlib/sys/sysmodule.h"
#include "core/stdlib/threads/threadsmodules.h"
#include "core/stdlib/time/timemodule.h"
#include "core/stdlib/weakref/weakrefmodule.h"

namespace stdlib
{

std::span<const ModuleEntry> allModules()
{
    static constexpr ModuleEntry entries[] = {
        {"__future__", nullptr},
        {"_definitions", makeDefinitionsModule},
        {"_digest", hashlib::makeModule},
        {"_entropy", nullptr},
        {"_heapq", sequences::makeHeapModule},
        {"_re", re::makeModule},
        {"_repattern", nullptr},
        {"_run", sys::makeRunModule},
        {"_time", time::makeModule},
        {"_weakref", weakref::makeModule},
        {"abc", nullptr},
        {"aiofiles", nullptr},
        {"aiofiles.os", nullptr},
        {"asyncio", asyncio::makeModule},
        {"asyncio.exceptions", asyncio::makeExceptionsModule},
        {"base64", nullptr},
        {"binascii", nullptr},
        {"bisect", sequences::makeBisectModule},
        {"collections", nullptr},
        {"collections.abc", nullptr},
        {"colorama", nullptr},
        {"concurrent", threads::makeConcurrentModule},
        {"concurrent.futures", threads::makeFuturesModule},
        {"contextlib", nullptr},
        {"copy", nullptr},
        {"dataclasses", nullptr},
        {"datetime", nullptr},
        {"decimal", decimal::makeModule},
        {"enum", nullptr},
        {"fractions", nullptr},
        {"functools", nullptr},
        {"hashlib", nullptr},
        {"heapq", nullptr},
        {"hmac", nullptr},
        {"inspect", nullptr},
        {"io", nullptr},
        {"itertools", itertools::makeModule},
        {"json", nullptr},
        {"json.decoder", nullptr},
        {"json.encoder", nullptr},
        {"math", math::makeModule},
        {"nest_asyncio", nullptr},
        {"numbers", nullptr},
        {"operator", operators::makeModule},
        {"os", nullptr},
        {"os.path", nullptr},
        {"posixpath", nullptr},
        {"pprint", nullptr},
        {"random", random::makeModule},
        {"re", nullptr},
        {"secrets", nullptr},
        {"statistics", nullptr},
        {"string", nullptr},
        {"sys", sys::makeModule},
        {"textwrap", nullptr},
        {"time", nullptr},
        {"types", nullptr},
        {"typing", nullptr},
        {"uuid", nullptr},
        {"uvloop", nullptr},
        {"weakref", nullptr},
    };
    return entries;
}

} // namespace stdlib
