# The machine: object model, compiler, virtual machine.
target_sources(core_script PRIVATE
    arithmeticsteps.cpp
    asyncgenerator.cpp
    asyncnext.cpp
    attributes.cpp
    awaitsteps.cpp
    callsteps.cpp
    classes.cpp
    code.cpp
    codeunit.cpp
    compiler.cpp
    compiler/annotations.cpp
    compiler/annotationtext.cpp
    compiler/assignments.cpp
    compiler/calls.cpp
    compiler/conditions.cpp
    compiler/displays.cpp
    compiler/emitter.cpp
    compiler/exceptions.cpp
    compiler/expressions.cpp
    compiler/loops.cpp
    compiler/patterns.cpp
    compiler/scopes.cpp
    compiler/statements.cpp
    coroutine.cpp
    coroutinefinalizer.cpp
    cyclecollector.cpp
    descriptors.cpp
    error.cpp
    exceptiongroup.cpp
    exceptions.cpp
    exceptionsteps.cpp
    frames.cpp
    function.cpp
    functiontypes.cpp
    heap.cpp
    initialize.cpp
    interpreter.cpp
    machine.cpp
    matchsteps.cpp
    module.cpp
    namesteps.cpp
    native.cpp
    objecttype.cpp
    operators.cpp
    parameterbinding.cpp
    protocols.cpp
    scriptslots.cpp
    slotmethods.cpp
    slotnames.cpp
    suggestions.cpp
    supertype.cpp
    frameobject.cpp
    traceback.cpp
    type.cpp
    typestorage.cpp
    typetype.cpp
    unwinding.cpp
)

# A jump of its own behind each opcode, as the source has it: the processor then foretells it by what came before.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set_source_files_properties(machine.cpp PROPERTIES COMPILE_OPTIONS --param=max-goto-duplication-insns=30)
endif()
