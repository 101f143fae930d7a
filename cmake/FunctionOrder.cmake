# The kernel maps a program's text in pieces of 64 KB. Where what runs need lies side by side, few of them are in
# memory. app/functionorder.txt names these functions; GNU ld takes an order from a linker script only, so its own
# one is used, with these in front of the others in .text. Another linker keeps the order that it likes.
include(CheckLinkerFlag)

# Compiles what this folder and those below hold so that the linker can move each function.
macro(separate_functions)
    add_compile_options($<$<CONFIG:Release>:-ffunction-sections>)
endmacro()

set(function_order ${CMAKE_SOURCE_DIR}/app/functionorder.txt)
set(function_order_script ${CMAKE_BINARY_DIR}/functionorder.ld)

function(write_function_order_script)
    set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${function_order})
    # It prints the script that it uses with these options.
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -Wl,-z,now -Wl,--verbose OUTPUT_VARIABLE script ERROR_QUIET)
    string(REGEX REPLACE ".*\n====+\n(.*)\n====+\n.*" "\\1" script "${script}")
    file(READ ${function_order} functions)
    string(REGEX REPLACE "([^\n]+)\n" "    *(.text.\\1)\n" functions "${functions}")
    string(REGEX REPLACE "(\n  \\.text  *:[^{]*{\n)" "\\1${functions}" ordered "${script}")
    if(ordered STREQUAL script)
        file(REMOVE ${function_order_script})
    else()
        file(CONFIGURE OUTPUT ${function_order_script} CONTENT "${ordered}\n" @ONLY)
    endif()
endfunction()

write_function_order_script()
if(EXISTS ${function_order_script})
    check_linker_flag(CXX "LINKER:-z,now;LINKER:-T,${function_order_script}" AWAITSCOPE_LINKER_ORDERS_FUNCTIONS)
endif()

# Links the target with -z now (all symbols are looked up before main) and, where it can be, in that order.
function(order_functions target)
    target_link_options(${target} PRIVATE LINKER:-z,now)
    if(AWAITSCOPE_LINKER_ORDERS_FUNCTIONS AND EXISTS ${function_order_script})
        target_link_options(${target} PRIVATE $<$<CONFIG:Release>:LINKER:-T,${function_order_script}>)
        set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${function_order_script})
    endif()
endfunction()
