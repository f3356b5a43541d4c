# SPDX-License-Identifier: Apache-2.0
# Provides slipway::libssh2. Where the system's libssh2 is older than 1.11 it cannot use RSA keys with today's
# servers, so a newer one is built from the next Debian release's signed source package and linked statically, with
# hidden symbols: libgit2 goes on using the system's. Source and result lie in a cache of the user's, shared by all
# build trees; installer/libssh2/fetch obtains the source. One patch of ours makes its AES fast; where it does not
# fit a newer source, libssh2 is built without it and uploads prefer ChaCha20.
set(SLIPWAY_LIBSSH2 auto CACHE STRING "auto: the system's libssh2 if new enough, else a newer one built here; system: always the system's")
set(SLIPWAY_LIBSSH2_PATCH ${CMAKE_SOURCE_DIR}/installer/libssh2/whole-packets.patch)
set_property(CACHE SLIPWAY_LIBSSH2 PROPERTY STRINGS auto system)
set(SLIPWAY_LIBSSH2_SUITE trixie CACHE STRING "The Debian release whose libssh2 is built")

# Where sources and builds are kept between build trees.
function(slipway_libssh2_cache out)
    if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
        set(${out} $ENV{XDG_CACHE_HOME}/slipway/libssh2 PARENT_SCOPE)
    elseif(DEFINED ENV{HOME} AND EXISTS "$ENV{HOME}")
        set(${out} $ENV{HOME}/.cache/slipway/libssh2 PARENT_SCOPE)
    else()
        set(${out} ${CMAKE_BINARY_DIR}/libssh2 PARENT_SCOPE)
    endif()
endfunction()

# Brings the source into the cache unless it is there and younger than a week, so that security fixes arrive.
# An older one is good enough when the archive cannot be reached. Sets `out` to its version, or to nothing.
function(slipway_libssh2_source cache out)
    set(${out} "" PARENT_SCOPE)
    set(origin ${cache}/${SLIPWAY_LIBSSH2_SUITE}/origin)
    set(age 1000000000)
    if(EXISTS ${origin})
        file(TIMESTAMP ${origin} fetched "%s" UTC)
        string(TIMESTAMP now "%s" UTC)
        math(EXPR age "${now} - ${fetched}")
    endif()
    if(age GREATER 604800)
        execute_process(
            COMMAND sh ${CMAKE_SOURCE_DIR}/installer/libssh2/fetch ${cache}/${SLIPWAY_LIBSSH2_SUITE} ${SLIPWAY_LIBSSH2_SUITE}
            ERROR_VARIABLE complaint OUTPUT_QUIET RESULT_VARIABLE failed TIMEOUT 300)
        string(STRIP "${complaint}" complaint)
        message(STATUS "${complaint}")
    endif()
    if(EXISTS ${origin} AND EXISTS ${cache}/${SLIPWAY_LIBSSH2_SUITE}/source/CMakeLists.txt)
        file(STRINGS ${origin} line REGEX "^version ")
        string(REGEX REPLACE "^version +" "" version "${line}")
        set(${out} ${version} PARENT_SCOPE)
    endif()
endfunction()

# Builds the source into `prefix`, as a whole or not at all. The file `prefix`/whole-packets tells that it is patched.
function(slipway_libssh2_build source prefix flags)
    set(work ${prefix}.building)
    file(REMOVE_RECURSE ${work} ${prefix})
    file(COPY ${source}/ DESTINATION ${work}/source)
    execute_process(
        COMMAND patch --batch --forward --fuzz=0 -p1 -i ${SLIPWAY_LIBSSH2_PATCH}
        WORKING_DIRECTORY ${work}/source OUTPUT_FILE ${prefix}.log ERROR_FILE ${prefix}.log RESULT_VARIABLE unfit)
    if(unfit)
        message(WARNING "${SLIPWAY_LIBSSH2_PATCH} does not fit this libssh2: large uploads will be slower.")
        file(REMOVE_RECURSE ${work}/source)
        file(COPY ${source}/ DESTINATION ${work}/source)
    endif()
    execute_process(
        COMMAND ${CMAKE_COMMAND} -S ${work}/source -B ${work}/build -G ${CMAKE_GENERATOR}
            -DCMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM} -DCMAKE_C_COMPILER=${CMAKE_C_COMPILER} -DCMAKE_BUILD_TYPE=Release
            -DCMAKE_C_FLAGS=${flags} -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DCMAKE_INSTALL_PREFIX=${work}/install
            -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF -DBUILD_STATIC_LIBS=ON -DHIDE_SYMBOLS=OFF
            -DCRYPTO_BACKEND=OpenSSL -DENABLE_ZLIB_COMPRESSION=OFF -DBUILD_EXAMPLES=OFF -DBUILD_TESTING=OFF -DLINT=OFF
        OUTPUT_FILE ${prefix}.log ERROR_FILE ${prefix}.log RESULT_VARIABLE failed)
    if(NOT failed)
        execute_process(COMMAND ${CMAKE_COMMAND} --build ${work}/build --target install
            OUTPUT_FILE ${prefix}.log ERROR_FILE ${prefix}.log RESULT_VARIABLE failed)
    endif()
    if(failed)
        message(WARNING "libssh2 could not be built; ${prefix}.log says why.")
    else()
        if(NOT unfit)
            file(TOUCH ${work}/install/whole-packets)
        endif()
        file(RENAME ${work}/install ${prefix})
    endif()
    file(REMOVE_RECURSE ${work})
endfunction()

# Sets `out` to the folder of a static libssh2 for this compiler and these flags, or to nothing.
function(slipway_libssh2_own out out_version)
    set(${out} "" PARENT_SCOPE)
    slipway_libssh2_cache(cache)
    file(MAKE_DIRECTORY ${cache})
    # Several build trees may be configured at once.
    file(LOCK ${cache}/lock GUARD FUNCTION TIMEOUT 900 RESULT_VARIABLE locked)
    slipway_libssh2_source(${cache} version)
    if(NOT version)
        return()
    endif()
    set(flags "-O2 -fvisibility=hidden")
    if(SLIPWAY_SANITIZE)
        string(APPEND flags " -fno-omit-frame-pointer -g1 -fsanitize=${SLIPWAY_SANITIZE}")
    endif()
    set(source ${cache}/${SLIPWAY_LIBSSH2_SUITE})
    file(SHA256 ${source}/origin identity)
    file(SHA256 ${SLIPWAY_LIBSSH2_PATCH} patch)
    string(SHA256 key "${identity} ${patch} ${CMAKE_C_COMPILER} ${CMAKE_C_COMPILER_VERSION} ${OPENSSL_VERSION} ${flags}")
    string(SUBSTRING ${key} 0 16 key)
    string(REGEX REPLACE "[^A-Za-z0-9.]" "-" name "${version}-${key}")
    set(prefix ${cache}/${name})
    if(NOT EXISTS ${prefix}/lib/libssh2.a)
        message(STATUS "Building libssh2 ${version}")
        slipway_libssh2_build(${source}/source ${prefix} "${flags}")
    endif()
    if(EXISTS ${prefix}/lib/libssh2.a)
        set(${out} ${prefix} PARENT_SCOPE)
        set(${out_version} ${version} PARENT_SCOPE)
        # The record of what went into this build tree.
        file(SHA256 ${prefix}/lib/libssh2.a library)
        file(READ ${source}/origin record)
        if(EXISTS ${prefix}/whole-packets)
            string(APPEND record "patch-sha256 ${patch}\n")
        endif()
        file(WRITE ${CMAKE_BINARY_DIR}/libssh2.origin "${record}library-sha256 ${library}\nlibrary ${prefix}/lib/libssh2.a\n")
    endif()
endfunction()

pkg_check_modules(libssh2 QUIET IMPORTED_TARGET libssh2)
add_library(slipway_libssh2 INTERFACE)
add_library(slipway::libssh2 ALIAS slipway_libssh2)
set(own "")
if(SLIPWAY_LIBSSH2 STREQUAL "auto" AND (NOT libssh2_FOUND OR libssh2_VERSION VERSION_LESS 1.11))
    slipway_libssh2_own(own own_version)
endif()
if(own)
    message(STATUS "libssh2: ${own_version}, built from Debian's source package (the system's is ${libssh2_VERSION})")
    target_include_directories(slipway_libssh2 SYSTEM INTERFACE ${own}/include)
    target_link_libraries(slipway_libssh2 INTERFACE ${own}/lib/libssh2.a OpenSSL::Crypto)
    target_compile_definitions(slipway_libssh2 INTERFACE
        SLIPWAY_LIBSSH2_ORIGIN="built from Debian source package ${own_version}")
    if(EXISTS ${own}/whole-packets)
        target_compile_definitions(slipway_libssh2 INTERFACE SLIPWAY_LIBSSH2_WHOLE_PACKETS)
    endif()
elseif(libssh2_FOUND)
    message(STATUS "libssh2: the system's ${libssh2_VERSION}")
    if(libssh2_VERSION VERSION_LESS 1.11)
        message(WARNING "Slipway is built with the system's libssh2 ${libssh2_VERSION}. With it RSA keys cannot log in "
            "to today's SSH servers, servers that have only an RSA host key cannot be reached, AES-GCM and "
            "ChaCha20-Poly1305 are missing, and control sockets of load balancers cannot be reached through SSH. "
            "Configure again where Debian's archive can be reached to get a newer one.")
    endif()
    target_link_libraries(slipway_libssh2 INTERFACE PkgConfig::libssh2)
    target_compile_definitions(slipway_libssh2 INTERFACE SLIPWAY_LIBSSH2_ORIGIN="the system's")
else()
    message(FATAL_ERROR "There is no libssh2: install libssh2-1-dev, or configure where Debian's archive can be reached.")
endif()
