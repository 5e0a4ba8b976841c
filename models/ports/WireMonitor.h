// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MeterGateway.h"

namespace meterdesk {

/// What a frame is for.
enum class WirePurpose {
    Link, ///< logins, heartbeats and their answers
    Collection, ///< daily freezes
    Reading, ///< registers, status and other items, live
    Relay, ///< a relay command, and what is read before and after it
    Pairing, ///< the meter table of a concentrator
    Clock,
    Search, ///< who is on a bus
    Setting, ///< other parameters
    Other,
};
METERDESK_ENUM_WORDS(WirePurpose, {WirePurpose::Link, QLatin1StringView("link")},
    {WirePurpose::Collection, QLatin1StringView("collection")}, {WirePurpose::Reading, QLatin1StringView("reading")},
    {WirePurpose::Relay, QLatin1StringView("relay")}, {WirePurpose::Pairing, QLatin1StringView("pairing")},
    {WirePurpose::Clock, QLatin1StringView("clock")}, {WirePurpose::Search, QLatin1StringView("search")},
    {WirePurpose::Setting, QLatin1StringView("setting")}, {WirePurpose::Other, QLatin1StringView("other")})

/// One frame as the monitor keeps it.
struct WireRecord
{
    std::int64_t number = 0; ///< 1, 2, 3 … in the order they crossed the wire
    FrameRecord frame; ///< show it by `shownHex`, which masks passwords and operator codes
    ConcentratorId concentrator; ///< none: a concentrator that nobody knows yet
    QString link; ///< "127.0.0.1:7001", "/dev/ttyUSB0"
    MeterNo meter; ///< empty: the concentrator itself is spoken to, or a forwarded question had no answer
    WirePurpose purpose = WirePurpose::Other;
    CommandId command; ///< none: not for a relay command
};

/// Which records are wanted; empty fields match everything.
struct WireFilter
{
    std::optional<ConcentratorId> concentrator = {};
    std::optional<MeterNo> meter = {};
    std::optional<WirePurpose> purpose = {};
    std::optional<CommandId> command = {};

    [[nodiscard]] bool matches(const WireRecord &record) const;
};

/// The frames of the last while, both ways, in memory: the oldest give way. Lives in the gateway's thread.
class WireMonitor : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// How many it keeps.
    [[nodiscard]] virtual qsizetype capacity() const = 0;
    /// Oldest first, those behind the number `after` only.
    [[nodiscard]] virtual QList<WireRecord> records(const WireFilter &filter, std::int64_t after = 0) const = 0;
    /// What a frame says, in words; never a password. Also for frames that are kept with a command.
    [[nodiscard]] virtual QString meaning(const FrameRecord &frame, WireLanguage language) const = 0;
    virtual void clear() = 0;

Q_SIGNALS:
    void recorded(const meterdesk::WireRecord &record);
    /// It became known for which command a record is.
    void amended(const meterdesk::WireRecord &record);
};

} // namespace meterdesk
