// SPDX-License-Identifier: GPL-3.0-or-later
#include "dlt645/RelayControl.h"

#include "dlt645/Values.h"

#include <algorithm>
#include <ranges>

namespace meterdesk::dlt645 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr qsizetype passwordDigits = 6;
constexpr qsizetype operatorDigits = 8;
constexpr int lowestLevel = 9; // 00 is the highest
constexpr std::size_t n1Place = Credentials::size;
constexpr std::size_t n2Place = n1Place + 1;
constexpr std::size_t untilPlace = n2Place + 1;

template <std::size_t Size>
QString highFirstText(const std::array<std::uint8_t, Size> &wireBytes)
{
    auto highFirst = wireBytes;
    std::ranges::reverse(highFirst);
    return wire::hexOf(highFirst);
}

} // namespace

wire::WireResult<Credentials> Credentials::fromText(int level, QStringView password, QStringView operatorCode)
{
    if (level < 0 || level > lowestLevel)
        return wireFailure(WireErrorCode::Range, u"password level %1 is not 0..9"_s.arg(level));
    const bool digits = std::ranges::all_of(password, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (password.size() != passwordDigits || !digits)
        return wireFailure(WireErrorCode::Range, u"a meter password is exactly six digits"_s);
    const auto operatorBytes = wire::bytesFromHex(operatorCode.toString().rightJustified(operatorDigits, u'0'));
    if (operatorCode.isEmpty() || operatorCode.size() > operatorDigits || !operatorBytes
        || operatorBytes->size() != operatorDigits / 2)
        return wireFailure(WireErrorCode::Range, u"an operator code is 1 to 8 hexadecimal digits"_s);

    Credentials credentials;
    credentials.level = static_cast<std::uint8_t>(level);
    const QByteArray passwordBytes = *wire::bytesFromHex(password);
    std::ranges::copy(wire::bytesOf(passwordBytes) | std::views::reverse, credentials.password.begin());
    std::ranges::copy(wire::bytesOf(*operatorBytes) | std::views::reverse, credentials.operatorCode.begin());
    return credentials;
}

Credentials Credentials::fromWire(ByteView bytes)
{
    Credentials credentials;
    credentials.level = bytes[0];
    std::ranges::copy(bytes.subspan(1, credentials.password.size()), credentials.password.begin());
    std::ranges::copy(bytes.subspan(1 + credentials.password.size(), credentials.operatorCode.size()),
        credentials.operatorCode.begin());
    return credentials;
}

void Credentials::appendTo(QByteArray &bytes) const
{
    wire::append(bytes, level);
    wire::append(bytes, ByteView{password});
    wire::append(bytes, ByteView{operatorCode});
}

QString Credentials::passwordText() const
{
    return highFirstText(password);
}

QString Credentials::operatorText() const
{
    return highFirstText(operatorCode);
}

std::optional<RelayAction> ReceivedRelayControl::action() const
{
    switch (static_cast<RelayAction>(n1)) {
    case RelayAction::Trip:
    case RelayAction::PermitClose:
    case RelayAction::DirectClose:
    case RelayAction::PreTripThenClose:
    case RelayAction::PreTripThenPermit:
    case RelayAction::Alarm:
    case RelayAction::AlarmOff:
    case RelayAction::Protect:
    case RelayAction::Unprotect:
        return static_cast<RelayAction>(n1);
    }
    return std::nullopt;
}

wire::WireResult<ReceivedRelayControl> parseRelayControl(const Frame &request)
{
    if (request.control() != ControlCode::request(Function::RelayControl))
        return wireFailure(
            WireErrorCode::Control, u"no relay command: C = %1"_s.arg(wire::hexOf(request.control().raw)));
    const ByteView data = request.data();
    if (data.size() != RelayControl::size)
        return wireFailure(WireErrorCode::Length, u"a relay command has 16 bytes, not %1"_s.arg(data.size()));
    const auto until = parseTimestamp(data.subspan(untilPlace));
    if (!until)
        return std::unexpected(until.error());
    return ReceivedRelayControl{
        .credentials = Credentials::fromWire(data), .n1 = data[n1Place], .n2 = data[n2Place], .validUntil = *until};
}

} // namespace meterdesk::dlt645
