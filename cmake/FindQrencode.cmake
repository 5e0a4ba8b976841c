# SPDX-License-Identifier: GPL-3.0-or-later
# libqrencode as Qrencode::qrencode. The library has no CMake package of its own; Debian, MSYS2 and vcpkg all install one
# header and one library.
find_path(QRENCODE_INCLUDE_DIR qrencode.h)
find_library(QRENCODE_LIBRARY NAMES qrencode qrencoded)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Qrencode REQUIRED_VARS QRENCODE_LIBRARY QRENCODE_INCLUDE_DIR)

if(Qrencode_FOUND AND NOT TARGET Qrencode::qrencode)
    add_library(Qrencode::qrencode UNKNOWN IMPORTED)
    set_target_properties(Qrencode::qrencode PROPERTIES
        IMPORTED_LOCATION "${QRENCODE_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${QRENCODE_INCLUDE_DIR}")
endif()
mark_as_advanced(QRENCODE_INCLUDE_DIR QRENCODE_LIBRARY)
