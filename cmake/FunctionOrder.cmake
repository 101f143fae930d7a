# The kernel maps a program's text in pieces of 64 KB. Where what runs need lies side by side, few of them are
# in memory: a run of an empty program then has a tenth of our text there, not all of it.
include(CheckLinkerFlag)

set(function_order ${CMAKE_SOURCE_DIR}/app/functionorder.ld)
check_linker_flag(CXX "LINKER:-T,${function_order}" AWAITSCOPE_LINKER_ORDERS_FUNCTIONS)

# Compiles what this folder and those below hold so that the linker can move each function.
macro(separate_functions)
    add_compile_options($<$<CONFIG:Release>:-ffunction-sections>)
endmacro()

function(order_functions target)
    if(AWAITSCOPE_LINKER_ORDERS_FUNCTIONS)
        target_link_options(${target} PRIVATE $<$<CONFIG:Release>:LINKER:-T,${function_order}>)
        set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${function_order})
    endif()
endfunction()
