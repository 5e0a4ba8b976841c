// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EnumWords.h"
#include "Identifiers.h"
#include "Registers.h"
#include "WallTime.h"

namespace meterdesk {

/// How we reach a concentrator, or the bus that stands for one.
enum class LinkKind { TcpDial, TcpListen, Serial };
METERDESK_ENUM_WORDS(LinkKind, {LinkKind::TcpDial, QLatin1StringView("tcp-dial")},
    {LinkKind::TcpListen, QLatin1StringView("tcp-listen")}, {LinkKind::Serial, QLatin1StringView("serial")})

/// 终端规约. MeterBus stands for an RS-485 dongle or TCP–serial gateway: meters are spoken to in DL/T 645 directly.
enum class ConcentratorProtocol { Gdw1376Edition2009, Gdw1376Edition2013, MeterBus };
METERDESK_ENUM_WORDS(ConcentratorProtocol,
    {ConcentratorProtocol::Gdw1376Edition2009, QLatin1StringView("gdw1376.1-2009")},
    {ConcentratorProtocol::Gdw1376Edition2013, QLatin1StringView("gdw1376.1-2013")},
    {ConcentratorProtocol::MeterBus, QLatin1StringView("meter-bus")})

/// How digits 5–8 of a concentrator number become the terminal address A2 (Q/GDW 1376.1 fact sheet, Address).
enum class AddressNotation { Hexadecimal, Decimal };
METERDESK_ENUM_WORDS(AddressNotation, {AddressNotation::Hexadecimal, QLatin1StringView("hex")},
    {AddressNotation::Decimal, QLatin1StringView("decimal")})

/// How patiently a concentrator is spoken to, and in how long frames. Set by itself: editing a record leaves it.
struct ConcentratorTuning
{
    int rs485WaitSeconds = 10; ///< 1–120: how long it waits for a meter on RS-485 before it answers without
    int plcWaitSeconds = 90; ///< 1–600: the same over the power line (port 31)
    int bufferBytes = 512; ///< 255–16383: the longest frame it takes and sends

    friend bool operator==(const ConcentratorTuning &, const ConcentratorTuning &) = default;
};

struct Concentrator
{
    ConcentratorId id;
    ConcentratorNo number;
    QString name; ///< 终端名称: the place of installation
    PropertyId property;
    PropertyCode propertyCode;
    ConcentratorProtocol protocol = ConcentratorProtocol::Gdw1376Edition2013;
    LinkKind link = LinkKind::TcpDial;
    QString endpoint; ///< host:port, or a port name with optional @2400,8E1
    AddressNotation addressNotation = AddressNotation::Hexadecimal;
    QString supplyUnit;
    QDate installedOn;
    QString address;
    ConcentratorTuning tuning;
};

enum class MeterProtocol { Dlt645Edition2007, Dlt645Edition1997 };
METERDESK_ENUM_WORDS(MeterProtocol, {MeterProtocol::Dlt645Edition2007, QLatin1StringView("dlt645-2007")},
    {MeterProtocol::Dlt645Edition1997, QLatin1StringView("dlt645-1997")})

enum class Parity { Even, Odd, None };
METERDESK_ENUM_WORDS(Parity, {Parity::Even, QLatin1StringView("even")}, {Parity::Odd, QLatin1StringView("odd")},
    {Parity::None, QLatin1StringView("none")})

/// How a recharge closes the relay: at once, or by permitting the resident to press the meter's key.
enum class CloseMode { Direct, Permit };
METERDESK_ENUM_WORDS(
    CloseMode, {CloseMode::Direct, QLatin1StringView("direct")}, {CloseMode::Permit, QLatin1StringView("permit")})

/// 数据下发: whether the concentrator holds this meter's parameters. Unconfirmed meters are tried; cancelled are not.
enum class DownloadState { Pending, Downloaded, Failed, Cancelled };
METERDESK_ENUM_WORDS(DownloadState, {DownloadState::Pending, QLatin1StringView("pending")},
    {DownloadState::Downloaded, QLatin1StringView("downloaded")}, {DownloadState::Failed, QLatin1StringView("failed")},
    {DownloadState::Cancelled, QLatin1StringView("cancelled")})

/// The line of one meter: the port of its concentrator and the serial settings behind it.
struct MeterLine
{
    int point = 0; ///< measuring point 1–2040
    int port = 2; ///< 2–4 RS-485, 31 power-line carrier
    int baud = 2400;
    Parity parity = Parity::Even;
    int dataBits = 8;
    int stopBits = 1;

    friend bool operator==(const MeterLine &, const MeterLine &) = default;
};

/// What a relay command must carry. Never logged, never printed.
struct MeterCredentials
{
    int level = 2; ///< PA, 0–9
    QString password; ///< 6 digits
    QString operatorCode; ///< 8 digits
};

inline constexpr int longestRelayValidity = 60; // minutes
inline constexpr qsizetype longestRelayScript = 400; // characters

/// How a meter takes relay commands.
struct RelayTerms
{
    /// A command is valid until the meter's own clock + so many minutes, 1–longestRelayValidity.
    int validMinutes = 10;
    /// Where the meter gives no clock, a command is dated far ahead instead of not being sent; its record says so.
    bool farDate = false;
    /// How a meter of DL/T 645-1997, which has no standard relay command, is switched (MeterGateway::checkRelayScript);
    /// empty: not at all.
    QString script;

    friend bool operator==(const RelayTerms &, const RelayTerms &) = default;
};

/// What billing must know of a meter.
struct MeterMetrology
{
    int ratio = 1; ///< CT × PT
    bool ratioIncluded = false; ///< 示值已含倍率: registers already are primary energy
    Energy modulus{100'000'000}; ///< registers roll over here: 1,000,000.00 kWh
    std::int64_t ratedWatts = 13'200; ///< for the plausibility check; 60 A × 220 V
};

/// 状态: in stock (no room yet), in use, taken away, scrapped.
enum class MeterStatus { Stock, InUse, Removed, Scrapped };
METERDESK_ENUM_WORDS(MeterStatus, {MeterStatus::Stock, QLatin1StringView("stock")},
    {MeterStatus::InUse, QLatin1StringView("in-use")}, {MeterStatus::Removed, QLatin1StringView("removed")},
    {MeterStatus::Scrapped, QLatin1StringView("scrapped")})

struct Meter
{
    MeterId id;
    MeterNo number;
    PropertyId property;
    PropertyCode propertyCode;
    ConcentratorId concentrator;
    ConcentratorNo concentratorNo;
    MeterProtocol protocol = MeterProtocol::Dlt645Edition2007;
    MeterLine line;
    MeterCredentials credentials;
    MeterMetrology metrology;
    int phases = 1;
    CloseMode closeMode = CloseMode::Direct;
    RelayTerms relayTerms;
    Registers start; ///< 起始表码: billing begins after it
    DownloadState download = DownloadState::Downloaded;

    /// DL/T 645-1997 knows no relay control: there it takes a script.
    [[nodiscard]] bool hasRelayCommand() const
    {
        return protocol == MeterProtocol::Dlt645Edition2007 || !relayTerms.script.isEmpty();
    }
};

/// Whether relay commands may go to a meter: its concentrator holds it and it gave its own number through it (数据下发
/// is 是), or there is no table between them and us.
[[nodiscard]] inline bool isDelivered(const Meter &meter, const Concentrator &way)
{
    return meter.download == DownloadState::Downloaded || way.protocol == ConcentratorProtocol::MeterBus;
}

} // namespace meterdesk
