// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stdlib/modules.h"

#include "core/stdlib/asyncio/asynciomodule.h"
#include "core/stdlib/asyncio/packageparts.h"
#include "core/stdlib/contextvars/contextvarsmodule.h"
#include "core/stdlib/decimal/decimalobject.h"
#include "core/stdlib/frames/framesmodule.h"
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
#include "core/stdlib/http/httpmodule.h"

namespace stdlib
{

std::span<const ModuleEntry> allModules()
{
    static constexpr ModuleEntry entries[] = {
        {"__future__", nullptr},
        {"_asyncio", nullptr},
        {"_definitions", makeDefinitionsModule},
        {"_digest", hashlib::makeModule},
        {"_entropy", nullptr},
        {"_frames", frames::makeModule},
        {"_futures", threads::makeFuturesModule},
        {"_heapq", sequences::makeHeapModule},
        {"_http", http::makeModule},
        {"_logformatters", nullptr},
        {"_loghandlers", nullptr},
        {"_loglevels", nullptr},
        {"_re", re::makeModule},
        {"_repattern", nullptr},
        {"_run", sys::makeRunModule},
        {"_thread", threads::makeThreadModule},
        {"_threadlocks", nullptr},
        {"_time", time::makeModule},
        {"_weakref", weakref::makeModule},
        {"abc", nullptr},
        {"aiofiles", nullptr},
        {"aiofiles.os", nullptr},
        {"asyncio", asyncio::makeModule},
        {"asyncio.base_events", asyncio::makePartModule<asyncio::Part::BaseEvents>},
        {"asyncio.coroutines", asyncio::makePartModule<asyncio::Part::Coroutines>},
        {"asyncio.events", asyncio::makePartModule<asyncio::Part::Events>},
        {"asyncio.exceptions", asyncio::makePartModule<asyncio::Part::Exceptions>},
        {"asyncio.futures", asyncio::makePartModule<asyncio::Part::Futures>},
        {"asyncio.locks", asyncio::makePartModule<asyncio::Part::Locks>},
        {"asyncio.log", nullptr},
        {"asyncio.queues", asyncio::makePartModule<asyncio::Part::Queues>},
        {"asyncio.runners", asyncio::makePartModule<asyncio::Part::Runners>},
        {"asyncio.taskgroups", asyncio::makePartModule<asyncio::Part::TaskGroups>},
        {"asyncio.tasks", asyncio::makePartModule<asyncio::Part::Tasks>},
        {"asyncio.threads", asyncio::makePartModule<asyncio::Part::Threads>},
        {"asyncio.timeouts", asyncio::makePartModule<asyncio::Part::Timeouts>},
        {"atexit", nullptr},
        {"base64", nullptr},
        {"binascii", nullptr},
        {"bisect", sequences::makeBisectModule},
        {"collections", nullptr},
        {"collections.abc", nullptr},
        {"colorama", nullptr},
        {"concurrent", threads::makeConcurrentModule},
        {"concurrent.futures", nullptr},
        {"concurrent.futures._base", nullptr},
        {"concurrent.futures.process", nullptr},
        {"concurrent.futures.thread", nullptr},
        {"contextlib", nullptr},
        {"contextvars", contextvars::makeModule},
        {"copy", nullptr},
        {"dataclasses", nullptr},
        {"datetime", nullptr},
        {"decimal", decimal::makeModule},
        {"enum", nullptr},
        {"fractions", nullptr},
        {"functools", nullptr},
        {"gc", nullptr},
        {"hashlib", nullptr},
        {"heapq", nullptr},
        {"hmac", nullptr},
        {"inspect", nullptr},
        {"io", nullptr},
        {"itertools", itertools::makeModule},
        {"json", nullptr},
        {"json.decoder", nullptr},
        {"json.encoder", nullptr},
        {"logging", nullptr},
        {"logging.handlers", nullptr},
        {"math", math::makeModule},
        {"nest_asyncio", nullptr},
        {"numbers", nullptr},
        {"operator", operators::makeModule},
        {"os", nullptr},
        {"os.path", nullptr},
        {"posixpath", nullptr},
        {"pprint", nullptr},
        {"queue", nullptr},
        {"random", random::makeModule},
        {"re", nullptr},
        {"secrets", nullptr},
        {"signal", nullptr},
        {"statistics", nullptr},
        {"string", nullptr},
        {"sys", sys::makeModule},
        {"textwrap", nullptr},
        {"threading", nullptr},
        {"time", nullptr},
        {"traceback", nullptr},
        {"types", nullptr},
        {"typing", nullptr},
        {"uuid", nullptr},
        {"uvloop", nullptr},
        {"warnings", nullptr},
        {"weakref", nullptr},
    };
    return entries;
}

} // namespace stdlib
