# The built-in types and functions.
target_sources(core_script PRIVATE
    codepoints.cpp
    hash.cpp
    str.cpp
)
