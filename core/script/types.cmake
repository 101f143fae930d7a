# The built-in types and functions.
target_sources(core_script PRIVATE
    arguments.cpp
    codepoints.cpp
    dict.cpp
    dictmethods.cpp
    hash.cpp
    list.cpp
    listmethods.cpp
    sequence.cpp
    set.cpp
    setalgebra.cpp
    setmethods.cpp
    slice.cpp
    sort.cpp
    str.cpp
    tuple.cpp
)
