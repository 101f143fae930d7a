include(CTest)

# What the sanitizers are told. A report ends the program with a status that no program of ours has.
set(sanitizer_status 99)
set(sanitizer_environment "")
set(unit_test_timeout 300)
if(AWAITSCOPE_SANITIZE)
    set(unit_test_timeout 1800)
    list(APPEND sanitizer_environment
        "ASAN_OPTIONS=exitcode=${sanitizer_status}:detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1"
        "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/sanitizers/leaks.supp:print_suppressions=0"
        "UBSAN_OPTIONS=exitcode=${sanitizer_status}:print_stacktrace=1"
        # Qt and GLib are not instrumented: Qt's locks are futexes, which the thread sanitizer does not
        # know, so what they protect inside the libraries is none of its business.
        # QProcess forks like vfork(): what the sanitizer then notes in the child, it notes in the parent too.
        "TSAN_OPTIONS=die_after_fork=0:exitcode=${sanitizer_status}:ignore_noninstrumented_modules=1:halt_on_error=1:second_deadlock_stack=1:suppressions=${CMAKE_SOURCE_DIR}/tests/sanitizers/threads.supp")
endif()

# add_unit_test(tst_lexer core_script) builds tst_lexer.cpp of this folder as one test executable.
# Widget tests need no display: they run on Qt's offscreen platform.
function(add_unit_test name)
    add_executable(${name} ${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE project_options Qt6::Test ${ARGN})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${unit_test_timeout}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;PYTHONHASHSEED=0;${sanitizer_environment}")
endfunction()
