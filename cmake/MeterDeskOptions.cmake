# SPDX-License-Identifier: GPL-3.0-or-later
# The strict definitions of the whole program, once. Every module, program and test links this target.
add_library(meterdesk_options INTERFACE)

target_compile_definitions(meterdesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Debug>>:_GLIBCXX_ASSERTIONS>)

if(MSVC)
    target_compile_options(meterdesk_options INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus
        $<$<BOOL:${METERDESK_WARNINGS_AS_ERRORS}>:/WX>)
    target_compile_definitions(meterdesk_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
else()
    # Designated initialisers name what differs from the defaults that every value type has (house style, rule 9).
    target_compile_options(meterdesk_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual -Wno-missing-field-initializers $<$<BOOL:${METERDESK_WARNINGS_AS_ERRORS}>:-Werror>
        # GCC collects its garbage from 400 MB on only: an eighth less processor time for the same objects.
        $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=400000>)
endif()

if(METERDESK_SANITIZE)
    # The checks left out are those at every pointer used, which cost more to compile than all others together;
    # AddressSanitizer finds what they are about. The fuzzers keep them.
    set(sanitizers -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
        $<$<NOT:$<BOOL:${METERDESK_FUZZ}>>:-fno-sanitize=null,alignment,object-size,vptr>)
    # Widgets stay as they are (MeterDeskModule.cmake): what they call is checked, and that is what is headless.
    target_compile_options(meterdesk_options INTERFACE
        "$<$<NOT:$<BOOL:$<TARGET_PROPERTY:METERDESK_WIDGETS>>>:${sanitizers}>"
        # GCC 12 sees uninitialized std::expected temporaries where the sanitizers' instrumentation hides their writes.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(meterdesk_options INTERFACE -fsanitize=address,undefined)
endif()

if(METERDESK_FUZZ)
    target_compile_options(meterdesk_options INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(meterdesk_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(UNIX AND NOT APPLE)
    find_program(METERDESK_MOLD mold)
    if(METERDESK_MOLD)
        target_link_options(meterdesk_options INTERFACE -fuse-ld=mold)
    endif()
endif()
