# One INTERFACE target carries every compiler setting; all of the project's targets link it.
add_library(attain_settings INTERFACE)
target_compile_features(attain_settings INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(gcc_like "$<CXX_COMPILER_ID:GNU,Clang,AppleClang>")
target_compile_options(attain_settings INTERFACE
    "$<${gcc_like}:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wnon-virtual-dtor;-Woverloaded-virtual;-Wconversion;-Wno-sign-conversion>"
    "$<$<AND:${gcc_like},$<BOOL:${ATTAIN_WERROR}>>:-Werror>"
    "$<$<CXX_COMPILER_ID:MSVC>:/W4;/utf-8;/permissive-;/Zc:__cplusplus>"
    "$<$<AND:$<CXX_COMPILER_ID:MSVC>,$<BOOL:${ATTAIN_WERROR}>>:/WX>")
target_compile_definitions(attain_settings INTERFACE "$<$<BOOL:${WIN32}>:NOMINMAX;WIN32_LEAN_AND_MEAN>")

if(ATTAIN_SANITIZE)
    target_compile_options(attain_settings INTERFACE "-fsanitize=${ATTAIN_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(attain_settings INTERFACE "-fsanitize=${ATTAIN_SANITIZE}")
endif()

# A quicker linker where there is one: a program of the window takes a tenth of the time to link.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
    find_program(MOLD_PROGRAM mold)
    if(MOLD_PROGRAM)
        target_link_options(attain_settings INTERFACE -fuse-ld=mold)
    endif()
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
