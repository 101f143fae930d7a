// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/languageadvice.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace script
{

namespace
{

struct Advice {
    std::string_view name;
    std::string_view text;
};

constexpr std::string_view standInSleep =
    QT_TRANSLATE_NOOP("Advice", "let asyncio.sleep() stand for the time it takes");
constexpr std::string_view standInQueue =
    QT_TRANSLATE_NOOP("Advice", "let an asyncio.Queue stand for the connection");
constexpr std::string_view standInText =
    QT_TRANSLATE_NOOP("Advice", "keep the data in a string or a list of the program");
constexpr std::string_view standInDatabase =

    QT_TRANSLATE_NOOP("Advice",
                     "let a dict stand for the database and asyncio.sleep() for the time it takes");
constexpr std::string_view standInInput = QT_TRANSLATE_NOOP("Advice", "set a variable instead");

constexpr std::array modules{
    Advice{"aiohttp.web", QT_TRANSLATE_NOOP("Advice", "use quart for the server's side")},
    Advice{"aiomysql", standInDatabase},
    Advice{"aioredis", standInDatabase},
    Advice{"aiosqlite", standInDatabase},
    Advice{"anyio", QT_TRANSLATE_NOOP("Advice", "use asyncio itself")},
    Advice{"argparse", QT_TRANSLATE_NOOP("Advice", "set variables instead, or use sys.argv")},
    Advice{"asyncpg", standInDatabase},
    Advice{"click", QT_TRANSLATE_NOOP("Advice", "set variables instead, or use sys.argv")},
    Advice{"csv", QT_TRANSLATE_NOOP("Advice", "split the lines of a string with str.split()")},
    Advice{"curio", QT_TRANSLATE_NOOP("Advice", "use asyncio itself")},
    Advice{"curses", QT_TRANSLATE_NOOP("Advice", "use print() and colorama")},
    Advice{"dotenv", standInInput},
    Advice{"fastapi", QT_TRANSLATE_NOOP("Advice", "use quart")},
    Advice{"fcntl", standInText},
    Advice{"flask", QT_TRANSLATE_NOOP("Advice", "use quart, its asynchronous sibling")},
    Advice{"getpass", standInInput},
    Advice{"glob", standInText},
    Advice{"gzip", standInText},
    Advice{"http", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"http.server", QT_TRANSLATE_NOOP("Advice", "use quart")},
    Advice{"httpx", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"matplotlib", QT_TRANSLATE_NOOP("Advice", "use print(); the timeline is the picture")},
    Advice{"mmap", standInText},
    Advice{"motor", standInDatabase},
    Advice{"multiprocessing",

           QT_TRANSLATE_NOOP(
               "Advice", "use concurrent.futures.ProcessPoolExecutor, whose jobs run in threads")},
    Advice{"numpy", QT_TRANSLATE_NOOP("Advice", "use lists, math and statistics")},
    Advice{"pandas", QT_TRANSLATE_NOOP("Advice", "use lists of dicts")},
    Advice{"pathlib", standInText},
    Advice{"pickle",
           QT_TRANSLATE_NOOP("Advice", "use json for texts and copy.deepcopy() for copies")},
    Advice{"platform", QT_TRANSLATE_NOOP("Advice", "use sys.platform and sys.version_info")},
    Advice{"psutil",
           QT_TRANSLATE_NOOP("Advice", "use time; a scenario cannot ask about the machine")},
    Advice{"psycopg2", standInDatabase},
    Advice{"pytest", QT_TRANSLATE_NOOP("Advice", "use assert statements")},
    Advice{"pytz", QT_TRANSLATE_NOOP("Advice", "use datetime.timezone with a fixed offset")},
    Advice{"redis", standInDatabase},
    Advice{"requests", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"rich", QT_TRANSLATE_NOOP("Advice", "use colorama")},
    Advice{"select", standInQueue},
    Advice{"selectors", standInQueue},
    Advice{"shelve", standInDatabase},
    Advice{"shutil", standInText},
    Advice{"socket", standInQueue},
    Advice{"socketserver", standInQueue},
    Advice{"sqlalchemy", standInDatabase},
    Advice{"sqlite3", standInDatabase},
    Advice{"ssl", standInQueue},
    Advice{"subprocess", standInSleep},
    Advice{"tempfile", standInText},
    Advice{"tkinter", QT_TRANSLATE_NOOP("Advice", "use print(); the window is Awaitscope's")},
    Advice{"tqdm", QT_TRANSLATE_NOOP("Advice", "use print()")},
    Advice{"trio", QT_TRANSLATE_NOOP("Advice", "use asyncio itself")},
    Advice{"typing_extensions", QT_TRANSLATE_NOOP("Advice", "use typing")},
    Advice{"unittest", QT_TRANSLATE_NOOP("Advice", "use assert statements")},
    Advice{"unittest.mock", QT_TRANSLATE_NOOP("Advice", "write a small class that stands in")},
    Advice{"urllib", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"urllib.request", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"websockets", standInQueue},
    Advice{"zlib", QT_TRANSLATE_NOOP("Advice", "use binascii.crc32() for checksums")},
    Advice{"zoneinfo", QT_TRANSLATE_NOOP("Advice", "use datetime.timezone with a fixed offset")},
};

constexpr std::array builtins{
    Advice{"__import__", QT_TRANSLATE_NOOP("Advice", "use an import statement")},
    Advice{"breakpoint", QT_TRANSLATE_NOOP("Advice", "use Pause and Step")},
    Advice{"compile", {}},
    Advice{"eval",
           QT_TRANSLATE_NOOP("Advice",
                             "use a dict of functions, or float() and int() for numbers")},
    Advice{"exec", QT_TRANSLATE_NOOP("Advice", "use a function")},
    Advice{"memoryview", QT_TRANSLATE_NOOP("Advice", "use bytes or bytearray")},
    Advice{"open", standInText},
};

constexpr std::array asyncioNames{
    Advice{"AbstractChildWatcher", standInSleep},
    Advice{"AbstractServer", standInQueue},
    Advice{"BaseProtocol", standInQueue},
    Advice{"BaseTransport", standInQueue},
    Advice{"BufferedProtocol", standInQueue},
    Advice{"create_subprocess_exec", standInSleep},
    Advice{"create_subprocess_shell", standInSleep},
    Advice{"DatagramProtocol", standInQueue},
    Advice{"DatagramTransport", standInQueue},
    Advice{"FastChildWatcher", standInSleep},
    Advice{"get_child_watcher", standInSleep},
    Advice{"MultiLoopChildWatcher", standInSleep},
    Advice{"open_connection", standInQueue},
    Advice{"open_unix_connection", standInQueue},
    Advice{"PidfdChildWatcher", standInSleep},
    Advice{"Protocol", standInQueue},
    Advice{"ReadTransport", standInQueue},
    Advice{"SafeChildWatcher", standInSleep},
    Advice{"Server", standInQueue},
    Advice{"set_child_watcher", standInSleep},
    Advice{"start_server", standInQueue},
    Advice{"start_unix_server", standInQueue},
    Advice{"StreamReader", standInQueue},
    Advice{"StreamReaderProtocol", standInQueue},
    Advice{"StreamWriter", standInQueue},
    Advice{"subprocess", standInSleep},
    Advice{"SubprocessProtocol", standInSleep},
    Advice{"SubprocessTransport", standInSleep},
    Advice{"ThreadedChildWatcher", standInSleep},
    Advice{"Transport", standInQueue},
    Advice{"WriteTransport", standInQueue},
};

constexpr std::string_view standInHandler = QT_TRANSLATE_NOOP(
    "Advice", "catch the exception around asyncio.run() or in the thread's function");
constexpr std::string_view standInTimeline =
    QT_TRANSLATE_NOOP("Advice", "step through the run, or look at the timeline");

constexpr std::array sysNames{
    Advice{"addaudithook", standInTimeline},
    Advice{"breakpointhook", QT_TRANSLATE_NOOP("Advice", "use Pause and Step")},
    Advice{"displayhook", QT_TRANSLATE_NOOP("Advice", "use print()")},
    Advice{"excepthook", standInHandler},
    Advice{"setprofile", standInTimeline},
    Advice{"settrace", standInTimeline},
    Advice{"unraisablehook", standInHandler},
};

constexpr std::array contextlibNames{
    Advice{"chdir", standInText},
};

constexpr std::array gcNames{
    Advice{"get_objects", QT_TRANSLATE_NOOP("Advice", "use weakref.WeakSet")},
    Advice{"get_referents", QT_TRANSLATE_NOOP("Advice", "use weakref.WeakSet")},
    Advice{"get_referrers", QT_TRANSLATE_NOOP("Advice", "use sys.getrefcount()")},
};

constexpr std::array osNames{
    Advice{"_exit", QT_TRANSLATE_NOOP("Advice", "use sys.exit()")},
    Advice{"abort", standInSleep},
    Advice{"access", standInText},
    Advice{"chdir", standInText},
    Advice{"chmod", standInText},
    Advice{"execl", standInSleep},
    Advice{"execv", standInSleep},
    Advice{"execve", standInSleep},
    Advice{"execvp", standInSleep},
    Advice{"fdopen", standInText},
    Advice{"fork", standInSleep},
    Advice{"fsync", standInText},
    Advice{"get_terminal_size", {}},
    Advice{"getgid", {}},
    Advice{"getloadavg", {}},
    Advice{"getlogin", {}},
    Advice{"getuid", {}},
    Advice{"kill", standInSleep},
    Advice{"killpg", standInSleep},
    Advice{"link", standInText},
    Advice{"listdir", standInText},
    Advice{"lstat", standInText},
    Advice{"makedirs", standInText},
    Advice{"mkdir", standInText},
    Advice{"open", standInText},
    Advice{"pipe", standInText},
    Advice{"popen", standInSleep},
    Advice{"posix_spawn", standInSleep},
    Advice{"readlink", standInText},
    Advice{"remove", standInText},
    Advice{"removedirs", standInText},
    Advice{"rename", standInText},
    Advice{"renames", standInText},
    Advice{"replace", standInText},
    Advice{"rmdir", standInText},
    Advice{"scandir", standInText},
    Advice{"setsid", standInSleep},
    Advice{"spawnl", standInSleep},
    Advice{"spawnv", standInSleep},
    Advice{"startfile", standInSleep},
    Advice{"stat", standInText},
    Advice{"symlink", standInText},
    Advice{"system", standInSleep},
    Advice{"times", {}},
    Advice{"truncate", standInText},
    Advice{"uname", {}},
    Advice{"unlink", standInText},
    Advice{"utime", standInText},
    Advice{"wait", standInSleep},
    Advice{"waitpid", standInSleep},
    Advice{"walk", standInText},
};

constexpr std::string_view standInHeader = QT_TRANSLATE_NOOP("Advice", "send a header of your own");
constexpr std::string_view standInRequest =
    QT_TRANSLATE_NOOP("Advice", "use requests, or an asyncio.Queue within the program");

constexpr std::array aiohttpNames{
    Advice{"BasicAuth", QT_TRANSLATE_NOOP("Advice", "send an Authorization header")},
    Advice{"CookieJar", standInHeader},
    Advice{"DummyCookieJar", standInHeader},
    Advice{"FormData", QT_TRANSLATE_NOOP("Advice", "send a dict as data, or json")},
    Advice{"MultipartReader", standInText},
    Advice{"MultipartWriter", standInText},
    Advice{"Fingerprint", QT_TRANSLATE_NOOP("Advice", "ask servers on this machine by http")},
    Advice{"TraceConfig",
           QT_TRANSLATE_NOOP("Advice",
                             "the timeline shows when each request is sent and answered")},
    Advice{"UnixConnector", QT_TRANSLATE_NOOP("Advice", "use TCPConnector")},
    Advice{"NamedPipeConnector", QT_TRANSLATE_NOOP("Advice", "use TCPConnector")},
    Advice{"ThreadedResolver", QT_TRANSLATE_NOOP("Advice", "ask 127.0.0.1")},
    Advice{"AsyncResolver", QT_TRANSLATE_NOOP("Advice", "ask 127.0.0.1")},
    Advice{"WSMsgType", standInRequest},
    Advice{"WSMessage", standInRequest},
    Advice{"ClientWebSocketResponse", standInRequest},
    Advice{"web", QT_TRANSLATE_NOOP("Advice", "use quart for the server's side")},
};

constexpr std::array quartNames{
    Advice{"flash", QT_TRANSLATE_NOOP("Advice", "return the text")},
    Advice{"get_flashed_messages", QT_TRANSLATE_NOOP("Advice", "return the text")},
    Advice{"get_template_attribute", QT_TRANSLATE_NOOP("Advice", "return an f-string")},
    Advice{"Markup", QT_TRANSLATE_NOOP("Advice", "return an f-string")},
    Advice{"make_push_promise", QT_TRANSLATE_NOOP("Advice", "answer each request by itself")},
    Advice{"render_template", QT_TRANSLATE_NOOP("Advice", "return an f-string")},
    Advice{"render_template_string", QT_TRANSLATE_NOOP("Advice", "return an f-string")},
    Advice{"send_file", standInText},
    Advice{"send_from_directory", standInText},
    Advice{"session",
           QT_TRANSLATE_NOOP("Advice",
                            "keep it in a dict of the program, by something that the client sends")},
    Advice{"stream_template", QT_TRANSLATE_NOOP("Advice", "return an f-string")},
    Advice{"stream_template_string", QT_TRANSLATE_NOOP("Advice", "return an f-string")},
    Advice{"stream_with_context",
           QT_TRANSLATE_NOOP("Advice", "collect the pieces and return them joined")},
    Advice{"Websocket", standInRequest},
    Advice{"websocket", standInRequest},
};

constexpr std::array httpNames{
    Advice{"client", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"cookiejar", standInHeader},
    Advice{"cookies", standInHeader},
    Advice{"server", QT_TRANSLATE_NOOP("Advice", "use quart")},
};

constexpr std::array urllibNames{
    Advice{"error", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"request", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"response", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
    Advice{"robotparser", QT_TRANSLATE_NOOP("Advice", "use aiohttp")},
};

constexpr std::array ioNames{
    Advice{"FileIO", standInText},
    Advice{"open", standInText},
};

template <typename Table> const Advice *find(const Table &table, std::string_view name)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [name](const Advice &advice) { return advice.name == name; });
    return found == table.end() ? nullptr : &*found;
}

template <typename Table> std::string_view textOf(const Table &table, std::string_view name)
{
    const Advice *advice = find(table, name);
    return advice ? advice->text : std::string_view();
}

const Advice *adviceOf(std::string_view module, std::string_view name)
{
    if (module == "asyncio")
        return find(asyncioNames, name);
    if (module == "os")
        return find(osNames, name);
    if (module == "aiohttp")
        return find(aiohttpNames, name);
    if (module == "quart")
        return find(quartNames, name);
    if (module == "sys")
        return find(sysNames, name);
    if (module == "contextlib")
        return find(contextlibNames, name);
    if (module == "gc")
        return find(gcNames, name);
    if (module == "http")
        return find(httpNames, name);
    if (module == "urllib")
        return find(urllibNames, name);
    return module == "io" ? find(ioNames, name) : nullptr;
}

} // namespace

std::string_view adviceForModule(std::string_view module)
{
    if (find(modules, module))
        return textOf(modules, module);
    return textOf(modules, module.substr(0, module.find('.')));
}

std::string_view adviceForBuiltin(std::string_view name)
{
    return textOf(builtins, name);
}

bool isExcludedBuiltin(std::string_view name)
{
    return find(builtins, name);
}

bool isExcludedPart(std::string_view module, std::string_view name)
{
    return adviceOf(module, name);
}

std::string_view adviceForPart(std::string_view module, std::string_view name)
{
    const Advice *advice = adviceOf(module, name);
    return advice ? advice->text : std::string_view();
}

} // namespace script
