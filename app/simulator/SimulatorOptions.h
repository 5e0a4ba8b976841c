// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultPlan.h"
#include "VirtualTime.h"

#include <QtNetwork/QHostAddress>

#include <optional>

namespace meterdesk::simulator {

struct ListenPlace
{
    QHostAddress host;
    quint16 port = 0; ///< 0: a free one
};

struct DialPlace
{
    QString host;
    quint16 port = 0; ///< 1..65535
};

/// The command line of meterdesk-simulator.
struct SimulatorOptions
{
    QString buildingFile; ///< empty: the sample
    QList<ListenPlace> listen; ///< one for all concentrators, or one each in their order
    QList<DialPlace> dial; ///< as above, of concentrators that call their master
    QStringList ptys; ///< links of pseudo-terminals: one for each bus of the building, or one for all its meters
    FaultPlan faults;
    std::uint64_t seed = 0;
    std::optional<VirtualTime> now; ///< none: the PC's clock, or where the state file stopped
    std::int64_t speed = 1000; ///< thousandths of real time
    QString stateFile; ///< empty: in memory only
    bool trace = false;
    bool help = false;
    bool version = false;

    /// Reads the words behind the program's name. The error says what is wrong with them (exit status 2).
    [[nodiscard]] static SimulatorResult<SimulatorOptions> parse(const QStringList &words);
    [[nodiscard]] static QString usage();
};

} // namespace meterdesk::simulator
