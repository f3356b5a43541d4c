# SPDX-License-Identifier: Apache-2.0
# Provides slipway::libssh2.
pkg_check_modules(libssh2 REQUIRED IMPORTED_TARGET libssh2)
add_library(slipway_libssh2 INTERFACE)
target_link_libraries(slipway_libssh2 INTERFACE PkgConfig::libssh2)
add_library(slipway::libssh2 ALIAS slipway_libssh2)
