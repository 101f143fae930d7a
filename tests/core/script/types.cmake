add_unit_test(tst_types core_script)
target_compile_definitions(tst_types PRIVATE TYPES_FOLDER="${CMAKE_CURRENT_SOURCE_DIR}/types")
