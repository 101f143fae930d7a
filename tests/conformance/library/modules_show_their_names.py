"""Modules show no public name that CPython's have not; a star import binds what __all__ lists and no more."""
import abc
import array
import asyncio
import binascii
import bisect
import calendar
import cmath
import collections
import collections.abc
import concurrent.futures
import contextlib
import contextvars
import copy
import dataclasses
import datetime
import decimal
import difflib
import enum
import fnmatch
import fractions
import functools
import graphlib
import hashlib
import heapq
import hmac
import inspect
import io
import itertools
import json
import logging
import logging.config
import logging.handlers
import math
import numbers
import operator
import os.path
import pprint
import queue
import random
import re
import secrets
import shlex
import statistics
import string
import struct
import textwrap
import threading
import time
import traceback
import types
import typing
import uuid
import warnings
import weakref

CPYTHON = {
    "abc":
        "ABC ABCMeta abstractclassmethod abstractmethod abstractproperty abstractstaticmethod get_cache_token "
        "update_abstractmethods",
    "array":
        "ArrayType array typecodes",
    "asyncio":
        "ALL_COMPLETED AbstractChildWatcher AbstractEventLoop AbstractEventLoopPolicy AbstractServer Barrier "
        "BaseEventLoop BaseProtocol BaseTransport BoundedSemaphore BrokenBarrierError BufferedProtocol CancelledError "
        "Condition DatagramProtocol DatagramTransport DefaultEventLoopPolicy Event FIRST_COMPLETED FIRST_EXCEPTION "
        "FastChildWatcher Future Handle IncompleteReadError InvalidStateError LifoQueue LimitOverrunError Lock "
        "MultiLoopChildWatcher PidfdChildWatcher PriorityQueue Protocol Queue QueueEmpty QueueFull ReadTransport "
        "Runner SafeChildWatcher SelectorEventLoop Semaphore SendfileNotAvailableError Server StreamReader "
        "StreamReaderProtocol StreamWriter SubprocessProtocol SubprocessTransport Task TaskGroup ThreadedChildWatcher "
        "Timeout TimeoutError TimerHandle Transport WriteTransport all_tasks as_completed base_events base_futures "
        "base_subprocess base_tasks constants coroutines create_subprocess_exec create_subprocess_shell create_task "
        "current_task ensure_future events exceptions format_helpers futures gather get_child_watcher get_event_loop "
        "get_event_loop_policy get_running_loop iscoroutine iscoroutinefunction isfuture locks log mixins "
        "new_event_loop open_connection open_unix_connection protocols queues run run_coroutine_threadsafe runners "
        "selector_events set_child_watcher set_event_loop set_event_loop_policy shield sleep sslproto staggered "
        "start_server start_unix_server streams subprocess sys taskgroups tasks threads timeout timeout_at timeouts "
        "to_thread transports trsock unix_events wait wait_for wrap_future",
    "binascii":
        "Error Incomplete a2b_base64 a2b_hex a2b_qp a2b_uu b2a_base64 b2a_hex b2a_qp b2a_uu crc32 crc_hqx hexlify "
        "unhexlify",
    "bisect":
        "bisect bisect_left bisect_right insort insort_left insort_right",
    "calendar":
        "Calendar EPOCH FRIDAY February HTMLCalendar IllegalMonthError IllegalWeekdayError January "
        "LocaleHTMLCalendar LocaleTextCalendar MONDAY SATURDAY SUNDAY THURSDAY TUESDAY TextCalendar WEDNESDAY c "
        "calendar datetime day_abbr day_name different_locale error firstweekday format formatstring isleap "
        "leapdays main mdays month month_abbr month_name monthcalendar monthrange prcal prmonth prweek repeat "
        "setfirstweekday sys timegm week weekday weekheader",
    "cmath":
        "acos acosh asin asinh atan atanh cos cosh e exp inf infj isclose isfinite isinf isnan log log10 nan nanj "
        "phase pi polar rect sin sinh sqrt tan tanh tau",
    "collections":
        "ChainMap Counter OrderedDict UserDict UserList UserString abc defaultdict deque namedtuple",
    "collections.abc":
        "AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Callable Collection Container Coroutine "
        "Generator Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence "
        "MutableSet Reversible Sequence Set Sized ValuesView",
    "concurrent.futures":
        "ALL_COMPLETED BrokenExecutor CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION Future "
        "InvalidStateError ProcessPoolExecutor ThreadPoolExecutor TimeoutError as_completed wait",
    "contextlib":
        "AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack ContextDecorator "
        "ExitStack GenericAlias MethodType abc aclosing asynccontextmanager chdir closing contextmanager deque "
        "nullcontext os redirect_stderr redirect_stdout suppress sys wraps",
    "contextvars":
        "Context ContextVar Token copy_context",
    "copy":
        "Error copy deepcopy dispatch_table error",
    "dataclasses":
        "Field FrozenInstanceError FunctionType GenericAlias InitVar KW_ONLY MISSING abc asdict astuple builtins copy "
        "dataclass field fields functools inspect is_dataclass itertools keyword make_dataclass re replace sys types",
    "datetime":
        "MAXYEAR MINYEAR UTC date datetime datetime_CAPI sys time timedelta timezone tzinfo",
    "decimal":
        "BasicContext Clamped Context ConversionSyntax Decimal DecimalException DecimalTuple DefaultContext "
        "DivisionByZero DivisionImpossible DivisionUndefined ExtendedContext FloatOperation HAVE_CONTEXTVAR "
        "HAVE_THREADS Inexact InvalidContext InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow "
        "ROUND_05UP ROUND_CEILING ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP "
        "Rounded Subnormal Underflow getcontext localcontext setcontext",
    "difflib":
        "Differ GenericAlias HtmlDiff IS_CHARACTER_JUNK IS_LINE_JUNK Match SequenceMatcher context_diff diff_bytes "
        "get_close_matches ndiff restore unified_diff",
    "enum":
        "CONFORM CONTINUOUS DynamicClassAttribute EJECT Enum EnumCheck EnumMeta EnumType Flag FlagBoundary IntEnum "
        "IntFlag KEEP MappingProxyType NAMED_FLAGS ReprEnum STRICT StrEnum UNIQUE auto bin bltns global_enum "
        "global_enum_repr global_flag_repr global_str member nonmember property reduce show_flag_values sys unique "
        "verify",
    "fnmatch":
        "filter fnmatch fnmatchcase functools os posixpath re translate",
    "fractions":
        "Decimal Fraction math numbers operator re sys",
    "functools":
        "GenericAlias RLock WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key get_cache_token "
        "lru_cache namedtuple partial partialmethod recursive_repr reduce singledispatch singledispatchmethod "
        "total_ordering update_wrapper wraps",
    "graphlib":
        "CycleError GenericAlias TopologicalSorter",
    "hashlib":
        "algorithms_available algorithms_guaranteed blake2b blake2s file_digest md5 new pbkdf2_hmac scrypt sha1 "
        "sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128 shake_256",
    "heapq":
        "heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest",
    "hmac":
        "HMAC compare_digest digest digest_size new trans_36 trans_5C",
    "inspect":
        "ArgInfo Arguments Attribute BlockFinder BoundArguments CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED "
        "CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS CO_NOFREE "
        "CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS ClassFoundException ClosureVars EndOfBlock FrameInfo FullArgSpec "
        "GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED OrderedDict Parameter Signature TPFLAGS_IS_ABSTRACT "
        "Traceback abc ast attrgetter builtins classify_class_attrs cleandoc collections currentframe dis enum "
        "findsource formatannotation formatannotationrelativeto formatargvalues functools get_annotations getabsfile "
        "getargs getargvalues getattr_static getblock getcallargs getclasstree getclosurevars getcomments "
        "getcoroutinelocals getcoroutinestate getdoc getfile getframeinfo getfullargspec getgeneratorlocals "
        "getgeneratorstate getinnerframes getlineno getmembers getmembers_static getmodule getmodulename getmro "
        "getouterframes getsource getsourcefile getsourcelines importlib indentsize isabstract isasyncgen "
        "isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction isdatadescriptor "
        "isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor iskeyword ismemberdescriptor ismethod "
        "ismethoddescriptor ismethodwrapper ismodule isroutine istraceback itertools linecache modulesbyfile "
        "namedtuple os re signature stack sys token tokenize trace types unwrap walktree",
    "io":
        "BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter BytesIO "
        "DEFAULT_BUFFER_SIZE FileIO IOBase IncrementalNewlineDecoder RawIOBase SEEK_CUR SEEK_END SEEK_SET StringIO "
        "TextIOBase TextIOWrapper UnsupportedOperation abc open open_code text_encoding",
    "itertools":
        "accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse "
        "groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest",
    "json":
        "JSONDecodeError JSONDecoder JSONEncoder codecs decoder detect_encoding dump dumps encoder load loads scanner",
    "logging":
        "BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Filterer Formatter "
        "GenericAlias Handler INFO LogRecord Logger LoggerAdapter Manager NOTSET NullHandler PercentStyle PlaceHolder "
        "RootLogger StrFormatStyle StreamHandler StringTemplateStyle Template WARN WARNING addLevelName atexit "
        "basicConfig captureWarnings collections critical currentframe debug disable error exception fatal "
        "getLevelName getLevelNamesMapping getLogRecordFactory getLogger getLoggerClass info io lastResort log "
        "logMultiprocessing logProcesses logThreads makeLogRecord os raiseExceptions re root setLogRecordFactory "
        "setLoggerClass shutdown sys threading time traceback warn warning warnings weakref",
    "logging.config":
        "BaseConfigurator ConvertingDict ConvertingList ConvertingMixin ConvertingTuple "
        "DEFAULT_LOGGING_CONFIG_PORT DictConfigurator IDENTIFIER RESET_ERROR StreamRequestHandler "
        "ThreadingTCPServer dictConfig dictConfigClass errno fileConfig io listen logging os queue re "
        "stopListening struct threading traceback valid_ident",
    "logging.handlers":
        "BaseRotatingHandler BufferingHandler DEFAULT_HTTP_LOGGING_PORT DEFAULT_SOAP_LOGGING_PORT "
        "DEFAULT_TCP_LOGGING_PORT DEFAULT_UDP_LOGGING_PORT DatagramHandler HTTPHandler MemoryHandler "
        "NTEventLogHandler QueueHandler QueueListener RotatingFileHandler SMTPHandler ST_DEV ST_INO ST_MTIME "
        "SYSLOG_TCP_PORT SYSLOG_UDP_PORT SocketHandler SysLogHandler TimedRotatingFileHandler WatchedFileHandler "
        "copy io logging os pickle queue re socket struct threading time",
    "math":
        "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 "
        "expm1 fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp "
        "lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt tan tanh tau "
        "trunc ulp",
    "numbers":
        "ABCMeta Complex Integral Number Rational Real abstractmethod",
    "operator":
        "abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat "
        "ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itemgetter "
        "itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem "
        "sub truediv truth xor",
    "os.path":
        "abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists expanduser expandvars "
        "extsep genericpath getatime getctime getmtime getsize isabs isdir isfile islink ismount join lexists "
        "normcase normpath os pardir pathsep realpath relpath samefile sameopenfile samestat sep split splitdrive "
        "splitext stat supports_unicode_filenames sys",
    "pprint":
        "PrettyPrinter isreadable isrecursive pformat pp pprint re saferepr",
    "queue":
        "Empty Full LifoQueue PriorityQueue Queue SimpleQueue deque heappop heappush threading time types",
    "random":
        "BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI betavariate choice choices "
        "expovariate gammavariate gauss getrandbits getstate lognormvariate normalvariate paretovariate randbytes "
        "randint random randrange sample seed setstate shuffle triangular uniform vonmisesvariate weibullvariate",
    "re":
        "A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern RegexFlag S Scanner T TEMPLATE U "
        "UNICODE VERBOSE X compile copyreg enum error escape findall finditer fullmatch functools match purge search "
        "split sub subn template",
    "secrets":
        "DEFAULT_ENTROPY SystemRandom base64 binascii choice compare_digest randbelow randbits token_bytes token_hex "
        "token_urlsafe",
    "shlex":
        "StringIO deque join os quote re shlex split sys",
    "statistics":
        "Counter Decimal Fraction LinearRegression NormalDist StatisticsError bisect_left bisect_right correlation "
        "covariance defaultdict erf exp fabs fmean fsum geometric_mean groupby harmonic_mean hypot linear_regression "
        "log math mean median median_grouped median_high median_low mode mul multimode namedtuple numbers pstdev "
        "pvariance quantiles random reduce repeat sqrt stdev sys tau variance",
    "string":
        "Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits "
        "printable punctuation whitespace",
    "struct":
        "Struct calcsize error iter_unpack pack pack_into unpack unpack_from",
    "textwrap":
        "TextWrapper dedent fill indent re shorten wrap",
    "threading":
        "Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore TIMEOUT_MAX "
        "Thread ThreadError Timer WeakSet activeCount active_count currentThread current_thread enumerate excepthook "
        "functools get_ident get_native_id getprofile gettrace local main_thread setprofile settrace stack_size",
    "time":
        "CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI "
        "CLOCK_THREAD_CPUTIME_ID altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime "
        "clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter "
        "perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time "
        "thread_time thread_time_ns time time_ns timezone tzname tzset",
    "traceback":
        "FrameSummary StackSummary TracebackException clear_frames collections extract_stack extract_tb format_exc "
        "format_exception format_exception_only format_list format_stack format_tb itertools linecache print_exc "
        "print_exception print_last print_list print_stack print_tb suppress sys textwrap walk_stack walk_tb",
    "types":
        "AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CellType ClassMethodDescriptorType CodeType "
        "CoroutineType DynamicClassAttribute EllipsisType FrameType FunctionType GeneratorType GenericAlias "
        "GetSetDescriptorType LambdaType MappingProxyType MemberDescriptorType MethodDescriptorType MethodType "
        "MethodWrapperType ModuleType NoneType NotImplementedType SimpleNamespace TracebackType UnionType "
        "WrapperDescriptorType coroutine new_class prepare_class resolve_bases",
    "typing":
        "ABCMeta AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator "
        "Awaitable BinaryIO ByteString CT_co Callable ChainMap ClassVar Collection Concatenate Container "
        "ContextManager Coroutine Counter DefaultDict Deque Dict EXCLUDED_ATTRIBUTES Final ForwardRef FrozenSet "
        "Generator Generic GenericAlias Hashable IO ItemsView Iterable Iterator KT KeysView List Literal "
        "LiteralString Mapping MappingView Match MethodDescriptorType MethodWrapperType MutableMapping "
        "MutableSequence MutableSet NamedTuple NamedTupleMeta Never NewType NoReturn NotRequired Optional OrderedDict "
        "ParamSpec ParamSpecArgs ParamSpecKwargs Pattern Protocol Required Reversible Self Sequence Set Sized "
        "SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound T "
        "TYPE_CHECKING T_co T_contra Text TextIO Tuple Type TypeAlias TypeGuard TypeVar TypeVarTuple TypedDict Union "
        "Unpack VT VT_co V_co ValuesView WrapperDescriptorType abstractmethod assert_never assert_type cast "
        "clear_overloads collections contextlib dataclass_transform defaultdict final functools get_args get_origin "
        "get_overloads get_type_hints io is_typeddict no_type_check no_type_check_decorator operator overload re "
        "reveal_type runtime_checkable stdlib_re sys types warnings",
    "uuid":
        "Enum NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 RESERVED_FUTURE RESERVED_MICROSOFT "
        "RESERVED_NCS RFC_4122 SafeUUID UUID bytes_ getnode int_ os platform sys uuid1 uuid3 uuid4 uuid5",
    "warnings":
        "WarningMessage catch_warnings defaultaction filters filterwarnings formatwarning onceregistry resetwarnings "
        "showwarning simplefilter sys warn warn_explicit",
    "weakref":
        "CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceType WeakKeyDictionary WeakMethod WeakSet "
        "WeakValueDictionary finalize getweakrefcount getweakrefs itertools proxy ref sys",
}


def module(name):
    value = globals()[name.split(".")[0]]
    for part in name.split(".")[1:]:
        value = getattr(value, part)
    return value


for name, known in CPYTHON.items():
    shown = [each for each in dir(module(name)) if not each.startswith("_")]
    print(name, [each for each in shown if each not in known.split()], len(shown) > 0)
    missing = [each for each in getattr(module(name), "__all__", ()) if not hasattr(module(name), each)]
    print("  listed and not there:", missing)


before = set(globals()) | {"before"}
from functools import *
from random import *
from asyncio import *
print(sorted({"operator", "tasks", "events", "hidden", "TaskGroup"} & (set(globals()) - before)))
print(callable(reduce), callable(randint), callable(gather))
