# SPDX-License-Identifier: Apache-2.0
# The flags that everything is compiled with, and the two commands that a developer writes:
# slipway_module() for a room, slipway_test() for its tests.

add_library(slipway_flags INTERFACE)
target_compile_features(slipway_flags INTERFACE cxx_std_20)
target_compile_options(slipway_flags INTERFACE
    # One code model for libraries and programs, so that they can share a precompiled header.
    -fPIC
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<CXX_COMPILER_ID:GNU>:-Winvalid-pch>)
target_compile_definitions(slipway_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING)
target_include_directories(slipway_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/core)
if(CMAKE_UNITY_BUILD) # what the next file of a batch makes of a name is nobody's mistake
    target_compile_options(slipway_flags INTERFACE -Wno-shadow -Wno-subobject-linkage)
endif()
if(SLIPWAY_SANITIZE)
    # A finding ends the program, so that no test passes over it. What GCC 12 takes for uninitialized in the midst of a
    # sanitizer's own code is not; the other builds look for it.
    target_compile_options(slipway_flags INTERFACE
        -fsanitize=${SLIPWAY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -O1 -Wno-maybe-uninitialized)
    target_link_options(slipway_flags INTERFACE -fsanitize=${SLIPWAY_SANITIZE})
endif()

# What a sanitizer build has in every program, and how much longer its tests may take.
set(sanitizer_sources "")
set(test_patience 1)
if(SLIPWAY_SANITIZE)
    set(sanitizer_sources ${CMAKE_SOURCE_DIR}/tests/support/sanitizers.cpp)
    set(test_patience 8)
endif()

# Everything in core is compiled with the same Qt definitions and one precompiled header.
add_library(slipway_core_flags INTERFACE)
target_link_libraries(slipway_core_flags INTERFACE
    slipway_flags Qt6::Core Qt6::Network Qt6::Sql Threads::Threads tl::expected)
add_library(slipway_ui_flags INTERFACE)
target_link_libraries(slipway_ui_flags INTERFACE slipway_core_flags Qt6::DBus Qt6::Gui Qt6::Widgets Qt6::Svg)

function(slipway_precompiled name flags)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "" @ONLY)
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE ${flags})
    target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

set(core_headers <QtCore/QtCore> <expected.hpp> <functional> <memory> <optional> <span> <stop_token> <thread> <variant>)
list(TRANSFORM core_headers REPLACE "<expected.hpp>" "<tl/expected.hpp>")
slipway_precompiled(slipway_core_pch slipway_core_flags ${core_headers})
slipway_precompiled(slipway_ui_pch slipway_ui_flags ${core_headers} <QtWidgets/QtWidgets>)

# slipway_module(NAME SOURCES file... [USES target...] [UI] [MOC])
# A room: the static library slipway::NAME. UI compiles it with Qt Widgets; MOC runs Qt's meta-object compiler.
function(slipway_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "UI;MOC" "" "SOURCES;USES")
    add_library(slipway_${name} STATIC ${arg_SOURCES})
    add_library(slipway::${name} ALIAS slipway_${name})
    set(kind core)
    if(arg_UI)
        set(kind ui)
    endif()
    target_link_libraries(slipway_${name} PUBLIC slipway_${kind}_flags ${arg_USES})
    target_precompile_headers(slipway_${name} REUSE_FROM slipway_${kind}_pch)
    if(arg_MOC OR arg_UI)
        set_target_properties(slipway_${name} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# slipway_program(NAME SOURCES file... [USES target...] [UI] [MOC])
function(slipway_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "UI;MOC" "" "SOURCES;USES")
    add_executable(${name} ${arg_SOURCES} ${sanitizer_sources})
    set(kind core)
    if(arg_UI)
        set(kind ui)
    endif()
    target_link_libraries(${name} PRIVATE slipway_${kind}_flags ${arg_USES})
    target_precompile_headers(${name} REUSE_FROM slipway_${kind}_pch)
    if(arg_MOC OR arg_UI)
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# slipway_test(NAME SOURCES file... [USES target...] [LABELS label...] [TIMEOUT s] [ENVIRONMENT K=V...]
#              [UI] [MOC] [WHOLE [PARTS n]] [COST s] [SERIAL])
# One test program. Each of its tests is known to ctest by name, unless it is WHOLE: then the program runs once,
# which suits suites with an expensive set-up (a server), or PARTS times with a part of its tests each. COST is about
# how many seconds an entry takes: ctest begins with the longest, so that no core waits for the last one. SERIAL keeps
# it from running beside others.
function(slipway_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "UI;MOC;WHOLE;SERIAL;SCREEN" "TIMEOUT;PARTS;COST" "SOURCES;USES;LABELS;ENVIRONMENT")
    set(kind core)
    if(arg_UI)
        set(kind ui)
    endif()
    add_executable(${name} ${arg_SOURCES} ${sanitizer_sources})
    target_link_libraries(${name} PRIVATE slipway_${kind}_flags slipway_${kind}_test_main GTest::gmock ${arg_USES})
    target_precompile_headers(${name} REUSE_FROM slipway_${kind}_pch)
    target_compile_definitions(${name} PRIVATE
        SLIPWAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}" SLIPWAY_BINARY_DIR="${CMAKE_BINARY_DIR}")
    if(arg_MOC OR arg_UI)
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * ${test_patience}")
    set(properties TIMEOUT ${arg_TIMEOUT})
    if(arg_LABELS)
        list(APPEND properties LABELS "${arg_LABELS}")
    endif()
    if(arg_COST)
        list(APPEND properties COST ${arg_COST})
    endif()
    if(arg_SERIAL)
        list(APPEND properties RUN_SERIAL ON)
    endif()
    if(arg_PARTS GREATER 1)
        math(EXPR last "${arg_PARTS} - 1")
        foreach(part RANGE ${last})
            add_test(NAME ${name}_${part} COMMAND ${name})
            set_tests_properties(${name}_${part} PROPERTIES ${properties} ENVIRONMENT
                "GTEST_TOTAL_SHARDS=${arg_PARTS};GTEST_SHARD_INDEX=${part};${arg_ENVIRONMENT}")
        endforeach()
        return()
    endif()
    if(arg_ENVIRONMENT)
        list(APPEND properties ENVIRONMENT "${arg_ENVIRONMENT}")
    endif()
    if(arg_SCREEN) # an X server of its own
        add_test(NAME ${name} COMMAND xvfb-run -a -s "-screen 0 1400x900x24" $<TARGET_FILE:${name}>)
        set_tests_properties(${name} PROPERTIES ${properties} ENVIRONMENT "QT_QPA_PLATFORM=xcb;${arg_ENVIRONMENT}")
    elseif(arg_WHOLE)
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES ${properties})
    else()
        gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 300 PROPERTIES ${properties})
    endif()
endfunction()

# Rooms come as they are needed: a folder joins the build by having a CMakeLists.txt.
function(slipway_rooms)
    foreach(room IN LISTS ARGN)
        if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/CMakeLists.txt)
            add_subdirectory(${room})
        endif()
    endforeach()
endfunction()
