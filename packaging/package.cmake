# What is installed, and the Debian package that `cpack -G DEB` makes of it.
include(GNUInstallDirs)

set(desktop_id org.awaitscope.Awaitscope)
set(desktop_files ${CMAKE_CURRENT_LIST_DIR}/desktop/${desktop_id})
install(TARGETS awaitscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS awaitscope-window RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/awaitscope)
install(FILES ${desktop_files}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop_files}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop_files}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME awaitscope)
set(CPACK_PACKAGE_CONTACT "The Awaitscope developers <awaitscope@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "oscilloscope for async/await")
set(CPACK_PACKAGE_DESCRIPTION
    "Runs small asyncio programs and shows, live, which task runs, which wait for what,
how deep the queues are and what the executor's threads do. Compares two programs
on one time axis and saves figures as PNG, SVG and PDF.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, fonts-jetbrains-mono, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk, fonts-noto-color-emoji")
include(CPack)
