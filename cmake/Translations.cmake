# The options of lupdate, which collects the texts to translate; tests/resources runs it too.
set(lupdate_options -silent -locations none -no-obsolete -source-language en -I .
    app core/run core/script/languageadvice.cpp core/trace ui)

# target_translations(app_window awaitscope_es.ts) embeds the compiled translation as :/i18n/awaitscope_es.qm.
# The target `translations` brings the .ts files up to date with the sources.
function(target_translations target)
    set(compiled "")
    foreach(source IN LISTS ARGN)
        get_filename_component(name ${source} NAME_WE)
        add_custom_command(OUTPUT ${name}.qm
            COMMAND Qt6::lrelease -silent ${source} -qm ${name}.qm
            DEPENDS ${source} VERBATIM)
        list(APPEND compiled ${CMAKE_CURRENT_BINARY_DIR}/${name}.qm)
    endforeach()
    qt_add_resources(${target} ${target}_translations PREFIX /i18n
        BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled})
    add_custom_target(translations COMMAND Qt6::lupdate ${lupdate_options} -ts ${ARGN}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endfunction()
