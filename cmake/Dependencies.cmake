# Everything is found by find_package, so that a toolchain file (vcpkg, cross builds) can redirect it.
find_package(SQLite3 3.40 REQUIRED)
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_LIBRARIES SQLite::SQLite3)
check_cxx_source_compiles("
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
int main() { sqlite3_session* session = nullptr; return sqlite3session_create(nullptr, \"main\", &session); }"
    SQLITE_HAS_SESSIONS)
unset(CMAKE_REQUIRED_LIBRARIES)
if(NOT SQLITE_HAS_SESSIONS)
    message(FATAL_ERROR "This SQLite was built without its session extension, which undo and the change log need (vcpkg: sqlite3[session])")
endif()
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Iconv REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tl-expected REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(EXPAT REQUIRED)
find_package(LibZip REQUIRED)
find_package(Xlsxwriter REQUIRED)
find_package(XxHash REQUIRED)
if(ATTAIN_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets PrintSupport Concurrent Svg LinguistTools Test)
endif()
if(ATTAIN_TESTS)
    find_package(Catch2 REQUIRED) # 2.13 or 3
endif()
