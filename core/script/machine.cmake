# The machine: object model, compiler, virtual machine.
target_sources(core_script PRIVATE
    heap.cpp
    typestorage.cpp
)
