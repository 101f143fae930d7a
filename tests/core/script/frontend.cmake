# Tests of source text to resolved syntax tree; the golden files come from regenerate.py.
foreach(test tst_lexer tst_parser tst_mistakes tst_symboltable tst_languagecheck tst_hostiletext)
    add_unit_test(${test} core_script)
    target_compile_definitions(${test} PRIVATE TEST_FOLDER="${CMAKE_CURRENT_SOURCE_DIR}")
endforeach()
