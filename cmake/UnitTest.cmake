include(CTest)

# add_unit_test(tst_lexer core_script) builds tst_lexer.cpp of this folder as one test executable.
# Widget tests need no display: they run on Qt's offscreen platform. The thread sanitizer sees only our
# own code: Qt's wait conditions are built on futexes, which it does not understand.
function(add_unit_test name)
    add_executable(${name} ${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE project_options Qt6::Test ${ARGN})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;PYTHONHASHSEED=0;TSAN_OPTIONS=ignore_noninstrumented_modules=1")
endfunction()
