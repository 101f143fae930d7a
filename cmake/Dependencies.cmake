# Every dependency is a Debian package; packaging/dependencies.txt names them.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent Gui Widgets Network HttpServer Svg PrintSupport Test LinguistTools)
find_package(QCoro6 REQUIRED COMPONENTS Core Network)
find_package(QCustomPlotQt6 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMP REQUIRED IMPORTED_TARGET gmp)
pkg_check_modules(TOMLPLUSPLUS REQUIRED tomlplusplus)

# QScintilla ships no CMake package.
find_path(QSCINTILLA_INCLUDE_DIR Qsci/qsciscintilla.h
    PATHS ${Qt6Core_INCLUDE_DIRS} /usr/include/${CMAKE_LIBRARY_ARCHITECTURE}
    PATH_SUFFIXES qt6 REQUIRED)
find_library(QSCINTILLA_LIBRARY qscintilla2_qt6 REQUIRED)
add_library(QScintilla INTERFACE IMPORTED)
target_include_directories(QScintilla SYSTEM INTERFACE ${QSCINTILLA_INCLUDE_DIR})
target_link_libraries(QScintilla INTERFACE ${QSCINTILLA_LIBRARY} Qt6::Widgets Qt6::PrintSupport)
