// SPDX-License-Identifier: GPL-3.0-or-later
#include "GatewayConversions.h"

#include "dlt645/DataIdentifier.h"
#include "gdw1376/Forwarding.h"

#include <QtNetwork/QHostAddress>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Energy> toEnergy(std::optional<wire::EnergyHundredths> energy)
{
    return energy ? std::optional(Energy{energy->value}) : std::nullopt;
}

gdw1376::PortSettings::Parity toWireParity(Parity parity)
{
    switch (parity) {
    case Parity::Even:
        return gdw1376::PortSettings::Parity::Even;
    case Parity::Odd:
        return gdw1376::PortSettings::Parity::Odd;
    case Parity::None:
        return gdw1376::PortSettings::Parity::None;
    }
    return gdw1376::PortSettings::Parity::Even;
}

} // namespace

Registers toRegisters(const wire::EnergyRegisters &registers)
{
    Registers result;
    result.total = toEnergy(registers.total());
    for (std::size_t rate = 0; rate < rateCount; ++rate)
        result.rates[rate] = toEnergy(registers.tariff(static_cast<int>(rate) + 1));
    return result;
}

WallTime toWallTime(const wire::WireTime &time)
{
    return WallTime::at(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second));
}

wire::WireDate toWireDate(QDate day)
{
    return {day.year(), day.month(), day.day()};
}

wire::WireTime toWireTime(WallTime time)
{
    const QDate day = time.date();
    const QTime clock = time.time();
    return {day.year(), day.month(), day.day(), clock.hour(), clock.minute(), clock.second()};
}

Error toError(const wire::SessionError &error)
{
    const auto code = [&] {
        switch (error.code) {
        case wire::SessionErrorCode::NotConnected:
            return ErrorCode::NotConnected;
        case wire::SessionErrorCode::TimedOut:
            return ErrorCode::Timeout;
        case wire::SessionErrorCode::Denied:
        case wire::SessionErrorCode::Refused:
        case wire::SessionErrorCode::Unauthorised:
            return ErrorCode::Refused;
        case wire::SessionErrorCode::NoData:
            return ErrorCode::Unsupported;
        case wire::SessionErrorCode::Malformed:
            return ErrorCode::ProtocolError;
        case wire::SessionErrorCode::NotSendable:
            return ErrorCode::InvalidArgument;
        case wire::SessionErrorCode::Cancelled:
            return ErrorCode::Cancelled;
        }
        return ErrorCode::Internal;
    }();
    return {code, error.detail};
}

CollectionStatus toCollectionStatus(wire::FreezeStatus status)
{
    switch (status) {
    case wire::FreezeStatus::Ok:
        return CollectionStatus::Ok;
    case wire::FreezeStatus::NoData:
    case wire::FreezeStatus::Denied:
        return CollectionStatus::NoData;
    case wire::FreezeStatus::TimedOut:
    case wire::FreezeStatus::NotConnected:
        return CollectionStatus::TimedOut;
    case wire::FreezeStatus::Malformed:
    case wire::FreezeStatus::Cancelled:
        return CollectionStatus::Failed;
    }
    return CollectionStatus::Failed;
}

QString freezeStatusText(wire::FreezeStatus status)
{
    switch (status) {
    case wire::FreezeStatus::Ok:
        return {};
    case wire::FreezeStatus::NoData:
        return u"the concentrator has no freeze of this day"_s;
    case wire::FreezeStatus::Denied:
        return u"the concentrator denied the question"_s;
    case wire::FreezeStatus::TimedOut:
        return u"no answer in time"_s;
    case wire::FreezeStatus::NotConnected:
        return u"not connected"_s;
    case wire::FreezeStatus::Malformed:
        return u"the answer makes no sense"_s;
    case wire::FreezeStatus::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

Relay toRelay(const std::optional<dlt645::StatusWord3> &status)
{
    if (!status)
        return Relay::Unknown;
    return status->relayOpen() ? Relay::Open : Relay::Closed;
}

Protection toProtection(const std::optional<dlt645::StatusWord3> &status)
{
    if (!status)
        return Protection::Unknown;
    return status->protect() ? Protection::On : Protection::Off;
}

dlt645::RelayAction toWireAction(RelayAction action)
{
    switch (action) {
    case RelayAction::Trip:
        return dlt645::RelayAction::Trip;
    case RelayAction::Close:
        return dlt645::RelayAction::DirectClose;
    case RelayAction::PermitClose:
        return dlt645::RelayAction::PermitClose;
    case RelayAction::Protect:
        return dlt645::RelayAction::Protect;
    case RelayAction::Unprotect:
        return dlt645::RelayAction::Unprotect;
    }
    return dlt645::RelayAction::Alarm;
}

RelayOutcome toOutcome(const wire::RelayReport &report)
{
    RelayOutcome outcome;
    outcome.relay = toRelay(report.status);
    outcome.protection = toProtection(report.status);
    outcome.attempts = report.sent ? 1 : 0;
    outcome.detail = report.detail;
    outcome.unauthorised = report.unauthorised;
    switch (report.result) {
    case wire::RelayResult::Confirmed:
        outcome.state = CommandState::Confirmed;
        break;
    case wire::RelayResult::Permitted:
        outcome.state = CommandState::Permitted;
        break;
    case wire::RelayResult::Refused:
        outcome.state = CommandState::Refused;
        break;
    case wire::RelayResult::TimedOut:
        outcome.state = CommandState::TimedOut;
        break;
    case wire::RelayResult::Unverified:
        outcome.state = CommandState::ToCheck;
        break;
    case wire::RelayResult::Cancelled:
        outcome.state = CommandState::Cancelled;
        break;
    }
    return outcome;
}

Result<wire::MeterPort> toMeterPort(const Meter &meter)
{
    const auto address = dlt645::MeterAddress::fromText(meter.number.toText());
    if (!address)
        return failure(ErrorCode::InvalidNumber, address.error().detail);
    wire::MeterPort port;
    port.address = *address;
    port.dialect =
        meter.protocol == MeterProtocol::Dlt645Edition1997 ? wire::MeterDialect::Of1997 : wire::MeterDialect::Of2007;
    port.port = static_cast<std::uint8_t>(meter.line.port);
    port.line = {.baud = meter.line.baud,
        .dataBits = meter.line.dataBits,
        .parity = toWireParity(meter.line.parity),
        .stopBits = meter.line.stopBits};
    // Reading and pairing need no password; whatever does asks for toCommandedPort().
    if (meter.credentials.password.isEmpty())
        return port;
    const auto credentials = dlt645::Credentials::fromText(meter.credentials.level, meter.credentials.password,
        meter.credentials.operatorCode.isEmpty() ? u"00000001"_s : meter.credentials.operatorCode);
    if (!credentials)
        return failure(
            ErrorCode::InvalidNumber, u"meter %1: %2"_s.arg(meter.number.toText(), credentials.error().detail));
    port.credentials = *credentials;
    return port;
}

Result<dlt645::RelayScript> relayScriptOf(const QString &text)
{
    const auto script = dlt645::RelayScript::fromText(text);
    if (!script)
        return failure(ErrorCode::InvalidArgument, script.error().detail);
    return *script;
}

Result<wire::MeterPort> toCommandedPort(const Meter &meter)
{
    if (meter.credentials.password.isEmpty())
        return failure(ErrorCode::InvalidNumber, u"meter %1 has no password"_s.arg(meter.number.toText()));
    auto port = toMeterPort(meter);
    if (!port)
        return port;
    const auto script = relayScriptOf(meter.relayTerms.script);
    if (!script)
        return failure(ErrorCode::InvalidArgument, u"meter %1: %2"_s.arg(meter.number.toText(), script.error().detail));
    port->relayTerms = {.validFor = std::chrono::minutes(meter.relayTerms.validMinutes),
        .farDate = meter.relayTerms.farDate,
        .script = *script};
    return port;
}

namespace {

/// What goes to a meter: inside a forwarding frame, or all of it on a bus.
QByteArray meterBytesIn(const QByteArray &bytes)
{
    const auto frame = gdw1376::FrameView::parse(wire::bytesOf(bytes));
    if (!frame)
        return bytes;
    const auto request = gdw1376::parseForwardQuery(*frame);
    return request ? request->payload : QByteArray();
}

} // namespace

FrameRecord toFrameRecord(WallTime at, bool sent, const QByteArray &bytes)
{
    FrameRecord record;
    record.at = at;
    record.sent = sent;
    record.bytes = bytes;
    if (!sent)
        return record;
    const QByteArray inner = meterBytesIn(bytes);
    const auto meterFrame = dlt645::Frame::decode(wire::bytesOf(inner));
    if (!meterFrame)
        return record;
    // Behind the frame's head; a write names its item before it proves itself.
    constexpr int dataPlace = 10;
    const int behind =
        meterFrame->control().is(dlt645::Function::Write) ? static_cast<int>(dlt645::DataIdentifier::size) : 0;
    if (!meterFrame->control().is(dlt645::Function::RelayControl) && !meterFrame->control().is(dlt645::Function::Write))
        return record;
    record.secretOffset = static_cast<int>(bytes.indexOf(inner)) + meterFrame->preamble() + dataPlace + behind;
    record.secretLength = static_cast<int>(dlt645::Credentials::size);
    return record;
}

Result<TcpEndpoint> TcpEndpoint::fromText(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const int port = colon > 0 ? text.mid(colon + 1).toInt(&isNumber) : 0;
    if (!isNumber || port < 1 || port > 65'535)
        return failure(ErrorCode::InvalidArgument, u"not host:port: '%1'"_s.arg(text));
    QString host = text.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    return TcpEndpoint{host, static_cast<quint16>(port)};
}

bool TcpEndpoint::isLoopback() const
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace meterdesk
