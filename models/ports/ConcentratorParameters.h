// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Error.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace meterdesk {

/// The communication parameters of a concentrator that may be changed from here (Q/GDW 1376.1 AFN = 04 and 0A). A wrong
/// one can cut it off for good.
enum class ParameterKind {
    LinkTiming, ///< F1: delays, confirmations, heartbeat
    MasterStations, ///< F3: where it dials to
    Network, ///< F7: its own address
    WorkMode ///< F8: how it keeps its connection
};
METERDESK_ENUM_WORDS(ParameterKind, {ParameterKind::LinkTiming, QLatin1StringView("link-timing")},
    {ParameterKind::MasterStations, QLatin1StringView("master-stations")},
    {ParameterKind::Network, QLatin1StringView("network")}, {ParameterKind::WorkMode, QLatin1StringView("work-mode")})

/// One value of a parameter, such as `heartbeat_minutes` = "5".
struct ParameterField
{
    QString key;
    QString value; ///< as text; of a password ******
    bool operator==(const ParameterField &) const = default;
};

/// One parameter as a concentrator holds it, or as it shall.
struct ConcentratorParameter
{
    ParameterKind kind = ParameterKind::LinkTiming;
    QByteArray body; ///< as on the wire; holds the password of F7: never shown, never logged
    QList<ParameterField> fields; ///< the same in words, in their order on the wire
};

/// What can be done to a concentrator's own outputs (AFN = 05). They are no room's meter.
enum class TerminalOutput {
    Trip, ///< F1: a round is switched off
    PermitClose, ///< F2: a round may be closed
    Protect, ///< F25: all rounds are held on
    Unprotect ///< F33
};
METERDESK_ENUM_WORDS(TerminalOutput, {TerminalOutput::Trip, QLatin1StringView("trip")},
    {TerminalOutput::PermitClose, QLatin1StringView("permit-close")},
    {TerminalOutput::Protect, QLatin1StringView("protect")},
    {TerminalOutput::Unprotect, QLatin1StringView("unprotect")})

struct TerminalOutputOrder
{
    TerminalOutput action = TerminalOutput::Trip;
    int round = 1; ///< of Trip and PermitClose, 1–8
    int halfHours = 0; ///< of Trip (0–15) and Protect (0–255): for how long; 0 without end
    int warningMinutes = 0; ///< of Trip: before it, 0–15
};

} // namespace meterdesk
