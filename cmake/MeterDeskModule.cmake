# SPDX-License-Identifier: GPL-3.0-or-later

if(UNIX)
    get_target_property(METERDESK_MOC Qt6::moc LOCATION)
    configure_file(${CMAKE_CURRENT_LIST_DIR}/moc-alone.sh.in ${CMAKE_BINARY_DIR}/moc-alone.sh @ONLY
        FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endif()

# How every module and test compiles: which precompiled header, in batches or not, and its moc.
function(meterdesk_compile_as target widgets one_by_one)
    if(widgets)
        target_precompile_headers(${target} REUSE_FROM meterdesk_precompiled_widgets)
        set_target_properties(${target} PROPERTIES METERDESK_WIDGETS ON)
    else()
        target_precompile_headers(${target} REUSE_FROM meterdesk_precompiled_core)
    endif()
    if(one_by_one)
        set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
    endif()
    if(UNIX)
        set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${CMAKE_BINARY_DIR}/moc-alone.sh)
    endif()
endfunction()

# meterdesk_module(NAME [HEADERS …] [SOURCES …] [PUBLIC …] [PRIVATE …] [WIDGETS] [ONE_BY_ONE])
#
# One module is one static library `meterdesk_NAME`. It exports only its own folder as include root, so another module
# sees its headers exactly when it links it. A module without SOURCES is an interface library. WIDGETS: it starts from the
# precompiled header of Qt Widgets instead of Qt Core. ONE_BY_ONE: its files use the same local names, so the presets that
# compile in batches (ci, asan) leave them alone.
function(meterdesk_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS;ONE_BY_ONE" "" "HEADERS;SOURCES;PUBLIC;PRIVATE")
    set(target meterdesk_${name})
    if(arg_SOURCES)
        add_library(${target} STATIC)
        target_sources(${target}
            PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${arg_HEADERS}
            PRIVATE ${arg_SOURCES})
        target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} meterdesk_options)
        meterdesk_compile_as(${target} "${arg_WIDGETS}" "${arg_ONE_BY_ONE}")
    else()
        add_library(${target} INTERFACE)
        target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${arg_HEADERS})
        target_link_libraries(${target} INTERFACE ${arg_PUBLIC})
    endif()
endfunction()

# meterdesk_test(NAME SOURCES … LINK … [PARTS N] [SLOW] [WIDGETS] [ONE_BY_ONE])
#
# One test program a module. Each source registers its Qt Test classes with METERDESK_TEST (tests/support/TestMain.h).
# PARTS: a program that mostly waits runs as so many tests at once, each with its share of the classes. SLOW: it starts
# before the others, so that none runs alone at the end.
function(meterdesk_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS;ONE_BY_ONE;SLOW" "PARTS" "SOURCES;LINK")
    set(target test_${name})
    add_executable(${target} ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE ${arg_LINK} meterdesk_test_support meterdesk_options)
    target_compile_definitions(${target} PRIVATE METERDESK_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}")
    meterdesk_compile_as(${target} "${arg_WIDGETS}" "${arg_ONE_BY_ONE}")
    set(tests ${name})
    if(arg_PARTS)
        set(tests)
        foreach(part RANGE 1 ${arg_PARTS})
            add_test(NAME ${name}-${part} COMMAND ${target} --part ${part}/${arg_PARTS})
            list(APPEND tests ${name}-${part})
        endforeach()
    else()
        add_test(NAME ${name} COMMAND ${target})
    endif()
    # A busy machine of two cores takes three times as long as a quiet one; only what hangs is stopped.
    set_tests_properties(${tests} PROPERTIES TIMEOUT 900)
    if(METERDESK_SANITIZE AND arg_WIDGETS)
        # What fonts and platforms keep to the end is no leak of ours; the headless tests look for those. A window
        # allocates so much that deep stacks of each allocation take a third of its time.
        set_tests_properties(${tests} PROPERTIES
            ENVIRONMENT ASAN_OPTIONS=detect_leaks=0:malloc_context_size=2:quarantine_size_mb=16
        )
    endif()
    if(arg_SLOW)
        set_tests_properties(${tests} PROPERTIES COST 100)
    endif()
endfunction()
