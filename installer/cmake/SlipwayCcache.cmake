# SPDX-License-Identifier: Apache-2.0
# Compiles through ccache where it is installed. The settings let it see through precompiled headers
# and share results between checkouts of the same sources.
find_program(SLIPWAY_CCACHE ccache)
if(SLIPWAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    cmake_path(GET CMAKE_SOURCE_DIR PARENT_PATH checkouts)
    set(launcher ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${checkouts} CCACHE_NOHASHDIR=1 ${SLIPWAY_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
