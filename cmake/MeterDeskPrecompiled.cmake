# SPDX-License-Identifier: GPL-3.0-or-later
# Two precompiled headers serve every module and test: writing one takes GCC as long as compiling three files, so one a
# module would cost more than it saves. They hold only Qt and the standard library; `headless` and the header check of
# `./dev test --all` show that a file includes what it uses.
function(meterdesk_precompiled name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;HEADERS")
    set(target meterdesk_precompiled_${name})
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// The precompiled header needs a file to belong to.\n")
    add_library(${target} OBJECT ${source})
    target_link_libraries(${target} PRIVATE ${arg_LINK} meterdesk_options)
    target_precompile_headers(${target} PRIVATE ${arg_HEADERS})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE ON)
endfunction()

set(METERDESK_PRECOMPILED_STANDARD
    <algorithm> <array> <chrono> <expected> <functional> <map> <memory> <optional> <span> <variant> <vector>)
meterdesk_precompiled(core
    LINK Qt6::Core
    HEADERS <QtCore/QByteArray> <QtCore/QDateTime> <QtCore/QFuture> <QtCore/QHash> <QtCore/QJsonObject> <QtCore/QList>
        <QtCore/QObject> <QtCore/QPromise> <QtCore/QStringList> <QtCore/QTimer> <QtCore/QVariant>
        ${METERDESK_PRECOMPILED_STANDARD})
if(METERDESK_DESKTOP)
    meterdesk_precompiled(widgets
        LINK Qt6::Widgets
        HEADERS <QtWidgets/QtWidgets> ${METERDESK_PRECOMPILED_STANDARD})
    set_target_properties(meterdesk_precompiled_widgets PROPERTIES METERDESK_WIDGETS ON)
endif()
